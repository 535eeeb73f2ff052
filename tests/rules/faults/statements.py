"""Faults in what an article says of an office: its eselon, its tasks, its number, its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.rules.faults.pair import Edit, Pair, every_unit
from tests.rules.faults.registry import fault

_NUMBERS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _each(
    pair: Pair, what: str, pattern: str, by: Callable[[re.Match[str]], str | None]
) -> Iterator[Edit]:
    """An edit of the text for each match that *by* has other words for."""
    for match in re.finditer(pattern, pair.text or ""):
        words = by(match)
        if words is not None:
            yield pair.reworded(f"{what} at {match.start()}", match.start(), match.end(), words)


@fault
def eselon_of_a_part_raised(pair: Pair) -> Iterator[Edit]:
    yield from _each(
        pair,
        "eselon II.a",
        r"(?<=eselon )IV\.[ab]",
        lambda match: "II.a",
    )


@fault
def functions_of_another(pair: Pair) -> Iterator[Edit]:
    bidang = sorted(set(re.findall(r"^[c-f]\. (Bidang [^,;\n]+)", pair.text or "", re.MULTILINE)))

    def other(match: re.Match[str]) -> str | None:
        others = [name for name in bidang if name != match[2]]
        return f"{match[1]}{others[0]}{match[3]}" if match[2] in bidang and others else None

    pattern = r"(ayat \(1\), )([A-Z][^,;.]*?)( menyelenggarakan fungsi)"
    yield from _each(pair, "functions of another", pattern, other)


@fault
def tasks_of_one_given_to_another(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?m)^(\(\d\) )?((?:Bidang|Seksi|Subbagian) [^\n]*?)(?= mempunyai tugas)"
    units = {unit["nama"] for _path, _name, unit in every_unit(pair.data)}
    found = [match[2] for match in re.finditer(pattern, pair.text or "") if match[2] in units]
    kinds = {name: [one for one in found if one.split()[0] == name.split()[0]] for name in found}

    def before(match: re.Match[str]) -> str | None:
        same = kinds.get(match[2], [match[2]])
        at = same.index(match[2])
        return f"{match[1] or ''}{same[at - 1]}" if at and len(same) > 2 else None

    yield from _each(pair, "tasks of the one before", pattern, before)


@fault
def heading_of_the_one_before(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?m)^(Bagian Ke\w+\n)((?:Bidang|Seksi) [^\n]+)$"
    found = [match[2] for match in re.finditer(pattern, pair.text or "")]

    def before(match: re.Match[str]) -> str | None:
        at = found.index(match[2])
        return match[1] + found[at - 1] if at else None

    yield from _each(pair, "heading of the one before", pattern, before)


@fault
def word_of_another_office(pair: Pair) -> Iterator[Edit]:
    tentang = pair.data["peraturan"]["tentang"]
    other = next((w for w in ("Dinas", "Badan") if w not in tentang and _bare(pair, w)), None)
    if other is not None and re.search(r"\b(?:Dinas|Badan|Kantor|Satuan)\b", tentang):
        yield from _each(
            pair,
            f"Kepala {other}",
            r"\bKepala (?:Dinas|Badan|Kantor|Satuan)(?= (?:yang|berkedudukan|mempunyai)\b)",
            lambda match: f"Kepala {other}",
        )


def _bare(pair: Pair, word: str) -> bool:
    """Whether the text does not define or list an office that is called so."""
    return re.search(rf"(?m)^\w+\. {word}\b", pair.text or "") is None


@fault
def head_of_the_other_kind_of_region(pair: Pair) -> Iterator[Edit]:
    jenis = pair.data["peraturan"]["jenis"]
    own, other = ("Wali Kota", "Bupati") if "Wali" in jenis else ("Bupati", "Wali Kota")
    if own in jenis:
        pattern = rf"(?<=bertanggung jawab kepada ){own}(?= melalui)"
        yield from _each(pair, f"kepada {other}", pattern, lambda match: other)


@fault
def number_of_parts_off(pair: Pair) -> Iterator[Edit]:
    def more(match: re.Match[str]) -> str:
        number = int(match[1]) + 1
        return f"{number} ({_NUMBERS[number]}) {match[2]}"

    pattern = (
        r"(?<!paling banyak )\b([2-8]) \([a-z]+\) "
        r"((?:[Ss]ub ?[Bb]agian|[Bb]idang|[Bb]agian|[Ss]eksi|[Aa]sisten|[Uu]rusan)\b)"
    )
    yield from _each(pair, "one more", pattern, more)


@fault
def one_more_of_a_series(pair: Pair) -> Iterator[Edit]:
    yield from _each(
        pair,
        "one more",
        r"\b(Irban|Inspektur Pembantu) IV(?= mempunyai)",
        lambda match: f"{match[1]} VII",
    )


@fault
def head_defined_by_another_office(pair: Pair) -> Iterator[Edit]:
    yield from _each(
        pair,
        "defined by another",
        r"(?m)(?<=^)(\d+\. (Kepala (?:Dinas|Badan|Kantor)) adalah \2) (?=[A-Z])[^\n]*",
        lambda match: f"{match[1]} Perdagangan Rakyat.",
    )


@fault
def region_of_the_other_kind(pair: Pair) -> Iterator[Edit]:
    other = {"Kota": "Kabupaten", "Kabupaten": "Kota"}
    pattern = r"(?<=Daerah adalah )(Kota|Kabupaten)\b"
    yield from _each(pair, "the other kind", pattern, lambda match: other[match[1]])


@fault
def own_regulation_revoked(pair: Pair) -> Iterator[Edit]:
    own = pair.data["peraturan"]
    if "tahun" in own:
        yield from _each(
            pair,
            "revokes itself",
            r"Nomor \d+ Tahun \d{4}(?=[^\n]*dicabut)",
            lambda match: f"Nomor {own['nomor']} Tahun {own['tahun']}",
        )


@fault
def revoked_of_a_later_year(pair: Pair) -> Iterator[Edit]:
    pattern = r"(Nomor \d+ Tahun )\d{4}(?=[^\n]*dicabut)"
    yield from _each(pair, "revokes one of 2099", pattern, lambda match: f"{match[1]}2099")


@fault
def revoked_of_another_region(pair: Pair) -> Iterator[Edit]:
    pattern = r"(Peraturan (?:Bupati|Wali Kota)) [A-Z][^\n]*?( Nomor \d+ Tahun \d{4}[^\n]*dicabut)"
    yield from _each(pair, "another region", pattern, lambda m: f"{m[1]} Antah Berantah{m[2]}")


@fault
def vertical_commanded_by_an_article(pair: Pair) -> Iterator[Edit]:
    pattern = r"\b(?:berkoordinasi|melakukan koordinasi) dengan (?=[Ii]nstansi [Vv]ertikal)"
    yield from _each(pair, "membawahi", pattern, lambda match: "membawahi ")


@fault
def unit_abolished_by_an_article(pair: Pair) -> Iterator[Edit]:
    names = [unit["nama"] for _path, _name, unit in every_unit(pair.data)]
    names = [name for name in names if re.match(r"(?:Bidang|Seksi) \w+", name)]
    for name in sorted(set(names)):
        yield from _each(
            pair,
            f"{name} dihapus",
            r"mulai berlaku pada tanggal diundangkan\.",
            lambda match, name=name: f"{match[0]} {name} dihapus.",
        )


@fault
def list_of_another_office(pair: Pair) -> Iterator[Edit]:
    title = " ".join(annex["judul"] for annex in pair.data["lampiran"])
    pattern = r"(?<=[Ss]usunan organisasi )(?:Dinas|Badan|Kecamatan|Kelurahan)(?=,? terdiri)"

    def other(match: re.Match[str]) -> str | None:
        known = match[0] in title and "Organisasi" in title
        return "Inspektorat Daerah" if known else None

    yield from _each(pair, "list of the Inspektorat", pattern, other)


@fault
def deputy_as_the_head_of_an_office(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?<=di bawah dan bertanggung jawab kepada )(Bupati|Wali Kota|Gubernur)(?= melalui)"
    yield from _each(pair, "kepada Wakil", pattern, lambda match: f"Wakil {match[1]}")


@fault
def recital_that_refers_to_itself(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?m)(?<=^b\. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf )a"
    yield from _each(pair, "huruf b", pattern, lambda match: "b")


@fault
def office_led_through_one_above_its_head(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?<=kepada Kepala Dinas melalui )Sekretaris(?=\.)"
    yield from _each(pair, "melalui Sekretaris Daerah", pattern, lambda match: "Sekretaris Daerah")


@fault
def secretary_past_by_a_part(pair: Pair) -> Iterator[Edit]:
    pattern = r"(?<=Kepala Subbagian yang )([^\n]*?kepada )Sekretaris\."
    yield from _each(
        pair, "kepada Kepala Bidang", pattern, lambda match: f"{match[1]}Kepala Bidang."
    )
