"""Files, folders and revisions in, pairs of specs out: what is compared with what.

Nothing is parsed here but what has to be told apart by its code; a pair with one side is a
regency that is new or gone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bagan.change.diff.git import checkout_of
from bagan.chart.spec import Spec, load_spec, parse_spec, printable
from bagan.language import _, reason
from bagan.problem import BaganError, Problem, SpecError

PATTERN = "*.yaml"
"""The files of a folder that are specs."""
NO_CODE = "00.00"
"""The code of a region in a first spec, until somebody writes its own."""

Ask = Callable[[Spec, Spec], None]
"""Asked before two specs of different regions are compared; raises to stop."""


class NoPair(BaganError):
    """Names that give nothing to compare."""


@dataclass(frozen=True, slots=True)
class Source:
    """One spec, not read yet: a file, or *data* that *path* is only the name of."""

    path: str
    data: bytes | None = None

    def load(self) -> Spec:
        """The spec, free of faults of its own; rules are not asked.  Raises SpecError."""
        from bagan.chart.layout import missing_characters

        if self.data is None:
            return load_spec(self.path, missing=missing_characters)
        return parse_spec(self.data, self.path, missing=missing_characters)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one spec; ``name`` is what a list of pairs calls it, as a path."""

    name: str
    old: Source | None
    new: Source | None

    @property
    def sides(self) -> tuple[Source, ...]:
        """What there is of both versions, the old one first."""
        return tuple(source for source in (self.old, self.new) if source is not None)

    def same_bytes(self) -> bool:
        """Whether both sides are known to hold the same, without parsing them."""
        if self.old is None or self.new is None:
            return False
        data = self.old.data
        return data is not None and data == self.new.data

    def load(self) -> tuple[Spec, Spec]:
        """The specs of both sides.  Raises one SpecError with the problems of both."""
        sides: list[Spec] = []
        problems: list[Problem] = []
        for source in self.sides:
            try:
                sides.append(source.load())
            except SpecError as error:
                problems += error.problems
        if problems:
            raise SpecError(problems)
        return sides[0], sides[1]


def same_region(old: Spec, new: Spec) -> bool:
    """Whether both specs are of one region, by its code; by its name where the code is the one
    that first specs begin with."""
    before, after = old.regency.daerah, new.regency.daerah
    if before.kode == NO_CODE:
        return (before.kode, before.nama) == (after.kode, after.nama)
    return before.kode == after.kode


def file_pair(old: str, new: str) -> Pair:
    """Two files, one of which may be "-", standard input."""
    return Pair(Path(new).name, Source(old), Source(new))


def folder_pairs(old: Path, new: Path) -> tuple[Pair, ...]:
    """The specs of two folders, at any depth: by relative path, then by code.

    Raises NoPair where neither folder holds one.
    """
    sides = [_found(folder) for folder in (old, new)]
    if not any(sides):
        raise NoPair(
            _('There is no spec ({pattern}) in "{old}" or "{new}"', pattern=PATTERN, old=old,
              new=new)
        )  # fmt: skip
    return _matched(sides[0], sides[1])


def revision_pairs(old: str, new: str | None, paths: Sequence[str]) -> tuple[Pair, ...]:
    """The specs at *paths* (files or folders) in revision *old* and in *new*, or in the
    work tree where *new* is None.

    Raises GitError or MissingTool; NoPair for a path that neither side holds.
    """
    checkout = checkout_of(Path())
    commits = [checkout.commit(old), checkout.commit(new) if new is not None else None]
    sides: list[dict[str, Source]] = [{}, {}]
    for path in paths:
        place = checkout.inside(Path(path))
        found = 0
        for side, commit, revision in zip(sides, commits, (old, new), strict=True):
            if commit is None:
                here = _in_work_tree(Path(path), place)
            else:
                names = _specs(checkout.files(commit, place), place)
                blobs = checkout.blobs(names.values())
                # "./" keeps the name of a file in the uppermost folder a name of its own.
                here = {
                    name: Source(
                        printable(f"{revision}:{name if '/' in name else f'./{name}'}"), blobs[blob]
                    )
                    for name, blob in names.items()
                }
            side |= here
            found += len(here)
        if not found:
            raise NoPair(_nothing_at(path, old, new))
    pairs = _matched(sides[0], sides[1])
    folder = checkout.inside(Path(paths[0])) if len(paths) == 1 else ""
    return tuple(Pair(_below(p.name, folder), p.old, p.new) for p in pairs)


def _nothing_at(path: str, old: str, new: str | None) -> str:
    if new is None:
        return _(
            'There is no spec at {path}, neither in "{old}" nor in the work tree',
            path=path, old=old,
        )  # fmt: skip
    return _(
        'There is no spec at {path}, neither in "{old}" nor in "{new}"',
        path=path, old=old, new=new,
    )  # fmt: skip


def _specs(files: Mapping[str, str], place: str) -> dict[str, str]:
    """Those of a listing that are specs: all that a folder holds, or the file named."""
    if place in files:
        return {place: files[place]}
    skip = f"{place}/" if place else ""
    return {
        name: blob
        for name, blob in sorted(files.items())
        if name.endswith(PATTERN[1:]) and not _hidden(name.removeprefix(skip))
    }


def _in_work_tree(path: Path, place: str) -> dict[str, Source]:
    """The specs at *path*, by their names from the top of the checkout."""
    if path.is_dir():
        above = f"{place}/" if place else ""
        return {f"{above}{name}": source for name, source in _found(path).items()}
    return {place: _read(path)} if path.is_file() else {}


def _found(folder: Path) -> dict[str, Source]:
    """The specs in *folder*, by relative path, sorted; hidden folders are left out.

    Raises NoPair for a folder that cannot be read: its specs would be called gone.
    """
    names: list[str] = []
    for here, folders, files in os.walk(folder, onerror=_unread):
        folders[:] = [name for name in folders if not _hidden(name)]
        names += [
            (Path(here) / name).relative_to(folder).as_posix()
            for name in files
            if name.endswith(PATTERN[1:]) and not _hidden(name)
        ]
    return {name: _read(folder / name) for name in sorted(names) if (folder / name).is_file()}


def _unread(error: OSError) -> None:
    raise NoPair(_("{path} cannot be read: {reason}", path=error.filename, reason=reason(error)))


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _read(path: Path) -> Source:
    """A file with its bytes, or without them where it cannot be read: loading it tells why."""
    from bagan.chart.spec import MAX_BYTES

    try:
        with path.open("rb") as file:
            return Source(printable(str(path)), file.read(MAX_BYTES + 1))
    except OSError:
        return Source(str(path))


def _below(name: str, folder: str) -> str:
    return name.removeprefix(f"{folder}/") if name != folder else name.rpartition("/")[2]


def _matched(old: Mapping[str, Source], new: Mapping[str, Source]) -> tuple[Pair, ...]:
    """Pairs in the order of the new names, then what is gone."""
    partner = {name: name for name in new if name in old}
    gone = [name for name in old if name not in new]
    made = [name for name in new if name not in old]
    if gone and made:
        by_code = _by_code(old, gone)
        partner |= {
            name: by_code[code] for code, name in _by_code(new, made).items() if code in by_code
        }
    taken = set(partner.values())
    pairs = [Pair(n, old[partner[n]] if n in partner else None, new[n]) for n in new]
    return (*pairs, *(Pair(name, old[name], None) for name in gone if name not in taken))


def _by_code(sources: Mapping[str, Source], names: Sequence[str]) -> dict[str, str]:
    """The one name of each region's code; codes that several specs share tell nothing."""
    found: dict[str, list[str]] = {}
    for code, name in _codes(sources, names):
        found.setdefault(code, []).append(name)
    return {code: same[0] for code, same in found.items() if len(same) == 1}


def _codes(sources: Mapping[str, Source], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            yield sources[name].load().regency.daerah.kode, name
        except SpecError:
            continue
