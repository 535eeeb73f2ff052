"""Parts of a spec's text in, the edits that add, remove or complete one out."""

from __future__ import annotations

import yaml

from bagan.chart.retaken.source import Edit, NoPlace, Source, has, pair
from bagan.chart.spec import scalar


def without_item(source: Source, item: yaml.Node, told: str = "") -> list[Edit]:
    """The edits that take an item out of its list; *told* is a comment in its place."""
    holder = source.holder(item)
    if not isinstance(holder, yaml.SequenceNode):
        raise NoPlace
    if len(holder.value) == 1:
        raise NoPlace  # an empty list says something else
    if holder.flow_style:
        return [_out_of_flow(source, item.start_mark.index, source.end(item))]
    return [_lines(source, _dash(source, item), source.end(item), told)]


def without_pair(source: Source, holder: yaml.Node, key: str, told: str = "") -> list[Edit]:
    """The edits that take *key* and its value out of a mapping."""
    name, value = pair(holder, key)
    if not isinstance(holder, yaml.MappingNode) or len(holder.value) == 1:
        raise NoPlace
    if holder.flow_style:
        return [_out_of_flow(source, name.start_mark.index, source.end(value))]
    if source.text[source.line_of(name.start_mark.index) : name.start_mark.index].strip():
        raise NoPlace  # it stands behind a dash
    return [_lines(source, name.start_mark.index, source.end(value), told)]


def _dash(source: Source, item: yaml.Node) -> int:
    return source.text.rindex("-", 0, item.start_mark.index)


def _lines(source: Source, start: int, end: int, told: str) -> Edit:
    """Whole lines, and *told* instead of them."""
    first = source.line_of(start)
    if source.text[first:start].strip():
        raise NoPlace
    words = source.comment(told, source.indent(first)) if told else ""
    return (first, source.after_line(end), words)


def _out_of_flow(source: Source, start: int, end: int) -> Edit:
    """A part within brackets, with one comma."""
    rest = source.text[end:]
    if rest.lstrip().startswith(","):
        after = end + len(rest) - len(rest.lstrip()) + 1
        while source.text[after : after + 1] == " ":
            after += 1
        return (start, after, "")
    head = source.text[:start].rstrip()
    return (len(head) - head.endswith(","), end, "")


def with_key(source: Source, item: yaml.Node, words: str) -> list[Edit]:
    """The edits that have an entry of a list say *words* ("nomor: 4") too, whatever its form:
    ``id``, ``id: Name``, ``id: {...}`` or its keys on lines of their own."""
    if isinstance(item, yaml.ScalarNode):
        start, end = item.start_mark.index, source.end(item)
        return [(start, end, f"{{id: {source.text[start:end]}, {words}}}")]
    if not isinstance(item, yaml.MappingNode):
        raise NoPlace
    body = item
    if len(item.value) == 1 and not has(item, "id") and not has(item, "unsur"):
        body = item.value[0][1]
    if isinstance(body, yaml.ScalarNode):
        if body.style in ("|", ">"):
            raise NoPlace
        start, end = body.start_mark.index, source.end(body)
        plain = body.style is None
        name = scalar(body.value, flow=True) if plain else source.text[start:end]
        return [(start, end, f"{{nama: {name}, {words}}}")]
    if not isinstance(body, yaml.MappingNode):
        raise NoPlace
    if body.flow_style:
        close = source.end(body) - 1
        head = source.text[:close].rstrip()
        return [(len(head), close, f", {words}")]
    first = body.value[0][0].start_mark
    place = source.after_line(source.end(body.value[0][1]) - 1)
    return [(place, place, f"{' ' * first.column}{words}{source.newline}")]


def with_member(source: Source, node: yaml.Node, member: str) -> Edit:
    """The edit that adds *member* to a list of words, which may be one word alone."""
    start, end = node.start_mark.index, source.end(node)
    if isinstance(node, yaml.ScalarNode):
        return (start, end, f"[{source.text[start:end]}, {member}]")
    if not isinstance(node, yaml.SequenceNode):
        raise NoPlace
    if node.flow_style:
        head = len(source.text[: end - 1].rstrip())
        return (head, head, f", {member}" if node.value else member)
    place = source.after_line(end - 1)
    return (place, place, f"{' ' * node.start_mark.column}- {member}{source.newline}")


def appended(source: Source, key: str, words: str, flow: str, before: tuple[str, ...]) -> Edit:
    """The edit that puts an item at the end of the collection *key*: *words* as lines without
    their indent where it stands in lines, *flow* where it stands in brackets.  Where there is no
    *key*, it is written before the first of the keys *before* that is there."""
    root = source.root
    if not has(root, key):
        place = next((pair(root, name)[0] for name in before if has(root, name)), None)
        if place is None:
            raise NoPlace
        start = source.line_of(place.start_mark.index)
        lines = "".join(f"  {line}{source.newline}" for line in words.split("\n"))
        return (start, start, f"{key}:{source.newline}{lines}{source.newline}")
    node = pair(root, key)[1]
    if not isinstance(node, yaml.MappingNode | yaml.SequenceNode) or not node.value:
        raise NoPlace
    if node.flow_style:
        head = source.text[: source.end(node) - 1].rstrip()
        return (len(head), len(head), f", {flow}")
    column = node.start_mark.column
    end = source.after_line(source.end(node) - 1)
    lead = "" if source.text[:end].endswith("\n") else source.newline
    lines = "".join(f"{' ' * column}{line}{source.newline}" for line in words.split("\n"))
    return (end, end, lead + lines)
