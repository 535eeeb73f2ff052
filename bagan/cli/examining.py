"""The command `doctor`: this computer in, what is missing and what to type out."""

from __future__ import annotations

import sys

import click

from bagan.cli.program import Command
from bagan.cli.show import MISSING_TOOL
from bagan.language import _


@click.command(cls=Command, help=_("Tell what is installed, what is missing, and what to type."))
def doctor() -> None:
    from bagan.cli.computer import examine

    code = 0
    for item in examine():
        if item.passed:
            click.echo(_("ok       {name}: {found}", name=item.name, found=item.found))
        elif item.optional:
            click.echo(_("optional {name}: {remedy}", name=item.name, remedy=item.remedy))
        else:
            click.echo(_("missing  {name}: {remedy}", name=item.name, remedy=item.remedy))
            code = MISSING_TOOL
    sys.exit(code)
