"""A Source in, every file of its folder out: pages, pictures, annexes, data.

A pure function of the spec's bytes and of the naskah that it names; nothing is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from bagan import (
    BaganError,
    Figure,
    LayoutError,
    MissingPdf,
    MissingTool,
    Naskah,
    Problem,
    RenderError,
    Severity,
    Spec,
    SpecError,
    annex,
    check,
    draw,
    load,
)
from bagan.chart.annex import number_line, regulation_name
from bagan.chart.model import PERANGKAT_DAERAH, Status, select, slug
from bagan.jsontext import script_json
from bagan.language import _, unknown
from bagan.law.report import UnitRow
from bagan.publish.export.formats.json import to_json
from bagan.publish.site.column import folded_column
from bagan.publish.site.everyday import words_of
from bagan.publish.site.feeds import organization
from bagan.publish.site.history import history_pages
from bagan.publish.site.inline import BOX_PREFIX, inline_svg
from bagan.publish.site.outline import boxes_of, outline_of, rows_of
from bagan.publish.site.page import pages
from bagan.publish.site.quoted import names_people, naskah_of, photos_hash, refuse_outside
from bagan.publish.site.values import FOLDER, HISTORY, INDEX, Card, Download, Found, Outcome, Source

QUOTE_LIMIT = 220
"""So many characters of an article are quoted."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One chart; ``page`` and ``files`` are names in the spec's folder."""

    figure: Figure
    page: str
    files: tuple[Download, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many units and lines of each kind it shows, by the key of their words."""
        chart = self.figure.chart
        units = {node.unit for node in chart.nodes.values() if not node.group}
        kinds = [link.kind.value for link in chart.links]
        lines = ((kind, kinds.count(kind)) for kind in dict.fromkeys(kinds))
        return (("unit", len(units)), *sorted(lines))


def pages_of(source: Source, base: str | None) -> Outcome:
    """All files of *source*.  What is wrong with it is in the Outcome, never raised."""
    try:
        spec, naskah, problems = _read(source)
        broken = any(problem.severity is Severity.ERROR for problem in problems)
        told = tuple(p for p in problems if p.severity is not Severity.NOTE)
        if broken:
            return Outcome(source, {}, problems=told)
        return replace(_drawn(source, spec, naskah, base), problems=told)
    except SpecError as error:
        return Outcome(source, {}, problems=error.problems)
    except LayoutError as error:
        return Outcome(source, {}, fault=error.in_full)
    except BaganError as error:
        return Outcome(source, {}, fault=str(error), missing_tool=isinstance(error, MissingTool))
    except Exception as error:  # the other specs are drawn all the same
        if os.environ.get("BAGAN_DEBUG"):
            raise
        return Outcome(source, {}, fault=unknown(error))


def _read(source: Source) -> tuple[Spec, Naskah | None, tuple[Problem, ...]]:
    """The spec, its naskah, and everything that is said of both."""
    from bagan.law.rules import read_naskah

    spec = load(source.path, source.text)
    refuse_outside(spec)
    naskah = read_naskah(spec)
    return spec, naskah, check(spec, naskah)


def _drawn(source: Source, spec: Spec, naskah: Naskah | None, base: str | None) -> Outcome:
    """What comes of a spec without errors.  Raises LayoutError, RenderError or MissingTool."""
    files: dict[str, bytes] = {}
    found = tuple(draw(spec))
    drawn = tuple(_charts(found, files))
    try:
        whole, fault = _annexes(spec, found, files), ""
    except MissingPdf as error:
        whole, fault = {}, str(error)
    if not names_people(spec):
        files[f"{source.slug}.yaml"] = source.text
    files |= _data(source, spec, base)
    history = history_pages(source)
    card = replace(
        _card(source, spec, drawn, whole[""].file if whole else None),
        history=history is not None,
        units=tuple(_found(source, spec, drawn)),
    )
    shared = {
        "card": card,
        "spec_files": (
            *(
                Download(what, f"{source.slug}.{kind}", len(files[f"{source.slug}.{kind}"]))
                for what, kind in (
                    ("spesifikasi", "yaml"),
                    ("data_daerah", "json"),
                    ("data_tertaut", "jsonld"),
                )
                if f"{source.slug}.{kind}" in files
            ),
        ),
        "drawn": drawn,
    }
    home = f"{FOLDER}/{source.slug}"
    made = {f"{home}/{name}": data for name, data in files.items()}
    known = _known(spec, naskah)
    for one in drawn:
        pdf = whole.get(one.figure.annex.nomor or "", whole.get(""))
        values = {**shared, **_chart(spec, one, known), "pdf": pdf}
        made |= pages("bagan.html.j2", values, path=f"{home}/{one.page}", base=base)
    kept = {}
    if history is not None:
        values = {**shared, **history.values}
        made |= pages("riwayat.html.j2", values, path=f"{home}/{HISTORY}", base=base)
        kept = {path: source.drawn[path] for path in history.kept}
        for name, shown in history.pages.items():
            made |= pages("banding.html.j2", dict(shown), path=f"{home}/{name}", base=base)
    values = {
        **shared,
        "riwayat": HISTORY if history else None,
        **_region(spec, card, tuple(whole.values()), organization(spec, card, base=base)),
    }
    made |= pages("daerah.html.j2", values, path=f"{home}/{INDEX}", base=base)
    return Outcome(
        source, made, kept, card, naskah_of(spec), fault=fault, missing_tool=bool(fault),
        photos=photos_hash(spec),
    )  # fmt: skip


def _known(spec: Spec, naskah: Naskah | None) -> dict[str, UnitRow]:
    """What is told of each unit and group, by its id, with words of its articles."""
    from bagan.law.report import evidence_of, unit_rows
    from bagan.law.rules import Case

    evidence = evidence_of(Case(spec, naskah), (), (), limit=QUOTE_LIMIT)
    return {row.id: row for row in unit_rows(evidence)}


def _data(source: Source, spec: Spec, base: str | None) -> dict[str, bytes]:
    """The spec's units, lines and charts for other programs, as `bagan export` writes them."""
    from bagan.publish.export.formats.jsonld import to_jsonld

    regency, organisation = spec.regency, spec.organisation
    whole = [
        select(regency, organisation, annex, view)
        for annex in regency.lampiran
        for view in annex.bagan
    ]
    name = f"{source.slug}.jsonld"
    address = f"{base}/{FOLDER}/{source.slug}/{name}" if base else None
    return {
        f"{source.slug}.json": to_json(regency, organisation, whole),
        name: to_jsonld(regency, organisation, base_url=address),
    }


def _charts(found: Iterable[Figure], files: dict[str, bytes]) -> Iterator[Drawn]:
    """Every chart; its SVG and PNG go to *files*."""
    for figure in found:
        name = figure.name
        if f"{name}.svg" in files:
            raise RenderError(
                _(
                    "Two charts would be written to {file}: rename the id of one",
                    file=f"{name}.svg",
                )
            )
        files[f"{name}.svg"] = figure.svg
        files[f"{name}.png"] = figure.png
        made = tuple(
            Download(kind, f"{name}.{kind}", len(files[f"{name}.{kind}"]))
            for kind in ("svg", "png")
        )
        yield Drawn(figure, f"bagan-{slug(figure.chart.id)}.html", made)


def _annexes(spec: Spec, drawn: Sequence[Figure], files: dict[str, bytes]) -> dict[str, Download]:
    """The PDF of all annexes by the number "", and where there are several, of each by its
    own; their bytes go to *files*."""
    annexes = spec.regency.lampiran
    numbers = [item.nomor for item in annexes if item.nomor] if len(annexes) > 1 else []
    downloads = {}
    for number in ("", *numbers):
        name, data = annex(spec, number=number or None, drawn=drawn)
        what = "unduh_lampiran" if number else "unduh_semua"
        downloads[number] = Download(what, name, len(data), number)
        files[name] = data
    return downloads


def _card(source: Source, spec: Spec, drawn: tuple[Drawn, ...], pdf: str | None) -> Card:
    daerah, rule = spec.regency.daerah, spec.regency.peraturan
    # What the spec of a draft foresees is not told as done.
    final = rule.status is not Status.RANCANGAN
    enacted = rule.ditetapkan if final else None
    made_known = rule.diundangkan if final else None
    return Card(
        source.slug,
        daerah.nama,
        daerah.kode,
        daerah.provinsi,
        f"{regulation_name(spec.regency)} {number_line(spec.regency, rule.status)}",
        rule.tentang,
        rule.jenis,
        rule.nomor if final else None,
        rule.tahun if final else None,
        rule.status.value,
        enacted.tanggal.isoformat() if enacted else None,
        made_known.tanggal.isoformat() if made_known else None,
        enacted.di if enacted else None,
        made_known.berita if made_known else None,
        tuple((one.page, one.figure.chart.title) for one in drawn),
        pdf,
    )


def _found(source: Source, spec: Spec, drawn: Iterable[Drawn]) -> Iterator[Found]:
    """Every unit and group that a chart shows, once, in the first chart that does."""
    organisation, told = spec.organisation, set[str]()
    for one in drawn:
        for item, box in boxes_of(one.figure.chart).items():
            if item not in told:
                told.add(item)
                office = item in organisation.units and organisation.jenis(item) in PERANGKAT_DAERAH
                address = f"{FOLDER}/{source.slug}/{one.page}#{BOX_PREFIX}-{box}"
                words = " ".join(words_of(item, organisation))
                within = ", ".join(organisation.within(item))
                yield Found(organisation.name(item), words, office, address, within)


def _region(spec: Spec, card: Card, whole: tuple[Download, ...], data: object) -> dict[str, object]:
    """What the page of a regulation tells besides its card."""
    rule = spec.regency.peraturan
    events = [
        (key, event)
        for key, event in (("ditetapkan", rule.ditetapkan), ("diundangkan", rule.diundangkan))
        if event is not None and not card.draft
    ]
    signer = rule.penanda_tangan
    return {
        "events": events,
        "gazette": card.gazette,
        "signer": ", ".join(filter(None, (signer.jabatan, signer.nama))),
        "whole": whole,
        "data": Markup(script_json(data).decode("utf-8")),
    }


def _chart(spec: Spec, one: Drawn, known: Mapping[str, UnitRow]) -> dict[str, object]:
    """What the page of a chart shows."""
    chart, drawing = one.figure.chart, one.figure.drawing
    return {
        "one": one,
        "title": chart.title,
        # The writer has escaped all names: an SVG is the only markup let through.
        "svg": Markup(inline_svg(drawing, chart, style=one.figure.style)),
        "kinds": [k for k in ("komando", "koordinasi") if any(w.kind == k for w in drawing.wires)],
        "wording": one.figure.annex.keterangan,
        "notes": drawing.notes,
        "rows": rows_of(chart, spec.organisation),
        "boxes": boxes_of(chart),
        "outline": outline_of(chart, spec.organisation, known),
        "column": folded_column(chart, spec.organisation),
    }
