"""Faults in the text of a regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bagan.chart.model import Kind, parse_citation
from bagan.law.naskah.naskah import Level, Provision
from tests.rules.faults.names import misspelt
from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault

_WORDS = ("khusus", "wilayah", "pusat", "terpadu", "utama")


def _entries(pair: Pair) -> Iterator[Provision]:
    """The entries of the articles that the lists of the spec cite."""
    for daftar in pair.data["daftar"]:
        found = pair.naskah.find(parse_citation(daftar["dasar"])) if pair.text else None
        if found is not None:
            yield from (part for part in found.walk() if not part.children)


def _pasal(pair: Pair) -> Iterator[Provision]:
    if pair.text:
        yield from (p for p in pair.naskah.walk() if p.level is Level.PASAL)


@fault
def pasal_removed(pair: Pair) -> Iterator[Edit]:
    for part in _pasal(pair):
        yield pair.reworded(f"no Pasal {part.number}", part.start, part.end, "")


@fault
def pasal_renumbered(pair: Pair) -> Iterator[Edit]:
    for part in _pasal(pair):
        words = pair.naskah.text[part.start : part.end]
        for step in (-1, 1, 10):
            new = re.sub(r"\d+", str(int(part.number) + step), words, count=1)
            yield pair.reworded(f"Pasal {part.number} + {step}", part.start, part.end, new)


@fault
def pasal_twice(pair: Pair) -> Iterator[Edit]:
    for part in list(_pasal(pair))[1:]:
        words = pair.naskah.text[part.start : part.end]
        yield pair.reworded(f"Pasal {part.number} twice", part.end, part.end, f"\n\n{words}\n\n")


@fault
def entry_of_the_text_dropped(pair: Pair) -> Iterator[Edit]:
    for part in _entries(pair):
        yield pair.reworded(f"no {part.citation} in the text", part.start, part.end, "")


@fault
def entry_of_the_text_renamed(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("text renamed")
    for part in _entries(pair):
        words = pair.naskah.text[part.start : part.end]
        place = words.rstrip(" ;.\n").rfind(" ") + 1
        other = chance.choice(_WORDS)
        new = words[:place] + other + words[place:]
        yield pair.reworded(f"{other} in {part.citation}", part.start, part.end, new)


@fault
def entry_of_the_text_misspelt(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("text misspelt")
    for part in _entries(pair):
        found = list(re.finditer(r"[^\W\d_]{6,}", pair.naskah.text[part.start : part.end]))
        if found:
            match = chance.choice(found)
            start, end = part.start + match.start(), part.start + match.end()
            new = misspelt(chance, match[0])
            yield pair.reworded(f"{new} in {part.citation}", start, end, new)


@fault
def entries_of_the_text_exchanged(pair: Pair) -> Iterator[Edit]:
    """Two entries change their names under the same numbers."""
    found = list(_entries(pair))
    for one, two in pairwise(found):
        if one.citation.parts[:-1] == two.citation.parts[:-1] and one.end <= two.start:
            first, second = one.text.strip(), two.text.strip()
            whole = pair.naskah.text[one.start : two.end]
            new = whole.replace(first, "\0", 1).replace(second, first, 1).replace("\0", second)
            yield pair.reworded(f"exchange {one.citation} and the next", one.start, two.end, new)


@fault
def entry_of_the_text_added(pair: Pair) -> Iterator[Edit]:
    chance = pair.chance("text added")
    for part in _entries(pair):
        if chance.random() < 0.4:
            words = pair.naskah.text[part.start : part.end]
            lead = re.match(r"\s*(?:-\s*)?\S+\s+", words)
            if lead:
                new = f"{words.rstrip()}\n{lead[0]}dinas kelautan;\n"
                yield pair.reworded(f"one more after {part.citation}", part.start, part.end, new)


def _cited_leaves(pair: Pair) -> list[tuple[str, Provision]]:
    """The places that units, groups and lines of the spec rest on, whole."""
    from tests.rules.faults.citations import cited

    seen: dict[str, Provision] = {}
    for path, text in cited(pair.data):
        if path[0] in ("unit", "kelompok", "garis") and pair.text:
            part = pair.naskah.find(parse_citation(text))
            if part is not None and not part.children:
                seen[text] = part
    return list(seen.items())


@fault
def cited_place_removed(pair: Pair) -> Iterator[Edit]:
    for text, part in _cited_leaves(pair):
        yield pair.reworded(f"no {text} in the text", part.start, part.end, "")


@fault
def party_changed(pair: Pair) -> Iterator[Edit]:
    """Another office in the sentence that a line rests on, in the place of one of its ends.

    Of a line with several citations, an office that the chart does not have, or has in a list
    whose line it draws, is no fault of the chart: the other places still state the line.  Nor is
    one of the many offices in the place that only says how a list's head commands their class.
    """
    known = ("Gubernur", "DPRD", "Wakil Bupati", "Sekretaris Daerah", "Camat", "Inspektorat")
    chance = pair.chance("party")
    places = dict(_cited_leaves(pair))
    name = pair.spec.organisation.name
    ours = {unit["nama"] for unit in pair.data["unit"].values()}
    listed = {(e.unit, head) for e in pair.spec.organisation.entries for head in e.heads}
    for line in pair.spec.organisation.lines:
        several = len(line.basis.dasar) > 1
        for text in line.basis.dasar:
            part = places.get(text)
            if part is None or (several and (line.target, line.source) in listed):
                continue
            body = pair.naskah.text[part.start : part.end]
            ends = {name(line.source), name(line.target)}
            for end in ends:
                others = [word for word in known if word not in {*ends} | {body}]
                new = chance.choice([o for o in others if o in ours or not several])
                pattern = rf"(?<!Wakil )\b{re.escape(end)}\b"
                changed = re.sub(pattern, new, body, flags=re.IGNORECASE)
                yield pair.reworded(f"{new} for {end} in {text}", part.start, part.end, changed)


def _line_places(pair: Pair) -> Iterator[str]:
    from tests.rules.faults.citations import cited

    yield from (text for path, text in cited(pair.data) if path[0] == "garis")


@fault
def verb_changed(pair: Pair) -> Iterator[Edit]:
    """What an article says of a relation becomes something else.

    Not "berkoordinasi dengan" of whom the sentence still says "membantu", for command is drawn
    and holds it; nor a report in the place of what a line of coordination rests on, for reports
    are drawn so.
    """
    verbs = (
        (r"bertanggung\s?jawab kepada", "berkoordinasi dengan"),
        (r"bertanggung\s?jawab kepada", "mengawasi"),
        (r"dikoordinasikan oleh", "berada di bawah dan bertanggung jawab kepada"),
        (r"koordinasi dan konsultasi dengan", "pengawasan terhadap"),
        (r"memimpin dan mengoordinasikan", "mengawasi"),
        (r"memimpin dan mengoordinasikan", "mengoordinasikan"),
        (r"melimpahkan sebagian kewenangan", "melaporkan"),
        (r"dibantu oleh", "diawasi oleh"),
        (r"membantu Bupati dalam mengoordinasikan", "mengawasi Bupati dalam"),
        (r"melakukan koordinasi melalui", "bertanggung jawab kepada"),
        (r"melakukan koordinasi/konsultasi melalui", "bertanggung jawab kepada"),
        (r"melakukan Koordinasi dengan", "bertanggung jawab kepada"),
        (r"bersifat konsultasi dan koordinasi", "bersifat komando"),
        (r"laporan tertulis", "undangan"),
        (r"melaksanakan koordinasi kerja dengan", "memimpin"),
        (r"koordinasi ke samping kepada", "perintah kepada"),
    )
    lines = set(_line_places(pair)) | {d["dasar"] for d in pair.data["daftar"]}
    for pattern, new in verbs:
        for match in re.finditer(pattern, pair.text or ""):
            found = {text: part for text in lines
                     if (part := pair.naskah.find(parse_citation(text))) is not None
                     and part.start <= match.start() < part.end}  # fmt: skip
            if not found:
                continue
            cited, part = next(iter(found.items()))
            before = pair.naskah.text[part.start : match.start()]
            helps = new.startswith("berkoordinasi") and "membantu" in before
            reports = new == "melaporkan" and any(
                line.kind is Kind.KOORDINASI and {*found} & {*line.basis.dasar}
                for line in pair.spec.organisation.lines
            )
            if not helps and not reports:
                yield pair.reworded(f"{new} for {match[0]} in {cited}", *match.span(), new)


@fault
def definition_changed(pair: Pair) -> Iterator[Edit]:
    """What Pasal 1 says of a term that the chart uses."""
    for match in re.finditer(
        r"^\s*(?:- )?(\d+)\. (?P<term>[^\n]{3,80}?) adalah (?P<what>[^\n]+)", pair.text or "",
        re.MULTILINE,
    ):  # fmt: skip
        term = match["term"]
        units = {unit["nama"].casefold() for unit in pair.data["unit"].values()}
        units |= {unit.get("label", "").casefold() for unit in pair.data["unit"].values()}
        units |= {group["nama"].casefold() for group in pair.data["kelompok"].values()}
        if not ({term.casefold(), term.split()[-1].casefold()} & units):
            continue
        end = match.end("term")
        yield pair.reworded(f"{term} khusus defined", end, end, " Khusus")
        what = match["what"]
        if re.match(
            r"(?:Wakil |Sekretaris |Sekretariat )?(?:Bupati|Daerah|Gubernur|Asisten)", what
        ):
            place = match.start("what")
            new = re.sub(
                r"(Pasaman Barat|Kutai Barat|Kalimantan Timur)", "Seram Bagian Timur", what
            )
            new = new if new != what else what.replace("Asisten ", "Asisten Bidang ", 1)
            yield pair.reworded(f"{term} is {new}", place, place + len(what), new)


@fault
def number_in_words_differs(pair: Pair) -> Iterator[Edit]:
    """3 (tiga) becomes 4 (tiga), or 3 (empat)."""
    for match in re.finditer(r"(\d+) \((\w+)\)", pair.text or ""):
        for new in (f"{int(match[1]) + 1} ({match[2]})", f"{match[1]} (lima)",
                    f"{match[1]}0 ({match[2]})"):  # fmt: skip
            yield pair.reworded(f"{new} at {match.start()}", match.start(), match.end(), new)
    if pair.text and not re.search(r"\d \(\w+\)", pair.text):
        for match in list(re.finditer(r"secara berkala", pair.text)):
            for new in ("setiap 3 (empat) bulan", "setiap 6 (tiga) bulan",
                        "setiap 12 (dua) bulan"):  # fmt: skip
                yield pair.reworded(f"{new}", match.start(), match.end(), new)


@fault
def reference_dangles(pair: Pair) -> Iterator[Edit]:
    """An article refers to an article, a paragraph or a letter that there is none of."""
    for match in re.finditer(
        r"(?:dimaksud|tercantum) (?:dalam|pada) (?P<to>Pasal (?P<n>\d+)|"
        r"ayat \((?P<a>\d+)\)|huruf (?P<h>[a-z])\b)",
        pair.text or "",
    ):
        for key, new in (("n", "87"), ("a", "9"), ("h", "z")):
            if match[key]:
                start, end = match.span(key)
                yield pair.reworded(f"{match[0]} is {new}", start, end, new)


@fault
def annex_mention_changed(pair: Pair) -> Iterator[Edit]:
    """The articles speak of another annex than there is."""
    for match in re.finditer(r"Lampiran (?P<n>[IVX]+)\b", pair.text or ""):
        start, end = match.span("n")
        for new in ("IV", "V", "VI", "X"):
            yield pair.reworded(f"Lampiran {new} for {match['n']}", start, end, new)
    for match in re.finditer(r"\bbagian yang tidak terpisahkan\b", pair.text or ""):
        yield pair.reworded("the annex is no part", *match.span(), "keterangan tambahan")


@fault
def head_of_the_text_changed(pair: Pair) -> Iterator[Edit]:
    text = pair.text or ""
    for pattern, words in (
        (r"NOMOR\s*:?\s*(?P<x>\d+) TAHUN", ("50", "94", "12")),
        (r"NOMOR\s*:?\s*\d+ TAHUN (?P<x>\d+)", ("2016", "2018", "2071")),
        (r"PERATURAN (?P<x>BUPATI)", ("DAERAH", "WALI KOTA")),
        (r"PROVINSI (?P<x>[A-Z ]+)", ("RIAU", "SUMATERA SELATAN", "KALIMANTAN UTARA")),
        (r"TENTANG\W+(?P<x>MEKANISME)", ("POLA", "MEKANISMA")),
        (r"Menetapkan[\s*:]+PERATURAN BUPATI[A-Z ]* TENTANG (?P<x>MEKANISME)", ("POLA", "TATA")),
        (r"\A\W*(?P<x>BUPATI [A-Z]+ BARAT)", ("BUPATI PASAMAN", "WALI KOTA LAIN")),
    ):
        match = re.search(pattern, text)
        if match:
            for new in words:
                yield pair.reworded(f"{new} for {match['x']}", *match.span("x"), new)


@fault
def closing_of_the_text_changed(pair: Pair) -> Iterator[Edit]:
    text = pair.text or ""
    for pattern, words in (
        (r"Ditetapkan di (?P<x>[A-Za-z ]+)", ("Padang", "Samarinda")),
        (r"Diundangkan di (?P<x>[A-Za-z ]+)", ("Padang", "Samarinda")),
        (r"pada tanggal,? (?P<x>\d+) \w+ \d+", ("1", "31")),
        (r"Diundangkan di [^\d]+(?P<x>\d+ \w+ \d+)", ("22 Mei 2016", "1 Juni 2018")),
        (r"(?P<x>SYAHIRAN|FX\. YAPAN)", ("ORANG LAIN",)),
        (r"(?P<x>MANUS HANDRI|YACOB TULLUR)", ("ORANG LAIN",)),
        (r"BERITA DAERAH[A-Z. ]+TAHUN \d+ NOMOR : (?P<x>\d+)", ("48", "50", "94")),
        (r"BERITA DAERAH[A-Z. ]+TAHUN (?P<x>\d+)", ("2016", "2018")),
        (r"(?P<x>SEKRETARIS DAERAH)\s+KAB", ("ASISTEN",)),
        (r"mulai berlaku (?P<x>pada tanggal diundangkan)", ("kemudian", "di daerah")),
    ):
        for match in list(re.finditer(pattern, text))[:1]:
            for new in words:
                yield pair.reworded(f"{new} for {match['x']}", *match.span("x"), new)


@fault
def annex_of_the_text_changed(pair: Pair) -> Iterator[Edit]:
    """Titles, legends and signatures of the annexes in the text."""
    text = pair.text or ""
    for pattern, words in (
        (r"KOORDINASI KERJA DILINGKUNGAN\s+(?P<x>PEMERINTAH DAERAH)", ("DINAS", "DPRD")),
        (r"COORDINASI (?P<x>INSTANSI VERTIKAL)", ("PERANGKAT DAERAH",)),
        (r"\nBAGAN MEKANISME (?P<x>KOORDINASI) KERJA", ("KOMANDO", "KONSULTASI")),
        (r"\nBAGAN (?P<x>POLA MEKANISME) HUBUNGAN KERJA DAN KOORDINASI\s+P", ("SUSUNAN",)),
        (r"KOORDINASI (?P<x>UNIT PELAKSANA TEKNIS)", ("KECAMATAN", "DINAS")),
        (r"LAMPIRAN\s+PERATURAN BUPATI KUTAI BARAT\s+NOMOR (?P<x>\d+)", ("12", "22")),
        (r"LAMPIRAN\s+PERATURAN BUPATI (?P<x>KUTAI BARAT)", ("KUTAI TIMUR",)),
        (r"LAMPIRAN\s+PERATURAN BUPATI KUTAI BARAT\s+NOMOR \d+ TAHUN (?P<x>\d+)", ("2016",)),
        (r"TENTANG MEKANISME (?P<x>HUBUNGAN KERJA) DAN KOORDINASI\s+PERANGKAT", ("TATA KERJA",)),
    ):
        match = re.search(pattern, text)
        if match:
            for new in words:
                yield pair.reworded(f"{new} for {match['x']}", *match.span("x"), new)
    for match in re.finditer(r"Garis (?P<x>Komando|Koordinasi)", text):
        other = "Koordinasi" if match["x"] == "Komando" else "Komando"
        for new in (other, "Pembinaan"):
            yield pair.reworded(f"Garis {new} at {match.start()}", *match.span("x"), new)
    ends = list(re.finditer(r"(?P<x>SYAHIRAN|FX\. YAPAN)", text))[1:]
    offices = list(re.finditer(r"\n(?P<x>BUPATI [A-Z]+ BARAT),?\s*\n", text))[-len(ends) :]
    for match in (*ends, *offices):
        for new in ("ORANG LAIN",) if match in ends else ("WAKIL BUPATI", "SEKRETARIS DAERAH"):
            yield pair.reworded(f"{new} for {match['x']} in an annex", *match.span("x"), new)
