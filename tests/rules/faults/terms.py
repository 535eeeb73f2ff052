"""What the text calls, counts and cites by another word, number or class than it should."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from bagan.law.national import titles
from bagan.law.rules import Case
from bagan.law.rules.wordings import articles
from tests.rules.faults.pair import Edit, KeyPath, Pair, at, every_unit, put
from tests.rules.faults.registry import fault


def _with(pair: Pair, path: KeyPath, text: str, what: str, **keys: Any) -> Edit:
    """An edit that gives the unit at *path* more keys, and changes the text to *text*."""

    def make() -> Any:
        data = copy.deepcopy(pair.data)
        body = at(data, path)
        put(data, path, {**(body if isinstance(body, dict) else {"nama": body}), **keys})
        return data

    return Edit(what, make, text)


@fault
def tipe_of_another_kind_than_the_text(pair: Pair) -> Iterator[Edit]:
    """``tipe: A`` of an office of which the articles say "Tipe B"."""
    case = Case(pair.spec, pair.naskah)
    text = pair.text or ""
    paths = {name: path for path, name, _keys in every_unit(pair.data)}
    for pasal in list(pair.naskah.pasal.values())[1:]:
        for mention in case.names.find(text[pasal.start : pasal.end]):
            end = pasal.start + mention.end
            plain = re.match(r"[;.,]|\s+(?:mempunyai|merupakan|adalah)", text[end:])
            if mention.id in paths and plain:
                said = f"{text[:end]} Tipe B{text[end:]}"
                what = f"{mention.id} is tipe A, in {pasal.citation} B"
                yield _with(pair, paths[mention.id], said, what, tipe="A")


@fault
def reference_to_another_pasal(pair: Pair) -> Iterator[Edit]:
    """ "Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 5, X …" of a pasal that does not
    speak of X."""
    for match in re.finditer(
        r"dimaksud\s+(?:dalam|pada)\s+Pasal (?P<x>\d+),? (?P<who>[A-Z]\w+ \w+)", pair.text or ""
    ):
        for number, pasal in pair.naskah.pasal.items():
            if match["who"] not in pasal.words:
                what = f"Pasal {number} for {match['x']} at {match.start()}"
                yield pair.reworded(what, *match.span("x"), number)


_SHORT = re.compile(
    r"(?P<long>[A-Z][^;:.]{4,90}?),?\s+(?:yang\s+)?selanjutnya\s+(?:disingkat|disebut)\s+"
    r"(?P<x>[A-Z]\w*[A-Z]|Irban|Setda|Sekda)\b"
)


@fault
def abbreviation_of_the_definition_changed(pair: Pair) -> Iterator[Edit]:
    """ "yang selanjutnya disingkat BKD", where the articles say BPKAD."""
    text = pair.text or ""
    for match in _SHORT.finditer(text):
        short = match["x"]
        for wrong in (f"{short[:-1]}Q", f"X{short[1:]}", short[0] + short[2:] + "X"):
            yield pair.reworded(f"{wrong} for {short}", *match.span("x"), wrong)
        used = re.search(rf"\b{short}\b", text[match.end() + 200 :])
        letters = [word[0] for word in match["long"].split() if word[0].isupper()]
        wrong = "".join(letters[:2]) + match["long"].split()[-1][:3].upper()
        if used and wrong != short and short == "".join(letters):
            yield pair.reworded(f"{wrong} for {short}", *match.span("x"), wrong)
    for path, _name, keys in every_unit(pair.data):
        for match in _SHORT.finditer(text):
            if " ".join(match["long"].split()) == keys["nama"]:
                words = keys["nama"].split()
                wrong = words[0][:2] + "".join(word[0] for word in words[1:])
                yield _with(pair, path, text, f"{wrong} for {match['x']}", singkatan=wrong)


@fault
def duty_denied(pair: Pair) -> Iterator[Edit]:
    """ "tidak" before what an article of responsibility or command says."""
    case = Case(pair.spec, pair.naskah)
    text = pair.text or ""
    duties = re.compile(
        r"(?<!yang )\b(?:bertanggung\s?jawab(?! (?:atas|terhadap))|berada di bawah"
        r"|berkedudukan di bawah|dipimpin oleh|dibantu oleh|memimpin|mengoordinasikan|membantu)\b"
    )
    for part in articles(case.text):
        for match in duties.finditer(text, part.start, part.end):
            before = re.split(r"[.;:]", text[part.start : match.start()])[-1]
            if not part.children and not re.search(r"\b(?:bila|apabila|hal)\b", before):
                yield pair.reworded(f"tidak {match[0]}", match.start(), match.start(), "tidak ")


_TASK = re.compile(
    r"^(?:\(\d+\)\s+|[a-z]\.\s+)?(?P<who>(?:Kepala )?[A-Z][^.;:\n]{3,80}?)\s+mempunyai\s+tugas\s+"
    r"(?P<x>[^.;:]{10,400}?)[.;:]",
    re.M,
)


@fault
def tasks_of_two_units_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two bidang of one office, each with the task of the other, where each names its subject."""
    text = pair.text or ""
    for one, two in combinations(_TASK.finditer(text), 2):
        first, second = (m["who"].removeprefix("Kepala ").split(maxsplit=1) for m in (one, two))
        if first[0] != second[0] or first[0] not in ("Bidang", "Bagian", "Seksi", "Asisten"):
            continue
        names, tasks = (first[1], second[1]), (one["x"].casefold(), two["x"].casefold())
        own = [
            task.find(name.split()[0].casefold()) for name, task in zip(names, tasks, strict=True)
        ]
        shared = set(names[0].casefold().split()) & set(names[1].casefold().split()) - {"dan"}
        if min(own) >= 0 and not shared:
            middle = text[one.end("x") : two.start("x")]
            yield pair.reworded(
                f"tasks of {one['who']} and {two['who']}",
                one.start("x"), two.end("x"), two["x"] + middle + one["x"],
            )  # fmt: skip


@fault
def law_misnumbered(pair: Pair) -> Iterator[Edit]:
    """A law of Mengingat with another number, another year, or the title of another."""
    text = pair.text or ""
    for law in titles():
        words = r"\s+".join(map(re.escape, law.tentang.split()))
        cited = (
            rf"Nomor\s+(?P<x>{law.nomor})\s+Tahun\s+(?P<y>{law.tahun})\s+tentang\s+(?P<z>{words})"
        )
        for match in re.finditer(cited, text, re.I):
            yield pair.reworded(f"Nomor {law.nomor + 9}", *match.span("x"), str(law.nomor + 9))
            yield pair.reworded(f"Tahun {law.tahun + 1}", *match.span("y"), str(law.tahun + 1))
            yield pair.reworded(f"{law.nomor} Kearsipan", *match.span("z"), "Kearsipan Nasional")
