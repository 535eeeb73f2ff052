"""What an earlier run left in, what is to be drawn and what is to be removed out.

Each spec of a site has a record in the folder ``.bagan-situs``: what its pages were drawn from, and
which files they are.  A record is written together with its files, so that a run that is
broken off leaves none without the other.  Records are input: nothing in them is trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bagan.chart.spec import parse_spec
from bagan.files import digest_of
from bagan.fingerprint import fingerprint
from bagan.language import _
from bagan.pdf import load_weasyprint
from bagan.problem import MissingPdf, RenderError, SpecError
from bagan.publish.site.history import COMPARED
from bagan.publish.site.page import localized
from bagan.publish.site.quoted import file_hash, photos_hash
from bagan.publish.site.values import FOLDER, SITEMAP, Card, Outcome, Source
from bagan.publish.site.words import NAMES

RECORDS = ".bagan-situs"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Record:
    """The pages of one spec as they were drawn: from what, its Card, its files' SHA-256."""

    key: Mapping[str, Any]
    card: Card
    files: Mapping[str, str]


def record_of(outcome: Outcome, base: str | None) -> tuple[str, bytes]:
    """The path and the bytes of the record of what was drawn."""
    assert outcome.card is not None
    source = outcome.source
    value = {
        "dari": _key(source, base, outcome.naskah, outcome.photos),
        "kartu": asdict(outcome.card),
        "berkas": {
            **outcome.kept,
            **{path: sha256(data).hexdigest() for path, data in outcome.pages.items()},
        },
    }
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return f"{RECORDS}/{source.slug}.json", text.encode("utf-8")


def _key(
    source: Source,
    base: str | None,
    naskah: tuple[str, str] | None,
    photos: str,
) -> dict[str, Any]:
    return {
        "program": fingerprint(),
        "alamat": base,
        "spesifikasi": sha256(source.text).hexdigest(),
        "naskah": list(naskah) if naskah else None,
        "foto": photos,
        "riwayat": _versions_hash([(v.commit, v.when, v.blob, v.cut) for v in source.versions]),
    }


def _versions_hash(versions: Sequence[tuple[str, str, str, bool]]) -> str:
    return sha256(json.dumps(versions).encode("ascii")).hexdigest()


def records_in(folder: Path) -> dict[str, Record]:
    """The records of the site in *folder* by slug; what is no record is passed over."""
    found: dict[str, Record] = {}
    home = folder / RECORDS
    if home.is_symlink():
        return found
    for path in sorted(home.glob("*.json")):
        if path.is_file() and (record := _read(path)) is not None:
            found[path.stem] = record
    return found


def _read(path: Path) -> Record | None:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        record = _form().validate_python(
            {"key": value["dari"], "card": value["kartu"], "files": value["berkas"]}
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return record if record.card.slug == path.stem else None


@lru_cache(maxsize=1)
def _form() -> TypeAdapter[Record]:
    return TypeAdapter(Record)


def is_current(record: Record | None, source: Source, base: str | None, folder: Path) -> bool:
    """Whether *source* need not be drawn: nothing it is drawn from changed, no file is gone,
    and no PDF is missing that could be made now."""
    if record is None or (record.card.pdf is None and _can_make_pdf()):
        return False
    naskah = record.key.get("naskah")
    if naskah is not None:
        if not (isinstance(naskah, list) and naskah and isinstance(naskah[0], str)):
            return False
        naskah = (naskah[0], file_hash(source.path, naskah[0]))
    return dict(record.key) == _key(source, base, naskah, _photos(source)) and all(
        (folder / path).is_file() for path in record.files
    )


def _photos(source: Source) -> str:
    """The hash of a spec's photographs, for which only a spec that names some is read."""
    if b"foto" not in source.text:
        return ""
    try:
        return photos_hash(parse_spec(source.text, source.path))
    except SpecError:
        return ""


@cache
def _can_make_pdf() -> bool:
    try:
        load_weasyprint()
    except MissingPdf:
        return False
    return True


def comparisons(record: Record | None, base: str | None, folder: Path) -> dict[str, str]:
    """The comparisons of versions that an earlier run of the same program drew for the same
    address, as they lie there still: their SHA-256 by their paths in the site's folder."""
    if record is None or (record.key.get("program"), record.key.get("alamat")) != (
        fingerprint(),
        base,
    ):
        return {}
    homes = [localized(f"{FOLDER}/{record.card.slug}/", language) for language in NAMES]
    starts = tuple(f"{home}{COMPARED}-" for home in homes)
    return {
        path: digest
        for path, digest in record.files.items()
        if path.startswith(starts) and digest_of(folder / path) == digest
    }


def leftovers(old: Record, kept: Iterable[str], folder: Path) -> Iterator[Path]:
    """The files of *old* that no page needs any more, and that nobody else changed since.

    Only what lies in the spec's own folders, without a way out by a link, is ever named.
    """
    root, needed = folder.resolve(), set(kept)
    homes = [localized(f"{FOLDER}/{old.card.slug}/", language) for language in NAMES]
    for name, digest in old.files.items():
        path = folder / name
        own = any(
            name.startswith(home) and _NAME.fullmatch(name.removeprefix(home)) for home in homes
        )
        if not own or name in needed or path.is_symlink():
            continue
        if path.is_file() and path.resolve() == root / name and digest_of(path) == digest:
            yield path


def record_path(slug: str, folder: Path) -> Path:
    """Where the record of the spec with that slug lies."""
    return folder / RECORDS / f"{slug}.json"


def homes_of(slug: str, folder: Path) -> Iterator[Path]:
    """The folders of the spec with that slug, where they are some and no link leads to them."""
    for language in NAMES:
        name = localized(f"{FOLDER}/{slug}", language)
        home = folder / name
        if home.is_dir() and home.resolve() == folder.resolve() / name:
            yield home


def stale_sitemap(folder: Path, base: str | None) -> Iterator[Path]:
    """The site map of an earlier run with an address, where this one has none."""
    path = folder / SITEMAP
    if base is None and path.is_file() and not path.is_symlink():
        yield path


def placed(files: Mapping[str, bytes], folder: Path) -> dict[Path, bytes]:
    """Where each of *files* is written, those left out that are there already.

    Raises RenderError where a link in the folder leads out of it.
    """
    root, new = folder.resolve(), {}
    for name, data in files.items():
        path = folder / name
        if path.resolve() != root / name:
            raise RenderError(
                _("{path} is a link to somewhere else, and nothing is written there", path=path)
            )
        if digest_of(path) != sha256(data).hexdigest():
            new[path] = data
    return new
