"""Files written whole or not at all: bagan.files at its own value."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bagan.files import write_all
from bagan.problem import RenderError


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_all({tmp_path / "a" / "b" / "c.svg": b"isi"})
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [tmp_path / "a/b/c.svg"]
    assert (tmp_path / "a/b/c.svg").read_bytes() == b"isi"


def test_a_new_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_all({tmp_path / "x": b""})
    finally:
        os.umask(before)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "asli").write_bytes(b"lama")
    (tmp_path / "tautan").symlink_to("asli")
    write_all({tmp_path / "tautan": b"baru"})
    assert (tmp_path / "tautan").is_symlink()
    assert (tmp_path / "asli").read_bytes() == b"baru"


def test_a_device_stays_a_device() -> None:
    write_all({Path(os.devnull): b"isi"})
    assert Path(os.devnull).is_char_device()


def test_no_file_changes_where_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "satu").write_bytes(b"lama")
    (tmp_path / "dua").mkdir()
    with pytest.raises(RenderError, match="dua is a folder"):
        write_all({tmp_path / "satu": b"baru", tmp_path / "dua": b"baru"})
    assert (tmp_path / "satu").read_bytes() == b"lama"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dua", "satu"]


@pytest.mark.parametrize(
    ("code", "message"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "the disk is full"),
     (errno.EROFS, "no permission"), (errno.EIO, "the device failed")],
)  # fmt: skip
def test_a_rename_that_fails(tmp_path: Path, monkeypatch, code: int, message: str) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    (tmp_path / "x").write_bytes(b"lama")
    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(RenderError, match=message):
        write_all({tmp_path / "x": b"baru"})
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_bytes() == b"lama"


def test_an_interrupt_leaves_no_temporary_file(tmp_path: Path, monkeypatch) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "x": b"1"})
    assert list(tmp_path.iterdir()) == []
