"""The JSON of an earlier run in, its summary out."""

from __future__ import annotations

from pydantic import ValidationError

from bagan.files import read_file
from bagan.language import _
from bagan.law.summary.form import VERSION, Ringkasan
from bagan.problem import BaganError, RenderError

MAX_BYTES = 500_000_000
"""A summary of all of Indonesia, sixty offices each, stays below."""


class NoSummary(BaganError):
    """A file that is no earlier summary, or cannot be read."""


def earlier_summary(path: str) -> Ringkasan:
    """The summary that an earlier run wrote to *path*.  Raises NoSummary."""
    try:
        data = read_file(path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise NoSummary(_("{path} is larger than any summary", path=path))
        return Ringkasan.model_validate_json(data)
    except RenderError as error:
        raise NoSummary(str(error)) from error
    except ValidationError as error:
        raise NoSummary(
            _(
                "{path} is no JSON that bagan check --ringkasan wrote (version {version})",
                path=path,
                version=VERSION,
            )
        ) from error
