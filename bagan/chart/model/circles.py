"""Lines in, every circle of komando out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Line


def circles(lines: Iterable[Line]) -> Iterator[tuple[Line, list[str]]]:
    """Each circle of komando once: the line that closes it, and its ids from one round to the
    same one again.  Found by a search in depth that keeps its own stack: a spec may nest
    deeper than Python does."""
    below: dict[str, list[Line]] = {}
    for line in lines:
        if line.kind is not Kind.KOMANDO:
            continue
        below.setdefault(line.source, []).append(line)
        if line.both:
            yield line, [line.source, line.target, line.source]
    done: set[str] = set()
    for start in below:
        path: dict[str, None] = {start: None}
        stack = [(start, iter(below[start]))]
        while stack:
            item, rest = stack[-1]
            step = next(rest, None)
            if step is None:
                stack.pop()
                path.pop(item)
                done.add(item)
            elif step.target in path:
                ids = list(path)
                yield step, [*ids[ids.index(step.target) :], step.target]
            elif step.target not in done:
                path[step.target] = None
                stack.append((step.target, iter(below.get(step.target, ()))))
