"""A unit's name and kind in, where it is customarily drawn out.

Customs of the annexes, not law: a view may place every unit otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bagan.chart.model.kinds import Jenis
from bagan.chart.model.villages import VILLAGE, VILLAGE_HEAD

BY_KIND: Mapping[Jenis, str] = MappingProxyType(
    {
        Jenis.KELOMPOK_JABATAN_FUNGSIONAL: "staff_left",
        Jenis.STAF_AHLI: "staff_left",
        Jenis.SEKRETARIAT: "staff_right",
        Jenis.WAKIL_KEPALA_DAERAH: "beside_right",
    }
)
"""Where kinds of units stand at the office that leads a chart, as in the charts annexed to
Permendagri 12/2017."""
EITHER = "staff"
"""At both sides of a head, so many at each that the sides weigh alike."""
BY_NAME: tuple[tuple[str, str], ...] = (
    (
        r"((kepala |ka\.? ?)?sub? ?bag(ian|\.)?|kepala|ka\.?)? ?(tata usaha|tu)\b|ktu\b",
        "staff_right",
    ),
    (
        r"(kepala )?((satuan|unit) (kerja )?(pengawas|pemeriksa|audit|kepatuhan|manajemen risiko)"
        r"|spi\b)",
        "staff_left",
    ),
    (r"(pe|pejabat eksekutif) |unsur pengarah\b", "staff_left"),
    (r"((kelompok )?(pejabat|tenaga) |kelompok )fungsional\b|staf khusus\b", "staff_left"),
    (r"(komite|panitia)\b", EITHER),
    (r"(wakil )?(sekretaris|bendahara)( umum)?( [ivx\d]+)?( \(|$)", "staff_right"),
    (r"sekretaris (dinas|badan|inspektorat|satuan|kantor|camat|lurah)\b", "staff_right"),
    (r"(sek(dis|ban|cam|lur|des)|carik|kepala sekretariat)\b", "staff_right"),
)
"""Where units of such names stand there."""
ADVISERS = (
    r"(pelindung|pembina|penas[ie]hat|(dewan |badan )?(pengawas|komisaris)"
    r"|(dewan|tim|kelompok|tenaga) (ahli|pakar|pertimbangan|penas[ie]hat|pembina|pengarah"
    r"|kehormatan))\b"
)
"""Names of who advise or supervise: they stand beside the only one of their tier that leads."""
BY_NAME_ALONE: tuple[tuple[str, str], ...] = (
    (r"wakil (ketua|komandan|koordinator|penanggung jawab|pengarah|kepala$)", "staff_left"),
    (r"(wakil )?(sekretaris|bendahara)\b", "staff_right"),
    (r"(hubungan masyarakat|humas|juru bicara|keselamatan dan keamanan)$", EITHER),
    (r"perwakilan (lembaga|instansi)\b", EITHER),
    (ADVISERS, EITHER),
)
"""Where they stand if they lead nobody."""
OFFICES = frozenset({Jenis.SEKRETARIS_DAERAH, Jenis.SEKRETARIAT_DPRD})
"""Kinds that are offices of their own, whatever their names begin with."""
FOOT = re.compile(
    r"((kepala|ka\.?|ketua|para) )?"
    rf"(unit pelaksana|upt[bd]?|k[ae]lurahan|lurah|{VILLAGE}|{VILLAGE_HEAD}|dusun|dukuh|padukuhan"
    r"|instalasi|kelompok staf medi[ks]|staf medi[ks] fungsional|ksm|smf"
    r"|puskesmas|bidan( di)? desa|poskesdes|polindes|pustu|posyandu"
    r"|po(s|ndok) (kesehatan|bersalin) desa"
    r"|balai|loka|museum|panti|sanggar|rsud|rumah (sakit|potong)|puskeswan"
    r"|terminal|pasar|satuan pendidikan|sd|smp|sma|smk|slb|(kantor )?cabang"
    r"|unit (ikk|pasar|pelayanan|layanan|usaha|produksi|kerja)"
    r"|rw|rt|rukun (warga|tetangga)|(wali )?(jorong|korong)|lorong|banjar)\b"
    r"|kepala (kewilayahan|lingkungan)\b|lingkungan ([ivx]+|\d+)$|kadus\b|kelian\b"
    r"|laboratorium\b|koordinator wilayah\b",
    re.IGNORECASE,
)
"""Names of what stands at its foot, under its other units."""
FOOT_KINDS = frozenset({Jenis.UPT, Jenis.KELURAHAN, Jenis.RUMAH_SAKIT})
"""Kinds of it."""
SECRETARIES = frozenset({Jenis.SEKRETARIS_DAERAH, Jenis.SEKRETARIAT_DAERAH})
"""Kinds that stand at one of HEADS as a sekretariat does, where they lead others and so does he."""
HEADS = frozenset({Jenis.KEPALA_DAERAH, Jenis.GUBERNUR})
PARTNER_SIDE = "beside_left"
"""Where a partner stands whom it does not command."""


def usual_side(name: str, jenis: Jenis, *, leads: bool) -> str | None:
    """The side (a field of Branch, or EITHER) of the office that leads a chart at
    which a unit of its stands, which *leads* others or not; None for its line units."""
    if jenis in BY_KIND:
        return BY_KIND[jenis]
    customs = BY_NAME if leads or jenis in OFFICES else (*BY_NAME, *BY_NAME_ALONE)
    return next((side for pattern, side in customs if re.match(pattern, name, re.I)), None)


def advises(name: str) -> bool:
    """Whether such a unit advises or supervises."""
    return bool(re.match(ADVISERS, name, re.IGNORECASE))


def stands_at_foot(name: str, jenis: Jenis) -> bool:
    """Whether such a unit stands at the foot of the office that leads a chart."""
    return jenis in FOOT_KINDS or bool(FOOT.match(name))
