"""A regulation's file: its kind by its content, its characters as they are, or a refusal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint import HTML

from bagan.law.naskah import source
from bagan.law.naskah.refusal import NaskahError
from bagan.law.naskah.source import Source, read_source

NASKAH = Path(__file__).parent.parent.parent / "specs" / "naskah"
TEXT = "\n  Pasal 1\r\n\r(1) Bupati – “kepala daerah”.\t\x0c \u200b\n- a.  x"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def written(folder: Path, data: bytes, name: str = "naskah.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: str | Path) -> str:
    with pytest.raises(NaskahError) as caught:
        read_source(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message


@pytest.mark.parametrize("name", ["pasaman-barat-49-2017", "kutai-barat-21-2017"])
def test_the_texts_of_the_project_are_kept_to_the_character(name: str) -> None:
    path = NASKAH / f"{name}.txt"
    read = read_source(path)
    assert read == Source(str(path), path.read_bytes().decode("utf-8"), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["naskah.txt", "naskah.md", "naskah", "naskah.doc"])
def test_a_text_is_decoded_and_nothing_else(encoding: str, name: str, tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode(encoding), name)
    assert read_source(str(path)) == Source(str(path), TEXT)


def test_utf_16_of_the_other_order_and_old_windows(tmp_path: Path) -> None:
    other = b"\xfe\xff" + TEXT.encode("utf-16-be")
    assert read_source(written(tmp_path, other)).text == TEXT
    old = "Pasal 1 – “Bupati”\r\n"
    assert read_source(written(tmp_path, old.encode("cp1252"))).text == old


def test_content_tells_the_kind_before_the_ending(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Pasal 1")
    word = tmp_path / "word.txt"
    document.save(str(word))
    assert read_source(word).text == "Pasal 1\n"
    page = HTML(string="<p>Bupati menetapkan Peraturan Bupati ini.").write_pdf()
    pdf = read_source(written(tmp_path, b"junk\r\n" + page, "pdf.docx"))
    assert pdf == Source(pdf.path, "Bupati menetapkan Peraturan Bupati ini.", (0,))


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n\t", "has no words"),
        ("a.txt", b"\xef\xbb\xbf", "has no words"),
        ("a.txt", b"\xff\xfeB\0\xd8", "is not a text"),
        ("a.txt", b"Pasal 1\0", "is not a text"),
        ("a.txt", b"Pasal \x81", "is not a text"),
        ("a.txt", bytes(range(1, 32)) * 9, "is not a text"),
        ("a.docx", b"Pasal 1", "is damaged or not a DOCX file"),
        ("a.pdf", b"Pasal 1", "is damaged or not a PDF file"),
        ("a.docx", b"PK\x03\x04" + b"x" * 99, "is damaged or not a DOCX file"),
        ("a.pdf", b"%PDF-1.7 and no more", "is damaged or not a PDF file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as .docx"),
        ("a.docx", b"{\\rtf1\\ansi Pasal 1}", "save it as .docx"),
        ("a.doc", b"\xef\xbb\xbf\n<!DOCTYPE html><p>Pasal 1", "save it as .docx"),
        ("a.pdf", b"\xff\xd8\xff\xe0" + b"\0" * 99, "bagan import reads it"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "bagan import reads it"),
    ],
)
def test_what_is_refused_says_what_to_do(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    assert says in refusal(written(tmp_path, data, name))


def test_a_word_file_with_a_password(tmp_path: Path) -> None:
    """Word wraps it in the old format; a stream of it has this name."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    data += "EncryptedPackage".encode("utf-16-le")
    assert "protected by a password" in refusal(written(tmp_path, data, "a.docx"))


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "tidak-ada.txt")
    assert "it is a folder" in refusal(tmp_path)
    assert "not a folder" in refusal(written(tmp_path, b"x") / "b.txt")
    with pytest.raises(NaskahError, match="is not the name of a file"):
        read_source("a\0b")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, b"Pasal 1")

    def locked(*_args: object, **_kind: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", locked)  # root may read everything
    assert "no permission" in refusal(path)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 2 * 1024**2)
    path = written(tmp_path, b"Pasal 1\n" * 2**18)
    assert read_source(path).text
    assert "larger than 2 MiB" in refusal(written(tmp_path, b"x" * (2 * 1024**2 + 1)))


def test_libraries_are_loaded_only_when_needed(tmp_path: Path) -> None:
    path = written(tmp_path, b"Pasal 1")
    code = (
        "import sys; from bagan.law.naskah.source import read_source; read_source(sys.argv[1]);"
        "print({'docx', 'lxml', 'pypdfium2'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


@settings(max_examples=150, derandomize=True, database=None)
@given(
    st.sampled_from(
        [b"", b"PK\x03\x04", b"%PDF-1.4\n", b"\xff\xfe", b"{\\rtf", b"\xd0\xcf\x11\xe0"]
    ),
    st.binary(max_size=300),
    st.sampled_from(["a.txt", "a.docx", "a.pdf", "a"]),
)
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, data: bytes, name: str
) -> None:
    path = written(tmp_path_factory.getbasetemp(), head + data, name)
    try:
        assert read_source(path).text.strip()
    except NaskahError as error:
        assert str(error).startswith(str(path))


@settings(max_examples=100, derandomize=True, database=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    marked = f"Pasal 1 {text}"
    path = written(tmp_path_factory.getbasetemp(), marked.encode("utf-8"))
    assert read_source(path).text == marked
