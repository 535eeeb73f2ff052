"""What is compared with what: files, folders, and revisions of real git repositories."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import pytest

from bagan.change.diff.git import GitError, checkout_of
from bagan.change.diff.sources import NoPair, Source, file_pair, folder_pairs, revision_pairs
from bagan.chart.spec.new import Answers, first_spec
from bagan.problem import MissingTool, SpecError
from tests.checkout import git


def text(kode: str = "13.12", nama: str = "Kabupaten Maju Jaya") -> str:
    return first_spec(Answers(nama, kode, "Sumatera Barat", "Dinas Sosial"), file="x.yaml")


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Messages in English, in an empty folder."""
    monkeypatch.setenv("BAGAN_LANG", "en")
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


def test_a_folder_that_cannot_be_read_is_not_an_empty_one(tmp_path, monkeypatch) -> None:
    for name in ("lama/a.yaml", "baru/a.yaml", "baru/dalam/b.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(), "utf-8")
    scandir = os.scandir

    def closed(folder):
        if str(folder).endswith("dalam"):
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr("os.scandir", closed)
    with pytest.raises(NoPair, match="baru/dalam cannot be read"):
        folder_pairs(Path("lama"), Path("baru"))


def test_what_is_no_file_is_no_spec(tmp_path) -> None:
    """Folders, pipes (which would be waited for), and links that lead nowhere or in a circle."""
    for side in ("lama", "baru"):
        folder = tmp_path / side
        (folder / "folder.yaml").mkdir(parents=True)
        os.mkfifo(folder / "pipa.yaml")
        (folder / "mati.yaml").symlink_to("tidak-ada")
        (folder / "putar.yaml").symlink_to("putar.yaml")
        (folder / "a.yaml").write_text(text(), "utf-8")
    assert [pair.name for pair in folder_pairs(Path("lama"), Path("baru"))] == ["a.yaml"]


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


# --- git that is not as it should be --------------------------------------------------------


@pytest.mark.parametrize("path", [":(glob)**", ":(top)specs", ":/", "specs/*.yaml", ":!specs"])
def test_a_path_is_a_name_and_never_a_pattern(repo, path) -> None:
    with pytest.raises(NoPair, match="There is no spec at"):
        revision_pairs("v1", "main", [path])


def test_a_spec_whose_name_looks_like_a_pattern(repo) -> None:
    name = "specs/x[1] *ü.yaml"
    (repo / name).write_text(text(), "utf-8")
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "tiga")
    (pair,) = revision_pairs("main", None, [name])
    assert pair.same_bytes()


def test_a_hook_of_another_checkout_changes_nothing(repo, tmp_path, monkeypatch) -> None:
    """git sets these for the hooks and aliases that it runs."""
    git(tmp_path, "init", "-q", "lain")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "lain/.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "lain"))
    monkeypatch.chdir(repo / "specs")
    (pair,) = revision_pairs("v1", None, ["a.yaml"])
    assert sides([pair]) == [("a.yaml", "v1:specs/a.yaml", "a.yaml")]


def test_paths_that_lead_nowhere(repo) -> None:
    (repo / "putar").symlink_to("putar")
    os.mkfifo(repo / "pipa.yaml")
    for path in ("putar", "putar/x.yaml", "pipa.yaml"):
        with pytest.raises(NoPair, match="There is no spec at"):
            revision_pairs("v1", None, [path])


def test_a_detached_head(repo) -> None:
    git(repo, "checkout", "-q", "--detach", "v1")
    assert len(revision_pairs("HEAD", "main", ["specs"])) == 3


def test_a_repository_without_files_says_so(repo, tmp_path, monkeypatch) -> None:
    git(tmp_path, "clone", "-q", "--bare", repo.as_uri(), "polos.git")
    for folder in (tmp_path / "polos.git", repo / ".git"):
        monkeypatch.chdir(folder)
        with pytest.raises(GitError, match="without files of its own"):
            revision_pairs("v1", "main", ["specs"])


def test_a_spec_in_a_submodule_is_never_called_new(repo, tmp_path, monkeypatch) -> None:
    atas = tmp_path / "atas"
    atas.mkdir()
    git(atas, "init", "-q", "-b", "main")
    allowed = ("-c", "protocol.file.allow=always")
    git(atas, *allowed, "submodule", "--quiet", "add", repo.as_uri(), "dalam")
    git(atas, "commit", "-q", "-m", "satu")
    monkeypatch.chdir(atas)
    for path in ("dalam/specs/a.yaml", "dalam/specs", "dalam"):
        with pytest.raises(GitError, match="is in the submodule dalam: run this there"):
            revision_pairs("HEAD", None, [path])
    monkeypatch.chdir(atas / "dalam")
    assert len(revision_pairs("v1", None, ["specs"])) == 3


def test_a_link_to_a_spec_is_that_spec(repo) -> None:
    for name, target in {
        "tautan": "a.yaml", "naik": "../specs/a.yaml", "luar": "../../x", "mati": "x.yaml",
        "mutlak": "/etc/passwd", "dua": "tautan.yaml",
    }.items():  # fmt: skip
        (repo / f"specs/{name}.yaml").symlink_to(target)
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "tiga")
    found = {pair.name: pair for pair in revision_pairs("v1", "main", ["specs"])}
    assert set(found) == {"a.yaml", "b.yaml", "c.yaml", "naik.yaml", "tautan.yaml"}
    assert found["tautan.yaml"].new.data == found["a.yaml"].new.data
    (pair,) = revision_pairs("main", None, ["specs/tautan.yaml"])
    assert pair.same_bytes()


def test_a_very_large_blob_is_not_read(repo, monkeypatch) -> None:
    (repo / "specs/a.yaml").write_bytes(text().encode() + b"#" * 6_000_000)
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "tiga")
    answers = []
    run = subprocess.run

    def told(*words, **more):
        done = run(*words, **more)
        answers.append(len(done.stdout))
        return done

    monkeypatch.setattr("subprocess.run", told)
    (pair,) = revision_pairs("v1", "main", ["specs/a.yaml"])
    assert max(answers) < 20_000
    with pytest.raises(SpecError, match=r"main:specs/a\.yaml: The spec is larger than"):
        pair.load()


def test_settings_of_a_checkout_run_nothing(repo, tmp_path) -> None:
    """Also not to fetch what a partial clone lacks."""
    trap = tmp_path / "terjebak"
    program = tmp_path / "jebakan"
    program.write_text(f"#!/bin/sh\ntouch '{trap}'\nexit 1\n")
    program.chmod(0o755)
    (repo / ".gitattributes").write_text("* diff=x filter=x\n")
    for name in (
        "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass",
        "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.smudge",
        "filter.x.clean", "credential.helper", "uploadpack.packObjectsHook",
    ):  # fmt: skip
        git(repo, "config", name, str(program))
    git(repo, "config", "alias.rev-parse", f"!{program}")
    git(repo, "config", "core.hooksPath", str(tmp_path))
    (pair,) = revision_pairs("v1", None, ["specs/a.yaml"])
    assert pair.old is not None
    assert not trap.exists()
    blob = git(repo, "rev-parse", "v1:specs/a.yaml")
    git(repo, "config", "core.repositoryFormatVersion", "1")
    git(repo, "config", "extensions.partialClone", "asal")
    git(repo, "config", "remote.asal.url", "ssh://git@127.0.0.1/x")
    git(repo, "config", "remote.asal.promisor", "true")
    (repo / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(GitError, match=r"\(a partial clone\)"):
        revision_pairs("v1", None, ["specs/a.yaml"])
    assert not trap.exists()
