"""A Comparison in, a draft of the amending regulation's sentences out; always marked as a draft.

The form is that of amending regulations [UU 12/2011, Lampiran II, no. 230 to 236]: sentences
in the order of the articles, numbered, each on one place of the old text.  What no article
says (reconstructions, settings of the drawing) gives no sentence, but is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.annexes import annex_sentences
from bagan.change.diff.articles import article_amendments, article_demands
from bagan.change.diff.entries import Amendment, entry_amendments
from bagan.change.diff.slots import order
from bagan.change.diff.telling import headline
from bagan.chart.annex import BLANK, regulation_name
from bagan.chart.model import Basis, number_words

MARK = (
    "RANCANGAN KALIMAT PERUBAHAN - konsep, wajib diperiksa perancang peraturan perundang-undangan."
)
_BY_ENTRIES = frozenset(
    {
        Perubahan.DIBENTUK,
        Perubahan.DIHAPUS,
        Perubahan.GANTI_NAMA,
        Perubahan.PINDAH,
        Perubahan.GABUNG,
        Perubahan.PECAH,
        Perubahan.GANTI_URUTAN,
    }
)
"""The changes of units that the wording of a list can say."""
_DRAWN = {("data", "lampiran"), ("data", "bagan"), ("sesudah", ":lampiran"), ("sesudah", ":bagan")}
_OF_REGULATION = {("data", "peraturan"), ("data", "daerah")}
_OF_LISTS = {(Hal.UNSUR, Perubahan.GANTI_NAMA), (Hal.DAFTAR, Perubahan.GANTI_DASAR)}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One drafted sentence, its ``quote`` the lines of the new wording.

    ``pasal`` is the article ("Pasal 12") or annex that it amends; ``guess`` the score (0 to
    1) where it rests on a guess; ``remark`` is for the drafter, not for the regulation.
    """

    number: int
    pasal: str
    text: str
    quote: tuple[str, ...] = ()
    guess: float | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A change that gives no sentence of its own, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The drafted sentences under their ``mark`` and ``opening``, and what is left out."""

    mark: str
    opening: str
    sentences: tuple[Sentence, ...]
    left: tuple[Left, ...]
    notes: tuple[str, ...]


def draft_of(comparison: Comparison) -> Draft:
    """The draft of the sentences that turn the old regulation into the new one."""
    entries = entry_amendments(comparison)
    articles = tuple(article_amendments(article_demands(comparison), comparison))
    told = [(amendment, _guess(amendment, comparison)) for amendment in entries]
    told += [(amendment, _least(c.score for c in changes)) for amendment, changes in articles]
    told.sort(key=lambda pair: order(pair[0].at))
    sentences = [
        Sentence(number, a.at.head, a.text, a.quote, guess, a.remark)
        for number, (a, guess) in enumerate(told, start=1)
    ]
    sentences += [
        Sentence(number, "Lampiran", text)
        for number, text in enumerate(annex_sentences(comparison), start=len(sentences) + 1)
    ]
    covered = _covered(comparison, entries, (changes for _amendment, changes in articles))
    left = _left([c for i, c in enumerate(comparison.changes) if i not in covered], comparison)
    opening = _opening(comparison, many=len(sentences) > 1) if sentences else ""
    return Draft(MARK, opening, tuple(sentences), left, tuple(_notes(comparison, sentences)))


def _opening(comparison: Comparison, *, many: bool) -> str:
    """The beginning of Pasal I [UU 12/2011, Lampiran II, no. 233]."""
    regency = comparison.old.regency
    rule = regency.peraturan
    name = f"{regulation_name(regency)} {number_words(rule.nomor, rule.tahun, BLANK)}"
    start = "Beberapa ketentuan" if many else "Ketentuan"
    return f"{start} dalam {name} tentang {rule.tentang} diubah sebagai berikut:"


def _guess(amendment: Amendment, comparison: Comparison) -> float | None:
    """The lowest score of the guesses that a sentence on entries rests on."""
    about = {comparison.now(item) for item in amendment.old} | set(amendment.new)
    guesses = comparison.guesses.items()
    scores = [score for item, score in guesses if comparison.now(item) in about]
    scores += [
        change.score
        for change in comparison.changes
        if change.score is not None
        and (set(change.old) & set(amendment.old) or set(change.new) & set(amendment.new))
    ]
    return _least(scores)


def _least(scores: Iterable[float | None]) -> float | None:
    return min((score for score in scores if score is not None), default=None)


def _covered(
    comparison: Comparison,
    entries: Iterable[Amendment],
    articles: Iterable[tuple[Change, ...]],
) -> set[int]:
    """The indices of the changes that some sentence says."""
    entries = tuple(entries)
    old = {item for amendment in entries for item in amendment.old}
    new = {item for amendment in entries for item in amendment.new}
    by_article = {id(change) for changes in articles for change in changes}
    return {
        index
        for index, change in enumerate(comparison.changes)
        if id(change) in by_article
        or ((change.about, change.kind) in _OF_LISTS and entries)
        or (change.kind in _BY_ENTRIES and (old & set(change.old) or new & set(change.new)))
    }


def _left(changes: Iterable[Change], comparison: Comparison) -> tuple[Left, ...]:
    """What gives no sentence; ids, which nobody reads in print, only by their number."""
    changes = tuple(changes)
    renamed = sum(change.kind is Perubahan.GANTI_PENGENAL for change in changes)
    found = [
        Left(headline(change, comparison), _reason(change, comparison))
        for change in changes
        if change.kind is not Perubahan.GANTI_PENGENAL
    ]
    if renamed:
        found.append(Left(f"{renamed} unit berganti pengenal", "pengenal tidak tercetak"))
    return tuple(found)


def _reason(change: Change, comparison: Comparison) -> str:
    """Why a change gives no sentence."""
    if any(edit.path[:2] in _DRAWN for edit in change.edits):
        return "tercakup dalam perubahan lampiran"
    if change.kind is Perubahan.PENULISAN:
        return "penulisan saja, bukan perubahan"
    if change.kind is Perubahan.DATA:
        drawn = all(edit.path[:2] not in _OF_REGULATION for edit in change.edits)
        return "pengaturan gambar" if drawn else "data peraturan"
    if change.kind is Perubahan.GANTI_JENIS and change.old_line is None:
        return "jenis unit tidak disebut dalam pasal"
    bases = list(_bases(change, comparison))
    if any(basis.rekonstruksi for basis in bases):
        return "rekonstruksi, tidak ada pasalnya"
    if change.old_line is not None or change.new_line is not None:
        return "mengikuti perubahan daftar"
    if change.kind is Perubahan.GANTI_URUTAN:
        return "urutan dalam gambar"
    return "tidak ada pasal yang perlu diubah"


def _bases(change: Change, comparison: Comparison) -> Iterator[Basis]:
    yield from (line.basis for line in (change.old_line, change.new_line) if line is not None)
    for items, spec in ((change.old, comparison.old), (change.new, comparison.new)):
        known = spec.organisation
        yield from (known.basis(i) for i in items if i in known.units or i in known.groups)


def _notes(comparison: Comparison, sentences: Iterable[Sentence]) -> Iterator[str]:
    """What the drafter still has to look after."""
    kinds = {change.kind for change in comparison.changes}
    sentences = tuple(sentences)
    if sentences and kinds & {Perubahan.GANTI_NAMA, Perubahan.GABUNG, Perubahan.DIHAPUS}:
        yield "Sebutan lama dalam pasal lain yang tidak dirujuk spesifikasi perlu disesuaikan."
    if any("huruf" in sentence.text or "angka" in sentence.text for sentence in sentences):
        yield (
            'Tanda baca dan kata "dan" pada rincian sebelum dan sesudah tempat yang diubah '
            "perlu disesuaikan."
        )
    if any(sentence.guess is not None for sentence in sentences):
        yield (
            "Kalimat bertanda dugaan bertumpu pada kemiripan nama; "
            "tulis asal unit dalam spesifikasi baru untuk memastikannya."
        )
