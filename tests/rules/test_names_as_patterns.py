"""Names that would be patterns of a search: every rule reads them as words."""

from __future__ import annotations

import pytest
import yaml

from .conftest import Examined

TEXT = """\
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. {one} yang selanjutnya disebut {odd} adalah bagian Dinas Sosial.
2. Kepala Dinas Sosial adalah yang memimpin Dinas Sosial.

Pasal 2
{one} mempunyai tugas melaksanakan urusan di bidang {two}.

Pasal 3
{two} mempunyai tugas melaksanakan urusan di bidang {one}.

Pasal 4
Kepala {kind} pada {one} bertanggung jawab kepada Kepala Dinas Sosial melalui Sekretaris.

Pasal 5
{kind} bertanggung jawab kepada Kepala Dinas Sosial.
"""


@pytest.mark.parametrize("kind", ["Bidang", "Klaster", "Unit (", "Kelompok ["])
@pytest.mark.parametrize(
    "odd", ["(Anak", "Anak)", "[Anak", "*", "Anak{2", "Anak+", r"\d", "(?P<a>"]
)
def test_every_rule_reads_them_as_words(examined: Examined, kind: str, odd: str) -> None:
    names = {"satu": f"{kind} {odd}", "dua": f"{kind} Keluarga", "tiga": f"{kind} Pemuda"}
    units = {"kepala": {"nama": "Kepala Dinas Sosial", "dasar": "Pasal 1"}}
    units |= {item: {"nama": name, "dasar": "Pasal 2"} for item, name in names.items()}
    lines = [{"komando": f"kepala -> {item}", "dasar": "Pasal 4"} for item in names]
    fragment = yaml.safe_dump({"unit": units, "garis": lines}, sort_keys=False)
    text = TEXT.format(kind=kind, odd=odd, one=names["satu"], two=names["dua"])
    assert examined(fragment, text) != []
