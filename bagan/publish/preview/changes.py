"""A Spec in, what changed in it since git's HEAD out, as sentences and pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.language import _
from bagan.problem import BaganError, MissingTool
from bagan.publish.preview.values import Changes, Picture

if TYPE_CHECKING:
    from bagan.change.choices import View
    from bagan.change.diff import Picture as Compared
    from bagan.chart.spec import Spec

REVISION = "HEAD"

_VIEW = re.compile(rb'<svg [^>]*viewBox="\S+ \S+ (\S+) (\S+)"')


def since_head(spec: Spec) -> Changes | None:
    """What differs between *spec* and its file in HEAD.

    None where git, the checkout, the file in it or any difference is missing.  Whatever else
    goes wrong is told in the Changes.
    """
    try:
        old = _old(Path(spec.path))
        return _compared(old, spec) if old is not None else None
    except BaganError as error:
        return Changes(
            failure=_("Not compared with {revision}: {reason}", revision=REVISION, reason=error)
        )


def _old(path: Path) -> Spec | None:
    """The spec as HEAD has it.  Raises SpecError where it is faulty there."""
    from bagan.change.diff import GitError, Source, checkout_of

    try:
        checkout = checkout_of(path.parent)
        place = checkout.inside(path)
        files = checkout.files(checkout.commit(REVISION), place)
        if place not in files:
            return None
        data = checkout.blobs([files[place]])[files[place]]
    except (GitError, MissingTool):
        return None
    # "./" as git itself names a file of the uppermost folder.
    return Source(f"{REVISION}:{place if '/' in place else f'./{place}'}", data).load()


def _compared(old: Spec, new: Spec) -> Changes | None:
    from bagan import compare
    from bagan.change.choices import View
    from bagan.change.diff import headline, pictures, summary

    comparison = compare(old, new)
    if not comparison:
        return None
    words = summary(comparison.changes)
    told = tuple(headline(change, comparison) for change in comparison.changes)
    try:
        drawn = pictures(comparison, views=(View.GABUNGAN,))
    except BaganError as error:
        return Changes(words, told, failure=str(error))
    return Changes(words, told, tuple(_picture(each, View.GABUNGAN) for each in drawn))


def _picture(compared: Compared, view: View) -> Picture:
    svg = compared.svgs[view]
    size = _VIEW.match(svg)
    assert size, "every SVG begins with its viewBox"
    return Picture(
        key=f"{compared.name}-perubahan",
        name=compared.id,
        title=compared.title,
        alternative=f"{compared.drawings[view].description} {compared.summary}",
        svg=svg,
        width=float(size[1]),
        height=float(size[2]),
    )
