"""The answers to a few questions in, the text of a first spec out: one office, ready to draw."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bagan.chart.model import HEAD_OF_REGION, VILLAGES
from bagan.language import _
from bagan.pola import read, template_folder

if TYPE_CHECKING:
    from jinja2 import Environment

SCHEMA_FILE = "bagan.schema.json"
"""The name under which `bagan new` puts the schema beside the spec, for editors."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .()/-]*[A-Za-z0-9.)]")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_REGIONS = ("Kabupaten", "Kota", "Provinsi")
"""What a region's name starts with, for kinds of office that do not say otherwise."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a first spec has to know.

    ``daerah`` starts with Kabupaten, Kota or Provinsi, for a village office with Desa or another
    of :data:`VILLAGES`; ``kode`` is the Kemendagri code ("13.12"); ``dinas`` the full name of the
    office ("Dinas Sosial").
    """

    daerah: str
    kode: str
    provinsi: str
    dinas: str

    def problem(self, pola: str | None = None) -> str:
        """What is wrong with the answers for an office of the kind *pola*, as a message; empty
        if nothing is."""
        own = read(pola).hanya if pola else ()
        if not self.daerah.startswith(tuple(f"{word} " for word in own or _REGIONS)):
            if own:
                return _(
                    'Regions with an office of the kind "{pola}" start with {words}.',
                    pola=pola,
                    words=", ".join(own),
                )
            return _("The region's name has to start with Kabupaten, Kota or Provinsi.")
        if self.daerah.partition(" ")[0] in VILLAGES:
            if not re.fullmatch(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}", self.kode):
                return _('The code of a desa has to look like "13.12.01.2001".')
        elif not re.fullmatch(r"[0-9]{2}(\.[0-9]{2})?", self.kode):
            return _('The code has to look like "13.12" (a province: "13").')
        if not self.provinsi.strip() or not self.dinas.strip():
            return _("A name cannot be empty.")
        return ""


def first_spec(answers: Answers, *, file: str, pola: str | None = None) -> str:
    """The YAML text of a commented spec that checks and draws as it stands.

    It is of an office of the kind *pola* (one of :func:`bagan.pola.names`), without one of a
    small dinas.  *file* is the name it will have, for the comments; the JSON Schema is expected
    beside it.
    """
    word, _space, name = answers.daerah.partition(" ")
    head = HEAD_OF_REGION[word]
    template = _environment().get_template(read(pola).template if pola else "spec.yaml.j2")
    return template.render(
        daerah=_one_line(answers.daerah),
        kode=answers.kode,
        provinsi=_one_line(answers.provinsi),
        dinas=_one_line(answers.dinas),
        kepala=_head_of(_one_line(answers.dinas)),
        kepala_daerah=head,
        jenis=f"Peraturan {word if word in VILLAGES else head}",
        jabatan=_one_line(f"{head} {name}"),
        desa=word,
        pola=pola,
        file=_one_line(file),
        schema=SCHEMA_FILE,
    )


@cache
def _environment() -> Environment:
    """The environment of first specs, which keeps what it has compiled."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        undefined=StrictUndefined,
        loader=FileSystemLoader(template_folder()),
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # YAML, not HTML: the filter below quotes
    )
    environment.filters["yaml"] = scalar
    return environment


def _head_of(office: str) -> str:
    """What the head of *office* is called: "Kepala Dinas" for "Dinas Sosial"."""
    first = office.split(maxsplit=1)[0]
    return f"Kepala {first}" if first in ("Dinas", "Badan", "Kantor") else f"Kepala {office}"


def _one_line(text: str) -> str:
    """*text* without line breaks, which would end a comment or a plain scalar."""
    return " ".join(text.split())


def scalar(text: str, *, flow: bool = False) -> str:
    """*text* as a YAML scalar, plain where that is safe, else in double quotes.

    Inside a flow mapping (``{...}``) commas and brackets are not safe.

    >>> scalar("Dinas Sosial"), scalar("no"), scalar("a: b")
    ('Dinas Sosial', '"no"', '"a: b"')
    """
    plain = text if flow else text.replace(", ", " ")
    if re.fullmatch(r"[0-9.]+", text):
        return text
    if _PLAIN.fullmatch(plain) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
