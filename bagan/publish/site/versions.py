"""Specs as they are in, the versions that git keeps of each out, oldest first.

What git cannot tell (no checkout, no git, nothing committed) is no fault of a site: those
specs have no versions.  A rename that also edits the file begins its history anew.  The
texts of versions are only read for what is to be drawn: :func:`with_texts`.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha1, sha256
from itertools import groupby
from pathlib import Path

from bagan.change.diff import Checkout, GitError, Step, checkout_of, steps
from bagan.problem import MissingTool

VERSIONS_READ = 24
"""So many versions of a spec, the newest, are read: older ones are only counted."""
TEXTS_PER_RUN = 256
"""So many texts are asked of git in one run, and are in the memory as they are."""


@dataclass(frozen=True, slots=True)
class Version:
    """A spec as one commit made it ("": as the file is now, which no commit holds).

    ``when`` is that commit's date (ISO 8601, "" where there is none), ``blob`` git's name of the
    text, ``packed`` the text of a commit, compressed, None where it was not read.  ``cut``
    tells that git holds nothing earlier here, though something may have been.
    """

    commit: str
    when: str
    blob: str
    packed: bytes | None = field(default=None, repr=False)
    cut: bool = False

    @property
    def text(self) -> bytes | None:
        """The text of a commit, where it was read."""
        return None if self.packed is None else zlib.decompress(self.packed)


def histories(texts: Mapping[str, bytes]) -> dict[str, tuple[Version, ...]]:
    """The versions, without their texts, of the spec file at each path of *texts*, which are
    the bytes of those files now; each version differs from the one before it.

    What a file holds now is its last one.  Nothing is ever raised.
    """
    found: dict[str, tuple[Version, ...]] = dict.fromkeys(texts, ())
    for near in _by_checkout(texts):
        try:
            found |= _committed(near)
        except (GitError, MissingTool):
            continue
    return {path: _as_it_is(texts[path], versions) for path, versions in found.items()}


def with_texts(found: Mapping[str, tuple[Version, ...]]) -> dict[str, tuple[Version, ...]]:
    """The same versions by their paths, the newest of each with their texts.

    What git cannot give stays without.  Nothing is ever raised.
    """
    whole = dict(found)
    for near in _by_checkout(path for path, versions in found.items() if versions):
        try:
            checkout = checkout_of(Path(near[0]).parent)
            newest = (v.blob for path in near for v in found[path][-VERSIONS_READ:] if v.commit)
            packed = _packed(checkout, newest)
        except (GitError, MissingTool):
            continue
        for path in near:
            read = (replace(v, packed=packed.get(v.blob)) for v in found[path][-VERSIONS_READ:])
            whole[path] = (*found[path][:-VERSIONS_READ], *read)
    return whole


def _by_checkout(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """*paths* by the checkout that they seem to be in: git is asked once for each."""
    near: dict[Path, list[str]] = {}
    for path in dict.fromkeys(paths):
        try:
            folder = Path(os.path.realpath(Path(path).parent))
            home = next((f for f in (folder, *folder.parents) if (f / ".git").exists()), None)
        except (OSError, ValueError):
            continue
        if home is not None:
            near.setdefault(home, []).append(path)
    return map(tuple, near.values())


def _committed(paths: Sequence[str]) -> dict[str, tuple[Version, ...]]:
    """The committed versions of specs of one checkout.  Raises GitError or MissingTool."""
    checkout = checkout_of(Path(paths[0]).parent)
    places = {path: checkout.inside(Path(path)) for path in paths}
    folders = sorted({place.rpartition("/")[0] for place in places.values()})
    taken = tuple(steps(checkout, folders))
    cut = checkout.shallow()
    return {path: _followed(place, taken, cut=cut) for path, place in places.items()}


def _followed(place: str, taken: Sequence[Step], *, cut: bool) -> tuple[Version, ...]:
    """What commits made of the file that is at *place* now, under its earlier names too."""
    found: list[Version] = []
    for step in reversed(taken):
        blob = step.change.blobs.get(place)
        if blob:
            found.append(Version(step.commit, step.when, blob, cut=cut and step.first))
        place = step.change.moved.get(place, place)
    # Of equal ones in a row, the first is when it came.
    rows = groupby(reversed(found), key=lambda version: version.blob)
    return tuple(next(same) for _blob, same in rows)


def _packed(checkout: Checkout, blobs: Iterable[str]) -> dict[str, bytes]:
    """The texts of *blobs*, compressed: those of all specs of a site wait in the memory."""
    packed: dict[str, bytes] = {}
    names = tuple(dict.fromkeys(blobs))
    for start in range(0, len(names), TEXTS_PER_RUN):
        texts = checkout.blobs(names[start : start + TEXTS_PER_RUN])
        packed |= {name: zlib.compress(text, 1) for name, text in texts.items()}
    return packed


def _as_it_is(text: bytes, versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """*versions*, and *text* where that is not the last of them."""
    if not versions:
        return ()
    known = versions[-1].blob
    # The name of a blob [gitformat-pack(5)], as long as this repository's names are.
    data = b"blob %d\0%b" % (len(text), text)
    hashed = sha1(data, usedforsecurity=False) if len(known) == 40 else sha256(data)
    blob = hashed.hexdigest()
    return versions if blob == known else (*versions, Version("", "", blob))
