"""The page of a spec's history, from real git repositories made here."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest

from bagan.chart.layout import TooSmall
from bagan.publish.site.history import History, history_pages
from bagan.publish.site.page import pages
from bagan.publish.site.records import comparisons, records_in
from bagan.publish.site.values import Card, Source
from bagan.publish.site.versions import VERSIONS_READ, Version, histories, with_texts
from tests.site.conftest import SMALL, Page, run, words

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
AUTHOR = {"NAME": "Nama Rahasia", "EMAIL": "rahasia@example.org"}
ONE, TWO = SMALL, SMALL.replace("Bidang Satu", "Bidang Dua")
THREE = TWO.replace("unit:\n", "unit:\n  seksi: {nama: Seksi Tiga, jenis: seksi, dasar: Pasal 4}\n")
THREE = THREE.replace("garis:\n", "garis:\n  - {komando: bidang -> seksi, dasar: Pasal 5}\n")
BROKEN = SMALL.replace("kepala -> bidang", "kepala -> tiada")
CARD = Card(
    "kecil", "Kabupaten Kecil", "13.99", "Sumatera Barat", "Peraturan Bupati Kecil Nomor 5",
    "Dinas Kecil", "Peraturan Bupati", "5", 2020, "ditetapkan", None, None, None, None, (), "x.pdf",
)  # fmt: skip

Save = Callable[..., str]


@pytest.fixture(autouse=True)
def author(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who commits."""
    for role in ("AUTHOR", "COMMITTER"):
        for what, value in AUTHOR.items():
            monkeypatch.setenv(f"GIT_{role}_{what}", value)


def git(folder: Path, *arguments: str, day: int = 1) -> str:
    date = f"2024-05-{day:02d}T23:30:00+0700"
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8",
        env={**os.environ, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": date},
    )  # fmt: skip
    return done.stdout.strip()


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "kabupaten ü"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    return folder


@pytest.fixture
def save(repo: Path) -> Save:
    """``save(text, name="kecil.yaml")`` commits a file, a day after the one before."""
    days = iter(range(1, 29))

    def commit(text: str, name: str = "kecil.yaml") -> str:
        path = repo / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, "utf-8")
        git(repo, "add", ".")
        git(repo, "commit", "-q", "-m", "Pesan rahasia", day=next(days))
        return git(repo, "rev-parse", "HEAD")

    return commit


def source(path: Path, versions: tuple[Version, ...] = ()) -> Source:
    return Source(str(path), path.stem, path.read_bytes(), versions)


def versions(*paths: Path) -> list[tuple[Version, ...]]:
    return list(histories({str(p): p.read_bytes() for p in paths}).values())


def whole(path: Path) -> tuple[Version, ...]:
    """With their texts."""
    return with_texts({str(path): versions(path)[0]})[str(path)]


def history(path: Path) -> History | None:
    return history_pages(source(path, whole(path)))


def made(path: Path) -> History:
    found = history(path)
    assert found is not None
    return found


def page(found: History, language: str = "id") -> Page:
    values = {**found.values, "card": CARD}
    made = dict(pages("riwayat.html.j2", values, path="daerah/kecil/riwayat.html", base=None))
    path = ("" if language == "id" else f"{language}/") + "daerah/kecil/riwayat.html"
    return Page(path, made[path].decode("utf-8"))


def drawn(found: History, language: str = "id") -> dict[str, bytes]:
    """The pages of comparisons by their names."""
    return {
        name: dict(pages("banding.html.j2", dict(shown), path=f"daerah/kecil/{name}", base=None))[
            f"{'' if language == 'id' else f'{language}/'}daerah/kecil/{name}"
        ]
        for name, shown in found.pages.items()
    }


# --- what git keeps -------------------------------------------------------------------------


def test_the_versions_of_a_file_oldest_first(repo: Path, save: Save) -> None:
    commits = [save(ONE), save(TWO)]
    save("catatan", "catatan.txt")
    commits.append(save(THREE))
    found = whole(repo / "kecil.yaml")
    assert [version.commit for version in found] == commits
    assert [version.when for version in found] == ["2024-05-01", "2024-05-02", "2024-05-04"]
    assert [version.text for version in found] == [text.encode() for text in (ONE, TWO, THREE)]
    assert [version.blob for version in found] == [
        git(repo, "rev-parse", f"{commit}:kecil.yaml") for commit in commits
    ]
    assert not any(version.cut for version in found)


def test_what_is_not_committed_is_the_last_version(repo: Path, save: Save) -> None:
    save(ONE)
    path = repo / "kecil.yaml"
    path.write_text(TWO, "utf-8")
    (found,) = versions(path)
    assert [(bool(v.commit), v.when) for v in found] == [(True, "2024-05-01"), (False, "")]
    save(TWO)
    assert [v.blob for v in versions(path)[0]] == [v.blob for v in found]


def test_specs_of_one_checkout_cost_no_more_runs_of_git_than_one(
    repo: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["kecil.yaml", "a/b ü.yaml", "a/c/[x]*.yaml", "dua.yaml"]
    for name in names:
        save(ONE, name)
    save(TWO, "a/c/[x]*.yaml")
    calls: list[list[str]] = []
    run = subprocess.run

    def counted(command: list[str], **given: object) -> object:
        calls.append(command)
        return run(command, **given)

    monkeypatch.setattr("bagan.change.diff.git.subprocess.run", counted)
    paths = [repo / name for name in names]
    (lone,) = versions(paths[0])
    once = len(calls)
    found = versions(*paths)
    assert len(calls) == 2 * once <= 10
    assert [len(each) for each in found] == [1, 1, 2, 1]
    assert found[0] == lone
    calls.clear()
    read = with_texts(dict(zip(map(str, paths), found, strict=True)))
    assert len(calls) == 3
    assert [v.text for v in read[str(paths[2])]] == [ONE.encode(), TWO.encode()]


def test_a_merge_is_one_version_and_a_plain_rename_goes_on(repo: Path, save: Save) -> None:
    first = save(ONE, "lama/dulu.yaml")
    git(repo, "checkout", "-q", "-b", "cabang")
    save(BROKEN, "lama/dulu.yaml")
    save(TWO, "lama/dulu.yaml")
    git(repo, "checkout", "-q", "main")
    save("x", "lain.txt")
    git(repo, "merge", "-q", "--no-ff", "-m", "gabung", "cabang", day=20)
    merged = git(repo, "rev-parse", "HEAD")
    git(repo, "mv", "lama/dulu.yaml", "lama/kecil.yaml")
    git(repo, "commit", "-q", "-m", "pindah", day=21)
    last = save(THREE, "lama/kecil.yaml")
    (found,) = versions(repo / "lama/kecil.yaml")
    assert [version.commit for version in found] == [first, merged, last]
    assert [version.when for version in found][1] == "2024-05-20"


def test_a_file_that_went_and_came_back_as_it_was_did_not_change(repo: Path, save: Save) -> None:
    first = save(ONE)
    git(repo, "rm", "-q", "kecil.yaml")
    git(repo, "commit", "-q", "-m", "hapus", day=9)
    save(ONE)
    (found,) = versions(repo / "kecil.yaml")
    assert [version.commit for version in found] == [first]


def test_without_a_history_there_is_none(
    repo: Path, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = repo / "kecil.yaml"
    new.write_text(ONE, "utf-8")
    assert versions(new) == [()]  # nothing was committed yet
    save(TWO, "lain.yaml")
    outside = tmp_path / "luar" / "kecil.yaml"
    outside.parent.mkdir()
    outside.write_text(ONE, "utf-8")
    git(repo, "rm", "-q", "--cached", "kecil.yaml")
    git(repo, "commit", "-q", "-m", "lepas", day=9)
    save(THREE, "lain.yaml")
    assert versions(outside) == [()]
    names = [str(outside), str(repo / "tiada.yaml"), "a\0b", str(repo / "lain.yaml")]
    found = histories({name: THREE.encode() for name in names})
    assert [len(each) for each in found.values()] == [0, 0, 0, 2]
    assert with_texts({"a\0b": found[names[3]]}) == {"a\0b": found[names[3]]}
    (repo / "tautan.yaml").symlink_to("lain.yaml")
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "tautan", day=10)
    assert versions(repo / "tautan.yaml") == [()]
    (tmp_path / "luar" / ".git").write_text("gitdir: tiada")
    assert versions(outside) == [()]
    monkeypatch.setattr("bagan.change.diff.git.shutil.which", lambda name: None)
    assert versions(repo / "lain.yaml") == [()]
    assert with_texts({names[3]: found[names[3]]}) == {names[3]: found[names[3]]}


def test_a_shallow_clone_says_that_it_is_one(repo: Path, save: Save, tmp_path: Path) -> None:
    for text in (ONE, TWO):
        save(text)
    save(ONE, "baru.yaml")
    save(THREE)
    save(TWO, "baru.yaml")
    git(tmp_path, "clone", "-q", "--depth", "4", repo.as_uri(), "salinan")
    copy = tmp_path / "salinan"
    found = versions(copy / "kecil.yaml", copy / "baru.yaml")
    cuts = [[version.cut for version in each] for each in found]
    assert cuts == [[True, False], [False, False]]
    assert "tidak lengkap" in words(page(made(copy / "kecil.yaml")).find("main")[0])
    assert "tidak lengkap" not in words(page(made(copy / "baru.yaml")).find("main")[0])


TRAPS = ("core.fsmonitor", "diff.external", "core.pager", "pager.rev-list", "core.sshCommand",
         "gpg.program", "diff.jebak.textconv", "diff.jebak.command", "filter.jebak.smudge",
         "filter.jebak.clean", "core.hooksPath", "alias.rev-list")  # fmt: skip


def test_no_program_of_a_checkout_is_run(repo: Path, save: Save, tmp_path: Path) -> None:
    commit = save(ONE)
    save(TWO)
    seen, trap = tmp_path / "terjalankan", tmp_path / "jebakan"
    trap.write_text(f'#!/bin/sh\necho "$0" >> "{seen}"\n', "utf-8")
    trap.chmod(0o755)
    (repo / ".gitattributes").write_text("*.yaml diff=jebak filter=jebak\n", "utf-8")
    git(repo, "update-index", "--fsmonitor")
    for name in TRAPS:
        git(repo, "config", name, f"!{trap}" if name.startswith("alias") else str(trap))
    git(repo, "config", "log.showSignature", "true")
    git(repo, "config", "extensions.partialClone", "jauh")
    git(repo, "config", "remote.jauh.url", f"ext::{trap}")
    git(repo, "status")
    assert seen.exists(), "the trap works"
    seen.unlink()
    path = repo / "kecil.yaml"
    assert [version.text for version in whole(path)] == [ONE.encode(), TWO.encode()]
    blob = git(repo, "rev-parse", f"{commit}:kecil.yaml")
    seen.unlink(missing_ok=True)
    (repo / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert history(path) is None  # and git does not fetch what is missing
    assert not seen.exists()


@pytest.mark.parametrize("date", ["", " bukan tanggal", " 99999999999999 +0000", " -5 +0000"])
def test_a_commit_without_a_date_that_can_be(repo: Path, save: Save, date: str) -> None:
    first = save(ONE)
    save(TWO)
    text = git(repo, "cat-file", "-p", "HEAD")
    text = re.sub(r"^committer .*$", f"committer A <a@b>{date}", text, flags=re.MULTILINE)
    (repo / "buatan").write_text(text + "\n", "utf-8")
    made_up = git(repo, "hash-object", "-t", "commit", "-w", "--literally", "buatan")
    git(repo, "update-ref", "HEAD", made_up)
    (found,) = versions(repo / "kecil.yaml")
    assert [version.commit for version in found] == [first, made_up]
    shown = page(made(repo / "kecil.yaml"))
    assert words(shown.find("h3")[0]) == "Perbaikan bagan"
    assert made_up[:8] not in shown.text


# --- the page -------------------------------------------------------------------------------


def test_each_step_has_its_sentences_and_its_picture(repo: Path, save: Save) -> None:
    commits = [save(ONE), save(TWO), save(THREE)]
    found = made(repo / "kecil.yaml")
    assert [step.summary for step in found.steps] == [
        "1 dibentuk", "1 berganti nama",
    ]  # fmt: skip
    assert found.steps[1].sentences == ("Bidang Satu berganti nama menjadi Bidang Dua",)
    shown = page(found)
    assert [words(h) for h in shown.find("h1") + shown.find("h2")] == [
        "Riwayat perubahan", "Peraturan Bupati Kecil Nomor 5 Tahun 2020",
    ]  # fmt: skip
    assert [words(h) for h in shown.find("h3")] == [
        "Perbaikan bagan 3 Mei 2024", "Perbaikan bagan 2 Mei 2024",
    ]  # fmt: skip
    assert not [commit for commit in commits if commit[:8] in shown.text]
    links = [a.get("href") for a in shown.find("a[@class='banding']")]
    files = drawn(found)
    assert links == list(files)
    assert len({a.get("aria-label") for a in shown.find("a[@class='banding']")}) == 2
    for name, data in files.items():
        assert name.startswith("perubahan-") and name.endswith(".html") and len(name) == 32
        assert b"<svg" in data and b"Kabupaten Kecil" in data
    oldest = files[links[1] or ""].decode("utf-8")
    assert "Bidang Satu berganti nama menjadi Bidang Dua" in oldest
    assert "Seksi Tiga" not in oldest
    everything = shown.text + "".join(data.decode("utf-8") for data in files.values())
    assert not [secret for secret in (*AUTHOR.values(), "rahasia", "ü") if secret in everything]


def test_the_page_in_english_leads_to_the_same_pictures(repo: Path, save: Save) -> None:
    save(ONE)
    save(TWO)
    found = made(repo / "kecil.yaml")
    shown = page(found, "en")
    assert shown.tree.get("lang") == "en"
    assert "2 May 2024" in words(shown.find("h3")[0])
    (link,) = shown.find("a[@class='banding']")
    ((name, data),) = drawn(found, "en").items()
    assert link.get("href") == name
    compared = Page("x", data.decode("utf-8"))
    assert compared.tree.get("lang") == "en"
    assert "Changes in this chart" in words(compared.find("main")[0])
    assert len(compared.find("header")) == len(compared.find("footer")) == 1
    (sentences,) = shown.find("details")
    assert sentences.get("lang") == "id" and "berganti nama" in words(sentences)


def test_one_version_or_none_has_no_page(repo: Path, save: Save) -> None:
    path = repo / "kecil.yaml"
    save(ONE)
    assert history(path) is None
    save(f"# catatan\n{ONE}")
    assert history(path) is None  # nothing that it says differs
    save(BROKEN)
    save(f"# catatan lain\n{ONE}")
    assert history(path) is None
    assert history_pages(source(path)) is None


def test_a_version_that_cannot_be_read_is_named_and_passed_over(repo: Path, save: Save) -> None:
    for text in (ONE, BROKEN, TWO):
        save(text)
    found = made(repo / "kecil.yaml")
    assert [(s.day and s.day.day, s.readable) for s in found.steps] == [(3, True), (2, False)]
    assert len(found.pages) == 1
    last = words(page(found).find("section[@class='riwayat']/ol/li")[1])
    assert "2 Mei 2024" in last and "tidak dapat dibaca" in last


def test_what_is_said_again_later_is_dated_when_it_was_said(repo: Path, save: Save) -> None:
    for text in (ONE, TWO, f"# catatan\n{TWO}"):
        save(text)
    (repo / "kecil.yaml").write_text(f"# catatan lain\n{TWO}", "utf-8")
    found = made(repo / "kecil.yaml")
    assert [step.day and step.day.day for step in found.steps] == [2]


def test_the_file_as_it_is_comes_first(repo: Path, save: Save) -> None:
    save(ONE)
    (repo / "kecil.yaml").write_text(TWO, "utf-8")
    (heading,) = page(made(repo / "kecil.yaml")).find("h3")
    assert words(heading) == "Perbaikan bagan yang belum dicatat"


def test_an_amendment_is_told_by_its_number_and_year(repo: Path, save: Save) -> None:
    amended = "  diubah_dengan: [{nomor: 7, tahun: 2023}]\n  penanda_tangan:"
    later = THREE.replace("nomor: 5", "nomor: 8").replace("tahun: 2020", "tahun: 2024")
    versions_ = (
        ONE, TWO, THREE.replace("  penanda_tangan:", amended), later,
        later.replace("lampiran:", "kertas: {ukuran: A3}\nlampiran:"),
    )  # fmt: skip
    for text in versions_:
        save(text)
    found = made(repo / "kecil.yaml")
    name = "Peraturan Bupati Kecil Nomor"
    assert [chapter.regulation.name for chapter in found.chapters] == [
        f"{name} 8 Tahun 2024", f"{name} 7 Tahun 2023", f"{name} 5 Tahun 2020",
    ]  # fmt: skip
    shown = page(found)
    assert [words(h) for h in shown.find("h3")] == [
        f"Yang berubah dari {name} 7 Tahun 2023",
        f"Yang berubah dari {name} 5 Tahun 2020",
        "Perbaikan bagan 2 Mei 2024",
    ]
    assert f"Perubahan atas {name} 5 Tahun 2020" in words(shown.find("main")[0])
    assert "Seksi Tiga dibentuk" in found.chapters[1].steps[0].sentences


def test_a_long_history_is_shown_in_part_and_says_so(
    repo: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bagan.publish.site.history.LIMIT", 4)
    for number in range(7):
        save(ONE.replace("Bidang Satu", f"Bidang {number}"))
    found = made(repo / "kecil.yaml")
    assert (len(found.steps), found.older) == (3, 3)
    assert "3 versi yang lebih lama" in words(page(found).find("main")[0])


def test_of_very_many_versions_only_the_newest_are_read(repo: Path, save: Save) -> None:
    save(ONE)
    for number in range(VERSIONS_READ):
        save(f"# {number}\n{TWO}")
    path = repo / "kecil.yaml"
    found = whole(path)
    assert [version.text is None for version in found] == [True, *[False] * VERSIONS_READ]
    assert history_pages(source(path, found)) is None


def test_names_of_both_versions_stay_text(repo: Path, save: Save) -> None:
    save(ONE.replace("nama: Bidang Satu", f"nama: '{EVIL}'"))
    save(ONE.replace("nama: Bidang Satu", f"nama: '\"onload=\"alert(2) {EVIL}'"))
    found = made(repo / "kecil.yaml")
    assert EVIL in found.steps[0].sentences[0]
    shown = page(found)
    assert not shown.find("script") and not shown.find("img[@src='x']")
    assert EVIL in words(shown.find("details")[0])
    compared = Page("x", next(iter(drawn(found).values())).decode("utf-8"))
    for each in (shown, compared):
        for element in each.tree.iter():
            assert not [name for name in element.attrib if name.lower().startswith("on")]
            assert element.get("src") != "x"
    assert len(compared.find("script")) == 1


@pytest.mark.parametrize(
    ("error", "reason"),
    [(TooSmall("x", 1.0), "terlalu besar"), (None, "tidak dapat digambar")],
)
def test_a_step_without_a_picture_keeps_its_sentences(
    repo: Path, save: Save, monkeypatch: pytest.MonkeyPatch, error: Exception | None, reason: str
) -> None:
    from bagan.problem import RenderError

    save(ONE)
    save(TWO)

    def fails(*given: object, **more: object) -> None:
        raise error or RenderError("x")

    monkeypatch.setattr("bagan.change.diff.painter.pictures", fails)
    found = made(repo / "kecil.yaml")
    assert not found.pages and found.steps[0].sentences
    shown = page(found)
    assert reason in words(shown.find("main")[0])
    assert not shown.find("a[@class='banding']")


def test_what_was_drawn_is_not_drawn_again(repo: Path, save: Save) -> None:
    save(ONE)
    save(TWO)
    path = repo / "kecil.yaml"
    before = made(path)
    save(THREE)
    paths = {name: [f"{home}daerah/kecil/{name}" for home in ("", "en/")] for name in before.pages}
    known = dict.fromkeys(chain(*paths.values()), "")
    after = history_pages(replace(source(path, whole(path)), drawn=known))
    anew = made(path)
    assert after is not None
    assert (after.steps, after.kept) == (anew.steps, tuple(known))
    assert after.pages.keys() == anew.pages.keys() - before.pages.keys()
    assert drawn(anew).items() >= drawn(before).items()


def test_a_comparison_that_an_earlier_run_drew_stays_as_it_is(
    repo: Path, save: Save, tmp_path: Path
) -> None:
    save(ONE)
    save(TWO)
    out, spec = tmp_path / "situs", repo / "kecil.yaml"
    home, record = out / "daerah/kecil", out / ".bagan-situs/kecil.json"
    run(spec, "-o", out)
    (compared,) = home.glob("perubahan-*.html")
    whole, kept = compared.read_bytes(), b"sebagaimana digambar"
    compared.write_bytes(kept)
    digests = sha256(whole).hexdigest(), sha256(kept).hexdigest()
    record.write_text(record.read_text("utf-8").replace(*digests), "utf-8")
    save(THREE)
    run(spec, "-o", out)
    assert compared.read_bytes() == kept
    assert len(list(home.glob("perubahan-*.html"))) == 2
    compared.write_bytes(b"diubah orang")
    save(ONE.replace("Bidang Satu", "Bidang Lima"))
    run(spec, "-o", out)
    assert compared.read_bytes() == whole
    spec.rename(repo / "lain.yaml")
    run(repo / "lain.yaml", "-o", out)
    assert not home.exists()


def test_comparisons_of_another_program_are_drawn_again(
    repo: Path, save: Save, tmp_path: Path
) -> None:
    save(ONE)
    save(TWO)
    out = tmp_path / "situs"
    run(repo / "kecil.yaml", "-o", out)
    (record,) = records_in(out).values()
    found = comparisons(record, None, out)
    assert len(found) == 2 and all((out / path).is_file() for path in found)
    older = replace(record, key={**record.key, "program": "lain"})
    assert comparisons(older, None, out) == {} == comparisons(None, None, out)
    assert comparisons(record, "https://kecil.example.go.id", out) == {}


def test_the_same_history_gives_the_same_bytes(repo: Path, save: Save, tmp_path: Path) -> None:
    save(ONE)
    save(TWO)
    git(tmp_path, "clone", "-q", repo.as_uri(), "lain")
    there = tmp_path / "lain" / "kecil.yaml"
    path = repo / "kecil.yaml"
    assert drawn(made(path)) == drawn(made(path)) == drawn(made(there))
    assert page(made(path)) == page(made(there))
    assert pickle.loads(pickle.dumps(whole(path))) == whole(path)


def test_a_new_commit_redraws_only_its_spec(repo: Path, save: Save, tmp_path: Path) -> None:
    for text in (ONE, TWO):
        save(text)
        save(text, "lain.yaml")
    out = tmp_path / "situs"
    specs = (repo / "kecil.yaml", repo / "lain.yaml")

    def times() -> dict[str, int]:
        files = sorted(path for path in (out / "daerah").rglob("*") if path.is_file())
        return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in files}

    assert run(*specs, "-o", out).exit_code == 0
    before = times()
    index = Page("", (out / "daerah/kecil/index.html").read_text("utf-8"))
    assert index.find("a[@href='riwayat.html']")
    assert (out / "en/daerah/kecil/riwayat.html").is_file()
    assert run(*specs, "-o", out).exit_code == 0 and times() == before
    save(THREE, "lain.yaml")
    assert run(*specs, "-o", out).exit_code == 0
    now = times()
    touched = {name for name in now if now[name] != before.get(name)}
    assert touched and all(name.startswith("daerah/lain/") for name in touched)
    assert len([name for name in touched if "/perubahan-" in name]) == 1
    git(repo, "checkout", "-q", "--orphan", "baru")
    git(repo, "commit", "-q", "-m", "tanpa riwayat", day=28)
    assert run(*specs, "-o", out).exit_code == 0
    assert not [name for name in times() if "riwayat" in name or "perubahan-" in name]
