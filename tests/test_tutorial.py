"""The tutorial of the README, followed to the letter: its ten edits give a right chart."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.chart.spec import load_spec
from bagan.cli import main

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.id.md")
ANSWERS = "Kabupaten Pasaman Barat\n13.12\nSumatera Barat\nDinas Perhubungan\n"


def edits(readme: str) -> list[tuple[str, str]]:
    """(what goes, what comes) of every edit, with the lines that stay in both."""
    text = (ROOT / readme).read_text("utf-8")
    found = []
    for block in re.findall(r"^ *```diff\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL):
        lines = block.splitlines()
        indent = min(len(line) - len(line.lstrip()) for line in lines if line.lstrip()[0] == "+")
        lines = [line[indent:] for line in lines]
        old = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
        found.append((old, "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")))
    return found


def run(*words: str, answers: str | None = None) -> str:
    result = CliRunner().invoke(main, list(words), input=answers)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(("readme", "language"), [(READMES[0], "en"), (READMES[1], "id")])
def test_ten_edits_give_the_dinas(
    readme: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "dinas.yaml", answers=ANSWERS)
    spec = Path("dinas.yaml")
    changes = edits(readme)
    assert len(changes) == 10
    for old, new in changes:
        assert spec.read_text("utf-8").count(old) == 1, old
        spec.write_text(spec.read_text("utf-8").replace(old, new), "utf-8")
        run("check", "dinas.yaml", "--strict")
    monkeypatch.setenv("BAGAN_LANG", language)
    printed = (ROOT / readme).read_text("utf-8").partition("$ bagan check dinas.yaml\n")[2]
    printed = printed.partition("    $ ")[0]
    for line, told in zip(
        printed.splitlines(), run("check", "dinas.yaml").splitlines(), strict=True
    ):
        assert told.startswith(line.strip().removesuffix("…"))
    run("build", "dinas.yaml")
    run("audit", "out/dinas-struktur-organisasi.svg", "--spec", "dinas.yaml")
    organisation = load_spec("dinas.yaml").organisation
    kinds = Counter(organisation.jenis(unit).value for unit in organisation.units)
    assert kinds == {"kepala": 1, "sekretariat": 1, "subbagian": 3, "bidang": 3, "seksi": 8,
                     "upt": 2, "kelompok jabatan fungsional": 1}  # fmt: skip
    assert str(organisation.basis("kjf")) == "Pasal 3 huruf h"


def test_both_languages_make_the_same_edits() -> None:
    assert edits(READMES[0]) == edits(READMES[1])
