"""Every command on a good spec: what it prints, what it writes, its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CHART = "dinas-struktur-organisasi"


def test_check_of_a_good_spec(run, spec) -> None:
    result = run("check", spec)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "No problems found." in result.stderr


def test_check_reads_standard_input(run, spec) -> None:
    assert run("check", "-", stdin=spec.read_bytes()).exit_code == 0


def misspell(spec: Path) -> int:
    """Make a reference in *spec* wrong; gives the number of its line."""
    lines = spec.read_text("utf-8").splitlines(keepends=True)
    number = lines.index("    komando: kepala\n")
    lines[number] = "    komando: kepal\n"
    spec.write_text("".join(lines), "utf-8")
    return number + 1


def test_check_as_json_is_a_list(run, spec) -> None:
    assert json.loads(run("check", spec, "--format", "json").stdout) == []
    line = misspell(spec)
    (fault,) = json.loads(run("check", spec, "--format", "json").stdout)
    assert (fault["line"], fault["column"], fault["rule"]) == (line, 14, "unit-tidak-ada")
    assert "kepala" in fault["suggestion"]


def test_check_for_github_names_file_and_line(run, spec) -> None:
    line = misspell(spec)
    result = run("check", spec, "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"::error file={spec},line={line},col=14,")


def test_check_of_several_specs_gathers_all(run, spec, tmp_path) -> None:
    other = tmp_path / "kosong.yaml"
    other.write_text("")
    result = run("check", spec, other, tmp_path / "tiada.yaml")
    assert result.exit_code == 1
    assert "kosong.yaml: error:" in result.stdout
    assert "tiada.yaml: error: There is no such file" in result.stdout
    assert "2 problems found." in result.stderr


def test_svg_to_standard_output(run, spec) -> None:
    result = run("svg", spec, "-o", "-")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"<svg ")
    assert not Path("out").exists()


def test_svg_without_font_is_smaller(run, spec) -> None:
    with_font = run("svg", spec, "-o", "-").stdout_bytes
    without = run("svg", spec, "-o", "-", "--font", "none").stdout_bytes
    assert b"@font-face" in with_font
    assert b"@font-face" not in without


@pytest.mark.parametrize(
    ("target", "written"),
    [("gambar.svg", "gambar.svg"), ("folder", f"folder/{CHART}.svg"),
     ("a.b/", f"a.b/{CHART}.svg"), ("dalam/sekali/x.svg", "dalam/sekali/x.svg")],
)  # fmt: skip
def test_output_is_a_file_or_a_folder(run, spec, target, written) -> None:
    result = run("svg", spec, "-o", target)
    assert result.exit_code == 0
    assert result.stdout.split() == [written]
    assert Path(written).read_bytes().startswith(b"<svg ")


def test_chart_that_is_not_there(run, spec) -> None:
    result = run("svg", spec, "--chart", "kiss")
    assert result.exit_code == 1
    assert 'There is no chart "kiss"; there are: struktur-organisasi' in result.stderr


def test_png_has_the_size_asked_for(run, spec) -> None:
    small = run("png", spec, "-o", "-", "--dpi", "50").stdout_bytes
    large = run("png", spec, "-o", "-", "--dpi", "100").stdout_bytes

    def size(data: bytes) -> tuple[int, int]:
        assert data.startswith(b"\x89PNG")
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])

    assert size(large)[0] == pytest.approx(2 * size(small)[0], abs=1)
    assert size(large)[1] == pytest.approx(2 * size(small)[1], abs=1)


def test_annex_on_other_paper(run, spec) -> None:
    import pypdfium2

    result = run("annex", spec, "-o", "a.pdf", "--paper", "a3", "--orientation", "tegak")
    assert result.exit_code == 0
    page = pypdfium2.PdfDocument("a.pdf")[0]
    assert page.get_size() == pytest.approx((297 / 25.4 * 72, 420 / 25.4 * 72), abs=0.1)


def test_annex_number_that_is_not_there(run, spec) -> None:
    result = run("annex", spec, "--number", "IV")
    assert result.exit_code == 1
    assert 'There is no annex "IV"' in result.stderr


def test_enacted_status_needs_a_number(run, spec) -> None:
    result = run("annex", spec, "--status", "ditetapkan")
    assert result.exit_code == 1
    assert "peraturan.nomor" in result.stderr
    assert not Path("out").exists()


def test_build_writes_everything_and_lists_it(run, spec) -> None:
    result = run("build", spec)
    assert result.exit_code == 0, result.stderr
    names = [f"{CHART}.svg", f"{CHART}.png", "dinas.pdf"]
    assert result.stdout.split() == [f"out/{name}" for name in names]
    made = [path.name for path in Path("out").iterdir() if path.is_file()]
    assert sorted(made) == sorted(names)


def test_build_goes_on_after_a_bad_spec(run, spec) -> None:
    result = run("build", "tiada.yaml", spec)
    assert result.exit_code == 1
    assert "tiada.yaml: error: There is no such file" in result.stderr
    assert Path("out", f"{CHART}.svg").exists()


def test_audit_of_own_drawing_is_clean(run, spec) -> None:
    run("svg", spec)
    path = Path("out", f"{CHART}.svg")
    result = run("audit", path, "--spec", spec)
    assert result.exit_code == 0, result.output
    assert "0 findings" in result.stdout


def test_audit_finds_a_line_that_the_spec_lacks(run, spec) -> None:
    run("svg", spec)
    spec.write_text(spec.read_text().replace("      - subbag-keuangan: Subbagian Keuangan\n", ""))
    result = run("audit", f"out/{CHART}.svg", "--spec", spec)
    assert result.exit_code == 1
    assert "subbag-keuangan" in result.stdout


def test_audit_reads_standard_input(run, spec) -> None:
    svg = run("svg", spec, "-o", "-").stdout_bytes
    assert run("audit", "-", stdin=svg).exit_code == 0
    assert run("audit", "-", "--min-size", "40", stdin=svg).exit_code == 1


def test_schema_is_the_committed_one(run) -> None:
    result = run("schema")
    assert result.exit_code == 0
    committed = Path(__file__).parents[2] / "docs" / "bagan.schema.json"
    assert result.stdout == committed.read_text("utf-8")


def test_doctor_finds_what_is_here(run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert "graphviz-pure" in result.stdout


def test_doctor_says_what_to_type(run, monkeypatch) -> None:
    monkeypatch.setattr("bagan.cli.computer._beside_python", lambda name: None)
    result = run("doctor")
    assert result.exit_code == 3
    assert "missing  graphviz-pure: pip install graphviz-pure" in result.stdout
