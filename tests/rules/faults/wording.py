"""Faults in the text that a reader of two columns would see: words, numbers, order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.rules.faults.pair import Edit, Pair, rows
from tests.rules.faults.registry import fault

_AYAT = re.compile(r"^(?:- )?\((?P<n>\d+)\) (?P<text>[^\n]+)$", re.MULTILINE)


@fault
def two_paragraphs_exchanged(pair: Pair) -> Iterator[Edit]:
    """The words of ayat (1) and (2) of a cited pasal in each other's place."""
    text = pair.text or ""
    cited = {
        citation.removeprefix("Pasal ").split()[0]
        for citation in re.findall(r"Pasal \d+ ayat \(\d+\)", str(pair.data))
    }
    for pasal in re.finditer(r"^Pasal (?P<n>\d+)\s*\n(?P<body>.*?)(?=^Pasal |\Z)", text,
                             re.MULTILINE | re.DOTALL):  # fmt: skip
        found = list(_AYAT.finditer(pasal["body"]))
        if pasal["n"] not in cited or len(found) < 2 or "dimaksud" in found[1]["text"]:
            continue
        one, two = found[0], found[1]
        if f"Pasal {pasal['n']} ayat (1)" not in str(pair.data):
            continue
        start = pasal.start("body")
        body = pasal["body"]
        new = (
            body[: one.start("text")] + two["text"] + body[one.end("text") : two.start("text")]
            + one["text"] + body[two.end("text") :]
        )  # fmt: skip
        if body[one.end() :].lstrip().startswith(("a.", "- a.")):
            continue
        yield pair.reworded(f"ayat (1) and (2) of Pasal {pasal['n']} exchanged", start,
                            pasal.end("body"), new)  # fmt: skip


@fault
def paragraph_number_skipped(pair: Pair) -> Iterator[Edit]:
    """An ayat that is numbered as the one after it, or twice."""
    for match in _AYAT.finditer(pair.text or ""):
        number = int(match["n"])
        for new in (number + 1, number + 3):
            yield pair.reworded(f"({new}) for ({number}) at {match.start()}", *match.span("n"),
                                str(new))  # fmt: skip


@fault
def through_whom_left_out(pair: Pair) -> Iterator[Edit]:
    """ "melalui Sekretaris Daerah" goes from a sentence that a line rests on."""
    lines = str(pair.data["garis"]) + str([d.get("komando") for d in pair.data["daftar"]])
    for match in re.finditer(r" melalui (?:Sekretaris Daerah|Asisten)\b", pair.text or ""):
        before = (pair.text or "")[: match.start()]
        pasal = re.findall(r"^Pasal (\d+)\s*$", before, re.MULTILINE)
        if pasal and f"Pasal {pasal[-1]} " in lines and "berada" in before[-120:]:
            yield pair.reworded(f"no{match[0]} in Pasal {pasal[-1]}", *match.span(), "")


@fault
def title_in_the_preamble_changed(pair: Pair) -> Iterator[Edit]:
    """Menimbang: "perlu menetapkan Peraturan Bupati tentang …" names another title."""
    pattern = r"perlu\s+menetapkan\s+Peraturan\s+[\w ]+?\s+tentang\s+(?P<x>\w+)"
    for match in re.finditer(pattern, pair.text or ""):
        for new in ("Pencabutan", "Pedoman"):
            yield pair.reworded(f"{new} for {match['x']} in Menimbang", *match.span("x"), new)


@fault
def region_of_the_closing_formula_changed(pair: Pair) -> Iterator[Edit]:
    """ "dengan penempatannya dalam Berita Daerah …" of another region, or in another paper."""
    pattern = r"penempatannya\s+dalam\s+(?P<paper>Berita|Lembaran) Daerah\s+(?P<where>[^.\n]+)"
    for match in re.finditer(pattern, pair.text or ""):
        yield pair.reworded("another region in the closing", *match.span("where"), "Kota Padang")
        paper = "Lembaran" if match["paper"] == "Berita" else "Berita"
        yield pair.reworded(f"{paper} Daerah in the closing", *match.span("paper"), paper)


@fault
def range_of_letters_dangles(pair: Pair) -> Iterator[Edit]:
    """ "huruf c sampai dengan huruf z" of a list that ends at huruf g."""
    for match in re.finditer(r"sampai dengan huruf (?P<x>[a-z])\b", pair.text or ""):
        yield pair.reworded(f"huruf z for {match['x']}", *match.span("x"), "z")


@fault
def letter_of_an_entry_skipped(pair: Pair) -> Iterator[Edit]:
    """An entry whose letter or number is that of the next one."""
    for row in rows(pair.data):
        for part in _entries(pair, row.name.split(" Unsur")[0].split(" Lembaga")[0]):
            match = re.match(r"\s*(?:- )?(?P<x>[a-y])\.", (pair.text or "")[part:])
            if match:
                start = part + match.start("x")
                yield pair.reworded(f"{chr(ord(match['x']) + 1)} for {match['x']} at {start}",
                                    start, start + 1, chr(ord(match["x"]) + 1))  # fmt: skip


def _entries(pair: Pair, cited: str) -> Iterator[int]:
    from bagan.chart.model import CitationError, parse_citation

    try:
        part = pair.naskah.find(parse_citation(cited))
    except CitationError:
        return
    for child in part.children if part is not None else ():
        yield child.start


@fault
def task_of_an_unknown_office(pair: Pair) -> Iterator[Edit]:
    """ "Bidang X mempunyai tugas" of an office that the structure does not have."""
    pattern = r"^(?:\(\d+\) )?(?P<kind>Bidang|Bagian|Seksi|Subbagian|Asisten) (?P<x>[A-Z][\w ,]+?)"
    for match in re.finditer(rf"{pattern} mempunyai tugas", pair.text or "", re.MULTILINE):
        yield pair.reworded(f"{match['kind']} Antariksa for {match['x']}", *match.span("x"),
                            "Antariksa")  # fmt: skip


@fault
def head_of_another_rank(pair: Pair) -> Iterator[Edit]:
    """ "Bidang dipimpin oleh Kepala Seksi"."""
    for match in re.finditer(
        r"(?P<kind>Bidang|Bagian|Seksi|Subbagian)\b[^.;\n]* dipimpin oleh (?:seorang )?"
        r"Kepala (?P<x>Bidang|Bagian|Seksi|Subbagian)",
        pair.text or "",
    ):
        for new in ("Seksi", "Bidang"):
            if new != match["x"]:
                yield pair.reworded(f"Kepala {new} leads a {match['kind']}", *match.span("x"), new)


@fault
def answers_to_another_head(pair: Pair) -> Iterator[Edit]:
    """ "bertanggung jawab kepada Kepala Bidang" becomes the head of another rank."""
    words = r"di bawah dan bertanggung jawab kepada (?P<x>Kepala \w+|Sekretaris Daerah|Sekretaris|"
    for match in re.finditer(rf"{words}Direktur|Camat|Lurah|Inspektur|Bupati)\b", pair.text or ""):
        sentence = re.split(r"[\n.;]\s*|\(\d\)\s*", (pair.text or "")[: match.start()])[-1]
        begins = re.match(r"Asisten|Bidang|Bagian|Sub|Seksi|Dinas|Inspektorat|Keca", sentence)
        own = pair.data["daerah"]["nama"].startswith("Provinsi")
        for new in ("Kepala Seksi", "Gubernur"):
            if new != match["x"] and begins and not (own and new == "Gubernur"):
                yield pair.reworded(f"{new} for {match['x']}", *match.span("x"), new)


@fault
def annex_heading_changed(pair: Pair) -> Iterator[Edit]:
    """The heading over an annex: number, year, title, and who signs below."""
    text = pair.text or ""
    for head in re.finditer(r"^LAMPIRAN(?: [IVX]+)?\s*\n.*?(?=^LAMPIRAN|\Z)", text,
                            re.MULTILINE | re.DOTALL):  # fmt: skip
        words = head[0]
        for pattern, new in (
            (r"NOMOR (?P<x>\d+)", "977"), (r"TAHUN (?P<x>\d+)", "2031"),
            (r"TENTANG\s+(?P<x>\w+)", "PEDOMAN"), (r"(?:BAGAN|STRUKTUR) (?P<x>\w+)", "ALUR"),
            (r"\n(?P<x>(?:BUPATI|WALI KOTA|GUBERNUR)) [A-Z ]+,", "WAKIL BUPATI"),
            (r"(?:ttd|dto)\s+(?P<x>[A-Z. ]+)", "ORANG LAIN"),
            (r"^(?P<x>LAMPIRAN)", "LAMPIRAN V"),
        ):  # fmt: skip
            if match := re.search(pattern, words):
                start = head.start() + match.start("x")
                yield pair.reworded(f"{new} for {match['x']} in an annex", start,
                                    head.start() + match.end("x"), new)  # fmt: skip


@fault
def number_of_offices_changed(pair: Pair) -> Iterator[Edit]:
    """ "terdiri atas 5 (lima) Bidang" over a list of another length."""
    for row in rows(pair.data):
        for start in list(_entries(pair, row.name))[:1]:
            before = (pair.text or "")[:start]
            match = re.search(
                r"(?:terdiri (?:atas|dari)|membawah(?:i|kan))(?P<x>)\s*:?\s*\Z", before
            )
            count = len(row.entries) + 4
            if match:
                new = f" {count} ({_WORDS[count % 10]}) unit kerja"
                yield pair.reworded(f"{count} offices in {row.name}", *match.span("x"), new)


_WORDS = ("sepuluh", "sebelas", "dua belas", "tiga belas", "empat belas", "lima", "enam", "tujuh",
          "delapan", "sembilan")  # fmt: skip
