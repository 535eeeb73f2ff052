"""Which lines articles state: both regulations article by article, and sentences of others."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from bagan.chart.model.citation import Citation, parse_citation
from bagan.chart.model.kinds import Kind
from bagan.chart.spec import Spec, load_spec
from bagan.law.naskah.mentions import Names, aliases
from bagan.law.naskah.naskah import Level, Naskah, Provision
from bagan.law.naskah.parse import parse_naskah
from bagan.law.naskah.relations import Lead, Relation, own_words, read_part, relations

SPECS = Path(__file__).parent.parent.parent / "specs"

# What a careful reader of law takes from each article.  "komando above -> below";
# "koordinasi one -> other", "<->" where the words give no direction; "laporan" where the
# words are of reporting; "?" where they hint at the line without stating it.  An article
# that is not here states none.  The entries of the numbered lists are tested apart.
PASAMAN = {
    "Pasal 4 huruf a": ["koordinasi perangkat-daerah <-> perangkat-daerah"],
    "Pasal 4 huruf b": ["koordinasi perangkat-daerah <-> instansi-vertikal"],
    "Pasal 5": ["koordinasi perangkat-daerah <-> instansi-vertikal"],
    "Pasal 6 huruf b": ["koordinasi perangkat-daerah <-> instansi-vertikal"],
    "Pasal 7 ayat (1)": [
        "koordinasi bupati -> perangkat-daerah, instansi-vertikal",
        "komando bupati -> perangkat-daerah, instansi-vertikal",
    ],
    "Pasal 7 ayat (2)": [
        "komando bupati -> wakil-bupati",
        "koordinasi wakil-bupati -> perangkat-daerah, instansi-vertikal",
    ],
    "Pasal 7 ayat (3)": ["laporan wakil-bupati -> bupati"],
    "Pasal 7 ayat (4)": ["komando wakil-bupati -> sekda"],
    "Pasal 8 ayat (1)": [
        "komando bupati -> sekda",
        "koordinasi sekda -> setwan, inspektorat, kecamatan, instansi-vertikal",
    ],
    "Pasal 8 ayat (2)": ["komando sekda -> asisten-sekda"],
    "Pasal 8 ayat (3)": ["koordinasi asisten-sekda -> perangkat-daerah, instansi-vertikal"],
    "Pasal 8 ayat (4)": ["koordinasi asisten-sekda -> perangkat-daerah, instansi-vertikal, bumd"],
    "Pasal 9 huruf d": ["koordinasi asisten-sekda <-> asisten-sekda"],
    "Pasal 9 huruf g": ["koordinasi? perangkat-daerah <-> instansi-vertikal"],
    "Pasal 10": [
        "laporan inspektorat -> sekda",
        "laporan kecamatan -> sekda",
        "laporan sekda -> bupati",
        "laporan? inspektorat -> bupati",
        "laporan? kecamatan -> bupati",
    ],
    "Pasal 11 huruf a": ["koordinasi? asisten-pemerintahan -> setwan, kecamatan"],
    "Pasal 12": ["koordinasi asisten-sekda -> perangkat-daerah, instansi-vertikal, bumd"],
    "Pasal 12 huruf a": ["koordinasi asisten-pemerintahan -> perangkat-daerah"],
    "Pasal 12 huruf b": ["koordinasi asisten-ekonomi -> perangkat-daerah"],
    "Pasal 12 huruf c": ["koordinasi asisten-umum -> perangkat-daerah"],
    "Pasal 14 huruf a": ["koordinasi perangkat-daerah -> instansi-vertikal"],
    "Pasal 16 ayat (2)": [
        "laporan perangkat-daerah -> sekda",
        "laporan instansi-vertikal -> sekda",
        "laporan sekda -> bupati",
        "laporan? perangkat-daerah -> bupati",
        "laporan? instansi-vertikal -> bupati",
    ],
}

KUTAI = {
    "Pasal 1 angka 14": [
        "komando? bupati -> staf-ahli",
        "koordinasi staf-ahli -> sekda",
    ],
    "Pasal 1 angka 15": [
        "komando? bupati -> perangkat-daerah",
        "komando? dprd -> perangkat-daerah",
    ],
    "Pasal 2 ayat (1) huruf a": ["koordinasi? bupati <-> dprd"],
    "Pasal 2 ayat (1) huruf c": ["koordinasi? bupati -> dprd"],
    "Pasal 2 ayat (1) huruf d": ["koordinasi? bupati -> dprd"],
    "Pasal 2 ayat (2) huruf b": ["koordinasi? bupati <-> dprd"],
    "Pasal 3 ayat (1) huruf g": ["koordinasi? bupati <-> instansi-vertikal, perangkat-daerah"],
    "Pasal 3 ayat (2)": [
        "laporan bupati -> gubernur, dprd",
        "laporan gubernur -> menteri-dalam-negeri",
        "laporan? bupati -> menteri-dalam-negeri",
    ],
    "Pasal 4 ayat (1)": [
        "koordinasi bupati -> gubernur",
        "komando? bupati -> perangkat-daerah",
    ],
    "Pasal 5 ayat (1) huruf a": ["komando bupati -> wakil-bupati"],
    "Pasal 5 ayat (1) huruf a angka 2": ["koordinasi wakil-bupati -> perangkat-daerah"],
    "Pasal 5 ayat (1) huruf b": ["koordinasi? wakil-bupati -> bupati"],
    "Pasal 5 ayat (2)": ["komando? bupati -> wakil-bupati"],
    "Pasal 5 ayat (3)": ["komando bupati -> wakil-bupati"],
    "Pasal 6 huruf g": ["koordinasi? wakil-bupati <-> instansi-vertikal, perangkat-daerah"],
    "Pasal 6 huruf h": ["komando? bupati -> wakil-bupati"],
    "Pasal 6 huruf i": ["komando? bupati -> wakil-bupati"],
    "Pasal 7 ayat (1)": [
        "komando bupati -> wakil-bupati",
        "koordinasi wakil-bupati -> perangkat-daerah, instansi-vertikal",
        "komando? wakil-bupati -> perangkat-daerah, instansi-vertikal",
    ],
    "Pasal 8 huruf a": [
        "komando bupati -> sekda",
        "koordinasi sekda -> perangkat-daerah, instansi-vertikal",
    ],
    "Pasal 8 huruf d": ["komando? bupati -> sekda"],
    "Pasal 9 huruf a": ["laporan sekda -> bupati"],
    "Pasal 9 huruf b": [
        "komando? bupati -> sekda",
        "komando? wakil-bupati -> sekda",
    ],
    "Pasal 10 ayat (1)": ["komando bupati -> sekda"],
    "Pasal 11 huruf a": ["komando sekda -> asisten-1"],
    "Pasal 11 huruf b": ["komando? sekda -> asisten-1"],
    "Pasal 12 huruf a": ["komando? sekda -> asisten-1"],
    "Pasal 12 huruf b": ["komando? sekda -> asisten-1"],
    "Pasal 12 huruf c": ["komando? sekda -> asisten-1"],
    "Pasal 13 ayat (1)": ["komando sekda -> asisten-1"],
    "Pasal 13 ayat (2)": ["koordinasi asisten-1 <-> asisten"],
    "Pasal 14 huruf a": ["komando sekda -> asisten-2"],
    "Pasal 14 huruf b": ["komando? sekda -> asisten-2"],
    "Pasal 15 huruf a": ["komando? sekda -> asisten-2"],
    "Pasal 15 huruf b": ["komando? sekda -> asisten-2"],
    "Pasal 15 huruf c": ["komando? sekda -> asisten-2"],
    "Pasal 16 ayat (1)": ["komando sekda -> asisten-2"],
    "Pasal 16 ayat (2)": ["koordinasi asisten-2 <-> asisten"],
    "Pasal 17 huruf a": ["komando sekda -> asisten-3"],
    "Pasal 17 huruf b": ["komando? sekda -> asisten-3"],
    "Pasal 18 huruf a": ["komando? sekda -> asisten-3"],
    "Pasal 18 huruf b": ["komando? sekda -> asisten-3"],
    "Pasal 18 huruf c": ["komando? sekda -> asisten-3"],
    "Pasal 19 ayat (1)": ["komando sekda -> asisten-3"],
    "Pasal 19 ayat (2)": ["koordinasi asisten-3 <-> asisten"],
    "Pasal 20 huruf a": ["komando bupati -> kepala-pd"],
    "Pasal 20 huruf e": [
        "koordinasi kepala-pd -> asisten",
        "koordinasi? asisten -> bupati, wakil-bupati, sekda",
        "koordinasi? kepala-pd -> bupati, wakil-bupati, sekda",
    ],
    "Pasal 21 huruf a": [
        "koordinasi? kepala-pd -> sekda, bupati",
        "koordinasi? sekda -> bupati",
    ],
    "Pasal 21 huruf f": [
        "laporan kepala-pd -> sekda",
        "laporan sekda -> bupati",
        "laporan? kepala-pd -> bupati",
    ],
    "Pasal 21 huruf g": [
        "komando? asisten -> kepala-pd",
        "komando? sekda -> kepala-pd",
    ],
    "Pasal 22 ayat (1)": [
        "komando sekda -> perangkat-daerah",
        "komando? bupati -> sekda, perangkat-daerah",
    ],
    "Pasal 22 ayat (2)": ["koordinasi perangkat-daerah -> asisten"],
    "Pasal 23 ayat (1)": ["komando bupati -> staf-ahli"],
    "Pasal 23 ayat (2)": ["koordinasi? staf-ahli -> bupati"],
    "Pasal 23 ayat (3)": [
        "komando bupati -> staf-ahli",
        "koordinasi sekda -> staf-ahli",
    ],
    "Pasal 23 ayat (5)": ["koordinasi staf-ahli <-> perangkat-daerah"],
    "Pasal 24 angka 4": [
        "koordinasi setwan -> asisten",
        "koordinasi? asisten -> sekda",
        "koordinasi? setwan -> sekda",
    ],
    "Pasal 25 angka 1": ["komando dprd -> setwan"],
    "Pasal 25 angka 2": [
        "komando sekda -> setwan",
        "komando? bupati -> sekda, setwan",
    ],
    "Pasal 25 angka 6": [
        "laporan setwan -> sekda",
        "laporan sekda -> bupati",
        "laporan? setwan -> bupati",
    ],
    "Pasal 26 ayat (1)": [
        "komando dprd -> setwan",
        "komando sekda -> setwan",
        "komando? bupati -> sekda, setwan",
    ],
    "Pasal 26 ayat (2)": ["koordinasi setwan -> asisten-1"],
    "Pasal 27 huruf a": ["komando bupati -> kantor-penghubung"],
    "Pasal 28 ayat (1)": [
        "komando sekda -> kantor-penghubung",
        "komando? bupati -> sekda, kantor-penghubung",
    ],
    "Pasal 28 ayat (2)": ["koordinasi? bagian-umum -> asisten-3"],
    "Pasal 29 ayat (1)": ["komando bupati -> instansi-vertikal"],
    "Pasal 29 ayat (2)": ["koordinasi instansi-vertikal -> asisten"],
}

LISTS = {
    "pasaman-barat": ("Pasal 12 huruf a", "Pasal 12 huruf b", "Pasal 12 huruf c"),
    "kutai-barat": ("Pasal 11 huruf c", "Pasal 14 huruf c", "Pasal 17 huruf c"),
}
"""The lists whose heads coordinate the entries."""


@cache
def spec(name: str) -> Spec:
    return load_spec(SPECS / f"{name}.yaml")


@cache
def naskah(name: str) -> Naskah:
    path = SPECS / (spec(name).regency.peraturan.naskah or "")
    return parse_naskah(path.read_text(encoding="utf-8"), str(path))


NO_LEAD = Lead()


def states(part: Provision, names: Names, *, lead: Lead = NO_LEAD) -> tuple[Relation, ...]:
    """The lines that the words of *part* alone state."""
    return read_part(part, names, lead)[0]


def gives_below(part: Provision, names: Names, *, lead: Lead = NO_LEAD) -> Lead:
    """What the parts below *part* take from its words."""
    return read_part(part, names, lead)[1]


def names(name: str, **more: str) -> Names:
    """The names that a spec gives its units and groups; *more* are wordings for an id."""
    model = spec(name).organisation
    pairs = [(id, unit.nama) for id, unit in model.units.items()]
    pairs += [(id, group.nama) for id, group in model.groups.items()]
    pairs += [(id, unit.label) for id, unit in model.units.items() if unit.label]
    pairs += [(id.replace("_", "-"), wording) for id, wording in more.items()]
    return Names(aliases(pairs))


@cache
def stated(name: str) -> tuple[Relation, ...]:
    return relations(naskah(name), names(name))


def told(relation: Relation) -> str:
    """A relation in the words of the tables."""
    word = "laporan" if relation.report else relation.kind.value
    arrow = "<->" if relation.both else "->"
    doubt = "" if relation.certain else "?"
    return f"{word}{doubt} {relation.source} {arrow} {relation.target}"


def spread(row: list[str]) -> set[str]:
    """The rows of a table with one end each."""
    found = set()
    for text in row:
        word, source, arrow, ends = text.split(" ", 3)
        found |= {f"{word} {source} {arrow} {end}" for end in ends.split(", ")}
    return found


def in_list(name: str, citation: Citation) -> bool:
    heads = map(parse_citation, LISTS[name])
    return any(head.covers(citation) and head != citation for head in heads)


@pytest.mark.parametrize("name", LISTS)
def test_each_article_states_what_a_reader_takes_from_it(name: str) -> None:
    table = {"pasaman-barat": PASAMAN, "kutai-barat": KUTAI}[name]
    found: dict[str, set[str]] = {}
    for relation in stated(name):
        if not in_list(name, relation.citation):
            found.setdefault(str(relation.citation), set()).add(told(relation))
    assert found == {place: spread(row) for place, row in table.items()}


@pytest.mark.parametrize("name", LISTS)
def test_each_entry_of_a_list_has_the_line_of_its_head(name: str) -> None:
    model = spec(name).organisation
    entries = {
        (entry.dasar, f"koordinasi {head} -> {entry.unit}")
        for entry in model.entries
        for head in entry.heads
        if head.startswith("asisten")
    }
    entries = {pair for pair in entries if in_list(name, parse_citation(pair[0]))}
    found = {
        (str(relation.citation), told(relation))
        for relation in stated(name)
        if in_list(name, relation.citation)
    }
    assert len(entries) == {"pasaman-barat": 51, "kutai-barat": 59}[name]
    assert found == entries


@pytest.mark.parametrize("name", LISTS)
def test_a_relation_names_its_sentence(name: str) -> None:
    for relation in stated(name):
        part = naskah(name).find(relation.citation)
        assert part is not None
        sentence = " ".join(own_words(part)[relation.start : relation.end].split())
        cue = relation.cue.split()[0]
        if not in_list(name, relation.citation):
            assert cue in sentence


def test_an_office_under_another_name_is_found_by_its_alias() -> None:
    place = parse_citation("Pasal 28 ayat (2)")
    part = naskah("kutai-barat").find(place)
    assert part is not None
    known = names("kutai-barat", kantor_penghubung="Perwakilan Pemerintah Kabupaten Kutai Barat")
    found = {told(relation) for relation in states(part, known)}
    assert "koordinasi kantor-penghubung -> bagian-umum" in found


# --- sentences of other regulations -------------------------------------------------------

OFFICES = Names(
    aliases(
        [
            ("bupati", "Bupati"),
            ("walikota", "Wali Kota"),
            ("gubernur", "Gubernur"),
            ("wabup", "Wakil Bupati"),
            ("sekda", "Sekretaris Daerah"),
            ("asisten-1", "Asisten Pemerintahan"),
            ("asisten-2", "Asisten Perekonomian"),
            ("asisten", "Asisten Sekretaris Daerah"),
            ("staf-ahli", "Staf Ahli Bupati"),
            ("pd", "Perangkat Daerah"),
            ("iv", "Instansi Vertikal"),
            ("dprd", "DPRD"),
            ("setwan", "Sekretariat DPRD"),
            ("inspektorat", "Inspektorat"),
            ("dinsos", "Dinas Sosial"),
            ("disdik", "Dinas Pendidikan"),
            ("dinkes", "Dinas Kesehatan"),
            ("bpbd", "Badan Penanggulangan Bencana Daerah"),
            ("kadis", "Kepala Dinas"),
            ("sekretariat", "Sekretariat"),
            ("bidang", "Bidang Rehabilitasi Sosial"),
            ("subbag", "Subbagian Umum"),
            ("upt", "UPT"),
            ("bagian-hukum", "Bagian Hukum"),
            ("kecamatan", "Kecamatan"),
            ("lurah", "Lurah"),
        ]
    )
)

SENTENCES = {
    "Dinas Sosial dipimpin oleh kepala yang berkedudukan di bawah dan bertanggung jawab kepada "
    "Bupati melalui Sekretaris Daerah.": [
        "komando sekda -> dinsos",
        "komando? bupati -> sekda, dinsos",
    ],
    "Dinas Sosial dipimpin oleh seorang Kepala Dinas yang bertanggung jawab kepada Bupati.": [
        "komando kadis -> dinsos",
        "komando bupati -> kadis",
    ],
    "Inspektorat merupakan unsur pengawas penyelenggaraan pemerintahan daerah, dipimpin oleh "
    "Inspektur yang bertanggung jawab langsung kepada Bupati.": ["komando bupati -> inspektorat"],
    "Sekretariat DPRD dipimpin oleh Sekretaris DPRD yang secara teknis operasional berada dibawah "
    "dan bertanggungjawab kepada Pimpinan DPRD dan secara administratif bertanggung jawab kepada "
    "Bupati melalui Sekretaris Daerah.": [
        "komando dprd -> setwan",
        "komando sekda -> setwan",
        "komando? bupati -> sekda, setwan",
    ],
    "Dalam melaksanakan tugasnya, Sekretaris Daerah dibantu oleh 3 (tiga) orang Asisten.": [
        "komando sekda -> asisten"
    ],
    "Asisten Pemerintahan mempunyai tugas membantu Sekretaris Daerah dalam mengoordinasikan Dinas "
    "Sosial, Dinas Pendidikan, dan Dinas Kesehatan.": [
        "komando sekda -> asisten-1",
        "koordinasi asisten-1 -> dinsos, disdik, dinkes",
    ],
    "Bidang Rehabilitasi Sosial dipimpin oleh Kepala Bidang yang berada di bawah dan bertanggung "
    "jawab kepada Kepala Dinas melalui Sekretariat.": [
        "komando sekretariat -> bidang",
        "komando? kadis -> sekretariat, bidang",
    ],
    "Dinas Sosial dan Kecamatan masing-masing dipimpin oleh Kepala Dinas dan Lurah.": [
        "komando kadis -> dinsos",
        "komando lurah -> kecamatan",
    ],
    "Sekretariat membawahi Subbagian Umum dan UPT.": ["komando sekretariat -> subbag, upt"],
    "Pada Sekretariat dibentuk Subbagian Umum dan UPT.": ["komando sekretariat -> subbag, upt"],
    "Sekretariat yang dibentuk Bupati melayani UPT.": [],
    "Camat menerima pelimpahan sebagian kewenangan Bupati untuk menangani urusan otonomi.": [
        "komando? bupati -> kecamatan"
    ],
    "Bupati melimpahkan sebagian kewenangannya kepada Camat.": ["komando bupati -> kecamatan"],
    "Kewenangan tersebut dilimpahkan oleh Bupati kepada Camat.": ["komando bupati -> kecamatan"],
    "Camat melakukan koordinasi dengan Kepala Dinas Sosial dan Instansi Vertikal.": [
        "koordinasi kecamatan -> dinsos, iv"
    ],
    "Hubungan kerja antara Perangkat Daerah dengan Instansi Vertikal bersifat koordinatif.": [
        "koordinasi pd <-> iv"
    ],
    "Hubungan kerja Bupati dengan Camat bersifat hierarkis.": ["komando? bupati -> kecamatan"],
    "DPRD merupakan mitra kerja Bupati.": ["koordinasi dprd <-> bupati"],
    "Staf Ahli dalam pelaksanaan tugasnya dikoordinasikan oleh Sekretaris Daerah.": [
        "koordinasi sekda -> staf-ahli"
    ],
    "Bagian Hukum berada di bawah koordinasi Asisten Pemerintahan.": [
        "koordinasi asisten-1 -> bagian-hukum"
    ],
    "Perangkat Daerah tidak bertanggung jawab kepada Camat.": [],
    "Bupati memimpin rapat koordinasi yang diikuti oleh Camat dan Instansi Vertikal.": [
        "koordinasi? kecamatan <-> iv"
    ],
    "Setiap pimpinan Perangkat Daerah wajib menerapkan prinsip koordinasi, integrasi, dan "
    "sinkronisasi dalam lingkungan masing-masing maupun antar Perangkat Daerah.": [
        "koordinasi pd <-> pd"
    ],
    "Dalam rangka penanggulangan bencana, Badan Penanggulangan Bencana Daerah berkoordinasi "
    "dengan Dinas Sosial serta TNI.": ["koordinasi bpbd -> dinsos"],
    "Kepala Dinas dalam melaksanakan tugasnya bertanggung jawab kepada Bupati melalui Sekretaris "
    "Daerah dan berkoordinasi dengan Asisten Pemerintahan.": [
        "komando sekda -> kadis",
        "komando? bupati -> sekda, kadis",
        "koordinasi kadis -> asisten-1",
    ],
    "Sekretaris Daerah bertanggung jawab kepada Bupati dan Asisten bertanggung jawab kepada "
    "Sekretaris Daerah.": ["komando bupati -> sekda", "komando sekda -> asisten"],
    "Bupati memerintahkan Sekretaris Daerah untuk mengoordinasikan Perangkat Daerah.": [
        "komando bupati -> sekda",
        "koordinasi sekda -> pd",
    ],
    "Sekretaris Daerah atas nama Bupati mengoordinasikan Perangkat Daerah.": [
        "koordinasi sekda -> pd"
    ],
    "Setiap Asisten menyampaikan laporan kepada Sekretaris Daerah dengan tembusan kepada Bupati.": [
        "laporan asisten -> sekda"
    ],
    "Pelaksanaan koordinasi sebagaimana dimaksud dalam Pasal 7 ayat (1) dan ayat (2) dilakukan "
    "oleh Sekretaris Daerah dengan Perangkat Daerah.": ["koordinasi sekda -> pd"],
    "Camat dibantu oleh Sekretaris Camat dan Lurah.": ["komando kecamatan -> lurah"],
    "Kepala Dinas Sosial, Kepala Dinas Pendidikan, dan Camat bertanggung jawab kepada Wali Kota.": [
        "komando walikota -> dinsos, disdik, kecamatan"
    ],
    "Lurah bertanggung jawab kepadaBupati melaluiCamat.": [
        "komando kecamatan -> lurah",
        "komando? bupati -> kecamatan, lurah",
    ],
    "Lurah bertanggung jawab kepada Bupati melalui Kepala Bagian.": ["komando? bupati -> lurah"],
    "Sekretaris Daerah mempunyai tugas membantu Bupati dalam penyusunan kebijakan dan "
    "pengoordinasian administratif terhadap pelaksanaan tugas Perangkat Daerah.": [
        "komando bupati -> sekda",
        "koordinasi sekda -> pd",
    ],
    "Bidang Rehabilitasi Sosial mempunyai tugas melaksanakan sebagian tugas Dinas Sosial.": [
        "komando? dinsos -> bidang"
    ],
    "UPT merupakan unsur pelaksana teknis operasional Dinas Sosial, dipimpin oleh Kepala UPT yang "
    "berada di bawah dan bertanggung jawab kepada Kepala Dinas.": [
        "komando? dinsos -> upt",
        "komando kadis -> upt",
    ],
    "Hubungan kerja Camat dilaksanakan melalui Lurah.": [],
    "Subbagian Umum bertanggung jawab kepada Presiden selaku Gubernur.": [
        "komando gubernur -> subbag"
    ],
    "Subbagian Umum bertanggung jawab kepada Ketua Tim selaku Gubernur.": [
        "komando gubernur -> subbag"
    ],
    "Inspektur Pembantu Wilayah dan Subbagian Umum bertanggung jawab kepada Inspektur.": [
        "komando inspektorat -> subbag"
    ],
    "Ketentuan mengenai koordinasi dengan Instansi Vertikal diatur dengan Peraturan Bupati.": [],
    "Peraturan Bupati Nomor 12 Tahun 2014 tentang Tugas Sekretaris Daerah dan Koordinasi dengan "
    "Dinas Sosial dicabut dan dinyatakan tidak berlaku.": [],
    "Asisten Kesejahteraan mengoordinasikan Dinas Sosial.": [],
    "Dalam melaksanakan koordinasi, Camat dan Lurah saling berkoordinasi.": [
        "koordinasi kecamatan <-> lurah"
    ],
    "Wakil Bupati membantu Bupati dalam koordinasi kegiatan Instansi Vertikal.": [
        "komando bupati -> wabup",
        "koordinasi wabup -> iv",
    ],
    "Kecamatan dipimpin oleh Camat, dan masing-masing Lurah berada di bawah dan bertanggung jawab "
    "kepada Bupati.": ["komando bupati -> lurah"],
    "Lurah pada Kecamatan bertanggung jawab kepada Bupati, dan pada Dinas Sosial bertanggung jawab "
    "kepada Sekretaris Daerah.": ["komando bupati -> lurah", "komando sekda -> lurah"],
    "Bupati mengadakan konsultasi dengan Gubernur sesuai dengan arahan DPRD.": [
        "koordinasi bupati -> gubernur"
    ],
}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda text: text[:60])
def test_a_sentence_states(sentence: str) -> None:
    found = {told(relation) for relation in states(provision(sentence), OFFICES)}
    assert found == spread(SENTENCES[sentence])


def provision(text: str, *children: Provision, tail: str = "") -> Provision:
    place = Citation("1")
    return Provision(Level.PASAL, "1", 0, len(text), text, tail, "", children, place)


def read_below(text: str, *entries: str) -> list[list[str]]:
    """What each of the entries below a sentence states."""
    lead = gives_below(provision(text), OFFICES)
    return [
        [told(relation) for relation in states(provision(entry), OFFICES, lead=lead)]
        for entry in entries
    ]


def test_an_entry_takes_its_subject_from_the_words_above() -> None:
    assert read_below(
        "Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 3, Camat mempunyai kewajiban:",
        "bertanggung jawab kepada Bupati;",
        "melakukan koordinasi dengan Instansi Vertikal; dan",
        "Lurah membantu Camat.",
    ) == [
        ["komando bupati -> kecamatan"],
        ["koordinasi kecamatan -> iv"],
        ["komando kecamatan -> lurah"],
    ]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Sekretaris Daerah dibantu oleh:", "komando sekda -> {}"),
        ("Sekretariat, membawahi:", "komando sekretariat -> {}"),
        ("Susunan organisasi Dinas Sosial terdiri atas:", "komando? dinsos -> {}"),
        ("Camat mengoordinasikan pelaksanaan tugas:", "koordinasi kecamatan -> {}"),
        (
            "Asisten Pemerintahan melakukan koordinasi dengan Perangkat Daerah sebagai berikut :",
            "koordinasi asisten-1 -> {}",
        ),
        (
            "Perangkat Daerah yang dikoordinasikan oleh Asisten Pemerintahan meliputi:",
            "koordinasi asisten-1 -> {}",
        ),
    ],
)
def test_an_entry_is_the_other_end_of_the_line_above(above: str, line: str) -> None:
    assert (
        read_below(above, "Bagian Hukum; dan", "bagian hukum pada Sekretariat Daerah.")
        == [[line.format("bagian-hukum")]] * 2
    )


def test_an_entry_that_is_no_known_office_has_no_line() -> None:
    below = read_below("Camat mengoordinasikan:", "dinas kesehatan hewan;", "rapat dinas sosial;")
    assert below == [[], []]


def test_what_consists_of_its_members_does_not_command_them() -> None:
    assert read_below("Perangkat Daerah terdiri dari:", "Dinas Sosial;") == [[]]


def test_an_entry_with_a_list_of_its_own_has_both_lines() -> None:
    text = "Pasal 1\nDinas Sosial terdiri atas:\na. Sekretariat, membawahi:\n1. Subbagian Umum.\n"
    assert [told(relation) for relation in relations(parse_naskah(text), OFFICES)] == [
        "komando? dinsos -> sekretariat",
        "komando sekretariat -> subbag",
    ]


def test_a_heading_inside_a_list_passes_its_line_on() -> None:
    head = gives_below(provision("Camat mengoordinasikan:"), OFFICES)
    for heading in (
        "Unsur Pelaksana:",
        "unsur koordinasi dan konsultasi;",
        "Unsur Instansi Vertikal:",
    ):
        below = gives_below(provision(heading), OFFICES, lead=head)
        found = states(provision("Dinas Sosial."), OFFICES, lead=below)
        assert [told(relation) for relation in found] == ["koordinasi kecamatan -> dinsos"]


def test_the_words_after_a_list_are_read_too() -> None:
    part = provision("Camat wajib:", tail="dan bertanggung jawab kepada Bupati.")
    relation = states(part, OFFICES)[0]
    assert told(relation) == "komando bupati -> kecamatan"
    assert own_words(part)[relation.start : relation.end].endswith("kepada Bupati.")


def test_the_words_that_state_a_line_are_told() -> None:
    text = "Staf Ahli berada di bawah dan bertanggungjawab  kepada Bupati; Camat membantu Bupati."
    first, second = states(provision(text), OFFICES)
    assert (first.kind, first.cue) == (Kind.KOMANDO, "berada di bawah dan bertanggungjawab kepada")
    assert text[second.start : second.end].strip() == "Camat membantu Bupati."


WORDS = (
    "Bupati Camat Sekretaris Daerah DPRD asisten kepala dinas mengoordinasikan koordinasi membantu "
    "dibantu oleh kepada melalui dengan antar dan , ; . : yang di bawah bertanggung jawab hubungan "
    "kerja dilimpahkan melimpahkan laporan rapat diikuti ( ) / terdiri meliputi tidak bersifat"
)


def test_any_order_of_such_words_is_read() -> None:
    generator = random.Random(7)
    lead = NO_LEAD
    for _ in range(400):
        text = " ".join(generator.choices(WORDS.split(), k=generator.randint(1, 40)))
        for relation in states(provision(text), OFFICES, lead=lead):
            assert relation.source and relation.target
            assert relation.both or relation.source != relation.target
        lead = gives_below(provision(text), OFFICES, lead=lead)


def test_a_giant_sentence_is_read_in_one_go() -> None:
    for words in ("melimpahkan koordinasi ", "kepala dinas ", "koordinasi dan "):
        states(provision(words * 4_000 + "Bupati"), OFFICES)
