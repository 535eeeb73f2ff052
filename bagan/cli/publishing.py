"""The command `site`: specs in, a static site of their charts out, drawn only where it changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from bagan.cli.merging import merge as merge_sites
from bagan.cli.options import examples, jobs_option, output_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.show import folder_at, progress, report
from bagan.cli.specs import spec_files
from bagan.language import _, reason

if TYPE_CHECKING:
    from bagan.cli.published import Told
    from bagan.publish.site import Card, Outcome, Record, Source


@click.command(
    cls=Command,
    help=_(
        "Publish the charts of one or many specs as a static site; a folder stands for all specs "
        "in and below it. A second run draws only what changed, and removes the pages of specs "
        "that are not named any more."
    ),
    epilog=examples(
        "bagan site specs/*.yaml",
        "bagan site specs/*.yaml -o out/site --base-url https://bagan.contohkab.go.id",
        "bagan site --gabung kaltim/dokumen.json sumbar/dokumen.json -o out/nasional",
    ),
)
@spec_argument(many=True)
@output_option(_("Folder to write to."), default="out/site")
@click.option(
    "--base-url", "base", metavar="URL",
    help=_("Address that the site will have; the site map and whole links need it."),
)  # fmt: skip
@click.option(
    "--gabung", "merge", is_flag=True,
    help=_(
        "List the regions of several sites: the files named are their dokumen.json, made with "
        "--base-url. Nothing is fetched from the network."
    ),
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help=_("How it is told what was drawn: the names of pages, or one JSON object of all specs."),
)  # fmt: skip
@jobs_option
def site(
    spec: Sequence[str],
    output: str,
    base: str | None,
    merge: bool,
    form: Literal["text", "json"],
    jobs: int | None,
) -> None:
    from bagan.cli.published import Told
    from bagan.files import write_all
    from bagan.leftovers import run_in
    from bagan.problem import BaganError
    from bagan.publish.site import placed, records_in, shared_files, stale_sitemap

    folder, base = folder_at(output, "site"), _base(base)
    _refuse_foreign(folder)
    if merge:
        sys.exit(merge_sites(spec, folder, base))
    spec = spec_files(spec)
    old, told = records_in(folder), Told(folder, form, spec)
    sources = _sources(spec, told)
    kept = _named(old, spec)
    try:
        with run_in(folder):
            cards = _draw(sources, kept, told, base=base, jobs=jobs)
            if cards or old:  # a site of nothing but faults is none
                gone = [old[name] for name in old if name not in kept]
                _remove_gone(gone, folder)
                shared = shared_files(cards.values(), base=base)
                write_all(placed(shared, folder))
                _remove(stale_sitemap(folder, base))
                told.close(len(cards), (_page(record.card.slug, folder) for record in gone))
            elif form == "json":
                told.close(0, ())
    except BaganError as error:
        sys.exit(report(error))
    sys.exit(max(told.codes))


def _base(base: str | None) -> str | None:
    """The site's address without a slash at its end.  Raises UsageError."""
    from bagan.publish.embed import BadAddress, base_address

    try:
        return None if base is None else base_address(base).rstrip("/")
    except BadAddress as error:
        raise click.UsageError(str(error)) from error


def _refuse_foreign(folder: Path) -> None:
    """Raises UsageError where the site's first page would replace somebody else's."""
    from bagan.publish.site import INDEX, is_own

    page = folder / INDEX
    if page.exists() and not is_own(page):
        raise click.UsageError(
            _("{path} is not of a site that Bagan made: choose another folder", path=page)
        )


def _page(slug: str, folder: Path) -> Path:
    """The first page of a spec."""
    from bagan.publish.site import FOLDER, INDEX

    return folder / FOLDER / slug / INDEX


def _sources(paths: Sequence[str], told: Told) -> list[Source]:
    """The specs at *paths*; those that cannot be read are told."""
    from bagan.problem import SpecError
    from bagan.publish.site import (
        SameSlug,
        check_addresses,
        source_of,
        with_versions,
    )

    names = tuple({Path(path).absolute(): path for path in paths}.values())
    if "-" in names:
        raise click.UsageError(_("site needs the names of files, not standard input."))
    try:
        check_addresses(names)
    except SameSlug as error:
        raise click.UsageError(str(error)) from error
    sources = []
    for name in names:
        try:
            sources.append(source_of(name))
        except SpecError as error:
            told.faulty(name, error.problems)
    return with_versions(sources)


def _named(old: dict[str, Record], paths: Sequence[str]) -> dict[str, Record]:
    """Those of the records whose spec is named still, whether or not it can be read."""
    from bagan.chart.model import slug

    named = {slug(Path(path).stem) for path in paths}
    return {name: record for name, record in old.items() if name in named}


def _draw(
    sources: Sequence[Source],
    old: dict[str, Record],
    told: Told,
    *,
    base: str | None,
    jobs: int | None,
) -> dict[str, Card]:
    """Draw and write what changed: the cards of all specs of the site.

    A spec that is broken or gone now keeps the pages that it had.
    """
    from dataclasses import replace

    from bagan.publish.site import comparisons, is_current, outcomes

    folder, changed = told.folder, []
    cards = {name: record.card for name, record in old.items()}
    for source in sources:
        if is_current(old.get(source.slug), source, base, folder):
            told.kept(source.path, _page(source.slug, folder))
        else:
            drawn = comparisons(old.get(source.slug), base, folder)
            changed.append(replace(source, drawn=drawn))
    found = outcomes(changed, base, jobs=jobs)
    with closing(found), progress(_("Drawing"), len(changed)) as step:
        for outcome in found:
            path, slug = outcome.source.path, outcome.source.slug
            if outcome.card is None:
                missing = outcome.missing_tool
                told.faulty(path, outcome.problems, outcome.fault, missing_tool=missing)
            else:
                _write(outcome, old.get(slug), folder=folder, base=base)
                cards[slug] = outcome.card
                told.drawn(path, _page(slug, folder), outcome.problems, outcome.fault)
            step(path)
    told.lack()
    return cards


def _write(outcome: Outcome, old: Record | None, *, folder: Path, base: str | None) -> None:
    """Write the files of one spec with their record; remove those that it has no more."""
    from bagan.files import write_all
    from bagan.publish.site import leftovers, placed, record_of

    path, record = record_of(outcome, base)
    gone = tuple(leftovers(old, {**outcome.pages, **outcome.kept}, folder)) if old else ()
    write_all(placed({**outcome.pages, path: record}, folder))
    _remove(gone)


def _remove_gone(gone: Iterable[Record], folder: Path) -> None:
    """Remove the files of specs that are not named any more, by their records."""
    from bagan.publish.site import homes_of, leftovers, record_path

    for record in gone:
        slug = record.card.slug
        _remove((*leftovers(record, (), folder), record_path(slug, folder)))
        for home in homes_of(slug, folder):
            with suppress(OSError):  # somebody's own file is in it, and stays
                home.rmdir()


def _remove(paths: Iterable[Path]) -> None:
    """Remove the files at *paths*.  Raises RenderError for one that stays."""
    from bagan.problem import RenderError

    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise RenderError(
                _("{path} cannot be removed: {reason}", path=path, reason=reason(error))
            ) from error
