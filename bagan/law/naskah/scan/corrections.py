"""What somebody accepted or corrected on the review page in, the words of a line out."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bagan.language import _, reason
from bagan.law.naskah.refusal import NaskahError


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    halaman: int
    baris: int
    dibaca: str
    benar: str = Field(max_length=2000)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    koreksi: list[_Line]


class Corrections:
    """The corrections of one file: for a line of a page, what it says in truth."""

    def __init__(self, lines: list[_Line], path: str) -> None:
        self._lines = {(line.halaman, line.baris): line for line in lines}
        self._path = path
        self._met: set[tuple[int, int]] = set()

    @classmethod
    def load(cls, path: str | Path) -> Corrections:
        """Those of the file that the review page saved.  Raises NaskahError for another one."""
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise NaskahError(
                _("{path} cannot be read: {reason}", path=path, reason=reason(error))
            ) from error
        try:
            return cls(_File.model_validate(json.loads(data)).koreksi, str(path))
        except (ValueError, ValidationError, RecursionError) as error:
            raise NaskahError(
                _("{path} is no file of corrections: save it on the review page", path=path)
            ) from error

    def of(self, page: int, number: int, read: str) -> str | None:
        """What the line *number* of *page* says; None where nobody looked at it.

        Raises NaskahError where another reading was corrected there.
        """
        line = self._lines.get((page, number))
        if line is None:
            return None
        self._met.add((page, number))
        if line.dibaca != read:
            raise self._other(page, number)
        return "\n".join(" ".join(one.split()) for one in line.benar.split("\n") if one.strip())

    def check_used(self) -> None:
        """NaskahError where a correction is of a line that is not there."""
        for page, number in self._lines.keys() - self._met:
            raise self._other(page, number)

    def _other(self, page: int, number: int) -> NaskahError:
        return NaskahError(
            _(
                "{path} is of another reading: on page {page}, line {line} is a different one."
                " Import without it, and correct on the new review page",
                path=self._path,
                page=page,
                line=number,
            )
        )
