"""A draft whose annexes a hand has changed: told, and taken into the spec that it carries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.options import Options
from bagan.chart.outputs import annex
from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.publish.insert import insert
from bagan.publish.insert.draft import PREFIX
from tests.insert.drafts import draft
from tests.revised.conftest import SPEC, TEXT
from tests.revised.edits import EDITS
from tests.revised.hand import Hand, W, edited


@pytest.fixture(scope="module")
def given() -> bytes:
    """A draft with the annexes of a small office."""
    made = annex(load_spec(SPEC), Options(status="rancangan"), form="docx")[1]
    return insert(draft(), made, path="rancangan.docx", bookmark=None).data


@pytest.fixture
def path(tmp_path: Path, given: bytes) -> Path:
    target = tmp_path / "rancangan.docx"
    target.write_bytes(given)
    return target


def _title(hand: Hand) -> None:
    hand.say(hand.paragraph(f"{PREFIX}LampiranJudul"), "BAGAN ORGANISASI")


TAKEN: dict[str, tuple[Callable[[Hand], object], str, str]] = {
    "name": (EDITS["name"].by, "Bidang Rehabilitasi Sosial", "Bidang Rehabilitasi, Pemulihan"),
    "box": (EDITS["box added under a head"].by, "", "bidang-pemberdayaan:"),
    "line": (EDITS["line dashed"].by, "komando: bupati -> kepala", "koordinasi: bupati -> kepala"),
    "title": (_title, "judul: Bagan Susunan Organisasi", "judul: Bagan Organisasi"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_a_hand_changed_goes_into_the_carried_spec(name, path) -> None:
    by, old, new = TAKEN[name]
    path.write_bytes(edited(path.read_bytes(), by))
    told = CliRunner().invoke(main, ["audit", str(path)])
    assert (told.exit_code, told.output.count("\n")) == (1, 2)
    target = path.with_name("baru.yaml")
    done = CliRunner().invoke(main, ["ambil", str(path), "-o", str(target)])
    assert done.exit_code == 0, done.output
    text = target.read_text(encoding="utf-8")
    assert new in text
    assert new not in TEXT
    assert not old or old not in text
    made = annex(load_spec(target), Options(status="rancangan"), form="docx")[1]
    path.write_bytes(insert(path.read_bytes(), made, path=str(path), bookmark=None).data)
    again = CliRunner().invoke(main, ["audit", str(path)])
    assert again.exit_code == 0, again.output


def test_what_stands_around_the_annexes_is_not_of_the_spec(path) -> None:
    def by(hand: Hand) -> None:
        found = [item for item in hand.root.iter(f"{W}t") if item.text == "Pasal 1"]
        found[0].text = "Pasal 1 lama"

    path.write_bytes(edited(path.read_bytes(), by))
    told = CliRunner().invoke(main, ["audit", str(path)])
    assert (told.exit_code, told.output.count("\n")) == (0, 1)
    done = CliRunner().invoke(main, ["ambil", str(path), "-o", str(path.with_name("baru.yaml"))])
    assert "Nothing was changed by hand." in done.output
    assert path.with_name("baru.yaml").read_text(encoding="utf-8") == TEXT


def test_put_in_again_what_a_hand_changed_is_told_unless_it_was_taken(path) -> None:
    path.write_bytes(edited(path.read_bytes(), EDITS["name"].by))
    spec, other = path.with_name("dinas.yaml"), str(path.with_name("lain.docx"))
    spec.write_text(TEXT.replace("Bagan Susunan Organisasi", "Bagan Organisasi"), "utf-8")
    again = ["sisip", str(path), str(spec), "-o", other]
    done = CliRunner().invoke(main, again)
    assert "1 changes that a hand made" in done.stderr
    assert CliRunner().invoke(main, ["ambil", str(path), str(spec)]).exit_code == 0
    assert "a hand made" not in CliRunner().invoke(main, again).stderr
