"""The command `site`: specs in, a static site of their charts out, drawn only where it changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.cli.options import examples, jobs_option, output_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.show import MISSING_TOOL, PROBLEMS, report, show_problems
from bagan.cli.specs import spec_files
from bagan.language import _, reason

if TYPE_CHECKING:
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
@jobs_option
def site(spec: Sequence[str], output: str, base: str | None, merge: bool, jobs: int | None) -> None:
    from bagan.files import write_all
    from bagan.leftovers import run_in
    from bagan.problem import BaganError
    from bagan.publish.site import placed, records_in, shared_files, stale_sitemap

    folder, base = Path(output), _base(base)
    if output == "-" or folder.is_file():
        raise click.UsageError(_("site writes many files: -o has to be a folder."))
    _refuse_foreign(folder)
    if merge:
        sys.exit(_merge(spec, folder, base))
    spec = spec_files(spec)
    old, codes = records_in(folder), [0]
    sources = _sources(spec, codes)
    kept = _named(old, spec)
    try:
        with run_in(folder):
            cards, drawn = _draw(sources, kept, folder=folder, base=base, codes=codes, jobs=jobs)
            if not (cards or old):
                sys.exit(max(codes))  # a site of nothing but faults is none
            gone = [old[name] for name in old if name not in kept]
            _remove_gone(gone, folder)
            shared = shared_files(cards.values(), base=base)
            write_all(placed(shared, folder))
            _remove(stale_sitemap(folder, base))
    except BaganError as error:
        sys.exit(report(error))
    click.echo(
        _(
            "{folder}: {count} regulations, {drawn} drawn, {removed} removed",
            folder=folder,
            count=len(cards),
            drawn=drawn,
            removed=len(gone),
        )
    )
    sys.exit(max(codes))


def _merge(names: Sequence[str], folder: Path, base: str | None) -> int:
    """Write the list of the regions of several sites; gives the exit code."""
    from bagan.files import write_all
    from bagan.problem import BaganError
    from bagan.publish.site import merged_files, placed, records_in

    if records_in(folder):
        raise click.UsageError(
            _("{path} holds a site of specs: choose another folder for several sites", path=folder)
        )
    lists, codes = _lists(names)
    try:
        if codes:
            return max(codes)
        write_all(placed(merged_files(lists, base=base), folder))
    except* BaganError as errors:
        codes = [report(error) for error in errors.exceptions if isinstance(error, BaganError)]
    if codes:
        return max(codes)
    click.echo(_("{folder}: the regions of {count} sites", folder=folder, count=len(lists)))
    return 0


def _lists(names: Sequence[str]) -> tuple[dict[str, bytes], list[int]]:
    """The bytes of the files of those names, and the exit codes of those that cannot be read."""
    from bagan.publish.site import MAX_LIST_BYTES, BadList

    lists: dict[str, bytes] = {}
    codes = []
    for name in names:
        try:
            with Path(name).open("rb") as file:
                lists[name] = file.read(MAX_LIST_BYTES + 1)
        except OSError as error:
            if name.startswith(("http://", "https://")):
                told = _("{path} is an address: fetch it into a file and name that", path=name)
            else:
                told = _("{path} cannot be read: {reason}", path=name, reason=reason(error))
            codes.append(report(BadList(told)))
    return lists, codes


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


def _sources(paths: Sequence[str], codes: list[int]) -> list[Source]:
    """The specs at *paths*; the exit codes of those that cannot be read join *codes*."""
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
            codes.append(report(error))
    return with_versions(sources)


def _named(old: dict[str, Record], paths: Sequence[str]) -> dict[str, Record]:
    """Those of the records whose spec is named still, whether or not it can be read."""
    from bagan.chart.model import slug

    named = {slug(Path(path).stem) for path in paths}
    return {name: record for name, record in old.items() if name in named}


def _draw(
    sources: Sequence[Source],
    old: dict[str, Record],
    *,
    folder: Path,
    base: str | None,
    codes: list[int],
    jobs: int | None,
) -> tuple[dict[str, Card], int]:
    """Draw and write what changed: the cards of all specs of the site, and how many it drew.

    A spec that is broken or gone now keeps the pages that it had.
    """
    from bagan.publish.site import FOLDER, INDEX, comparisons, is_current, outcomes

    cards = {name: record.card for name, record in old.items()}
    changed = [
        replace(source, drawn=comparisons(old.get(source.slug), base, folder))
        for source in sources
        if not is_current(old.get(source.slug), source, base, folder)
    ]
    drawn, lacking = 0, ""
    for outcome in outcomes(changed, base, jobs=jobs):
        show_problems(outcome.problems, "text", err=True)
        slug = outcome.source.slug
        if outcome.card is None:
            codes.append(_told(outcome))
            continue
        _write(outcome, old.get(slug), folder=folder, base=base)
        cards[slug] = outcome.card
        drawn += 1
        lacking = lacking or outcome.fault
        click.echo(folder / FOLDER / slug / INDEX)
    if lacking:  # of all alike, so once
        click.echo(_("error: {text}", text=lacking), err=True)
        codes.append(MISSING_TOOL)
    return cards, drawn


def _told(outcome: Outcome) -> int:
    """Tell why nothing was drawn; gives the exit code."""
    from bagan.chart.spec import printable

    if outcome.fault:
        path = printable(outcome.source.path)
        click.echo(_("error: {text}", text=f"{path}: {outcome.fault}"), err=True)
    return MISSING_TOOL if outcome.missing_tool else PROBLEMS


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
