"""The commands `diff` and `diff-driver`: two versions in; what changed, and its pictures, out.

Exit codes of `diff`: 0 the same, 1 differences (or a broken spec), 2 wrong usage, 3 a
missing tool.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bagan.change.choices import FORMS, KINDS, Form, View
from bagan.cli.compared import asking, diff_pair, diff_sets
from bagan.cli.options import (
    chart_option,
    dpi_option,
    drawing_options,
    examples,
    font_option,
    jobs_option,
    options_of,
    output_option,
    templates_option,
)
from bagan.cli.program import Command
from bagan.cli.show import folder_at
from bagan.language import _

if TYPE_CHECKING:
    from bagan.change.diff import Pair, Wanted

PATHS = "bagan.paths"
"""Where the words after "--" wait: click would mix them with those before it."""

NULL = "/dev/null"
"""What git names where a file is not there [gitattributes(5), external diff driver]."""


class DiffCommand(Command):
    """A command that tells apart what stands before "--" and after it, as git does."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if "--" in args:
            place = args.index("--")
            ctx.meta[PATHS] = tuple(args[place + 1 :])
            args = args[:place]
        return super().parse_args(ctx, args)


@click.command(
    cls=DiffCommand,
    help=_(
        "Show what changed between two versions of a spec, or of a folder of specs: "
        "LAMA and BARU are files, folders, or revisions in git (then -- and paths)."
    ),
    epilog=examples(
        "bagan diff lama.yaml baru.yaml",
        "bagan diff lama/ baru/ -o out/perubahan",
        "bagan diff HEAD~1 -- specs/x.yaml",
        "bagan diff v1 v2 --make none --format markdown -- specs",
    )
    + "\n\n\b\n"
    + _("Exit codes: 0 the same, 1 differences or a broken spec, 2 wrong usage, 3 a missing tool."),
)
@click.argument("version", nargs=-1, metavar=_("[LAMA] [BARU] [-- PATH...]"))
@click.option("--from-rev", metavar="REV", help=_("Compare the paths as of this git revision ..."))
@click.option(
    "--to-rev", metavar="REV", help=_("... with this one; without it, with the files as they are.")
)
@output_option(_("Folder to write to."))
@click.option(
    "--make", type=click.Choice([*KINDS, "none"]), multiple=True, metavar=_("KIND"),
    help=_(
        "File to make, repeatable: {kinds}, or none. Without it pdf and html, of folders "
        "svg and a summary.", kinds=", ".join(KINDS),
    ),
)  # fmt: skip
@click.option(
    "--view", "views", type=click.Choice([view.value for view in View]), multiple=True,
    metavar=_("VIEW"),
    help=_(
        "View of an SVG or PNG, repeatable: {views}. Without it all, of folders gabungan.",
        views=", ".join(View),
    ),
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMS),
    default="text", show_default=True, help=_("How changes are printed."),
)  # fmt: skip
@click.option("--strict", is_flag=True, help=_("What is only a guess is an error."))
@click.option("--yes", is_flag=True, help=_("Compare specs of different regions without asking."))
@jobs_option
@chart_option
@font_option
@dpi_option
@templates_option
@drawing_options
def diff(
    version: Sequence[str],
    output: str,
    form: Form,
    strict: bool,
    yes: bool,
    jobs: int | None,
    from_rev: str | None,
    to_rev: str | None,
    **given: Any,
) -> None:
    folder = folder_at(output, "diff")
    pairs, whole_set = _pairs(version, from_rev, to_rev)
    wanted, ask = _wanted(given, whole_set=whole_set), asking(yes)
    if whole_set:
        code = diff_sets(pairs, wanted, output=folder, form=form, strict=strict, ask=ask, jobs=jobs)
    else:
        code = diff_pair(pairs[0], wanted, output=folder, form=form, strict=strict, ask=ask)
    sys.exit(code)


def _pairs(
    version: Sequence[str], from_rev: str | None, to_rev: str | None
) -> tuple[tuple[Pair, ...], bool]:
    """What is to be compared, and whether it is a set.  Raises UsageError."""
    from bagan.change.diff import GitError, NoPair, revision_pairs

    after: tuple[str, ...] | None = click.get_current_context().meta.get(PATHS)
    try:
        if from_rev is not None:
            revisions, paths = (from_rev, to_rev), (*version, *(after or ()))
        elif to_rev is not None:
            raise click.UsageError(_("--to-rev needs --from-rev."))
        elif after is None or not version:
            return _files((*version, *(after or ())))
        elif len(version) > 2:
            raise click.UsageError(_("Before -- stand one or two revisions, not more."))
        else:
            revisions, paths = (version[0], version[1] if len(version) == 2 else None), after
        if not paths:
            raise click.UsageError(_("Name the specs, or their folder: -- specs"))
        pairs = revision_pairs(*revisions, paths)
    except (GitError, NoPair) as error:
        raise click.UsageError(str(error)) from error
    single = len(pairs) == 1 and len(pairs[0].sides) == 2 and not Path(paths[0]).is_dir()
    return pairs, not single


def _files(names: Sequence[str]) -> tuple[tuple[Pair, ...], bool]:
    """Two files, or the specs of two folders."""
    from bagan.change.diff import file_pair, folder_pairs

    if len(names) != 2:
        raise click.UsageError(
            _(
                "Name two versions: LAMA BARU. To compare with a revision in git, name it, then "
                "-- and the spec: bagan diff HEAD~1 -- specs/x.yaml"
            )
        )
    old, new = names
    if old == new == "-":
        raise click.UsageError(_("Only one of the two can be standard input."))
    folders = [name != "-" and Path(name).is_dir() for name in names]
    if all(folders):
        return folder_pairs(Path(old), Path(new)), True
    if any(folders):
        raise click.UsageError(
            _('"{old}" and "{new}": name two files or two folders.', old=old, new=new)
        )
    # a name with a comma or quotes of Word about it is meant for a file too
    a_file = old == "-" or ".yaml" in old or ".yml" in old or Path(old).exists()
    if Path(new).exists() and not a_file:
        raise click.UsageError(
            _(
                "There is no file {old}. If it is a revision in git: bagan diff {old} -- {new}",
                old=old,
                new=new,
            )
        )
    return (file_pair(old, new),), False


def _wanted(given: Mapping[str, Any], *, whole_set: bool) -> Wanted:
    """What the answers of the command line ask for."""
    from bagan.change.diff import Wanted

    answers = dict(given)
    make, views, chart = (answers.pop(name) for name in ("make", "views", "chart"))
    make = make or (("svg",) if whole_set else ("pdf", "html"))
    views = views or ((View.GABUNGAN,) if whole_set else tuple(View))
    return Wanted(
        make=() if "none" in make else tuple(dict.fromkeys(make)),
        views=tuple(View(view) for view in dict.fromkeys(views)),
        chart=chart,
        options=options_of(answers),
    )


@click.command(
    "diff-driver",
    cls=Command,
    help=_("Show what changed in a spec to git, which runs this for `git diff`."),
    epilog=examples(
        'git config diff.bagan.command "bagan diff-driver"',
        "echo 'specs/*.yaml diff=bagan' >> .gitattributes",
    ),
)
@click.argument("git", nargs=-1, required=True, metavar="PATH OLD HEX MODE NEW HEX MODE")
def diff_driver(git: Sequence[str]) -> None:
    """git ends its own run where this one fails: faults of specs are told, with exit code 0."""
    from bagan.change.diff import told_to_git

    path, old, new = git[0], *((git[1], git[4]) if len(git) >= 7 else (NULL, NULL))
    click.echo(told_to_git(path, *(None if side == NULL else side for side in (old, new))))
