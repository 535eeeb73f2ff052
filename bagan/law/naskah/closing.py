"""The lines after the last pasal in, who enacted and published the regulation out."""

from __future__ import annotations

import re
from datetime import date

from bagan.chart.model import GAZETTE, written_date
from bagan.law.naskah.naskah import Pengesahan, Penutup
from bagan.law.naskah.rows import Row, clean

_ACT = re.compile(r"(?P<verb>Ditetapkan|Disahkan|Diundangkan)\s+di\s*:?\s*(?P<place>.*)", re.I)
_DATE_LINE = re.compile(r"pada\s+tanggal\b[\s,:]*(?P<date>.*)", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})\s*[-/ ]?\s*([A-Za-z]+)\s*[-/ ]?\s*(\d{4})")
_HIJRI = re.compile(r"\d{1,2}\s+[^\d:;,]+\s+\d{4}\s*H\b\.?\Z", re.IGNORECASE)
"""The same day by the other calendar, in Aceh on a line of its own: "11 Syakban 1443 H"."""
_DATED = re.compile(r"\b\d{1,2}[\s/-]+[^\W\d_]\w*[\s/-]+\d{4}\b")
"""What is meant for a date, be it one or not."""
_TTD = re.compile(
    r"\(?\s*(?:t[\s.]*t[\s.]*d|dto|cap|tertanda)\b[\s./,]*(?:ttd|dto|cap)?[\s.,]*\)?|[.…_]{4,}",
    re.IGNORECASE,
)
_NIP = re.compile(r"NIP\b\.?\s*:?\s*(?P<nip>\d[\d .\-]*\d)", re.IGNORECASE)
_BERITA = re.compile(GAZETTE, re.IGNORECASE)
_BERITA_ON = re.compile(
    r"(?:TAHUN|NOMOR|SERI)\b|\d{4}\s+NOMOR\b|(?:\d+(?:\s+SERI(?:\s+[A-Z])?)?|[A-Z])\s*\Z"
    r"|[A-Z\s]+\bTAHUN\s+\d{4}\b"
)
"""How the line of the gazette goes on where it wraps."""
_OFFICE = re.compile(
    r"(?:Plt\.?|Pj\.?|Pjs\.?|a\.n\.)?\s*(?:BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS|PENJABAT|PELAKSANA|KEPALA|CAMAT|LURAH)\b",
    re.IGNORECASE,
)
_REGIONS = ("KAB", "KOTA", "PROV")
"""How the line of an office begins that its region's name goes on."""


def read_date(words: str) -> date | None:
    """The date in "23 Mei 2017", or None."""
    match = _DATE.search(words)
    return written_date(" ".join(match.groups())) if match else None


def read_closing(rows: list[Row]) -> Penutup:
    """The signatures, in the order of the text, and the gazette's line."""
    acts: dict[str, dict[str, object]] = {}
    act: dict[str, object] | None = None
    berita: list[str] = []
    for row in rows:
        body = clean(row.body)
        if match := _ACT.match(body):
            act = acts.setdefault("undang" if match["verb"][2:3] == "u" else "tetap", {})
            place, _sign, day = match["place"].partition("pada tanggal")
            act["di"] = place.strip(" ,.:")
            if day:
                _dated(act, day)
        elif _BERITA.match(body) and act is not None:
            berita.append(body)
        elif berita:
            if _BERITA_ON.match(body):
                berita.append(body)
        elif act is not None:
            _sign_line(act, body)
    return Penutup(_signed(acts.get("tetap")), _signed(acts.get("undang")), " ".join(berita))


def _sign_line(act: dict[str, object], body: str) -> None:
    """One line of a signature block: its date, office, "ttd" or name."""
    if match := _DATE_LINE.match(body):
        _dated(act, match["date"])
    elif _HIJRI.match(body):
        return
    elif _TTD.fullmatch(body):
        act["ttd"] = True
    elif "nama" in act and _OFFICE.match(body):
        act["done"] = True  # who certifies the copy signs below
    elif (match := _NIP.match(body)) and "done" not in act:
        act["nip"] = match["nip"]
    elif "jabatan" not in act or ("nama" not in act and not _done(str(act["jabatan"]), body)):
        act["jabatan"] = f"{act.get('jabatan', '')} {body}".strip()
    elif "nama" not in act:
        act["nama"] = body


def _dated(act: dict[str, object], words: str) -> None:
    """Keep the date in *words*; of a date that is none, the words.  A draft's dots are no date."""
    act["tanggal"] = read_date(words)
    match = _DATED.search(words) if act["tanggal"] is None else None
    act["pada"] = match[0] if match else ""


def _done(office: str, body: str) -> bool:
    """Whether an office's lines are at an end, the last with a comma, so that *body* is a name."""
    goes_on = _OFFICE.match(body) or body.startswith(_REGIONS) or body.endswith(",")
    return office.endswith(",") or not goes_on


def _signed(act: dict[str, object] | None) -> Pengesahan | None:
    if act is None:
        return None
    day = act.get("tanggal")
    return Pengesahan(
        str(act.get("di", "")),
        day if isinstance(day, date) else None,
        str(act.get("jabatan", "")).strip(" ,"),
        str(act.get("nama", "")),
        str(act.get("pada", "")),
        str(act.get("nip", "")),
    )
