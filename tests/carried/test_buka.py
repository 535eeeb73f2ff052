"""The command buka: what it writes and says, of whole, saved, changed and hostile files."""

from __future__ import annotations

import io
import re
import subprocess
from base64 import b64encode
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from bagan.chart.carried.formats import svg
from bagan.chart.carried.value import MANIFEST, NASKAH_LIMIT, SPEC
from tests.carried.conftest import FORMS, NASKAH, SUSUNAN, TEXT, carried_in
from tests.libreoffice import DOCX, saved
from tests.patience import PATIENCE
from tests.revised.hand import Hand, edited


@pytest.fixture
def opened(run, tmp_path):
    """``opened(form, data)``: buka's result on a file, and the folder that it wrote to."""

    def opening(form: str, data: bytes):
        file = tmp_path / f"masukan.{form}"
        file.write_bytes(data)
        return run("buka", file, "-o", tmp_path / "kembali"), tmp_path / "kembali"

    return opening


def zip_of(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return target.getvalue()


def svg_with(made: bytes, payload: bytes) -> bytes:
    head = made.split(b"<metadata>")[0]
    return (
        head
        + f'<metadata><asal xmlns="{svg.SPACE}">'.encode()
        + b64encode(payload)
        + b"</asal></metadata>\n</svg>\n"
    )


@pytest.mark.parametrize("form", FORMS)
def test_both_files_are_written(opened, made, form) -> None:
    result, folder = opened(form, made[form])
    assert result.exit_code == 0, result.output
    assert (folder / "dinas.yaml").read_bytes() == TEXT.encode()
    assert (folder / "teks" / "perbup-5.txt").read_bytes() == NASKAH
    assert "drawn again, it is the same byte for byte" in result.output


def test_nothing_is_ever_overwritten(opened, made) -> None:
    _result, folder = opened("svg", made["svg"])
    result, _folder = opened("svg", made["svg"])
    assert result.exit_code == 0
    assert "dinas.yaml is there already, the same byte for byte" in result.output
    (folder / "teks" / "perbup-5.txt").write_text("lain")
    (folder / "dinas.yaml").unlink()
    result, _folder = opened("svg", made["svg"])
    assert result.exit_code == 1
    assert "with other contents; nothing was written" in result.output
    assert (folder / "teks" / "perbup-5.txt").read_text() == "lain"
    assert not (folder / "dinas.yaml").exists()


def test_a_folder_that_leads_elsewhere_is_not_followed(opened, made, tmp_path) -> None:
    (tmp_path / "kembali").mkdir()
    (tmp_path / "lain").mkdir()
    (tmp_path / "kembali" / "teks").symlink_to(tmp_path / "lain")
    result, folder = opened("svg", made["svg"])
    assert result.exit_code == 1
    assert "leads out of the folder" in result.output
    assert not list((tmp_path / "lain").iterdir())
    assert not (folder / "dinas.yaml").exists()


def test_a_name_from_outside_is_no_path(opened, made) -> None:
    hostile = replace(
        carried_in(made["svg"]), spec_name="../../jahat.yaml", naskah_name="../../../.bashrc"
    )
    result, folder = opened("svg", svg_with(made["svg"], hostile.packed()))
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == {"jahat.yaml", "naskah"}, result.output


def test_what_was_left_out_is_told(opened, of_people) -> None:
    result, _folder = opened("svg", of_people[f"{SUSUNAN}.svg"])
    assert result.exit_code == 0
    assert "not byte for byte the one that was drawn: 2 service numbers" in result.output


@pytest.mark.parametrize("form", FORMS)
def test_a_file_without_a_spec_says_so(run, plain, tmp_path, form) -> None:
    out = tmp_path / f"tanpa.{form}"
    command = form if form in ("svg", "png") else "annex"
    # The text of the spec is from this folder's naskah, which the rules would fault.
    text = TEXT.replace("  naskah: teks/perbup-5.txt\n", "")
    (tmp_path / "dinas.yaml").write_text(text)
    run(command, tmp_path / "dinas.yaml", "-o", out, "--tanpa-spesifikasi")
    assert out.exists()
    result = run("buka", out, "-o", tmp_path / "kembali")
    assert result.exit_code == 1
    assert "carries no spec, or not any more" in result.output
    assert not (tmp_path / "kembali").exists()


def test_a_changed_label_is_told(opened, made) -> None:
    changed = made["svg"].replace(b">Bidang Satu</tspan>", b">Bidang Sate</tspan>")
    assert changed != made["svg"]
    result, _folder = opened("svg", changed)
    assert result.exit_code == 1
    assert 'The page says "Bidang Sate" where the spec has "Bidang Satu"' in result.output


def test_a_picture_that_an_optimiser_wrote_anew_cannot_be_told(opened, made) -> None:
    def short(found: re.Match[bytes]) -> bytes:
        x, y, end = (float(number) for number in found.groups())
        return f'd="m{x} {y}v{end - y:.2f}'.encode()

    changed = re.sub(rb'd="M([\d.]+) ([\d.]+)V([\d.]+)', short, made["svg"])
    assert changed != made["svg"]
    result, folder = opened("svg", changed)
    assert result.exit_code == 1
    assert "cannot be told" in result.output
    assert "Another program has written the picture anew" in result.output
    assert (folder / "dinas.yaml").read_bytes() == TEXT.encode()


def test_a_picture_without_its_metadata_says_so(opened, made) -> None:
    bare = re.sub(rb"<metadata>.*</metadata>", b"", made["svg"], flags=re.DOTALL)
    result, _folder = opened("svg", bare)
    assert (result.exit_code, "carries no spec" in result.output) == (1, True)


def test_a_changed_description_is_told(opened, made) -> None:
    changed = made["svg"].replace(b"Garis", b"Galis", 1)
    assert changed != made["svg"]
    result, _folder = opened("svg", changed)
    assert result.exit_code == 1, result.output


def resaved(data: bytes, *, keep: bool, spot: bool = False) -> bytes:
    info, target = PngInfo(), io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        for name, value in image.text.items():
            info.add_itxt(name, value)
        if spot:
            image.putpixel((3, 5), (255, 0, 0))
        image.save(target, "PNG", pnginfo=info if keep else None)
    return target.getvalue()


def test_a_png_that_was_saved_again(opened, made) -> None:
    result, _folder = opened("png", resaved(made["png"], keep=True))
    assert (result.exit_code, "what it shows is what the spec says" in result.output) == (0, True)
    result, _folder = opened("png", resaved(made["png"], keep=True, spot=True))
    assert result.exit_code == 1
    assert "another colour, from 3, 5 to 4, 6" in result.output
    result, _folder = opened("png", resaved(made["png"], keep=False))
    assert (result.exit_code, "carries no spec" in result.output) == (1, True)


@pytest.mark.parametrize("option", ["--object-streams=generate", "--linearize"])
def test_a_pdf_that_was_written_again(opened, made, tmp_path, option) -> None:
    one, two = tmp_path / "satu.pdf", tmp_path / "dua.pdf"
    one.write_bytes(made["pdf"])
    subprocess.run(["qpdf", option, one, two], check=True, timeout=PATIENCE)
    result, folder = opened("pdf", two.read_bytes())
    assert (result.exit_code, "what it shows is what the spec says" in result.output) == (0, True)
    assert (folder / "teks" / "perbup-5.txt").read_bytes() == NASKAH


def test_a_word_document_that_libreoffice_saved(opened, made, tmp_path) -> None:
    (tmp_path / "satu.docx").write_bytes(made["docx"])
    result, folder = opened("docx", saved(tmp_path / "satu.docx", DOCX).read_bytes())
    assert (folder / "dinas.yaml").read_bytes() == TEXT.encode()
    assert (folder / "teks" / "perbup-5.txt").read_bytes() == NASKAH
    assert (result.exit_code, "what it shows is what the spec says" in result.output) == (0, True)


def test_a_word_document_that_a_hand_changed(opened, made) -> None:
    def rename(hand: Hand) -> None:
        hand.say(hand.shape("unit bidang-1"), "Bidang Lain")

    result, _folder = opened("docx", edited(made["docx"], rename))
    assert result.exit_code == 1
    assert 'the box "Bidang Satu" now says "Bidang Lain"' in result.output


def test_a_spec_from_outside_that_cannot_be_drawn(opened, made) -> None:
    bad = replace(carried_in(made["svg"]), spec=b"bagan: 1\n")
    result, _folder = opened("svg", svg_with(made["svg"], bad.packed()))
    assert result.exit_code == 1
    assert "cannot be told" in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    "options", [{"dpi": "banyak"}, {"paper": ["A4"]}, {"status": "lain"}, {"dpi": 10**9}]
)
def test_options_from_outside_are_checked(opened, made, options) -> None:
    bad = replace(carried_in(made["png"]), options=options)
    result, _folder = opened("svg", svg_with(made["svg"], bad.packed()))
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit), result.exception


def test_a_bomb_is_not_unpacked(opened, made) -> None:
    entries = carried_in(made["svg"]).entries() | {"naskah.txt": bytes(NASKAH_LIMIT * 4)}
    result, folder = opened("svg", svg_with(made["svg"], zip_of(entries)))
    assert (result.exit_code, "too large" in result.output) == (1, True)
    assert not folder.exists()


@pytest.mark.parametrize(
    "change",
    [
        {MANIFEST: b"{}"},
        {MANIFEST: b"[" * 90_000},
        {MANIFEST: b"\xff"},
        {SPEC: b"lain"},
        {MANIFEST: b'{"bagan": 1, "sha256": {"x": "y"}}'},
    ],
)
def test_what_is_damaged_is_told(opened, made, change) -> None:
    result, folder = opened(
        "svg", svg_with(made["svg"], zip_of(carried_in(made["svg"]).entries() | change))
    )
    assert (result.exit_code, "is damaged" in result.output) == (1, True)
    assert not folder.exists()


@pytest.mark.parametrize("payload", [b"", b"abc", b"PK\x03\x04"])
def test_no_zip_in_it_is_told(opened, made, payload) -> None:
    result, _folder = opened("svg", svg_with(made["svg"], payload))
    assert (result.exit_code, "is damaged" in result.output) == (1, True)


def test_a_later_form_is_told(opened, made) -> None:
    entries = carried_in(made["svg"]).entries()
    entries[MANIFEST] = entries[MANIFEST].replace(b'"bagan": 1', b'"bagan": 2')
    result, _folder = opened("svg", svg_with(made["svg"], zip_of(entries)))
    assert (result.exit_code, "later version" in result.output) == (1, True)


@pytest.mark.parametrize("form", FORMS)
def test_every_cut_file_is_told(opened, made, form) -> None:
    data = made[form]
    for part in (3, 10, 50, 90):
        result, _folder = opened(form, data[: len(data) * part // 100])
        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit), result.exception


def test_other_files_are_refused(run, tmp_path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("abc")
    result = run("buka", file)
    assert (result.exit_code, "no PDF, SVG, PNG or Word document" in result.output) == (1, True)
    result = run("buka", tmp_path / "tiada.pdf")
    assert (result.exit_code, "cannot be read" in result.output) == (1, True)


def test_a_picture_from_standard_input_agrees(run, tmp_path, monkeypatch) -> None:
    text = TEXT.replace("  naskah: teks/perbup-5.txt\n", "")
    out = tmp_path / "a.svg"
    from click.testing import CliRunner

    from bagan.cli import main

    CliRunner().invoke(main, ["svg", "-", "-o", str(out)], input=text)
    result = run("buka", out, "-o", tmp_path / "kembali")
    assert (result.exit_code, "same byte for byte" in result.output) == (0, True)
    assert (tmp_path / "kembali" / "spesifikasi.yaml").read_text() == text
