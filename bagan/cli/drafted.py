"""A draft and the name of its spec in; the files of both, and words on a terminal, out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bagan.language import _, ngettext

if TYPE_CHECKING:
    from bagan import Account, Draft


def target_of(text: str, output: str) -> Path:
    """The spec that *text* is drafted into: beside it, or in the folder *output*."""
    beside = Path(text).with_suffix(".yaml")
    return Path(output) / beside.name if output else beside


def name_from(naskah: Path, folder: Path) -> str:
    """The path of the regulation's file as a spec in *folder* names it."""
    try:
        name = os.path.relpath(naskah, folder)
    except ValueError:  # another drive
        name = str(naskah.resolve())
    name = name.replace(os.sep, "/")
    return name if name.isprintable() else ""


def files_of(draft: Draft, target: Path, *, again: bool = False) -> dict[Path, bytes]:
    """The spec and its schema; of a scan also its text and the review page, which replace
    earlier ones where it is read *again*.  Raises UsageError."""
    from bagan import schema
    from bagan.chart.spec import SCHEMA_FILE

    outputs = {target: draft.text.encode()}
    beside = target.parent / SCHEMA_FILE
    if not beside.exists():
        outputs[beside] = schema().encode()
    if draft.review:
        text, review = of_scan(target)
        for path in () if again else (text, review):
            refuse_to_replace(path)
        outputs |= {text: draft.naskah.encode(), review: draft.review.encode()}
    return outputs


def of_scan(target: Path) -> tuple[Path, Path]:
    """The text of a scan and its review page, beside the spec *target*."""
    return target.with_suffix(".txt"), target.with_name(f"{target.stem}-tinjauan.html")


def refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise click.UsageError(
            _("{path} is there already; it is left as it is. Name another file with -o.", path=path)
        )


def refuse_address(text: str) -> None:
    from bagan.publish.making import is_address

    if is_address(text):
        raise click.UsageError(
            _("{path} is an address: fetch it into a file and name that", path=text)
        )


def written(draft: Draft, target: Path) -> Iterator[str]:
    """What is said of the files that were written."""
    yield _("Written: {path}", path=target)
    if draft.review:
        text, review = of_scan(target)
        yield _("Written: {path}", path=text)
        yield _("Review what was read: open {path} in a browser", path=review)


def told(draft: Draft) -> Iterator[str]:
    """The account in lines: how many entries, how many drawn, and each that is open; how many
    items are to be checked."""
    yield from _account(draft.account)
    if draft.open:
        yield ngettext(
            "{count} item to check: look for PERIKSA.",
            "{count} items to check: look for PERIKSA.",
            draft.open,
        )


def _account(account: Account) -> Iterator[str]:
    if not account.entries:
        yield _("No entry of a list of offices was read in the text.")
        return
    counts = counts_of(account)
    yield {
        "text": _(
            "List entries in the text: {total}; drawn {drawn}, not drawn {missing}.", **counts
        ),
        "table": _("Offices in the table: {total}; drawn {drawn}, not drawn {missing}.", **counts),
        "drawing": _(
            "Boxes in the drawing: {total}; drawn {drawn}, not drawn {missing}.", **counts
        ),
    }[account.of]
    for entry in account.open:
        place = f"{entry.path}:{entry.line}" if entry.line else entry.path
        yield f'  {place}: "{entry.words}": {entry.told}'


def counts_of(account: Account) -> dict[str, int]:
    return {
        "total": len(account.entries),
        "drawn": len(account.drawn),
        "missing": len(account.missing),
    }
