"""The two regulations, drafted from their texts alone, against the specs made of them by hand."""

from __future__ import annotations

import pytest

from bagan import draft
from bagan.chart.model import name_key
from bagan.chart.model.kinds import Kind
from bagan.chart.options import Options
from bagan.chart.outputs import build
from bagan.chart.spec import Spec, load_spec
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.parse import parse_naskah

from .conftest import SEEDS, SPECS, load


def rows(spec: Spec) -> list[tuple[str, str, str | None, str]]:
    """(name, head, heading, citation) of every entry under a coordinating head."""
    organisation = spec.organisation
    return [
        (
            name_key(organisation.name(entry.unit)),
            name_key(organisation.name(entry.heads[0])) if entry.heads else "",
            entry.heading,
            entry.dasar,
        )
        for entry in organisation.entries
    ]


@pytest.mark.parametrize(
    ("name", "entries", "units"), [("pasaman-barat", 51, 50), ("kutai-barat", 62, 62)]
)
def test_every_entry_with_its_head_heading_and_citation(drafted, name, entries, units) -> None:
    spec = load(drafted(name))
    finished = load_spec(SPECS / f"{name}.yaml")
    assert rows(spec) == rows(finished)
    assert len(spec.organisation.entries) == entries
    assert len({entry.unit for entry in spec.organisation.entries}) == units


@pytest.mark.parametrize("name", SEEDS)
def test_every_entry_of_the_account_is_drawn(name: str) -> None:
    """Their articles have sentences about offices, too, which are no entries."""
    account = draft(str(SEEDS[name])).account
    assert account.settled and account.entries


@pytest.mark.parametrize("name", SEEDS)
def test_the_komando_of_the_entries_is_that_of_the_finished_spec(drafted, name) -> None:
    def commanded(spec: Spec) -> set[tuple[str, str]]:
        units = spec.organisation
        listed = {entry.unit for entry in units.entries}
        return {
            (name_key(units.name(line.source)), name_key(units.name(line.target)))
            for line in units.lines
            if line.kind is Kind.KOMANDO and line.target in listed
        }

    finished = commanded(load_spec(SPECS / f"{name}.yaml"))
    # Nobody gets a second komando head, which the finished spec accepts with its reason.
    assert commanded(load(drafted(name))) == finished - {("dprd", "sekretariatdprd")}


@pytest.mark.parametrize("name", SEEDS)
def test_no_office_that_the_text_does_not_name(drafted, name) -> None:
    text = SEEDS[name].read_text("utf-8")
    words = name_key(text)
    organisation = load(drafted(name)).organisation
    for item in (*organisation.units, *organisation.groups):
        assert name_key(organisation.name(item)) in words, item


@pytest.mark.parametrize("name", SEEDS)
def test_every_citation_names_its_unit(drafted, name) -> None:
    naskah = parse_naskah(SEEDS[name].read_text("utf-8"))
    organisation = load(drafted(name)).organisation
    from bagan.chart.model.citation import parse_citation

    for item, unit in organisation.units.items():
        said = [naskah.find(parse_citation(text)) for text in organisation.basis(item).dasar]
        assert said and None not in said, item
        names = Names({unit.nama: "x", unit.label or unit.nama: "x"})
        joined = " ".join(part.words for part in said if part is not None)
        assert names.find(joined) or name_key(unit.nama) in name_key(joined), item


def test_pasaman_barat_has_its_three_annexes_and_its_spine(drafted) -> None:
    regency = load(drafted("pasaman-barat")).regency
    assert [(a.nomor, a.judul) for a in regency.lampiran] == [
        ("I", "Koordinasi Kerja di Lingkungan Pemerintah Daerah"),
        ("II", "Koordinasi Instansi Vertikal"),
        ("III", "Bagan Mekanisme Koordinasi Kerja"),
    ]
    for annex in regency.lampiran[:2]:
        tiers = annex.bagan[0].jenjang
        assert [tier[0] for tier in tiers[:3]] == ["bupati", "wakil-bupati", "sekda"]
        assert len(tiers[3]) == 3
    assert regency.lampiran[0].bagan[0].tampilkan == ("perangkat daerah", "bagian", "rumah sakit")
    assert regency.lampiran[1].bagan[0].tampilkan == ("instansi vertikal", "bumd", "lembaga")
    assert regency.lampiran[2].bagan[0].panah.komando


def test_kutai_barat_has_two_charts_in_one_annex(drafted) -> None:
    spec = load(drafted("kutai-barat"))
    (annex,) = spec.regency.lampiran
    assert annex.nomor is None and len(annex.bagan) == 2
    assert annex.keterangan.judul is None and annex.keterangan.pemisah == ":"
    first = annex.bagan[0]
    assert first.jenjang == (("bupati",), ("sekda",), ("asisten-1", "asisten-2", "asisten-3"))
    assert "dprd" in first.samping["bupati"].kiri
    assert first.samping["bupati"].kanan == ("wakil-bupati",)
    assert len(spec.organisation.groups["staf-ahli-bupati"].anggota) == 3
    assert spec.organisation.units["asisten-1"].label == "Asisten I"


@pytest.mark.parametrize("name", SEEDS)
def test_the_regulation_is_that_of_the_finished_spec(drafted, name) -> None:
    ours, theirs = load(drafted(name)).regency, load_spec(SPECS / f"{name}.yaml").regency
    changes = {"naskah": None, "terima": ()}
    assert ours.peraturan.model_copy(update=changes) == theirs.peraturan.model_copy(update=changes)
    assert ours.daerah == theirs.daerah


@pytest.mark.parametrize("name", SEEDS)
def test_it_draws_and_every_drawing_is_proven(drafted, name) -> None:
    made = build(load(drafted(name)), Options(dpi=36))
    assert sum(file.endswith(".svg") for file in made) == (3 if name == "pasaman-barat" else 2)
