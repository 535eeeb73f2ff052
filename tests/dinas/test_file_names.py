"""Names of output files: from the spec's own file name, so that two specs stay apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bagan.chart.outputs import file_names
from bagan.chart.proof import stem_of
from bagan.chart.spec import load_spec, parse_spec

ID = re.compile(r'\bid="([^"]+)"')


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("specs/pasaman-barat.yaml", "pasaman-barat"),
        ("../Dinas Sosial (2026).yml", "dinas-sosial-2026"),
        ("a/../../b\\c.yaml", "b-c"),
        ("-", "kabupaten-maju-jaya"),
        ("规格.yaml", "u89c4-u683c"),
        ("Çà é.yaml", "ca-e"),
        ("..", "kabupaten-maju-jaya"),
    ],
)
def test_stem_is_a_slug_of_the_file_name(spec: Path, path: str, stem: str) -> None:
    assert stem_of(parse_spec(spec.read_bytes(), path)) == stem


def test_names_foretold_are_those_written(run, spec: Path) -> None:
    assert run("build", spec).exit_code == 0
    made = {path.name for path in Path("out").iterdir() if path.is_file()}
    assert made == set(file_names(load_spec(spec)))


def test_standard_input_is_named_after_the_region(run, spec: Path) -> None:
    result = run("svg", "-", stdin=spec.read_bytes())
    assert result.stdout.split() == ["out/kabupaten-maju-jaya-struktur-organisasi.svg"]


@pytest.mark.parametrize("other", ["lain/dinas.yaml", "Dinas.yaml", "dinas.yml"])
def test_specs_that_would_write_the_same_files_are_refused(run, spec: Path, other: str) -> None:
    Path(other).parent.mkdir(exist_ok=True)
    Path(other).write_bytes(spec.read_bytes())
    result = run("build", spec.name, other)
    assert result.exit_code == 2
    assert (
        f"dinas.yaml and {other} would both write dinas-struktur-organisasi.svg: rename one of "
        "them, or build them into different folders." in " ".join(result.stderr.split())
    )
    assert not Path("out").exists()


def test_specs_of_one_region_stay_apart(run, spec: Path) -> None:
    Path("badan.yaml").write_bytes(spec.read_bytes())
    assert run("build", spec, "badan.yaml").exit_code == 0
    assert len([path for path in Path("out").iterdir() if path.is_file()]) == 6


def test_names_that_are_not_latin_stay_apart(run, spec: Path) -> None:
    for name in ("部.yaml", "局.yaml"):
        Path(name).write_bytes(spec.read_bytes())
        assert run("svg", name).exit_code == 0
    assert len(list(Path("out").iterdir())) == 2


def test_charts_of_two_offices_of_one_region_share_no_id(run, spec: Path) -> None:
    Path("badan.yaml").write_bytes(spec.read_bytes())
    assert (
        run("embed", spec, "-o", "a").exit_code == run("embed", "badan.yaml", "-o", "b").exit_code
    )
    ids = [
        {
            name
            for path in Path(folder).glob("*.svg")
            for name in ID.findall(path.read_text("utf-8"))
        }
        for folder in ("a", "b")
    ]
    assert len(ids[0]) > 20
    assert not ids[0] & ids[1]


def test_the_same_spec_twice_is_built_once(run, spec: Path) -> None:
    assert len(run("build", spec.name, spec.name).stdout.split()) == 3


def test_audit_knows_a_sheet_by_its_file_name(run, spec: Path) -> None:
    run("svg", spec)
    drawing = Path("out/dinas-struktur-organisasi.svg")
    Path("out/dinas-lain.svg").write_bytes(drawing.read_bytes())
    assert run("audit", drawing, "--spec", spec).exit_code == 0
    assert run("audit", "out/dinas-lain.svg", "--spec", spec).exit_code == 0
    sheet = drawing.rename("out/dinas-struktur-organisasi-1.svg")
    assert run("audit", sheet, "--spec", spec).exit_code == 1
    result = run("audit", sheet, "--spec", spec, "--chart", "tiada")
    assert 'There is no chart "tiada"; there are: struktur-organisasi' in result.stderr
