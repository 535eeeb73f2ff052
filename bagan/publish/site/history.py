"""A spec's versions in, what the page of its history shows and the comparisons it leads to out.

Versions are compared as `bagan diff` compares them, so no naskah is read, and told by the
regulation that made them.  Names of people, the messages of commits and their hashes are left
in git.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bagan.problem import BaganError, SpecError
from bagan.publish.site.amended import Regulation, regulation_of, told, without_ids
from bagan.publish.site.page import localized
from bagan.publish.site.values import FOLDER
from bagan.publish.site.versions import Version
from bagan.publish.site.words import NAMES

if TYPE_CHECKING:
    from bagan import Comparison, Spec
    from bagan.publish.site.values import Source

LIMIT = 12
"""So many versions, the newest of those that differ, are compared."""
COMPARED = "perubahan"
"""What the names of comparisons begin with."""
HASH = 8
"""So many digits of a text's hash stand in the names of files."""


@dataclass(frozen=True, slots=True)
class Step:
    """How a version came to be, by what changes.

    ``day`` is that of its commit (None: not committed); ``readable`` is false for one that
    cannot be read, of which nothing else is known.  ``amended`` is the regulation that the
    version before was of, where that is another.  ``summary`` and ``sentences`` are Indonesian;
    ``page`` is the visual comparison's file in the spec's own folder, or ``lack`` the key of
    the words that say why there is none.
    """

    day: date | None
    committed: bool = True
    readable: bool = True
    amended: Regulation | None = None
    summary: str = ""
    sentences: tuple[str, ...] = ()
    page: str = ""
    lack: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The steps of one regulation, newest first: what it changed, and corrections of its chart."""

    regulation: Regulation
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What the pages of comparisons show, by their names in the spec's folder, and what the
    page of the history does.

    ``kept`` are the paths of those that lie in the site already.  ``chapters`` are newest
    first; ``older`` is how many versions are left out of them, ``cut`` that git holds only a
    part of the history here.
    """

    pages: Mapping[str, Mapping[str, object]]
    kept: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    older: int
    cut: bool

    @property
    def steps(self) -> tuple[Step, ...]:
        """Those of all chapters."""
        return tuple(step for chapter in self.chapters for step in chapter.steps)

    @property
    def values(self) -> dict[str, object]:
        """What the template sees."""
        return {"chapters": self.chapters, "older": self.older, "cut": self.cut}


@dataclass(frozen=True, slots=True)
class _Told:
    """A version that is told: its spec (None: it cannot be read) and its regulation."""

    spec: Spec | None
    regulation: Regulation | None


def history_pages(source: Source) -> History | None:
    """The history of *source*; None where no two of its versions that can be read differ."""
    versions = source.versions
    found, older = _distinct(source)
    readable = [place for place, each in found.items() if each.spec is not None]
    if len(readable) < 2:
        return None
    before = dict(pairwise(readable))
    pages: dict[str, Mapping[str, object]] = {}
    steps: list[tuple[Regulation, Step]] = []
    current = found[readable[0]].regulation
    assert current is not None
    for place, each in found.items():
        version = versions[place]
        current = each.regulation or current
        if each.spec is None:
            steps.append((current, Step(_day(version), bool(version.commit), readable=False)))
        elif place in before:
            pair = versions[before[place]], version
            step = _step(pair, (found[before[place]], each), pages, source=source)
            steps.append((current, step))
    chapters = tuple(
        Chapter(regulation, tuple(step for _regulation, step in group))
        for regulation, group in groupby(steps, key=lambda pair: pair[0])
    )
    kept = tuple(
        path
        for _regulation, step in steps
        if step.page and step.page not in pages
        for path in _paths(source, step.page)
    )
    cut = any(version.cut for version in versions)
    return History(pages, kept, chapters, older, cut)


def _paths(source: Source, name: str) -> list[str]:
    """The paths of a comparison in the site's folder, one for each language."""
    return [localized(f"{FOLDER}/{source.slug}/{name}", language) for language in NAMES]


def _distinct(source: Source) -> tuple[dict[int, _Told], int]:
    """The newest versions that differ in what they tell, newest first, by their places, and
    among them those that cannot be read; how many older ones are left out.

    Of those in a row that tell the same, the first is when it was said.
    """
    from bagan import compare

    versions = source.versions
    found: dict[int, _Told] = {}
    later: tuple[int, Spec] | None = None
    for place in reversed(range(len(versions))):
        text = _text(source, versions[place])
        if text is None:
            return found, place + 1
        spec = _spec(source, text)
        found[place] = _Told(spec, regulation_of(spec) if spec is not None else None)
        if spec is None:
            continue
        if later is not None and not told(compare(spec, later[1])):
            # A regulation may be named after its changes were.
            found[place] = _Told(spec, found.pop(later[0]).regulation)
        elif sum(each.spec is not None for each in found.values()) > LIMIT:
            del found[place]
            return found, place + 1
        later = place, spec
    return found, 0


def _text(source: Source, version: Version) -> bytes | None:
    """The bytes of *version*, None where they were not read."""
    return version.text if version.commit else source.text


def _spec(source: Source, text: bytes) -> Spec | None:
    """The spec of one version, which has the same name in all of them."""
    from bagan.change.diff import Source as Text

    try:
        return Text(f"{source.slug}.yaml", text).load()
    except SpecError:
        return None


def _step(
    pair: tuple[Version, Version],
    sides: tuple[_Told, _Told],
    pages: dict[str, Mapping[str, object]],
    *,
    source: Source,
) -> Step:
    """How the second of two versions differs from the first; its page's values go to *pages*."""
    from bagan import compare
    from bagan.change.diff import headline, summary

    old, new = sides
    assert old.spec is not None and new.spec is not None
    comparison = told(compare(old.spec, new.spec))
    # Named by the texts, so that the same comparison always has the same address.
    name = "-".join((COMPARED, *(version.blob[:HASH] for version in pair))) + ".html"
    lack = ""
    if name not in pages and not all(path in source.drawn for path in _paths(source, name)):
        values, lack = _page(comparison, (old, new))
        pages |= {name: values} if values else {}
    sentences = (headline(change, comparison) for change in comparison.changes)
    return Step(
        _day(pair[1]),
        bool(pair[1].commit),
        amended=old.regulation if old.regulation != new.regulation else None,
        summary=summary(comparison.changes),
        sentences=tuple(without_ids(sentence, comparison) for sentence in sentences),
        page="" if lack else name,
        lack=lack,
    )


def _page(comparison: Comparison, sides: Sequence[_Told]) -> tuple[dict[str, object], str]:
    """What the page of the visual comparison shows, or the key of why there is none."""
    from bagan.change.diff import page_words, shown_values
    from bagan.chart.layout import TooSmall

    try:
        values = shown_values(comparison)
    except TooSmall:
        return {}, "riwayat_terlalu_besar"
    except BaganError:
        # Its words are in the language of a terminal, and of no use to who reads the page.
        return {}, "riwayat_tanpa_gambar"
    return {
        **values,
        "region": comparison.new.regency.daerah.nama,
        "sides": sides,
        "guesses": len(comparison.guesses),
        "words": {language: page_words(language) for language in NAMES},
    }, ""


def _day(version: Version) -> date | None:
    return date.fromisoformat(version.when) if version.when else None
