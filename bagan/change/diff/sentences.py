"""A Comparison in, a draft of the amending regulation's body out; always marked as a draft.

The form is that of amending regulations, read where docs/rancangan.md says: Pasal I with an
item for each pasal and its whole new text, Pasal II; a single item is not numbered.  What no
article says (reconstructions, settings of the drawing) gives no item, but is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.amendment import (
    Item,
    extent_of,
    frame_of,
    old_names_left,
    pasal_items,
    text_of,
)
from bagan.change.diff.annexes import annex_sentences
from bagan.change.diff.telling import headline
from bagan.chart.model import Basis
from bagan.law.naskah import Naskah

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
    """One item of Pasal I, its ``quote`` the lines of the whole new text.

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
    """The body of the amending regulation under its ``mark``, and what is left out.

    ``heads`` are those of its two pasals, ``opening`` begins the first where there are
    several sentences (a single one names the regulation itself), ``closing`` are the lines
    of the second.  ``advice`` is not empty where the old regulation should rather be revoked.
    """

    mark: str
    advice: str
    title: str
    heads: tuple[str, str]
    opening: str
    sentences: tuple[Sentence, ...]
    closing: tuple[str, ...]
    left: tuple[Left, ...]
    notes: tuple[str, ...]

    @property
    def single(self) -> bool:
        """Whether there is one sentence only, which bears no number."""
        return len(self.sentences) == 1


def draft_of(comparison: Comparison) -> Draft:
    """The draft of what turns the old regulation into the new one."""
    naskah, missing = text_of(comparison)
    items = pasal_items(comparison, naskah)
    frame = frame_of(comparison.old.regency)
    count = len(items) + len(annex_sentences(comparison))
    within = frame.within if count == 1 else ""
    sentences = [
        Sentence(
            number,
            item.at.head,
            _tidy(item.text(within)),
            item.quote,
            _guess(item, comparison),
            " ".join(item.edits.remarks),
        )
        for number, item in enumerate(items, start=1)
    ]
    sentences += [
        Sentence(number, "Lampiran", _tidy(text))
        for number, text in enumerate(annex_sentences(comparison, within), start=len(sentences) + 1)
    ]
    covered = _covered(comparison, items)
    left = _left([c for i, c in enumerate(comparison.changes) if i not in covered], comparison)
    if not sentences:
        return Draft(MARK, "", "", frame.heads, "", (), (), left, ())
    notes = tuple(_notes(comparison, items, sentences, naskah))
    return Draft(
        MARK,
        extent_of(items, comparison, naskah).advice,
        frame.title,
        frame.heads,
        frame.opening(lists=bool(items)) if count > 1 else "",
        tuple(sentences),
        frame.closing,
        left,
        (*filter(None, (missing if items else "", frame.note)), *notes),
    )


def _tidy(text: str) -> str:
    """No blank begins a line, behind a list of earlier amendments."""
    return text.replace("\n ", "\n")


def _guess(item: Item, comparison: Comparison) -> float | None:
    """The lowest score of the guesses that an item rests on."""
    edits = item.edits
    about = {comparison.now(unit) for unit in edits.old} | set(edits.new)
    guesses = comparison.guesses.items()
    scores = [score for unit, score in guesses if comparison.now(unit) in about]
    scores += [change.score for change in edits.changes if change.score is not None]
    scores += [
        change.score
        for change in comparison.changes
        if change.score is not None
        and (set(change.old) & set(edits.old) or set(change.new) & set(edits.new))
    ]
    return _least(scores)


def _least(scores: Iterable[float | None]) -> float | None:
    return min((score for score in scores if score is not None), default=None)


def _covered(comparison: Comparison, items: Iterable[Item]) -> set[int]:
    """The indices of the changes that some item says."""
    items = tuple(items)
    old = {unit for item in items for unit in item.edits.old}
    new = {unit for item in items for unit in item.edits.new}
    by_article = {id(change) for item in items for change in item.edits.changes}
    return {
        index
        for index, change in enumerate(comparison.changes)
        if id(change) in by_article
        or ((change.about, change.kind) in _OF_LISTS and (old or new))
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
    if any(edit.path[-1] == "tipe" for edit in change.edits):
        return "ubah pasal yang menetapkan tipenya"
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


def _notes(
    comparison: Comparison,
    items: Iterable[Item],
    sentences: Iterable[Sentence],
    naskah: Naskah | None,
) -> Iterator[str]:
    """What the drafter still has to look after."""
    kinds = {change.kind for change in comparison.changes}
    if naskah is not None:
        yield from old_names_left(comparison, naskah, items)
    elif kinds & {Perubahan.GANTI_NAMA, Perubahan.GABUNG, Perubahan.DIHAPUS}:
        yield "Sebutan lama dalam pasal lain yang tidak dirujuk spesifikasi perlu disesuaikan."
    if any(sentence.guess is not None for sentence in sentences):
        yield (
            "Kalimat bertanda dugaan bertumpu pada kemiripan nama; "
            "tulis asal unit dalam spesifikasi baru untuk memastikannya."
        )
