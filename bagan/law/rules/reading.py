"""A spec in, the text of its regulation out, read."""

from __future__ import annotations

from pathlib import Path

from bagan.chart.spec import STANDARD_INPUT, Spec
from bagan.language import _
from bagan.law.naskah.naskah import Naskah
from bagan.problem import Problem, SpecError


def naskah_path(spec: Spec) -> Path | None:
    """The file that ``peraturan.naskah`` names, relative to the spec's folder; relative to
    the working folder for a spec from standard input.  None where it names none."""
    name = spec.regency.peraturan.naskah
    if name is None:
        return None
    return Path(name) if spec.path == STANDARD_INPUT else Path(spec.path).parent / name


def read_naskah(spec: Spec) -> Naskah | None:
    """The text of a spec's regulation, or None where the spec names none.

    Raises SpecError, placed at ``peraturan.naskah``, where the file cannot be read.
    """
    path = naskah_path(spec)
    if path is None:
        return None
    # A spec without a text needs no reader of texts.
    from bagan.law.naskah.parse import parse_naskah
    from bagan.law.naskah.refusal import NaskahError
    from bagan.law.naskah.source import read_source

    try:
        # A pipe or a device, on the word of a spec, might never end.
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise NaskahError(_("{path} is not a file", path=path))
        source = read_source(path)
    except NaskahError as error:
        span = spec.document.at("peraturan", "naskah")
        raise SpecError([Problem(span, "naskah-tidak-terbaca", str(error))]) from error
    return parse_naskah(source.text, source.path, pages=source.pages)
