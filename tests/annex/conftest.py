"""A small regulation, and charts drawn by hand for the pages of its annexes."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bagan.chart.annex import AnnexPages, Page, Sheet, page_plan
from bagan.chart.annex.relations import Relation
from bagan.chart.layout.drawing import Box, Drawing, TextLine, Wire
from bagan.chart.model.annexes import Panah
from bagan.chart.model.kinds import Kind, Status
from bagan.chart.model.regency import Regency
from bagan.chart.svg import to_svg

RULE: dict[str, Any] = {
    "jenis": "Peraturan Bupati",
    "nomor": "21",
    "tahun": 2017,
    "tentang": "Mekanisme Hubungan Kerja dan Koordinasi Perangkat Daerah di Lingkungan "
    "Pemerintah Kabupaten Kutai Barat",
    "status": "ditetapkan",
    "ditetapkan": {"di": "Sendawar", "tanggal": "2017-06-22"},
    "penanda_tangan": {"jabatan": "Bupati Kutai Barat", "nama": "FX. Yapan"},
    "pengesah_salinan": {
        "jabatan": "Kepala Bagian Hukum",
        "nama": "Budi Santoso",
        "pangkat": "Pembina Tk. I",
        "nip": "19700101 199001 1 001",
    },
}

ANNEX: dict[str, Any] = {
    "judul": "Bagan Pola Mekanisme Hubungan Kerja dan Koordinasi Perangkat Daerah",
    "tanda_tangan": {"penetapan": ["Ditetapkan di {tempat},", "pada tanggal, {tanggal}"]},
    "bagan": [{"id": "a"}, {"id": "b"}],
}

RELATIONS = (
    Relation("Bupati", "Dinas Sosial", Kind.KOMANDO, False, "Pasal 1"),
    Relation("Dinas Sosial", "Camat", Kind.KOORDINASI, True, "Pasal 2"),
)

MakeRegency = Callable[..., Regency]
MakeDrawing = Callable[..., Drawing]
MakeAnnexes = Callable[..., list[AnnexPages]]


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English, and no date comes from outside."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def _regency(
    *,
    name: str = "Kabupaten Kutai Barat",
    annexes: Sequence[dict[str, Any]] = (ANNEX,),
    **rule: Any,
) -> Regency:
    return Regency.model_validate(
        {
            "bagan": 1,
            "daerah": {"nama": name, "kode": "64.07", "provinsi": "Kalimantan Timur"},
            "peraturan": RULE | rule,
            "lampiran": list(annexes),
        }
    )


@pytest.fixture
def regency() -> MakeRegency:
    """Makes the regulation; keyword arguments are keys of ``peraturan``, the region's
    *name*, and the *annexes*."""
    return _regency


def _drawing(
    prefix: str = "a", title: str = "Bagan", *, unit: str = "DINAS SOSIAL", link: str | None = None
) -> Drawing:
    def box(item: str, name: str, y: float, address: str | None = None) -> Box:
        label = (TextLine(name, 100, y + 16),)
        place: dict[str, Any] = {"x": 20, "y": y, "width": 160, "height": 26}
        return Box(f"{prefix}-{item}", item, "dinas", name, lines=label, link=address, **place)

    boxes = (box("bupati", "BUPATI", 0), box("dinsos", unit, 64, link))
    wire = Wire(Kind.KOMANDO, "bupati", ("dinsos",), False, (((100, 26), (100, 64)),))
    description = f"Bagan {title}: 2 unit."
    return Drawing(prefix, title, description, 200, 90, 8, 9.6, boxes, (), (), (wire,))


@pytest.fixture
def drawing() -> MakeDrawing:
    """Makes a chart of two boxes, 200 x 90 points; the lower one may bear a *link*."""
    return _drawing


@pytest.fixture
def annexes() -> MakeAnnexes:
    """Makes the annexes of a regulation, a page for each chart."""

    def make(
        rule: Regency,
        *,
        unit: str = "DINAS SOSIAL",
        link: str | None = None,
        status: Status | None = None,
        initials: Sequence[str] = (),
        svg: bytes | None = None,
    ) -> list[AnnexPages]:
        made = []
        for annex in rule.lampiran:
            pages = []
            for number, view in enumerate(annex.bagan, start=1):
                title = view.judul or annex.judul
                plan = page_plan(
                    rule,
                    annex,
                    sheet=Sheet(title, frozenset(Kind), Panah(), ("*) Catatan kaki.",)),
                    number=number,
                    last=number == len(annex.bagan),
                    status=status,
                    initials=initials,
                )
                chart = _drawing(view.id, title, unit=unit, link=link)
                picture = svg or to_svg(chart, standalone=False, fonts="none")
                pages.append(Page(plan, chart, picture, RELATIONS))
            made.append(AnnexPages(annex, tuple(pages)))
        return made

    return make
