"""A command line in, an exit code out: click, in the user's language, without tracebacks."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from collections.abc import Mapping
from gettext import gettext as _click
from importlib import import_module
from typing import Any, NamedTuple, NoReturn

import click

from bagan.cli.show import INTERRUPTED, report
from bagan.language import LOCALE_FOLDER, _, language

# Validation is the specs' own. What other packages would plug into it is not even looked
# for: the search would slow every start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def speak() -> None:
    """Have click's own texts in the user's language: click asks gettext for them, and
    gettext asks the environment for a language."""
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain("click", str(LOCALE_FOLDER))
    gettext.textdomain("click")


class Command(click.Command):
    """A click command whose usage line is wholly in the user's language: "[OPTIONS]" is a
    word that click does not look up in its catalogue."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"options_metavar": _("[OPTIONS]"), **settings})


class Place(NamedTuple):
    """Where a command is, "module:name" in this package, and in a few words what it does."""

    where: str
    summary: str


class Program(click.Group):
    """A click group that speaks the user's language and never shows a traceback; the commands in
    *places* are imported when they are called."""

    command_class = Command

    def __init__(self, *args: Any, places: Mapping[str, Place], **settings: Any) -> None:
        self.places = places
        words = {"options_metavar": _("[OPTIONS]"), "subcommand_metavar": _("COMMAND [ARGS]...")}
        # click asks these for their names alone: what there is, and what was meant.
        settings["commands"] = {name: click.Command(name) for name in places}
        super().__init__(*args, **{**words, **settings})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.places:
            return None
        where, summary = self.places[cmd_name]
        module, _colon, name = where.partition(":")
        command: click.Command = getattr(import_module(f"bagan.cli.{module}"), name)
        command.short_help = summary
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_click("Commands")):
            names = self.list_commands(ctx)
            formatter.write_dl([(name, self.places[name].summary) for name in names])

    def main(self, *args: Any, **extra: Any) -> Any:
        speak()
        # A command is over before unreachable cycles would matter; the usual 700 new objects
        # between two searches for them cost every run some 6 %.
        gc.set_threshold(50_000)
        try:
            return super().main(*args, **extra)
        except OSError as error:  # of --help and --version, which no command invokes
            sys.exit(report(error))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return self.noted(ctx)
        except KeyboardInterrupt:
            click.echo(err=True)  # after the ^C of the terminal
            self.stop(ctx)
        except click.Abort as error:
            # What a prompt makes of Ctrl-C, and of the end of its input.
            if not isinstance(error.__context__, KeyboardInterrupt):
                raise
            self.stop(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except OSError as error:
            if isinstance(error, BrokenPipeError) or ctx.params.get("debug"):
                raise
            ctx.exit(report(error))
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            ctx.exit(report(error))

    def noted(self, ctx: click.Context) -> Any:
        """What the command gives; at its end, what it found of runs that had been killed."""
        try:
            return super().invoke(ctx)
        finally:
            if found := sys.modules.get("bagan.leftovers"):  # else nothing was written
                for notice in found.notices():
                    click.echo(notice, err=True)

    def stop(self, ctx: click.Context) -> NoReturn:
        """End, as click does and with the exit code that shells give to Ctrl-C."""
        click.echo(_click("Aborted!"), err=True)
        ctx.exit(INTERRUPTED)
