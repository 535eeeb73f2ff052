"""An old regulation in; the title of what amends it, how its Pasal I begins, its Pasal II, out.

The forms and where they were read: docs/rancangan.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from bagan.change.diff.words import in_words
from bagan.chart.annex import BLANK, regulation_name
from bagan.chart.model import (
    Peraturan,
    Regency,
    is_of_region,
    is_regulation,
    letter,
    number_words,
    official_region,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the items: ``heads`` are "Pasal I" and "Pasal II" (in a decision
    KESATU and KEDUA), ``subject`` the amended regulation with where it was published and
    every earlier amendment, ``closing`` the lines of the second head."""

    title: str
    heads: tuple[str, str]
    subject: str
    closing: tuple[str, ...]
    note: str

    def opening(self, *, lists: bool) -> str:
        """The beginning of Pasal I where several items follow."""
        start = "Beberapa ketentuan" if lists else "Ketentuan"
        return f"{start} dalam {self.subject}{self.gap}diubah sebagai berikut:"

    @property
    def within(self) -> str:
        """The same where a single item names the regulation itself."""
        return f" dalam {self.subject}"

    @property
    def gap(self) -> str:
        """Behind a list of amendments, which ends its line, no blank."""
        return "" if self.subject.endswith("\n") else " "


def frame_of(regency: Regency) -> Frame:
    """The Frame of what amends the regulation of *regency*."""
    rule = regency.peraturan
    own = f"{regulation_name(regency)} {number_words(rule.nomor, rule.tahun, BLANK)}"
    named = f"{own} tentang {rule.tentang}"
    earlier = rule.diubah_dengan
    count = f"Perubahan Ke{in_words(len(earlier) + 1)}" if earlier else "Perubahan"
    gazette = gazette_of(regency)
    place = f" {_published(regency, rule.tahun, _berita(rule))}" if gazette else ""
    subject = f"{named}{place.rstrip()}{_amended(regency)}"
    if not is_regulation(rule.jenis):
        closing: tuple[str, ...] = (f"{rule.jenis} ini mulai berlaku pada tanggal ditetapkan.",)
        heads: tuple[str, str] = ("KESATU", "KEDUA")
    else:
        heads = ("Pasal I", "Pasal II")
        closing = (
            f"{rule.jenis} ini mulai berlaku pada tanggal diundangkan.",
            f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {rule.jenis} ini "
            f"dengan penempatannya dalam {gazette}.",
        )
    return Frame(f"{count} atas {named}", heads, subject, closing, _note(regency, named))


def gazette_of(regency: Regency) -> str:
    """Where a regulation of this kind is published; "" for decisions, which are not."""
    rule, region = regency.peraturan, official_region(regency.daerah.nama)
    if not is_regulation(rule.jenis):
        return ""
    if is_of_region(rule.jenis):
        return f"Lembaran Daerah {region}"
    if rule.jenis in ("Peraturan Bupati", "Peraturan Wali Kota", "Peraturan Gubernur"):
        return f"Berita Daerah {region}"
    return f"[lembaran atau berita] {region}"


def _berita(rule: Peraturan) -> str | None:
    return rule.diundangkan.berita if rule.diundangkan is not None else None


def _published(regency: Regency, tahun: int | None, berita: str | None) -> str:
    """Where something was published, in brackets; blanks for what the spec does not say."""
    if berita is not None:
        return f"({berita.strip().strip('()')})"
    text = f"{gazette_of(regency)} Tahun {tahun or BLANK} Nomor {BLANK}"
    if is_of_region(regency.peraturan.jenis):
        text += f", Tambahan {gazette_of(regency)} Nomor {BLANK}"
    return f"({text})"


def _amended(regency: Regency) -> str:
    """The earlier amendments, each of them; "" where there was none."""
    rule = regency.peraturan
    name = regulation_name(regency)
    texts = []
    for one in rule.diubah_dengan:
        number = number_words(one.nomor, one.tahun, BLANK)
        place = f" {_published(regency, one.tahun, one.berita)}" if gazette_of(regency) else ""
        texts.append(f"{number}{place}")
    if not texts:
        return ""
    if len(texts) == 1:
        return f" sebagaimana telah diubah dengan {name} {texts[0]}"
    lines = [f"{letter(index)}. {text};" for index, text in enumerate(texts, start=1)]
    head = f" yang telah beberapa kali diubah dengan {name}:"
    return "\n".join((head, *lines, ""))


def _note(regency: Regency, named: str) -> str:
    """What the drafter has to know of earlier amendments."""
    earlier = regency.peraturan.diubah_dengan
    if not earlier:
        return (
            f"Spesifikasi lama tidak mencatat perubahan terdahulu atas {named}. Bila ada, "
            "tulis semuanya dalam peraturan.diubah_dengan."
        )
    last = number_words(earlier[-1].nomor, earlier[-1].tahun, BLANK)
    times = "telah diubah" if len(earlier) == 1 else "telah beberapa kali diubah terakhir"
    return (
        f'Dalam Menimbang dan Mengingat: "{named} sebagaimana {times} dengan '
        f'{regulation_name(regency)} {last}". Naskah yang dipakai harus sudah memuat '
        "perubahan itu."
    )
