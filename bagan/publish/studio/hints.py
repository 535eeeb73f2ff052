"""A definition of the schema and one of its keys in; what the forms call it, and a hint, out.

In Indonesian the hints are the schema's own descriptions.
"""

from __future__ import annotations

from bagan.language import _


def group_title(key: str) -> str:
    """What fields that belong together are called."""
    return {"ditetapkan": _("Issued"), "diundangkan": _("Promulgated")}[key]


def label_and_hint(name: str, key: str) -> tuple[str, str]:
    """The words of *key* in the definition *name* of the schema."""
    return _words()[name][key]


def _words() -> dict[str, dict[str, tuple[str, str]]]:
    place = _("Place"), _("Where it was issued.")
    day = _("Date"), _("A day: year-month-day, such as 2017-05-23.")
    return {
        "Peraturan": {
            "jenis": (
                _("Kind"),
                _(
                    "Kind of regulation: Peraturan, Keputusan or Instruksi, and the office that "
                    "issues it, without the region's name."
                ),
            ),
            "nomor": (
                _("Number"),
                _(
                    "Number; empty while it is a draft. A decision or instruction may have a code, "
                    "such as 440/Kep.112-Dinkes/2023."
                ),
            ),
            "tahun": (_("Year"), _("Year; may be empty where the number has it.")),
            "tentang": (_("About"), _("Title of the regulation, without the word TENTANG.")),
            "status": (
                _("Status"),
                _("rancangan: a draft; ditetapkan: the original; salinan: a true copy."),
            ),
        },
        "Penetapan": {"di": place, "tanggal": day},
        "Pengundangan": {
            "di": place,
            "tanggal": day,
            "berita": (_("Gazette"), _("Citation of the regional gazette.")),
        },
        "Pejabat": {
            "jabatan": (_("Position"), _("Name of the office, such as Bupati Pasaman Barat.")),
            "nama": (_("Name"), _("Name of the official.")),
            "pangkat": (_("Rank"), _("Rank, where it is given.")),
            "nip": (_("NIP"), _("NIP, where it is given.")),
        },
        "Daerah": {
            "nama": (
                _("Name"),
                _(
                    "Full name, such as Kabupaten Pasaman Barat, Kecamatan Sukaraja or Desa "
                    "Mekarsari."
                ),
            ),
            "kode": (
                _("Code"),
                _(
                    "Code of the Ministry of Home Affairs, such as 13.12 (province: 13; district: "
                    "13.12.01; village: 13.12.01.2001)."
                ),
            ),
            "provinsi": (_("Province"), _("Name of the province.")),
        },
        "Kertas": {
            "ukuran": (
                _("Size"),
                _("Size of the paper; F4 = 215 x 330 mm, F4-210 = 210 x 330 mm."),
            ),
            "arah": (_("Direction"), _("Direction of the paper.")),
            "kaki": (
                _("Foot"),
                _(
                    "Empty strip at the foot of the page, in mm, for the note on an electronic "
                    "signature (BSrE)."
                ),
            ),
        },
        "Lampiran": {
            "nomor": (_("Number"), _("Roman number; empty where there is only one annex.")),
            "judul": (_("Title"), _("Title of the chart; printed in capitals.")),
        },
        "Keterangan": {
            "judul": (_("Title"), _("Title of the legend.")),
            "komando": (_("Solid line"), _("What a solid line means.")),
            "koordinasi": (_("Dashed line"), _("What a dashed line means.")),
        },
    }
