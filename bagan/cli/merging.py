"""The lists of several sites in; one list of all their regions, and an exit code, out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bagan.cli.show import report
from bagan.language import _, reason


def merge(names: Sequence[str], folder: Path, base: str | None) -> int:
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
