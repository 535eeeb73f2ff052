"""What a spec tells of people stays in it, but for the charts that ask."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import bagan
from bagan.cli import main
from tests.people.conftest import NAME, NIP, MakeSpec

SECRETS = tuple(word.encode() for word in (NAME, NIP, "rina.png", "Ujang Koswara"))
DATA = ("csv", "dot", "graphml", "json", "jsonld", "mermaid")


def told(folder: Path) -> set[str]:
    """The files of *folder* that tell any of the secrets."""
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(secret in path.read_bytes() for secret in SECRETS)
    }


@pytest.mark.parametrize("form", DATA)
def test_no_data_tells_of_people_whatever_a_chart_asks(
    office: MakeSpec, tmp_path: Path, form: str
) -> None:
    spec, out = office(), tmp_path / "keluar"
    made = CliRunner().invoke(main, ["export", spec.path, "--format", form, "-o", str(out)])
    assert made.exit_code == 0, made.output
    assert any(out.rglob("*"))
    assert not told(out)


def test_drawio_tells_what_its_chart_shows(office: MakeSpec, tmp_path: Path) -> None:
    for number, pair in enumerate(((), (", orang: ya", ""))):
        out = tmp_path / f"keluar-{number}"
        spec = office(*pair)
        made = CliRunner().invoke(main, ["export", spec.path, "--format", "drawio", "-o", str(out)])
        assert made.exit_code == 0, made.output
        assert bool(told(out)) is (number == 0)


def test_a_comparison_tells_nothing_of_people(office: MakeSpec, tmp_path: Path) -> None:
    new = Path(office("Bidang Dua", "Bidang Tiga", "orang: ya", "orang: ya, warna: ya").path)
    later = new.rename(new.with_name("baru.yaml"))
    old, out = office(), tmp_path / "keluar"
    made = CliRunner().invoke(main, ["diff", old.path, str(later), "--make", "svg", "-o", str(out)])
    assert made.exit_code == 1, made.output
    assert list(out.rglob("*.svg"))
    assert not told(out)


def test_only_what_changes_the_offices_is_a_change(office: MakeSpec) -> None:
    assert not bagan.compare(office(), office("Ujang", "Asep")).changes


def test_a_site_keeps_the_spec_at_home_and_draws_again_for_a_new_photograph(
    office: MakeSpec, tmp_path: Path
) -> None:
    from PIL import Image

    spec, out = office(), tmp_path / "situs"

    def run() -> str:
        made = CliRunner().invoke(main, ["site", spec.path, "-o", str(out)])
        assert made.exit_code == 0, made.output
        return made.output

    assert "1 drawn" in run()
    names = {path.name for path in out.rglob("*")}
    assert "dinas.json" in names
    assert "dinas.yaml" not in names
    # pages of the charts that ask, in two languages, and their picture
    assert told(out) == {"bagan-pejabat.html", "dinas-pejabat.svg"}
    assert "0 drawn" in run()
    Image.new("RGB", (30, 40)).save(Path(spec.path).parent / "foto" / "rina.png")
    assert "1 drawn" in run()
