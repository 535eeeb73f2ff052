"""A spec's versions in, what the page of its history shows and the comparisons it leads to out.

Versions are compared as `bagan diff` compares them, so no naskah is read.  Names of people
and the messages of commits are left in git.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from bagan.problem import BaganError, SpecError
from bagan.publish.site.versions import Version

if TYPE_CHECKING:
    from bagan import Comparison, Spec
    from bagan.publish.site.values import Source

LIMIT = 12
"""So many versions, the newest of those that differ, are compared."""
COMPARED = "perubahan"
"""What the names of comparisons begin with."""
HASH = 8
"""So many digits of a hash are shown, and stand in the names of files."""


@dataclass(frozen=True, slots=True)
class Side:
    """A version as it is named: its commit's hash ("": not committed) and date, if any."""

    commit: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Step:
    """How the version *new* came to be: from *old* (None: it cannot be read), by what changes.

    ``summary`` and ``sentences`` are Indonesian; ``page`` is the visual comparison's file in
    the spec's own folder, or ``lack`` the key of the words that say why there is none.
    """

    new: Side
    old: Side | None = None
    summary: str = ""
    sentences: tuple[str, ...] = ()
    page: str = ""
    lack: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """The comparisons by their names in the spec's folder, and what the page shows.

    ``kept`` are the names of those that lie there already.  ``steps`` are newest first;
    ``older`` is how many versions are left out of them, ``cut`` that git holds only a part of
    the history here.
    """

    files: Mapping[str, bytes]
    kept: tuple[str, ...]
    steps: tuple[Step, ...]
    older: int
    cut: bool

    @property
    def values(self) -> dict[str, object]:
        """What the template sees."""
        return {"steps": self.steps, "older": self.older, "cut": self.cut}


def history_pages(source: Source) -> History | None:
    """The history of *source*; None where no two of its versions that can be read differ."""
    versions = source.versions
    found, older = _distinct(source)
    readable = [place for place, spec in found.items() if spec is not None]
    if len(readable) < 2:
        return None
    before = dict(pairwise(readable))
    files: dict[str, bytes] = {}
    steps = []
    for place, spec in found.items():
        if spec is None:
            steps.append(Step(_side(versions[place])))
        elif place in before:
            old = found[before[place]]
            assert old is not None
            pair = versions[before[place]], versions[place]
            steps.append(_step(pair, (old, spec), files, drawn=source.drawn))
    kept = tuple(step.page for step in steps if step.page in source.drawn)
    cut = any(version.cut for version in versions)
    return History(files, kept, tuple(steps), older, cut)


def _distinct(source: Source) -> tuple[dict[int, Spec | None], int]:
    """The newest versions that differ in what they say, newest first, by their places, and
    among them those that cannot be read (None); how many older ones are left out.

    Of those in a row that say the same, the first is when it was said.
    """
    from bagan import compare

    versions = source.versions
    found: dict[int, Spec | None] = {}
    later: tuple[int, Spec] | None = None
    for place in reversed(range(len(versions))):
        text = _text(source, versions[place])
        if text is None:
            return found, place + 1
        spec = found[place] = _spec(source, text)
        if spec is None:
            continue
        if later is not None and not compare(spec, later[1]):
            del found[later[0]]
        elif sum(each is not None for each in found.values()) > LIMIT:
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
    specs: tuple[Spec, Spec],
    files: dict[str, bytes],
    *,
    drawn: Collection[str],
) -> Step:
    """How the second of two versions differs from the first; its page goes to *files*."""
    from bagan import compare
    from bagan.change.diff import headline, summary

    comparison = compare(*specs)
    # Named by the texts, so that the same comparison always has the same address.
    blobs = (version.blob[:HASH] for version in pair)
    name, lack = "-".join((COMPARED, *blobs)) + ".html", ""
    if name not in files and name not in drawn:
        page, lack = _page(comparison)
        files |= {name: page} if page else {}
    return Step(
        _side(pair[1]),
        _side(pair[0]),
        summary(comparison.changes),
        tuple(headline(change, comparison) for change in comparison.changes),
        "" if lack else name,
        lack,
    )


def _page(comparison: Comparison) -> tuple[bytes, str]:
    """The visual comparison, or the key of why there is none."""
    from bagan.change.diff import Wanted, files_of
    from bagan.chart.layout import TooSmall

    try:
        (page,) = files_of(comparison, Wanted(make=("html",))).values()
    except TooSmall:
        return b"", "riwayat_terlalu_besar"
    except BaganError:
        # Its words are in the language of a terminal, and of no use to who reads the page.
        return b"", "riwayat_tanpa_gambar"
    return page, ""


def _side(version: Version) -> Side:
    day = date.fromisoformat(version.when) if version.when else None
    return Side(version.commit[:HASH], day)
