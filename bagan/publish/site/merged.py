"""The document lists of several sites in, one list of the regions of all of them out.

A list is what another site publishes as ``dokumen.json``: it is read from a file, never from
the network, and nothing in it is trusted.  Its addresses have to be whole, for they lead from
this site to the other one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, TypeAdapter, ValidationError

from bagan.jsontext import json_text, script_json
from bagan.language import _
from bagan.problem import BaganError
from bagan.publish.site.front import front_files
from bagan.publish.site.values import DOCUMENTS, Found, Listed

MAX_LIST_BYTES = 64_000_000
"""A list of all regions of Indonesia, with all their units, has a tenth of that."""
_SINCE = ("daerah", "unit")
"""The keys that lists of older versions do not have."""


class BadList(BaganError):
    """A document list that cannot be used."""


class _NotWhole(ValueError):
    """An address that leads nowhere from another site."""


def _whole(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or not address.isprintable():
        raise _NotWhole(address)
    return address


def _plain(text: str) -> str:
    if not text.isprintable():
        raise ValueError("a control character")
    return text


_Text = Annotated[str, AfterValidator(_plain)]
_Address = Annotated[str, AfterValidator(_whole)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class _Region(_Part):
    nama: _Text
    kode: _Text
    provinsi: _Text


class _Unit(_Part):
    nama: _Text
    sebutan: _Text
    perangkat_daerah: bool
    url: _Address


class _Chart(_Part):
    judul: _Text
    url: _Address


class _Document(_Part):
    judul: _Text
    tentang: _Text
    status: _Text
    url: _Address
    daerah: _Region
    unit: list[_Unit]
    lampiran: list[_Chart]


@lru_cache(maxsize=1)
def _form() -> TypeAdapter[_Document]:
    return TypeAdapter(_Document)


def merged_files(lists: Mapping[str, bytes], *, base: str | None) -> dict[str, bytes]:
    """The files of a site that lists the regions of several sites, by path.

    *lists* are the bytes of the lists by the names of their files; what stands in two of them
    alike is listed once.  *base* is the address that this site will have.

    Raises BadList: one for each list at fault, in an ExceptionGroup.
    """
    taken: dict[str, tuple[str, Any]] = {}
    faults: list[BadList] = []
    for name, data in lists.items():
        try:
            for document in _documents(name, data):
                _take(document, name, taken)
        except BadList as fault:
            faults.append(fault)
    if faults:
        raise ExceptionGroup("lists of documents", faults)
    documents = sorted((document for _name, document in taken.values()), key=_order)
    listed = [_listed(_form().validate_python(document)) for document in documents]
    return {**front_files(listed, base=base), DOCUMENTS: script_json(documents)}


def _documents(name: str, data: bytes) -> Iterable[Any]:
    """The documents of one list.  Raises BadList."""
    if len(data) > MAX_LIST_BYTES:
        raise BadList(_("{path} is too large for a list of documents", path=name))
    try:
        found = json.loads(data)
        json_text(found).encode()  # half a pair of surrogates is no letter
    except (ValueError, RecursionError) as error:
        raise BadList(
            _(
                "{path} is damaged, or no dokumen.json of a site: it cannot be read as JSON. "
                "Fetch it again.",
                path=name,
            )
        ) from error
    if not isinstance(found, list) or not found:
        raise BadList(_("{path} is no list of documents, or an empty one", path=name))
    for number, document in enumerate(found, start=1):
        _check(name, number, document)
    return found


def _check(name: str, number: int, document: object) -> None:
    if isinstance(document, dict) and "judul" in document and not document.keys() >= set(_SINCE):
        raise BadList(
            _(
                "{path} is of an older version of Bagan, and does not hold the units: have that "
                "site drawn again",
                path=name,
            )
        )
    try:
        _form().validate_python(document)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(map(str, fault["loc"]))
        if isinstance(fault.get("ctx", {}).get("error"), _NotWhole):
            raise BadList(
                _(
                    "{path}, document {number}, {key}: the address is not whole. Have that site "
                    "drawn again with --base-url.",
                    path=name, number=number, key=where,
                )
            ) from error  # fmt: skip
        raise BadList(
            _(
                "{path}, document {number}: {key} is missing or damaged",
                path=name, number=number, key=where or "-",
            )
        ) from error  # fmt: skip


def _take(document: Any, name: str, taken: dict[str, tuple[str, Any]]) -> None:
    other, same = taken.setdefault(document["url"], (name, document))
    if same != document:
        raise BadList(
            _(
                "{url} stands in {first} and otherwise in {second}: name the newer one only",
                url=document["url"], first=other, second=name,
            )
        )  # fmt: skip


def _order(document: Any) -> tuple[str, ...]:
    region = document["daerah"]
    return (region["kode"], region["nama"], document["url"])


def _listed(document: _Document) -> Listed:
    region = document.daerah
    return Listed(
        region.nama, region.kode, region.provinsi,
        document.judul.removesuffix(f" tentang {document.tentang}"), document.tentang,
        document.status == "rancangan", len(document.lampiran), document.url,
        tuple(Found(u.nama, u.sebutan, u.perangkat_daerah, u.url) for u in document.unit),
    )  # fmt: skip
