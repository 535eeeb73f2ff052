"""The name of a real spec and a seed in, a random reorganisation of known content out.

Each step touches units, lists and lines that no other step touches, so that what was done
is told by the two specs without doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from bagan.change.compare import Change, Comparison, Hal, Perubahan
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.problem import SpecError
from tests.compare.steps import STEPS, UNTOLD
from tests.compare.work import Done, Ids, NotHere, Work
from tests.compare.workshop import SPECS, Workshop, line_key


@dataclass(frozen=True)
class Reorganisation:
    """A real spec, the spec after the reorganisation, and what was done."""

    old: Spec
    new: Spec
    new_text: str
    done: tuple[Done, ...]


def reported(comparison: Comparison) -> Counter[Done]:
    """What a comparison says was done, without what merely follows from new ids."""
    return Counter(
        told(change) for change in comparison.changes if change.kind is not Perubahan.GANTI_PENGENAL
    )


def told(change: Change) -> Done:
    """A change in the words of a Done."""
    if change.about is Hal.GARIS:
        lines = [change.old_line, change.new_line]
        old, new = (line.key if line else () for line in lines)
        return Done(change.kind, change.about, tuple(map(str, old)), tuple(map(str, new)))
    if change.about in (Hal.UNIT, Hal.KELOMPOK):
        return Done(change.kind, change.about, change.old, change.new)
    texts = ((change.old_text,), (change.new_text,))
    return Done(change.kind, change.about, *texts)


@cache
def _old(name: str) -> Spec:
    return load_spec(SPECS / f"{name}.yaml")


def reorganise(
    name: str, seed: int, *, steps: Sequence[str] | int = 5, ids: Ids = "kept"
) -> Reorganisation:
    """A reorganisation of specs/*name*.yaml: so many *steps*, or those of :data:`STEPS`.

    With *ids* "kept", units keep their ids and only mergers and splits have an ``asal``;
    with "lineage", renamed and moved units have new ids and an ``asal``; with "changed",
    every id is another one and nothing has an ``asal``.
    """
    for attempt in range(50):
        rng = Random(f"{name} {seed} {ids} {attempt}")
        work = Work(Workshop.of(name), rng, ids)
        names = [s for s in STEPS if ids != "changed" or s not in UNTOLD]
        wanted = rng.choices(names, k=steps) if isinstance(steps, int) else steps
        for step in wanted:
            try:
                STEPS[step](work)
            except NotHere:
                continue
        if ids == "changed":
            _forget(work)
        work.shop.rename(work.names)
        text = work.shop.text()
        try:
            new = parse_spec(text, f"{name}-{seed}.yaml")
        except SpecError:
            continue
        return Reorganisation(_old(name), new, text, tuple(_in_new_ids(work)))
    raise AssertionError(f"no reorganisation of {name} for seed {seed}")


def _forget(work: Work) -> None:
    """Give every unit and group an id that tells nothing, and no asal."""
    items = [*work.shop.names(), *work.shop.data["kelompok"]]
    work.rng.shuffle(items)
    work.names = {item: f"kotak-{number}" for number, item in enumerate(items)}
    for spot in work.shop.spots():
        spot.entry.pop("asal", None)


def _in_new_ids(work: Work) -> list[Done]:
    found = []
    for done in work.done:
        new = tuple(work.names.get(item, item) for item in done.new)
        if done.about is Hal.GARIS and new:
            line = next(k for k in map(line_key, work.shop.data["garis"]) if {*k} == {*new})
            new = line
        found.append(Done(done.kind, done.about, done.old, new))
    return found
