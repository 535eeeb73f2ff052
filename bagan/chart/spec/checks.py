"""A valid Regency and its Organisation in, Problems out: what a spec must hold to be drawn.

One function per rule, named in RULES; numbers have a file of their own
(bagan.chart.spec.numbers), and so have the regulation (bagan.chart.spec.regulation) and what
concerns a single view (bagan.chart.spec.views, places).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from bagan.chart.model.citation import CitationError, parse_citation
from bagan.chart.model.expansion import ENTRY
from bagan.chart.model.items import Based, Item
from bagan.chart.model.kinds import MEASURED_FONTS, Jenis, Kind
from bagan.chart.model.organisation import Entry, Organisation
from bagan.chart.model.units import Butir, Hubungan
from bagan.chart.model.visible import drawn_lines, skipped_lines, uppermost
from bagan.chart.spec.facts import Facts, Path, views
from bagan.chart.spec.numbers import NUMBER_RULES
from bagan.chart.spec.places import PLACE_RULES
from bagan.chart.spec.regulation import REGULATION_RULES
from bagan.chart.spec.views import VIEW_RULES
from bagan.language import _, ngettext
from bagan.problem import Problem, Severity, Span

MAX_UNITS = 5_000
_KEYS = frozenset(Butir.model_fields) | {"dasar", "rekonstruksi", "isi", "unsur", "anggota"}


def check(facts: Facts) -> list[Problem]:
    """What every rule finds in a spec."""
    rules = (*RULES, *REGULATION_RULES, *NUMBER_RULES, *VIEW_RULES, *PLACE_RULES)
    return [problem for rule in rules for problem in rule(facts)]


def check_size(facts: Facts) -> Iterator[Problem]:
    """terlalu-banyak: more units than a spec may hold."""
    if len(facts.organisation.units) > MAX_UNITS:
        yield Problem(
            facts.document.key_at("unit"),
            "terlalu-banyak",
            _(
                "The spec has {count} units; at most {limit} are allowed",
                count=len(facts.organisation.units),
                limit=MAX_UNITS,
            ),
        )


def check_shown(facts: Facts) -> Iterator[Problem]:
    """unit-tidak-tampil: a unit or group that no view shows; those that stand below it are told of
    with it, and a list without a head once."""
    shown = set(facts.shown_anywhere)
    for key, group in facts.organisation.groups.items():
        # a class box stands for its members
        shown.update(group.anggota if key in facts.shown_anywhere else ())
    for number, units in _headless_lists(facts.organisation):
        if shown.isdisjoint(units):
            shown.update(units)
            yield Problem(
                facts.document.at("daftar", number, "dasar"),
                "unit-tidak-tampil",
                _("No chart shows the units of this list: it has no head"),
                _("Write komando in the list with the id of the office that leads them."),
                severity=Severity.WARNING,
            )
    known = facts.organisation.units
    absent = [item for item in known if item not in shown]
    for item, led in uppermost(facts.organisation, absent).items():
        span = known[item].marks.values.get("id") or facts.document.key_at("unit", item)
        yield _not_shown(item, span, len(led) - 1)
    for item in facts.organisation.groups:
        if item not in shown:
            yield _not_shown(item, facts.document.key_at("kelompok", item))


def _headless_lists(organisation: Organisation) -> Iterator[tuple[int, set[str]]]:
    """The lists of several units that name nobody who leads one of them, by their numbers."""
    by_list: dict[int, list[Entry]] = {}
    for entry in organisation.entries:
        by_list.setdefault(entry.list_index, []).append(entry)
    for number, entries in by_list.items():
        units = {entry.unit for entry in entries}
        if len(units) > 1 and not any(entry.heads for entry in entries):
            yield number, units


def _not_shown(item: str, span: Span, led: int = 0) -> Problem:
    """*led*: so many units below it are not shown, either."""
    return Problem(
        span,
        "unit-tidak-tampil",
        ngettext(
            'No chart shows "{id}", nor {count} unit below it',
            'No chart shows "{id}", nor {count} units below it',
            led,
            id=item,
        )
        if led
        else _('No chart shows "{id}"', id=item),
        _("Write the line that leads it, name it under tampilkan of a chart, or remove it."),
        severity=Severity.WARNING,
    )


def check_drawn(facts: Facts) -> Iterator[Problem]:
    """garis-tidak-tampil: a line that no view draws and no lewati explains."""
    organisation = facts.organisation
    settled: set[tuple[str, str, Kind]] = set()
    for view in facts.views:
        settled.update(line.key for line in drawn_lines(organisation, view))
        settled.update(skipped_lines(view))
    shown = facts.shown_anywhere
    for line in organisation.lines:
        if line.key not in settled and line.source in shown and line.target in shown:
            yield Problem(
                line.span,
                "garis-tidak-tampil",
                _('No chart draws the {kind} line "{line}"', kind=line.kind.value, line=line),
                _("Show both ends in one chart, or name the line under lewati with its reason."),
            )


def check_citations(facts: Facts) -> Iterator[Problem]:
    """dasar-bentuk: a citation that is neither "Pasal …" nor "Diktum …"."""
    checked: dict[str, str | None] = {}
    for text, path in _citations(facts):
        if text == ENTRY and path[0] == "daftar" and len(path) > 3:
            continue  # a list's line: the citation of the entry itself
        if text not in checked:
            checked[text] = _citation_hint(text, known=facts.regency.peraturan.naskah is not None)
        hint = checked[text]
        if hint is not None:
            yield Problem(
                facts.document.at(*path),
                "dasar-bentuk",
                _('"{text}" is not a citation', text=text),
                hint,
            )


def _citation_hint(text: str, *, known: bool) -> str | None:
    """None for a citation, else what to write.

    A part right below one of its own name ("huruf a huruf b") is rather two places than a
    list in a list, unless the text of the regulation is *known* and can tell.
    """
    try:
        citation = parse_citation(text)
    except CitationError:
        citation = None
    names = [name for name, _number in citation.parts] if citation else []
    if citation is not None and (known or all(a != b for a, b in pairwise(names))):
        return None
    return _(
        "Write for example Pasal 12 ayat (1) huruf a angka 4, in a decision Diktum KEDUA "
        "huruf a; part several in a list."
    )


def _citations(facts: Facts) -> Iterator[tuple[str, Path]]:
    """Every citation of the spec and the path to it."""
    regency = facts.regency
    holders: list[tuple[Based, Path]] = [
        *((item, ("unit", key)) for key, item in regency.unit.items()),
        *((item, ("kelompok", key)) for key, item in regency.kelompok.items()),
        *((item, ("garis", index)) for index, item in enumerate(regency.garis)),
    ]
    for index, daftar in enumerate(regency.daftar):
        path: Path = ("daftar", index)
        yield daftar.dasar, (*path, "dasar")
        holders += _links(daftar, path)
        for place, entry in enumerate(daftar.isi):
            below: Path = (*path, "isi", place)
            holders += _links(entry, below)
            if not isinstance(entry, Butir):
                for inner, butir in enumerate(entry.isi):
                    holders += _links(butir, (*below, "isi", inner))
    for holder, path in holders:
        for number, text in enumerate(holder.dasar):
            yield text, (*path, "dasar", number)


def _links(item: Item, path: Path) -> Iterator[tuple[Based, Path]]:
    for kind in Kind:
        link = getattr(item, kind.value)
        if isinstance(link, Hubungan):
            yield link, (*path, kind.value)


def check_charts(facts: Facts) -> Iterator[Problem]:
    """bagan-ganda: two charts with one id, which would be one file."""
    first: dict[str, Path] = {}
    for _annex, view, path in views(facts.regency):
        place = (*path, "id")
        if view.id in first:
            yield Problem(
                facts.document.at(*place),
                "bagan-ganda",
                _(
                    'Two charts have the id "{id}"; first at {place}',
                    id=view.id,
                    place=facts.document.at(*first[view.id]),
                ),
                _("Choose another id."),
            )
        first.setdefault(view.id, place)


def check_ids(facts: Facts) -> Iterator[Problem]:
    """id-jenis: an id that is also a kind, where a view's tampilkan could mean either."""
    organisation = facts.organisation
    for _annex, view, path in views(facts.regency):
        for number, word in enumerate(view.tampilkan):
            if word not in organisation.units and word not in organisation.groups:
                continue
            meant = [i for i in organisation.units if organisation.jenis(i).value == word]
            if (word in tuple(Jenis) and meant != [word]) or word == "semua":
                yield Problem(
                    facts.document.at(*path, "tampilkan", number),
                    "id-jenis",
                    _('"{word}" is both a kind and the id of a unit', word=word),
                    _("Choose another id for the unit."),
                )


def check_sizes(facts: Facts) -> Iterator[Problem]:
    """ukuran-terbalik: the smallest letter size is larger than the largest."""
    gaya = facts.regency.gaya
    if gaya.ukuran_minimum > gaya.ukuran_maksimum:
        yield Problem(
            facts.document.at("gaya", "ukuran_minimum"),
            "ukuran-terbalik",
            _(
                "ukuran_minimum ({least}) is larger than ukuran_maksimum ({most})",
                least=f"{gaya.ukuran_minimum:g}",
                most=f"{gaya.ukuran_maksimum:g}",
            ),
            _("Write a larger ukuran_maksimum, or a smaller ukuran_minimum."),
        )


def check_font(facts: Facts) -> Iterator[Problem]:
    """huruf-lain: a font whose letters are wider or narrower than those measured."""
    family = facts.regency.gaya.huruf
    if family.casefold() not in (name.casefold() for name in MEASURED_FONTS):
        yield Problem(
            facts.document.at("gaya", "huruf"),
            "huruf-lain",
            _('Labels in "{family}" would not fit their boxes', family=family),
            _("Write one of the fonts of these widths: {known}.", known=", ".join(MEASURED_FONTS)),
        )


def check_own_ids(facts: Facts) -> Iterator[Problem]:
    """id-kunci: a key where an id belongs; kunci-tidak-dikenal: an id inside its own unit."""
    regency = facts.regency
    paths: list[tuple[str, Path]] = [
        *((key, ("unit", key)) for key in regency.unit),
        *((key, ("kelompok", key)) for key in regency.kelompok),
    ]
    for key, path in paths:
        body = facts.document.value(*path)
        if isinstance(body, dict) and "id" in body:
            yield Problem(
                facts.document.key_at(*path, "id"),
                "kunci-tidak-dikenal",
                _('"{id}" is the id already', id=key),
                _("Remove this line."),
            )
    spans = [(key, facts.document.key_at(*path)) for key, path in paths if key in _KEYS]
    spans += [
        (entry.unit, entry.span) for entry in facts.organisation.entries if entry.unit in _KEYS
    ]
    for key, span in spans:
        yield Problem(
            span,
            "id-kunci",
            _('"{key}" is a key, not an id', key=key),
            _("Begin with the id: id: {{{key}: …}}.", key=key),
        )


RULES: tuple[Callable[[Facts], Iterable[Problem]], ...] = (
    check_size,
    check_shown,
    check_drawn,
    check_citations,
    check_charts,
    check_ids,
    check_sizes,
    check_font,
    check_own_ids,
)
