"""Answers, or a file that was handed in, in; a first spec in the folder out."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bagan import Account, BaganError, Draft, draft, load, schema
from bagan.chart.spec import SCHEMA_FILE, Answers, first_spec
from bagan.language import _
from bagan.law.rules import code_and_province
from bagan.leftovers import temporary_folder
from bagan.pola import names, read
from bagan.publish.studio.desk import Refused
from bagan.publish.studio.folder import Folder

UPLOAD_BYTES = 24 * 1024 * 1024
"""The largest file that may be handed in."""
TEXTS = (".txt", ".md", ".docx", ".pdf")
TABLES = (".xlsx", ".csv")
SCANS = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
CHARTS = (".svg", ".drawio")
UPLOADS = (*TEXTS, *TABLES, *SCANS, *CHARTS)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Questions(_Strict):
    """What `bagan new` asks."""

    pola: str
    daerah: str
    kode: str
    provinsi: str
    dinas: str


class Upload(_Strict):
    """A file: its name, and its bytes in base64."""

    nama: str
    isi: str


def kinds() -> list[dict[str, str]]:
    """The kinds of office, each with what its questions are usually answered with."""
    found = [read(key) for key in names()]
    return [
        {"kunci": each.key, "nama": each.nama, "kantor": each.kantor, "daerah": each.daerah,
         "kode": each.kode}
        for each in found
    ]  # fmt: skip


def new_spec(folder: Folder, data: Any) -> dict[str, Any]:
    """Write the spec of an office of some kind; its name.  Raises BaganError."""
    try:
        asked = Questions.model_validate(data)
    except ValidationError as error:
        raise Refused(_("An answer is missing.")) from error
    if asked.pola not in names():
        raise Refused(_("There is no such kind of office."))
    given = {key: value.strip() for key, value in asked.model_dump(exclude={"pola"}).items()}
    answers = Answers(**{**given, **_known(given, read(asked.pola).kode)})
    if problem := answers.problem(asked.pola):
        raise Refused(problem)
    name = folder.free(answers.dinas, ".yaml")
    text = first_spec(answers, file=name, pola=asked.pola)
    load(name, text)
    folder.write({name: text.encode(), **_schema(folder)})
    return {"nama": name}


def _known(given: dict[str, str], usual: str) -> dict[str, str]:
    """The code and the province of the region, where these were left empty."""
    code, province = code_and_province(given["daerah"]) or (usual, "Provinsi Contoh")
    return {"kode": given["kode"] or code, "provinsi": given["provinsi"] or province}


def draft_spec(folder: Folder, data: Any) -> dict[str, Any]:
    """Write the spec drafted from a file that was handed in, and the file beside it; the names
    and the account of what was read.  Raises BaganError."""
    try:
        given = Upload.model_validate(data)
        content = base64.b64decode(given.isi, validate=True)
    except (ValidationError, binascii.Error) as error:
        raise Refused(_("This file cannot be received.")) from error
    if len(content) > UPLOAD_BYTES:
        raise Refused(_("The file is larger than {mb} MB.", mb=UPLOAD_BYTES // 2**20))
    # What a browser calls a file may be a path, of another system too.
    called = Path(given.nama.replace("\\", "/").rsplit("/", 1)[-1])
    ending = called.suffix.lower()
    if ending not in UPLOADS:
        raise Refused(
            _("A file of this kind is not read here: {endings}.", endings=", ".join(UPLOADS))
        )
    kept = ending in (*TEXTS, *SCANS)
    name = folder.free(called.stem, ".yaml", ending, ".txt", "-tinjauan.html")
    stem = name.removesuffix(".yaml")
    made = _drafted(content, f"{stem}{ending}", name, kept=kept)
    files = {name: made.text.encode(), **_schema(folder)}
    if kept:
        files[f"{stem}{ending}"] = content
    if made.review:
        files[f"{stem}.txt"] = made.naskah.encode()
        files[f"{stem}-tinjauan.html"] = made.review.encode()
    folder.write(files)
    return {"nama": name, "perhitungan": _told(made.account), "periksa": made.open}


def _drafted(content: bytes, source: str, name: str, *, kept: bool) -> Draft:
    """What is drafted of *content*, read under a name of its own where nothing else lies."""
    with temporary_folder() as place:
        path = place / source
        path.write_bytes(content)
        try:
            return draft(
                path,
                file=name,
                naskah=source if kept else "",
                schema=SCHEMA_FILE,
                text=f"{Path(name).stem}.txt",
            )
        except BaganError as error:
            raise Refused(str(error).replace(f"{place}/", "")) from error


def _told(account: Account) -> dict[str, Any]:
    return {
        "butir": len(account.entries),
        "digambar": len(account.drawn),
        "terbuka": [
            {"baris": entry.line, "bunyi": entry.words, "sebab": entry.told}
            for entry in account.open
        ],
    }


def _schema(folder: Folder) -> dict[str, bytes]:
    """The schema for editors, where it does not lie there yet."""
    there = (folder.path / SCHEMA_FILE).exists()
    return {} if there else {SCHEMA_FILE: schema().encode()}
