"""`bagan diff`: exit codes, what is printed, what is written, and every bad input."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bagan.change.compare import compare
from bagan.change.diff.guesses import guess_problems
from tests.checkout import git
from tests.compare.reorganise import reorganise
from tests.compare.small import SMALL

OLD, NEW = "Subbagian Keuangan", "Subbagian Keuangan dan Aset"
STEM = "baru-perubahan"
PEMDA = Path(__file__).parents[1] / "kinds" / "specs" / "pemda.yaml"
CHART = "baru-struktur-organisasi-perubahan"


@pytest.fixture
def pair(spec: Path) -> tuple[Path, Path]:
    """lama.yaml and baru.yaml, in which one unit has another name."""
    old, new = spec.with_name("lama.yaml"), spec.with_name("baru.yaml")
    text = spec.read_text("utf-8")
    old.write_text(text, "utf-8")
    new.write_text(text.replace(OLD, NEW), "utf-8")
    spec.unlink()
    return old, new


def test_the_same(run, pair, earlier) -> None:
    result = run("diff", "lama.yaml", "lama.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "No differences; nothing was written.\n"
    assert earlier.untouched()
    empty = json.loads(run("diff", "lama.yaml", "lama.yaml", "--format", "json").stdout)
    assert empty["perubahan"] == []
    assert earlier.untouched()


def test_differences(run, pair) -> None:
    result = run("diff", *pair, "--make", "none")
    assert result.exit_code == 1
    assert result.stdout == f"1 berganti nama\n- {OLD} berganti nama menjadi {NEW}\n"
    assert not Path("out").exists()


def test_what_is_made(run, pair) -> None:
    result = run("diff", *pair, "-o", "hasil", "--make", "svg", "--make", "csv", "--make", "json",
                 "--view", "gabungan", "--view", "sebelum")  # fmt: skip
    assert result.exit_code == 1
    names = [f"{CHART}-gabungan.svg", f"{CHART}-sebelum.svg", f"{STEM}.csv", f"{STEM}.json"]
    assert {path.name for path in Path("hasil").iterdir()} == set(names)
    assert all(f"Written: hasil/{name}\n" in result.stderr for name in names)
    before = Path(f"hasil/{CHART}-sebelum.svg").read_text("utf-8")
    assert OLD in before
    assert NEW not in before


def test_pdf_and_html_without_a_word(run, pair) -> None:
    assert run("diff", *pair).exit_code == 1
    assert sorted(path.name for path in Path("out").iterdir()) == [f"{STEM}.html", f"{STEM}.pdf"]


def test_a_failing_write_leaves_everything(run, pair, earlier, monkeypatch) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    result = run("diff", *pair, "--make", "csv", "--make", "svg")
    assert result.exit_code == 1
    assert result.stderr.endswith("cannot be written: the disk is full\n")
    assert result.stdout == ""
    assert earlier.untouched()


def test_standard_input(run, pair) -> None:
    text = pair[0].read_text("utf-8")
    result = run("diff", "-", "baru.yaml", "--make", "none", input=text)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "1 berganti nama")
    result = run("diff", "-", "-", input=text)
    assert result.exit_code == 2
    assert "Only one of the two can be standard input." in result.stderr


@pytest.mark.parametrize("form", ["json", "markdown", "csv", "github"])
def test_standard_output_holds_one_form_alone(run, pair, form) -> None:
    result = run("diff", *pair, "--format", form, "--make", "csv")
    assert result.exit_code == 1
    assert NEW in result.stdout
    assert "Written" not in result.stdout
    assert f"Written: out/{STEM}.csv\n" == result.stderr
    if form == "json":
        assert len(json.loads(result.stdout)["perubahan"]) == 1


def test_a_review_holds_no_markup_of_names(run, pair) -> None:
    evil = "<img src=x> @octo #12 https://a.example www.b.example [x](y) a|b `c` GH-7"
    text = pair[1].read_text("utf-8").replace(NEW, f"'{evil}'")
    pair[1].write_text(text, "utf-8")
    out = run("diff", *pair, "--make", "none", "--format", "github").stdout
    row = next(line for line in out.splitlines() if line.startswith("| 1 |"))
    row = re.sub(r"&#\d+;", "", row)
    for word in ("<img", "@octo", "#12", "://", "www.b", "[x]", "a|b", "`", "GH-7"):
        assert word not in row
    assert row.count("|") == 6


# --- bad input ------------------------------------------------------------------------------


def test_broken_specs_on_both_sides_are_told_in_one_run(run, pair, earlier) -> None:
    for path in pair:
        path.write_text(path.read_text("utf-8").replace("kode: ", "kde: "), "utf-8")
    result = run("diff", *pair)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "lama.yaml:" in result.stderr
    assert "baru.yaml:" in result.stderr
    assert earlier.untouched()


def test_files_that_are_not_there(run, pair, earlier) -> None:
    result = run("diff", "x.yaml", "y.yaml")
    assert result.exit_code == 1
    assert result.stderr.count("There is no such file") == 2
    for revision in ("HEAD~1", "v1.2"):
        result = run("diff", revision, "baru.yaml")
        assert result.exit_code == 2
        told = " ".join(result.stderr.split())
        assert f"If it is a revision in git: bagan diff {revision} -- baru.yaml" in told
    assert earlier.untouched()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "Name two versions: LAMA BARU."),
        (("lama.yaml",), "Name two versions: LAMA BARU."),
        (("lama.yaml", "baru.yaml", "x.yaml"), "Name two versions: LAMA BARU."),
        (("lama.yaml", "."), "name two files or two folders"),
        (("--to-rev", "HEAD", "baru.yaml"), "--to-rev needs --from-rev."),
        (("--from-rev", "HEAD"), "Name the specs, or their folder: -- specs"),
        (("HEAD", "--"), "Name the specs, or their folder: -- specs"),
        (("a", "b", "c", "--", "x"), "one or two revisions, not more"),
        (("lama.yaml", "baru.yaml", "-o", "-"), "-o has to be a folder"),
        (("lama.yaml", "baru.yaml", "-o", "lama.yaml"), "-o has to be a folder"),
        (("lama.yaml", "baru.yaml", "-o", "hasil.docx"), "-o has to be a folder"),
        (("HEAD", "--", "lama.yaml"), "is not in a git checkout"),
        (("lama.yaml", "baru.yaml", "--make", "gif"), "gif"),
    ],
)
def test_wrong_usage(run, pair, earlier, words, message) -> None:
    result = run("diff", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert earlier.untouched()


def test_a_chart_that_is_not_there(run, pair, earlier) -> None:
    result = run("diff", *pair, "--chart", "x", "--make", "svg")
    assert result.exit_code == 1
    assert 'There is no chart "x"' in result.stderr
    assert earlier.untouched()


def other_region(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("13.12", "64.07"), "utf-8")


def test_other_regions_are_refused_where_nobody_can_be_asked(run, pair, earlier) -> None:
    other_region(pair[1])
    result = run("diff", *pair)
    assert result.exit_code == 2
    assert "lama.yaml is of Kabupaten Maju Jaya (13.12)" in result.stderr.replace(
        f"{pair[0].parent}/", ""
    )
    assert "With --yes they are compared all the same." in result.stderr
    assert earlier.untouched()
    result = run("diff", *pair, "--yes", "--make", "none")
    assert result.exit_code == 1
    assert result.stderr.startswith("warning: ")


def test_a_code_that_nobody_has_written_yet_tells_no_region(run, pair) -> None:
    for path, name in zip(pair, ("Maju Jaya", "Maju Lain"), strict=True):
        text = path.read_text("utf-8").replace("13.12", "00.00").replace("Maju Jaya", name)
        path.write_text(text, "utf-8")
    result = run("diff", *pair)
    assert result.exit_code == 2
    assert "With --yes they are compared all the same." in result.stderr


def test_specs_that_have_no_unit_in_common_are_told(run, pair) -> None:
    other = PEMDA.read_text("utf-8").replace("14.98", "13.12")
    pair[1].with_name("lain.yaml").write_text(other, "utf-8")
    question = "are they versions of one chart?"
    assert question in run("diff", "lama.yaml", "lain.yaml", "--make", "none").stderr
    assert question not in run("diff", *pair, "--make", "none").stderr


@pytest.mark.parametrize("name", ["\u201clama.yaml\u201d", "lama.yaml,"])
def test_a_name_with_what_word_or_a_list_adds_is_asked_about(run, pair, name) -> None:
    result = run("diff", name, "baru.yaml")
    assert result.exit_code == 1
    assert 'Did you mean "lama.yaml"?' in result.stderr


@pytest.mark.parametrize(("answer", "code"), [("y\n", 1), ("n\n", 2)])
def test_other_regions_are_asked_about_on_a_terminal(
    run, pair, earlier, monkeypatch, answer, code
) -> None:
    monkeypatch.setattr("bagan.cli.compared._on_terminal", lambda: True)
    other_region(pair[1])
    result = run("diff", *pair, "--make", "none", input=answer)
    assert result.exit_code == code
    assert "Compare them all the same?" in result.stderr
    assert bool(result.stdout) == (code == 1)
    assert earlier.untouched()


def test_strict_makes_guesses_errors(run, pair, earlier) -> None:
    """The id of a unit is another one, and nothing says that it lives on."""
    text = pair[0].read_text("utf-8").replace("subbag-keuangan", "subbag-uang")
    pair[1].write_text(text, "utf-8")
    result = run("diff", "lama.yaml", "baru.yaml", "--strict")
    assert result.exit_code == 1
    assert result.stdout == ""
    line = next(n for n, row in enumerate(text.splitlines(), 1) if OLD in row)
    assert result.stderr.startswith(f"baru.yaml:{line}:")
    assert f': error: "{OLD}" looks like the earlier "{OLD}" (' in result.stderr
    assert "asal: [{cara: ganti nama, dari: subbag-keuangan}]" in result.stderr
    assert earlier.untouched()
    result = run("diff", "lama.yaml", "baru.yaml", "--make", "none")
    assert result.exit_code == 1
    assert f': warning: "{OLD}" looks like the earlier "{OLD}" (' in result.stderr
    assert "dugaan" in result.stdout


MERGED = """\
      - dinsos: Dinas Sosial
      - dinper: Dinas Pertanian
      - dinpan: Dinas Pangan
"""
WHOLE = """\
      - dinsos: Dinas Sosial
      - dpp: Dinas Pertanian dan Pangan
"""


@pytest.mark.parametrize("turned", [False, True])
def test_strict_refuses_guessed_mergers_and_splits(run, spec, earlier, turned) -> None:
    """They are joined by no id, so that only their change says that they are guesses."""
    whole, parts = written_with(spec, WHOLE), written_with(spec, MERGED)
    old, new = (whole, parts) if turned else (parts, whole)
    Path("lama.yaml").write_text(old, "utf-8")
    Path("baru.yaml").write_text(new, "utf-8")
    result = run("diff", "lama.yaml", "baru.yaml", "--strict")
    assert (result.exit_code, result.stdout) == (1, "")
    told = result.stderr
    if turned:
        assert told.count("asal: [{cara: pecah, dari: dpp}]") == 2
        assert 'looks like a part of the earlier "Dinas Pertanian dan Pangan" (' in told
        replaced = [("nama: Dinas Pertanian", "pecah, dari: dpp"),
                    ("nama: Dinas Pangan", "pecah, dari: dpp")]  # fmt: skip
    else:
        assert told.count("asal: [{cara: gabung, dari: [dinper, dinpan]}]") == 1
        assert 'a merger of the earlier "Dinas Pertanian", "Dinas Pangan" (' in told
        replaced = [("nama: Dinas Pertanian dan Pangan", "gabung, dari: [dinper, dinpan]")]
    assert told.startswith("baru.yaml:")
    assert earlier.untouched()
    assert run("diff", "lama.yaml", "baru.yaml", "--make", "none").stderr.count(": warning: ") == (
        2 if turned else 1
    )
    # What is suggested, written there, is what is asked for.
    text = re.sub(r": (Dinas P.*)", r": {nama: \1}", new)
    for name, how in replaced:
        text = text.replace(f"{{{name}}}", f"{{{name}, asal: [{{cara: {how}}}]}}")
    Path("baru.yaml").write_text(text, "utf-8")
    sure = run("diff", "lama.yaml", "baru.yaml", "--strict", "--make", "none")
    assert sure.stdout.startswith("1 pemecahan" if turned else "1 penggabungan")
    # So is the other answer.
    text = re.sub(r"\[\{cara: .*?\}\]", "[{cara: bentuk baru}]", text)
    Path("baru.yaml").write_text(text, "utf-8")
    other = run("diff", "lama.yaml", "baru.yaml", "--strict", "--make", "none")
    assert "dibentuk" in other.stdout


def test_a_guessed_merger_into_an_office_that_keeps_its_id(run) -> None:
    """The warning tells what to write, in whichever case; what is written holds."""
    Path("lama.yaml").write_text(SMALL, "utf-8")
    grown = "distan: {nama: Dinas Pertanian dan Perikanan}"
    text = SMALL.replace("distan: Dinas Pertanian", grown).replace(
        "      - diskan: Dinas Perikanan\n", ""
    )
    Path("baru.yaml").write_text(text, "utf-8")
    told = run("diff", "lama.yaml", "baru.yaml", "--make", "none")
    answers = re.findall(r"asal: (\[.*?\}\])", told.stderr)
    assert answers == ["[{cara: gabung, dari: [diskan]}]", "[{cara: ganti nama, dari: distan}]"]
    for answer, said in zip(answers, ("1 penggabungan", "1 dihapus"), strict=True):
        Path("baru.yaml").write_text(text.replace("Perikanan}", f"Perikanan, asal: {answer}}}"))
        sure = run("diff", "lama.yaml", "baru.yaml", "--strict", "--make", "none")
        assert said in sure.stdout
        assert not sure.stderr


def written_with(spec: Path, entries: str) -> str:
    """The spec with one list more."""
    text = spec.read_text("utf-8")
    place = text.index("daftar:\n") + len("daftar:\n")
    more = f"  - dasar: Pasal 99\n    komando: kepala\n    isi:\n{entries}"
    return text[:place] + more + text[place:]


def test_no_guess_slips_through(run) -> None:
    """Whatever a comparison calls a guess has a problem that tells what to write."""
    for seed in range(12):
        made = reorganise("pasaman-barat", seed, ids="changed", steps=12)
        found = compare(made.old, made.new)
        scored = {item for c in found.changes if c.score is not None for item in c.new}
        messages = [problem.message for problem in guess_problems(found)]
        names = {made.new.organisation.name(item) for item in scored}
        assert names
        assert all(any(f'"{name}"' in text for text in messages) for name in names)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (b"", "kosong"),
        (b"\0\xff\xfe", "yaml-"),
        (b"<<<<<<< HEAD\nbagan: 1\n=======\nbagan: 2\n>>>>>>> x\n", "yaml-sintaks"),
        (b"#" * 6_000_000, "yaml-besar"),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_no_spec(run, pair, earlier, words, rule, form) -> None:
    for path in pair:
        whole = path.read_bytes()
        path.write_bytes(words)
        result = run("diff", *pair, "--format", form)
        assert (result.exit_code, result.stdout) == (1, "")
        assert path.name in result.stderr
        assert f"({rule}" in result.stderr
        path.write_bytes(whole)
    assert earlier.untouched()


def test_marks_at_the_start_and_ends_of_lines_are_no_difference(run, pair, earlier) -> None:
    text = pair[0].read_bytes()
    pair[1].write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert run("diff", *pair).exit_code == 0
    assert earlier.untouched()


def test_names_that_are_odd(run, pair) -> None:
    """The names of files made hold nothing that a shell or a terminal would take for more."""
    for name in ("dua kata.yaml", "baris\nbaru.yaml", "-x.yaml", "\x1b[31m.yaml", "ü.yaml"):
        Path(name).write_text(pair[1].read_text("utf-8"), "utf-8")
        result = run("diff", "lama.yaml", f"./{name}", "--make", "csv", "-o", "hasil")
        assert result.exit_code == 1
        assert "\x1b" not in result.stderr
    made = [path.name for path in Path("hasil").iterdir()]
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*\.csv", name) for name in made)


# --- git ------------------------------------------------------------------------------------


@pytest.fixture
def repo(pair) -> None:
    """The spec dinas.yaml, committed as it was and changed in the work tree."""
    git(Path(), "init", "-q", "-b", "main")
    pair[0].rename("dinas.yaml")
    git(Path(), "add", "dinas.yaml")
    git(Path(), "commit", "-q", "-m", "satu")
    pair[1].rename("dinas.yaml")


def test_revisions(run, repo) -> None:
    told = f"1 berganti nama\n- {OLD} berganti nama menjadi {NEW}\n"
    result = run("diff", "HEAD", "--make", "csv", "--", "dinas.yaml")
    assert (result.exit_code, result.stdout) == (1, told)
    assert Path("out/dinas-perubahan.csv").is_file()
    assert run("diff", "--from-rev", "HEAD", "dinas.yaml", "--make", "none").stdout == told
    git(Path(), "commit", "-q", "-a", "-m", "dua")
    assert run("diff", "HEAD", "--", "dinas.yaml").exit_code == 0
    back = run("diff", "HEAD", "HEAD~1", "--make", "none", "--", "dinas.yaml").stdout
    assert back == f"1 berganti nama\n- {NEW} berganti nama menjadi {OLD}\n"
    words = ("--from-rev", "HEAD~1", "--to-rev", "HEAD", "--make", "none")
    assert run("diff", *words, "--", "dinas.yaml").stdout == told


def test_bad_revisions(run, repo, earlier) -> None:
    for revision, message in (
        ("HEAD~1", 'There is no revision "HEAD~1" in this checkout'),
        ("HEAD..main", 'There is no revision "HEAD..main"'),
    ):
        result = run("diff", revision, "--", "dinas.yaml")
        assert result.exit_code == 2
        assert message in " ".join(result.stderr.split())
    result = run("diff", "--from-rev", "-v", "dinas.yaml")
    assert result.exit_code == 2
    assert '"-v" is not a revision' in result.stderr
    result = run("diff", "HEAD", "--", "x.yaml")
    assert result.exit_code == 2
    assert "There is no spec at x.yaml" in result.stderr
    assert earlier.untouched()


def test_without_git(run, repo, earlier, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(Path("out")))
    result = run("diff", "HEAD", "--", "dinas.yaml")
    assert result.exit_code == 3
    assert result.stderr == "error: git is not installed; it is needed to compare revisions\n"
    assert earlier.untouched()


def test_a_spec_broken_in_a_revision(run, repo, earlier) -> None:
    Path("dinas.yaml").write_text("bagan: 1\n", "utf-8")
    git(Path(), "commit", "-q", "-a", "-m", "rusak")
    result = run("diff", "HEAD", "HEAD~1", "--", "dinas.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("HEAD:./dinas.yaml:1:1: error: ")
    assert earlier.untouched()


def test_a_spec_that_is_new_since_a_revision(run, repo) -> None:
    Path("baru.yaml").write_text(Path("dinas.yaml").read_text("utf-8"), "utf-8")
    result = run("diff", "HEAD", "--make", "none", "--", "baru.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("baru.yaml: daerah baru")


def test_the_driver_of_git_diff(run, pair) -> None:
    zero, mode = "0" * 40, "100644"
    result = run("diff-driver", "specs/x.yaml", pair[0], zero, mode, pair[1], zero, mode)
    assert result.exit_code == 0
    assert result.stdout == (
        "diff bagan a/specs/x.yaml b/specs/x.yaml\n"
        f"1 berganti nama\n- {OLD} berganti nama menjadi {NEW}\n"
    )
    none = ("/dev/null", ".", ".")
    made = run("diff-driver", "x.yaml", *none, pair[1], zero, mode)
    assert (made.exit_code, made.stdout) == (0, "diff bagan a/x.yaml b/x.yaml\nNew spec.\n")
    gone = run("diff-driver", "x.yaml", pair[0], zero, mode, *none)
    assert gone.stdout.endswith("The spec is gone.\n")
    odd = run("diff-driver", "x\n+forged\x1b[m.yaml", pair[0], zero, mode, *none).stdout
    assert "\x1b" not in odd
    assert "\n+forged" not in odd
    assert run("diff-driver", "x.yaml").stdout.endswith("Not merged yet.\n")
    pair[1].write_text("bagan: 1\n", "utf-8")
    broken = run("diff-driver", "x.yaml", pair[0], zero, mode, pair[1], zero, mode)
    assert broken.exit_code == 0
    assert "\nb/x.yaml:1:1: error: " in broken.stdout


def test_git_itself_runs_the_driver(repo, tmp_path) -> None:
    Path(".gitattributes").write_text("*.yaml diff=bagan\n")
    command = f'"{sys.executable}" -m bagan diff-driver'
    done = subprocess.run(
        ["git", "-c", f"diff.bagan.command={command}", "diff"],
        check=True, capture_output=True, encoding="utf-8", cwd=tmp_path,
    )  # fmt: skip
    assert f"- {OLD} berganti nama menjadi {NEW}\n" in done.stdout


# --- review ---------------------------------------------------------------------------------


def test_the_action_never_puts_foreign_words_into_a_command() -> None:
    """Names of branches and inputs are anybody's: they come as environment variables."""
    path = Path(__file__).parents[2] / ".github/actions/bagan-diff/action.yml"
    steps = yaml.safe_load(path.read_text("utf-8"))["runs"]["steps"]
    runs = [step["run"] for step in steps if "run" in step]
    assert len(runs) == 3
    assert all("${{" not in text for text in runs)
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", s["uses"]) for s in steps if "uses" in s)
