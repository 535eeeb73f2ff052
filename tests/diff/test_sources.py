"""What is compared with what: files, folders, and revisions of real git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from bagan.diff.git import GitError, checkout_of
from bagan.diff.sources import NoPair, Source, file_pair, folder_pairs, revision_pairs
from bagan.new import Answers, first_spec
from bagan.problem import MissingTool, SpecError

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def text(kode: str = "13.12", nama: str = "Kabupaten Maju Jaya") -> str:
    return first_spec(Answers(nama, kode, "Sumatera Barat", "Dinas Sosial"), file="x.yaml")


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *AUTHOR, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages in English; no settings of this machine's git, no checkout around the test."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits: specs/a.yaml and b.yaml, then a.yaml changed, b.yaml gone, c.yaml made."""
    folder = tmp_path / "kabupaten ü"
    (folder / "specs").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "specs/a.yaml").write_text(text(), "utf-8")
    (folder / "specs/b.yaml").write_text(text("13.01", "Kabupaten B"), "utf-8")
    (folder / "specs/catatan.txt").write_text("bukan spesifikasi")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "satu")
    git(folder, "tag", "v1")
    (folder / "specs/a.yaml").write_text(text() + "# dua\n", "utf-8")
    (folder / "specs/b.yaml").unlink()
    (folder / "specs/c.yaml").write_text(text("13.03", "Kabupaten C"), "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "dua")
    monkeypatch.chdir(folder)
    return folder


def sides(pairs) -> list[tuple[str, str | None, str | None]]:
    return [
        (pair.name, pair.old.path if pair.old else None, pair.new.path if pair.new else None)
        for pair in pairs
    ]


def test_a_revision_against_the_files_as_they_are(repo) -> None:
    (pair,) = revision_pairs("HEAD~1", None, ["specs/a.yaml"])
    assert sides([pair]) == [("a.yaml", "HEAD~1:specs/a.yaml", "specs/a.yaml")]
    assert pair.old.data == text().encode()
    assert pair.new.data.endswith(b"# dua\n")
    Path("specs/a.yaml").write_text("bagan: 2", "utf-8")
    (pair,) = revision_pairs("HEAD~1", None, ["specs/a.yaml"])
    assert pair.new.data == b"bagan: 2"


def test_two_revisions_of_a_folder(repo) -> None:
    assert sides(revision_pairs("v1", "main", ["specs"])) == [
        ("a.yaml", "v1:specs/a.yaml", "main:specs/a.yaml"),
        ("c.yaml", None, "main:specs/c.yaml"),
        ("b.yaml", "v1:specs/b.yaml", None),
    ]


def test_paths_count_from_where_one_stands(repo, monkeypatch) -> None:
    monkeypatch.chdir(repo / "specs")
    (pair,) = revision_pairs("v1", None, ["a.yaml"])
    assert sides([pair]) == [("a.yaml", "v1:specs/a.yaml", "a.yaml")]
    assert [pair.name for pair in revision_pairs("v1", None, ["."])] == [
        "a.yaml", "c.yaml", "b.yaml",
    ]  # fmt: skip
    names = [pair.name for pair in revision_pairs("v1", None, [str(repo)])]
    assert names == ["specs/a.yaml", "specs/c.yaml", "specs/b.yaml"]


def test_a_spec_in_the_uppermost_folder_keeps_its_name(repo) -> None:
    (repo / "atas.yaml").write_text(text(), "utf-8")
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "tiga")
    (pair,) = revision_pairs("main", None, ["atas.yaml"])
    assert pair.old.path == "main:./atas.yaml"
    assert Path(pair.old.path).stem == "atas"


def test_a_spec_that_got_another_name_is_found_by_its_code(repo) -> None:
    git(repo, "mv", "specs/a.yaml", "specs/pindah.yaml")
    pairs = revision_pairs("HEAD", None, ["specs"])
    assert sides(pairs)[1] == ("pindah.yaml", "HEAD:specs/a.yaml", "specs/pindah.yaml")
    assert len(pairs) == 2


def test_a_file_that_only_one_side_has(repo) -> None:
    assert sides(revision_pairs("v1", "main", ["specs/c.yaml"])) == [
        ("c.yaml", None, "main:specs/c.yaml")
    ]
    with pytest.raises(NoPair, match=r'no spec at specs/x\.yaml, neither in "v1" nor in the work'):
        revision_pairs("v1", None, ["specs/x.yaml"])
    with pytest.raises(NoPair, match='neither in "v1" nor in "main"'):
        revision_pairs("v1", "main", ["specs/catatan"])


@pytest.mark.parametrize("revision", ["", "-v", "--output=x", "a\nb", "a\0b"])
def test_what_is_no_revision_never_reaches_git(repo, revision, monkeypatch) -> None:
    checkout = checkout_of(repo)
    monkeypatch.setattr("subprocess.run", None)
    with pytest.raises(GitError, match="is not a revision"):
        checkout.commit(revision)


@pytest.mark.parametrize("revision", ["HEAD~9", "nope", "main..v1", "$(touch x)", "; ls"])
def test_a_revision_that_is_not_there(repo, revision) -> None:
    with pytest.raises(GitError) as caught:
        revision_pairs(revision, None, ["specs"])
    assert str(caught.value) == f'There is no revision "{revision}" in this checkout'
    assert not (repo / "x").exists()


def test_a_shallow_checkout_says_so(repo, tmp_path, monkeypatch) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repo.as_uri(), "dangkal")
    monkeypatch.chdir(tmp_path / "dangkal")
    with pytest.raises(GitError, match=r"last part of the history.*git fetch --unshallow"):
        revision_pairs("HEAD~1", None, ["specs"])
    assert len(revision_pairs("HEAD", None, ["specs"])) == 2


def test_no_checkout_and_no_git(tmp_path, monkeypatch) -> None:
    with pytest.raises(GitError, match="is not in a git checkout"):
        revision_pairs("HEAD", None, ["x.yaml"])
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool, match="git is not installed"):
        revision_pairs("HEAD", None, ["x.yaml"])


def test_a_path_outside_of_the_checkout(repo, tmp_path) -> None:
    with pytest.raises(GitError, match="is not in the git checkout"):
        revision_pairs("HEAD", None, [str(tmp_path)])


def test_folders_by_path_then_by_code(tmp_path) -> None:
    for name, kode in (
        ("lama/sama.yaml", "13.01"), ("baru/sama.yaml", "13.01"),
        ("lama/dalam/lain.yaml", "13.02"), ("baru/pindah.yaml", "13.02"),
        ("lama/hilang.yaml", "13.03"), ("baru/baru.yaml", "13.04"),
        ("lama/.simpan/x.yaml", "13.05"),
        ("lama/k1.yaml", "13.06"), ("lama/k2.yaml", "13.06"), ("baru/k3.yaml", "13.06"),
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(kode), "utf-8")
    found = sides(folder_pairs(Path("lama"), Path("baru")))
    assert found == [
        ("baru.yaml", None, "baru/baru.yaml"),
        ("k3.yaml", None, "baru/k3.yaml"),  # two were of that code: which one is not known
        ("pindah.yaml", "lama/dalam/lain.yaml", "baru/pindah.yaml"),
        ("sama.yaml", "lama/sama.yaml", "baru/sama.yaml"),
        ("hilang.yaml", "lama/hilang.yaml", None),
        ("k1.yaml", "lama/k1.yaml", None),
        ("k2.yaml", "lama/k2.yaml", None),
    ]


def test_folders_without_specs(tmp_path) -> None:
    for name in ("lama", "baru"):
        (tmp_path / name).mkdir()
    with pytest.raises(NoPair, match="There is no spec"):
        folder_pairs(Path("lama"), Path("baru"))


def test_both_sides_tell_their_problems_at_once(tmp_path) -> None:
    (tmp_path / "lama.yaml").write_text("bagan: 1\n")
    with pytest.raises(SpecError) as caught:
        file_pair("lama.yaml", "tidak-ada.yaml").load()
    assert {problem.span.path for problem in caught.value.problems} == {
        "lama.yaml", "tidak-ada.yaml",
    }  # fmt: skip


def test_problems_of_a_revision_carry_its_name() -> None:
    with pytest.raises(SpecError) as caught:
        Source("HEAD~1:specs/x.yaml", b"bagan: 1\n").load()
    assert str(caught.value).startswith("HEAD~1:specs/x.yaml:1:1: ")
