"""The two real specs against the text of their regulations: nothing missing, nothing added."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from bagan.chart.model import (
    Bagan,
    Basis,
    Branch,
    Chart,
    Jenis,
    Kind,
    Lampiran,
    Line,
    drawn_lines,
    select,
    shown_ids,
    skipped_lines,
)
from bagan.chart.model.kinds import PERANGKAT_DAERAH
from bagan.chart.spec import Spec, load_spec

SPECS = Path(__file__).parent.parent / "specs"
NAMES = ("pasaman-barat", "kutai-barat")

ENTRY_END = re.compile(r"[\s;.,]*(?:;\s*dan)?[\s;.,]*$")
"""What closes an entry of a list: punctuation, and "; dan" before the last one."""


@pytest.fixture(scope="module", params=NAMES)
def spec(request: pytest.FixtureRequest) -> Spec:
    return read(request.param)


@pytest.fixture(scope="module")
def pasaman() -> Spec:
    return read("pasaman-barat")


@pytest.fixture(scope="module")
def kutai() -> Spec:
    return read("kutai-barat")


def read(name: str) -> Spec:
    return load_spec(SPECS / f"{name}.yaml")


# --- the text of a regulation ------------------------------------------------------------


def naskah(spec: Spec) -> str:
    file = spec.regency.peraturan.naskah
    assert file is not None
    return (SPECS / file).read_text(encoding="utf-8")


def pasal(text: str, number: int) -> str:
    """The body of an article, up to the next one."""
    found = re.search(rf"^Pasal {number}$(.*?)(?=^Pasal {number + 1}$|\Z)", text, re.M | re.S)
    assert found, f"there is no Pasal {number}"
    return found[1]


def marker(level: str, value: str, closing: str = "[.)]") -> str:
    """The pattern of what stands before an ayat, huruf or angka: "(1)", "a." or "a)"."""
    sign = rf"\({value}(\))" if level == "ayat" else rf"{value}({closing})"
    return rf"^[ \t]*(?:- )?{sign}[ \t]"


def following(level: str, value: str) -> str:
    return chr(ord(value) + 1) if level == "huruf" else str(int(value) + 1)


def cited(text: str, citation: str) -> str:
    """The passage that "Pasal 12 huruf a angka 4" names."""
    head = re.fullmatch(r"Pasal (\d+)((?: (?:ayat \(\d+\)|huruf [a-z]|angka \d+))*)", citation)
    assert head, f"not a citation: {citation}"
    passage = pasal(text, int(head[1]))
    for level, value in re.findall(r"(ayat|huruf|angka) \(?(\w+)\)?", head[2]):
        start = re.search(marker(level, value), passage, re.M)
        assert start, f"{citation}: there is no {level} {value}"
        passage = passage[start.end() :]
        after = marker(level, following(level, value), re.escape(start[1]))
        stop = re.search(after, passage, re.M)
        passage = passage[: stop.start()] if stop else passage
    return passage


def letters(text: str) -> str:
    """Letters and digits only: run-on words, capitals and punctuation make no difference."""
    return re.sub(r"[\W_]", "", text.casefold())


def entry_name(text: str) -> str:
    return ENTRY_END.sub("", text)


def numbered(text: str, *, sign: str) -> list[tuple[str, str]]:
    """(number or letter, words) of the entries of a list."""
    return [
        (found[1], entry_name(found[2]))
        for found in re.finditer(rf"^[ \t]*(?:- )?({sign})[ \t]*(\S.*)$", text, re.M)
    ]


# --- a spec ------------------------------------------------------------------------------


def view(spec: Spec, name: str) -> tuple[Lampiran, Bagan]:
    return next((a, v) for a in spec.regency.lampiran for v in a.bagan if v.id == name)


def chart(spec: Spec, name: str) -> Chart:
    annex, bagan = view(spec, name)
    return select(spec.regency, spec.organisation, annex, bagan)


def branch(drawn: Chart, unit: str) -> Branch:
    return next(b for root in drawn.roots for b in root.walk() if b.node == unit)


def lines_by_key(spec: Spec) -> dict[tuple[str, str, Kind], Line]:
    return {line.key: line for line in spec.organisation.lines}


def stated(spec: Spec, rows: str) -> dict[tuple[str, str, Kind], set[str]]:
    """Rows "S/D from ->/<-> to | articles" as lines with what they must rest on.

    S is solid (komando), D dashed (koordinasi).
    """
    wanted = {}
    for row in rows.strip().splitlines():
        expression, articles = row.split("|")
        kind, source, arrow, target = expression.split()
        ends = sorted((source, target)) if arrow == "<->" else [source, target]
        key = (ends[0], ends[1], Kind.KOMANDO if kind == "S" else Kind.KOORDINASI)
        line = lines_by_key(spec).get(key)
        assert line is not None, f"missing: {row}"
        assert line.both == (arrow == "<->"), row
        wanted[key] = {f"Pasal {part.strip()}" for part in articles.split(";")}
    return wanted


# --- both regencies ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        (
            "pasaman-barat-49-2017",
            "308b4ae09cfd9caf63e0ffefc579ded2cbfeac849dbeb602cbda9ec25ba1717a",
        ),
        ("kutai-barat-21-2017", "cc77c0ed8b9cc8c9137637ce23b35f6935aae7df2b25e19332dab81f70a224dc"),
    ],
)
def test_texts_are_the_ones_that_were_scanned(name: str, digest: str) -> None:
    assert hashlib.sha256((SPECS / "naskah" / f"{name}.txt").read_bytes()).hexdigest() == digest


def test_specs_have_no_warnings(spec: Spec) -> None:
    assert {problem.rule for problem in spec.warnings} <= {"garis-dilewati"}


def test_every_unit_group_and_line_has_its_basis(spec: Spec) -> None:
    organisation = spec.organisation
    bases: dict[str, Basis] = {
        item: organisation.basis(item) for item in (*organisation.units, *organisation.groups)
    }
    bases |= {f"{line.kind} {line}": line.basis for line in organisation.lines}
    assert [name for name, basis in bases.items() if not basis] == []
    assert [n for n, basis in bases.items() if basis.dasar and basis.rekonstruksi] == []


def test_every_citation_is_found_in_the_text(spec: Spec) -> None:
    text = naskah(spec)
    organisation = spec.organisation
    citations = {c for line in organisation.lines for c in line.basis.dasar}
    for item in (*organisation.units, *organisation.groups):
        citations |= set(organisation.basis(item).dasar)
    assert len(citations) > 50
    for citation in sorted(citations):
        assert cited(text, citation).strip(), citation


def test_every_name_stands_where_its_basis_says(spec: Spec) -> None:
    """The words of a name are the regulation's, in one of the passages that it cites."""
    text = naskah(spec)
    organisation = spec.organisation
    for item in (*organisation.units, *organisation.groups):
        dasar = organisation.basis(item).dasar
        if not dasar:
            continue
        passages = [letters(cited(text, citation)) for citation in dasar]
        assert any(letters(organisation.name(item)) in p for p in passages), item


def test_every_line_is_drawn_by_some_view(spec: Spec) -> None:
    views = [v for annex in spec.regency.lampiran for v in annex.bagan]
    drawn = {line.key for v in views for line in drawn_lines(spec.organisation, v)}
    assert lines_by_key(spec).keys() - drawn == set()


def test_every_unit_is_shown_by_some_view(spec: Spec) -> None:
    views = [v for annex in spec.regency.lampiran for v in annex.bagan]
    shown = {item for v in views for item in shown_ids(spec.organisation, v)}
    organisation = spec.organisation
    assert {*organisation.units, *organisation.groups} - shown == set()


def test_skipped_lines_exist_and_join_shown_boxes(spec: Spec) -> None:
    known = lines_by_key(spec)
    for annex in spec.regency.lampiran:
        for v in annex.bagan:
            shown = set(shown_ids(spec.organisation, v))
            for source, target, kind in skipped_lines(v):
                assert (source, target, kind) in known
                assert {source, target} <= shown, f"{v.id}: nothing to skip"


def test_command_reaches_only_perangkat_daerah_and_bagian(spec: Spec) -> None:
    """What the lists hold besides is coordinated, not commanded, by Sekretaris Daerah."""
    organisation = spec.organisation
    listed = {entry.unit for entry in organisation.entries if entry.heads}
    commanded = {
        line.target
        for line in organisation.lines
        if line.source == "sekda" and line.kind is Kind.KOMANDO and line.target in listed
    }
    kinds = PERANGKAT_DAERAH | {Jenis.BAGIAN}
    assert commanded == {unit for unit in listed if organisation.jenis(unit) in kinds}


def test_heading_data_are_those_of_the_text(spec: Spec) -> None:
    text = letters(naskah(spec))
    regulation = spec.regency.peraturan
    assert regulation.penanda_tangan.nama is not None
    for words in (
        f"{regulation.jenis} {spec.regency.daerah.nama.removeprefix('Kabupaten ')}",
        f"Nomor {regulation.nomor} Tahun {regulation.tahun} tentang {regulation.tentang}",
        f"{regulation.penanda_tangan.jabatan}",
        regulation.penanda_tangan.nama,
    ):
        assert letters(words) in text, words
    for event, verb in (
        (regulation.ditetapkan, "Ditetapkan"),
        (regulation.diundangkan, "Diundangkan"),
    ):
        assert event is not None
        month = {5: "Mei", 6: "Juni"}[event.tanggal.month]
        day = f"{event.tanggal.day} {month} {event.tanggal.year}"
        assert letters(f"{verb} di {event.di} pada tanggal {day}") in text


def test_titles_are_those_of_the_annexes(spec: Spec) -> None:
    """The scan spells one of them COORDINASI."""
    text = naskah(spec)
    annexes = letters(text[text.index("Diundangkan") :]).replace("coordinasi", "koordinasi")
    for annex in spec.regency.lampiran:
        for v in annex.bagan:
            assert letters(v.judul or annex.judul) in annexes


# --- Pasaman Barat -----------------------------------------------------------------------

VERTICAL = {"a": range(13, 18), "b": range(17, 19), "c": range(13, 14)}
"""The entries of Pasal 12 that stand in Lampiran II; all others stand in Lampiran I."""

HEADS = {"a": "asisten-pemerintahan", "b": "asisten-ekonomi", "c": "asisten-umum"}


def pasal_12(spec: Spec, huruf: str) -> list[tuple[str, str]]:
    return numbered(cited(naskah(spec), f"Pasal 12 huruf {huruf}"), sign=r"\d+\.")


@pytest.mark.parametrize(("huruf", "count"), [("a", 19), ("b", 19), ("c", 13)])
def test_pasaman_lists_are_those_of_pasal_12(pasaman: Spec, huruf: str, count: int) -> None:
    text = pasal_12(pasaman, huruf)
    assert [number for number, _name in text] == [f"{n}." for n in range(1, count + 1)]
    entries = [
        e for e in pasaman.organisation.entries if e.dasar.startswith(f"Pasal 12 huruf {huruf} ")
    ]
    assert [e.dasar for e in entries] == [
        f"Pasal 12 huruf {huruf} angka {n}" for n in range(1, count + 1)
    ]
    names = [pasaman.organisation.name(e.unit) for e in entries]
    assert [letters(name) for name in names] == [letters(name) for _number, name in text]
    for entry in entries:
        line = lines_by_key(pasaman)[HEADS[huruf], entry.unit, Kind.KOORDINASI]
        assert line.basis.dasar == (entry.dasar,)


def test_pasaman_has_51_entries_and_50_units(pasaman: Spec) -> None:
    entries = pasaman.organisation.entries
    assert len(entries) == 51
    assert len({e.unit for e in entries}) == 50
    assert pasaman.organisation.basis("dpmptsp").dasar == (
        "Pasal 12 huruf b angka 1",
        "Pasal 12 huruf c angka 8",
    )


@pytest.mark.parametrize(("name", "count"), [("lampiran-i", 43), ("lampiran-ii", 8)])
def test_pasaman_annexes_share_the_entries(pasaman: Spec, name: str, count: int) -> None:
    drawn = chart(pasaman, name)
    total = 0
    for huruf, head in HEADS.items():
        listed = [
            name_
            for number, (_sign, name_) in enumerate(pasal_12(pasaman, huruf), start=1)
            if (number in VERTICAL[huruf]) == (name == "lampiran-ii")
        ]
        children = [drawn.nodes[b.node].unit for b in branch(drawn, head).children]
        assert [letters(pasaman.organisation.name(u)) for u in children] == list(
            map(letters, listed)
        )
        total += len(children)
    assert total == count


def test_pasaman_unit_of_two_asisten_is_shown_again_with_a_note(pasaman: Spec) -> None:
    drawn = chart(pasaman, "lampiran-i")
    again = [node for node in drawn.nodes.values() if node.reference]
    assert [(node.id, node.unit) for node in again] == [("dpmptsp--asisten-umum", "dpmptsp")]
    assert len(drawn.notes) == 1
    assert ("asisten-umum", "dpmptsp--asisten-umum") in {(x.source, x.target) for x in drawn.links}


PASAMAN_SPINE = """
S bupati -> wakil-bupati | 7 ayat (2)
S bupati -> sekda | 8 ayat (1)
D wakil-bupati -> sekda | 7 ayat (4)
S sekda -> asisten-pemerintahan | 8 ayat (2)
S sekda -> asisten-ekonomi | 8 ayat (2)
S sekda -> asisten-umum | 8 ayat (2)
D asisten-pemerintahan <-> asisten-ekonomi | 9 huruf d
D asisten-ekonomi <-> asisten-umum | 9 huruf d
"""

PASAMAN_VERTICAL = """
D bupati -> instansi-vertikal | 7 ayat (1)
D wakil-bupati -> instansi-vertikal | 7 ayat (2)
D sekda -> instansi-vertikal | 8 ayat (1)
S sekda -> perangkat-daerah | 7 ayat (1); 8 ayat (1); 10
D perangkat-daerah <-> instansi-vertikal | 14 huruf a; 14 huruf b
"""

PASAMAN_FLOW = """
S bupati -> wakil-bupati | 7 ayat (2)
S bupati -> sekda | 8 ayat (1)
D wakil-bupati -> sekda | 7 ayat (4)
S sekda -> asisten-sekda | 8 ayat (2)
S sekda -> perangkat-daerah | 7 ayat (1); 8 ayat (1); 10
D asisten-sekda -> perangkat-daerah | 8 ayat (3); 8 ayat (4); 9 huruf e; 9 huruf g
D asisten-sekda -> instansi-vertikal | 8 ayat (3); 8 ayat (4); 9 huruf e; 9 huruf g
D asisten-sekda -> bumd | 8 ayat (4)
D perangkat-daerah <-> instansi-vertikal | 14 huruf a; 14 huruf b
D perangkat-daerah -> sekda | 16 ayat (2)
D instansi-vertikal -> sekda | 16 ayat (2)
D sekda -> bupati | 16 ayat (2)
"""


def list_lines(spec: Spec, name: str) -> set[tuple[str, str, Kind]]:
    """The lines of a view that come from the lists."""
    listed = {entry.unit for entry in spec.organisation.entries if entry.heads}
    _annex, bagan = view(spec, name)
    return {line.key for line in drawn_lines(spec.organisation, bagan) if line.target in listed}


def check_view(spec: Spec, name: str, rows: str, listed: set[tuple[str, str, Kind]]) -> None:
    """The view draws exactly the lines of *rows* and those of the lists."""
    wanted = stated(spec, rows)
    _annex, bagan = view(spec, name)
    drawn = {line.key: line for line in drawn_lines(spec.organisation, bagan)}
    assert drawn.keys() == wanted.keys() | listed
    for key, articles in wanted.items():
        assert set(drawn[key].basis.dasar) == articles, key


def test_pasaman_lampiran_i_draws_the_lines_of_the_articles(pasaman: Spec) -> None:
    listed = list_lines(pasaman, "lampiran-i")
    check_view(pasaman, "lampiran-i", PASAMAN_SPINE, listed)
    commands = [key for key in listed if key[2] is Kind.KOMANDO]
    assert len(listed) - len(commands) == 43
    assert len(commands) == 41  # 42 units; Rumah Sakit is none of Sekretaris Daerah's
    for key in commands:
        assert lines_by_key(pasaman)[key].basis.dasar == ("Pasal 8 ayat (1)", "Pasal 7 ayat (1)")


def test_pasaman_lampiran_ii_draws_the_lines_of_the_articles(pasaman: Spec) -> None:
    listed = list_lines(pasaman, "lampiran-ii")
    check_view(pasaman, "lampiran-ii", PASAMAN_SPINE + PASAMAN_VERTICAL.lstrip(), listed)
    assert {kind for _source, _target, kind in listed} == {Kind.KOORDINASI}
    assert len(listed) == 8


def test_pasaman_lampiran_iii_draws_the_flow(pasaman: Spec) -> None:
    check_view(pasaman, "lampiran-iii", PASAMAN_FLOW, set())


def test_pasaman_legends(pasaman: Spec) -> None:
    """Arrowheads: dashed only in I, none in II, both in III."""
    arrows = []
    for annex in pasaman.regency.lampiran:
        assert annex.keterangan.pemisah == "="
        arrows += [(v.panah.komando, v.panah.koordinasi) for v in annex.bagan]
    assert arrows == [(False, True), (False, False), (True, True)]


# --- Kutai Barat -------------------------------------------------------------------------

UNSUR = {
    11: (3, 1, 9, 2, 8, 1, 2),
    14: (4, 11, 1, 2, 2),
    17: (3, 1, 1, 3, 1, 1, 3),
}
ASISTEN = {11: "asisten-1", 14: "asisten-2", 17: "asisten-3"}

ListText = list[tuple[str, list[str]]]


def unsur_list(spec: Spec, number: int) -> ListText:
    """(heading, names of its units) of huruf c of an article."""
    passage = cited(naskah(spec), f"Pasal {number} huruf c")
    groups: ListText = []
    for found in re.finditer(r"^[ \t]*(?:- )?(\d+[.)]|[a-z]\))[ \t]*(\S.*)$", passage, re.M):
        if found[1][0].isdigit():
            groups.append((found[2].rstrip(": "), []))
        else:
            groups[-1][1].append(entry_name(found[2]))
    return groups


@pytest.mark.parametrize("number", UNSUR)
def test_kutai_lists_are_those_of_huruf_c(kutai: Spec, number: int) -> None:
    text = unsur_list(kutai, number)
    assert tuple(len(names) for _heading, names in text) == UNSUR[number]
    entries = [
        e for e in kutai.organisation.entries if e.dasar.startswith(f"Pasal {number} huruf c ")
    ]
    expected = [
        (
            f"Pasal {number} huruf c angka {angka} huruf {chr(ord('a') + index)}",
            heading,
            letters(name),
        )
        for angka, (heading, names) in enumerate(text, start=1)
        for index, name in enumerate(names)
    ]
    organisation = kutai.organisation
    assert [(e.dasar, e.heading, letters(organisation.name(e.unit))) for e in entries] == expected
    for entry in entries:
        line = lines_by_key(kutai)[ASISTEN[number], entry.unit, Kind.KOORDINASI]
        assert line.basis.dasar[0] == entry.dasar


def test_kutai_has_59_units_under_19_headings(kutai: Spec) -> None:
    drawn = chart(kutai, "kiss")
    units, headings = 0, 0
    for head in ASISTEN.values():
        children = branch(drawn, head).children
        units += len(children)
        headings += len(dict.fromkeys(child.heading for child in children))
        assert all(child.heading for child in children)
    assert (units, headings) == (59, 19)
    assert sum(map(len, UNSUR.values())) == 19


def test_kutai_coordination_cites_the_article_of_the_unit_s_class(kutai: Spec) -> None:
    """22 (2) for perangkat daerah, 26 (2) for Sekretariat DPRD, 29 (2) for instansi vertikal."""
    organisation = kutai.organisation
    for line in organisation.lines:
        if line.source not in ASISTEN.values() or line.both:
            continue
        jenis = organisation.jenis(line.target)
        wanted: tuple[str, ...] = ()
        if jenis is Jenis.SEKRETARIAT_DPRD:
            wanted = ("Pasal 26 ayat (2)",)
        elif jenis is Jenis.INSTANSI_VERTIKAL:
            wanted = ("Pasal 29 ayat (2)",)
        elif jenis in PERANGKAT_DAERAH:
            wanted = ("Pasal 22 ayat (2)",)
        assert line.basis.dasar[1:] == wanted, line


KUTAI_LINES = """
S bupati -> wakil-bupati | 5 ayat (3)
S bupati -> sekda | 10 ayat (1)
S sekda -> asisten-1 | 13 ayat (1)
S sekda -> asisten-2 | 16 ayat (1)
S sekda -> asisten-3 | 19 ayat (1)
S bupati -> staf-ahli | 23 ayat (3)
S dprd -> setwan | 25 angka 1; 26 ayat (1)
S sekda -> setwan | 25 angka 2; 26 ayat (1)
S sekda -> kantor-penghubung | 28 ayat (1)
S sekda -> perangkat-daerah | 22 ayat (1)
S bupati -> instansi-vertikal | 29 ayat (1)
D bupati -> gubernur | 4 ayat (1)
D gubernur -> menteri-dalam-negeri | 3 ayat (2)
D bupati -> dprd | 2 ayat (1) huruf c; 2 ayat (1) huruf d
D sekda -> staf-ahli | 23 ayat (3)
D staf-ahli <-> perangkat-daerah | 23 ayat (5)
D asisten-1 <-> asisten-2 | 13 ayat (2); 16 ayat (2); 19 ayat (2)
D asisten-2 <-> asisten-3 | 13 ayat (2); 16 ayat (2); 19 ayat (2)
D bagian-umum -> kantor-penghubung | 28 ayat (2)
"""


def test_kutai_kiss_draws_the_lines_of_the_articles(kutai: Spec) -> None:
    listed = list_lines(kutai, "kiss")
    check_view(kutai, "kiss", KUTAI_LINES, listed)
    by_key = lines_by_key(kutai)
    commands = [by_key[key] for key in listed if key[0] == "sekda"]
    assert len(commands) == 3 + 1 + 9 + 2 + 4 + 11 + 1 + 3 + 1 + 1 + 3
    for line in commands:
        if line.target == "setwan":
            continue
        bagian = kutai.organisation.jenis(line.target) is Jenis.BAGIAN
        assert line.basis.dasar == (
            ("Pasal 22 ayat (1)", "Pasal 1 angka 15") if bagian else ("Pasal 22 ayat (1)",)
        )


def test_kutai_staf_ahli_are_the_three_of_pasal_23(kutai: Spec) -> None:
    drawn = chart(kutai, "kiss")
    members = [drawn.nodes[b.node] for b in branch(drawn, "staf-ahli").members]
    text = numbered(cited(naskah(kutai), "Pasal 23 ayat (4)"), sign=r"[a-z]\.")
    assert len(members) == 3
    assert [letters(node.label) for node in members] == [letters(name) for _sign, name in text]


def test_kutai_offices_of_the_kiss_chart(kutai: Spec) -> None:
    lists = {e.unit for e in kutai.organisation.entries}
    _annex, bagan = view(kutai, "kiss")
    assert set(shown_ids(kutai.organisation, bagan)) - lists == {
        "menteri-dalam-negeri",
        "gubernur",
        "dprd",
        "bupati",
        "wakil-bupati",
        "sekda",
        "asisten-1",
        "asisten-2",
        "asisten-3",
        "kantor-penghubung",
        "staf-ahli",
        "perangkat-daerah",
        "instansi-vertikal",
    }


KUTAI_UPT = """
S bupati -> sekda | 10 ayat (1)
S sekda -> asisten | 13 ayat (1); 16 ayat (1); 19 ayat (1)
S sekda -> kepala-pd | 21 huruf a; 22 ayat (1)
D asisten -> kepala-pd | 20 huruf e; 22 ayat (2); 13 ayat (2); 16 ayat (2); 19 ayat (2)
"""

KUTAI_RECONSTRUCTED = {
    ("kepala-pd", "sekretariat-pd", Kind.KOMANDO),
    ("kepala-pd", "bidang-pd", Kind.KOMANDO),
    ("kepala-pd", "kepala-upt", Kind.KOMANDO),
    ("kepala-upt", "subbag-tu-upt", Kind.KOMANDO),
    ("kepala-upt", "jabatan-fungsional-upt", Kind.KOMANDO),
    ("camat", "kepala-upt", Kind.KOORDINASI),
}


def test_kutai_upt_chart_is_marked_as_reconstruction_below_the_articles(kutai: Spec) -> None:
    check_view(kutai, "upt", KUTAI_UPT, KUTAI_RECONSTRUCTED)
    organisation = kutai.organisation
    reconstructed = {line.key for line in organisation.lines if line.basis.rekonstruksi}
    assert reconstructed == KUTAI_RECONSTRUCTED
    assert {item for item in organisation.units if organisation.basis(item).rekonstruksi} == {
        "sekretariat-pd",
        "bidang-pd",
        "kepala-upt",
        "subbag-tu-upt",
        "jabatan-fungsional-upt",
        "camat",
    }


def test_kutai_charts_share_only_bupati_and_sekretaris_daerah(kutai: Spec) -> None:
    shown = [set(shown_ids(kutai.organisation, view(kutai, name)[1])) for name in ("kiss", "upt")]
    assert shown[0] & shown[1] == {"bupati", "sekda"}


def test_kutai_has_one_annex_with_its_own_signature_lines(kutai: Spec) -> None:
    (annex,) = kutai.regency.lampiran
    assert annex.nomor is None
    assert [v.id for v in annex.bagan] == ["kiss", "upt"]
    assert (annex.keterangan.judul, annex.keterangan.pemisah) == (None, ":")
    assert annex.tanda_tangan.penetapan == ("Ditetapkan di {tempat},", "pada tanggal, {tanggal}")
    assert annex.tanda_tangan.ttd == "TTD"
    assert all(not v.panah.komando and not v.panah.koordinasi for v in annex.bagan)
