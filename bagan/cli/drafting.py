"""The command ``import``: regulations' files in, a drafted spec of each beside its schema out.

Of a scan, its text and the page on which the reading is reviewed are written, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from bagan.cli.options import cluster_option, examples, jobs_option
from bagan.cli.program import Command
from bagan.cli.specs import ENDINGS, files_in, is_folder
from bagan.language import _

IN_FOLDERS = (
    ".txt", ".md", ".docx", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".xlsx", ".csv"
)  # fmt: skip
"""The files of a folder that are drafted from; any other is named by itself."""


@click.command(
    "import",
    cls=Command,
    help=_(
        "Draft a spec from the text of a regulation (.txt, .md, .docx, .pdf), a scan of it (.pdf, "
        ".png, .jpg, .tif), a table of offices (.xlsx, .csv, .json) or a drawn chart (.svg, .pdf, "
        ".docx, .pptx, .drawio, .mmd): what it leaves open is marked PERIKSA."
    ),
    epilog=examples(
        "bagan import perbup-49-2017.pdf",
        "bagan import perbup-49-2017.docx -o koordinasi.yaml",
        "bagan import perbup-49-2017.txt -o - | less",
        "bagan import naskah/ -o konsep",
        "bagan import dinas.xlsx",
        "bagan import pindaian.pdf --koreksi pindaian-koreksi.json",
    ),
)
@click.argument("texts", type=click.Path(), metavar=_("NASKAH..."), nargs=-1, required=True)
@click.option(
    "-o", "--output", type=click.Path(allow_dash=True), default="", metavar=_("PATH"),
    help=_(
        "Spec to write, or the folder of the specs; - is standard output. Without it, "
        "the name of NASKAH with .yaml."
    ),
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help=_("How it is told what was drafted: in words, or one JSON array of all texts."),
)  # fmt: skip
@click.option(
    "--koreksi", "corrections", type=click.Path(), metavar=_("PATH"),
    help=_("What the review page of this scan saved: lines accepted and corrected."),
)  # fmt: skip
@click.option(
    "--terima-konsep", "accepted", is_flag=True,
    help=_("Accept a draft that leaves entries of the text out or is unsure of them: exit code 0."),
)  # fmt: skip
@jobs_option
@cluster_option
def import_(
    texts: Sequence[str],
    output: str,
    form: Literal["text", "json"],
    corrections: str | None,
    accepted: bool,
    jobs: int | None,
    cluster: str | None,
) -> None:
    found = files_in(texts, IN_FOLDERS)
    for name in filter(is_folder, found):
        endings = ", ".join(IN_FOLDERS)
        raise click.UsageError(
            _("There is no text and no table in the folder {path}: {endings}.",
              path=name, endings=endings)
        )  # fmt: skip
    if found == list(texts) and len(found) == 1 and form == "text" and not cluster:
        _draft_one(found[0], output, corrections, accepted=accepted)
        return
    from bagan.cli.drafting_many import draft_all

    if corrections is not None:
        raise click.UsageError(_("--koreksi is of one scan: name it alone."))
    if output == "-" or Path(output).is_file() or Path(output).suffix.lower() in ENDINGS:
        raise click.UsageError(_("Many specs, or JSON, are asked for: -o has to be a folder."))
    code = draft_all(found, output=output, form=form, accepted=accepted, jobs=jobs, cluster=cluster)
    raise SystemExit(code)


def _draft_one(naskah: str, output: str, corrections: str | None, *, accepted: bool) -> None:
    """Draft, write, tell one text."""
    import shlex

    from bagan import draft
    from bagan.chart.spec import SCHEMA_FILE
    from bagan.cli.drafted import (
        files_of,
        name_from,
        refuse_address,
        refuse_to_replace,
        target_of,
        told,
        written,
    )
    from bagan.cli.show import deliver, keep_ending, names_folder
    from bagan.files import write_all

    refuse_address(naskah)
    printed = output == "-"
    target = target_of(naskah, output)
    if output and not printed and not names_folder(output):
        target = Path(output)
    if Path(naskah).suffix.lower() in ENDINGS:
        raise click.UsageError(
            _("{path} is a spec already; name the regulation's text or a table.", path=naskah)
        )
    if not printed:
        refuse_to_replace(target)
        keep_ending(str(target), *ENDINGS)
    drafted = draft(
        naskah,
        file="-" if printed else target.name,
        naskah=name_from(Path(naskah), Path() if printed else target.parent),
        schema=SCHEMA_FILE,
        text="" if printed else target.with_suffix(".txt").name,
        corrections=corrections,
    )
    if printed:
        deliver({"spec.yaml": drafted.text.encode()}, "-")
    else:
        write_all(files_of(drafted, target, again=corrections is not None))
    for line in (*(() if printed else written(drafted, target)), *told(drafted)):
        click.echo(line, err=printed)
    if not printed:
        click.echo(_("Next: bagan build {path}", path=shlex.quote(str(target))))
    if not (drafted.account.settled or accepted):
        click.echo(
            _(
                "Entries are open: compare them with the text; --terima-konsep accepts the draft"
                " as it is."
            ),
            err=True,
        )
        raise SystemExit(1)
