"""Sentences of the text that were copied from another article, or from another office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault

_CLASS = (
    r"^(?:\(\d+\) )?(?:Setiap )?(?:Kepala )?"
    r"(?P<who>Subbagian|Subbidang|Seksi|Bidang|Bagian)\b[^.\n]*?"
    r"bertanggung jawab kepada (?P<x>[A-Z][\w ]{3,40}?)\.$"
)
_BEYOND = ("Bupati", "Sekretaris Daerah")
_HEAD = re.compile(
    r"^\d+\. Kepala (?:Dinas|Badan|Satuan) adalah (?P<x>Kepala (?:Dinas|Badan|Satpol)[^.\n]*)\.$",
    re.M,
)
_FORMED = re.compile(r"^KESATU : Membentuk (?P<x>\w[^.\n]*?)(?= dengan| yang|\.)", re.M)


def _every(pair: Pair, pattern: str | re.Pattern[str]) -> Iterator[re.Match[str]]:
    return re.finditer(pattern, pair.text or "", re.M if isinstance(pattern, str) else 0)


@fault
def class_answers_past_its_head(pair: Pair) -> Iterator[Edit]:
    """ "Seksi bertanggung jawab kepada" the Bupati, or his Sekretaris Daerah."""
    known = str(pair.data)
    for match in _every(pair, _CLASS):
        for above in _BEYOND:
            if f"nama: {above}" not in known and f"'nama': '{above}'" not in known:
                yield pair.reworded(f"{match['who']} answers to {above}", *match.span("x"), above)


@fault
def head_defined_by_another_office(pair: Pair) -> Iterator[Edit]:
    for match in _every(pair, _HEAD):
        for other in ("Kepala Dinas Pariwisata", "Kepala Badan Riset dan Inovasi Daerah"):
            yield pair.reworded(f"{other} for {match['x']}", *match.span("x"), other)


@fault
def first_dictum_forms_another_team(pair: Pair) -> Iterator[Edit]:
    for match in _every(pair, _FORMED):
        for other in ("Tim Percepatan Digitalisasi", "Satuan Tugas Sapu Bersih Pungutan Liar"):
            yield pair.reworded(f"{other} for {match['x']}", *match.span("x"), other)


@fault
def member_of_a_class_without_its_line(pair: Pair) -> Iterator[Edit]:
    """One of several lines of koordinasi that rest on one place goes."""
    lines = [
        (number, str(line["dasar"]), line["koordinasi"].partition(" -> ")[2])
        for number, line in enumerate(pair.data.get("garis", ()))
        if "koordinasi" in line and "<->" not in line["koordinasi"]
    ]
    for number, place, end in lines:
        if sum((place, end) == other[1:] for other in lines) > 2:
            yield pair.changed(f"no line {number}", lambda data, n=number: data["garis"].pop(n))
