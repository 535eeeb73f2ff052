"""A pydantic ValidationError in, Problems in our own words and places out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bagan.chart.model.annexes import Margin
from bagan.chart.model.dates import written_date
from bagan.chart.model.instruments import JENIS_EXAMPLES, JENIS_PATTERN
from bagan.chart.model.items import ID_PATTERN
from bagan.chart.model.kinds import Kind
from bagan.chart.model.people import NOBODY
from bagan.chart.model.suggestion import did_you_mean
from bagan.chart.spec.document import Document
from bagan.chart.spec.hints import keys_hint, length_hint, pattern_hint
from bagan.chart.spec.ids import id_hint
from bagan.chart.spec.model_paths import known_keys, plain_path
from bagan.chart.spec.unknown_keys import goes_on, key_hint, meant_key
from bagan.language import _, ngettext
from bagan.problem import Located, Problem, Scalar, Span

_SIDES = frozenset(Margin.model_fields)
MAX_FAULTS = 1_000
_MANY = 12
"""Longer lists of allowed words are not written out in a message."""


def problems_of(error: ValidationError, document: Document) -> list[Problem]:
    """Every fault of *error*, placed in *document*."""
    details = error.errors(include_url=False)
    headless = {e["loc"][:-1] for e in details if e["type"] == "missing" and _lacks_id(e)}
    unknown = [e["loc"] for e in details if e["type"] == "extra_forbidden"]
    misspelt = {(*loc[:-1], meant_key(loc)) for loc in unknown}
    seen: set[tuple[str, int]] = set()
    problems: list[Problem] = []
    for detail in details:
        if len(problems) == MAX_FAULTS:
            problems.append(_more(document))
            break
        if "literal['tidak']" in detail["loc"]:
            continue  # the other choice, a mapping, says what is wrong
        if detail["type"] == "too_short" and detail["input"]:
            continue  # its items are there, but have faults of their own
        if detail["type"] == "missing" and detail["loc"] in misspelt:
            continue  # it is there, and told as the unknown key that stands for it
        if detail["type"] == "extra_forbidden" and detail["loc"][:-1] in headless:
            first = next(iter(document.value(*plain_path(detail["loc"][:-1])) or ()), None)
            if detail["loc"][-1] == first:
                continue  # the id's own colon: told with the missing id
        if detail["type"] == "extra_forbidden" and goes_on(detail["loc"], document):
            continue  # told with the first piece of its text
        same = (detail["type"], id(detail["input"]))
        if same in seen:
            continue  # one value that stands for several, as margin: 300 does
        if isinstance(detail["input"], Scalar):
            seen.add(same)
        problems.append(_Fault(detail, document).problem())
    return problems


def _more(document: Document) -> Problem:
    return Problem(
        Span(document.path),
        "terlalu-banyak",
        _("Only the first {limit} faults are listed", limit=MAX_FAULTS),
        _("Correct these and check again."),
    )


def _lacks_id(detail: ErrorDetails) -> bool:
    return detail["loc"][-1] == "id" and "butir" in detail["loc"]


class _Fault:
    """One pydantic error on its way to a Problem."""

    def __init__(self, detail: ErrorDetails, document: Document) -> None:
        self.type = detail["type"]
        self.loc = detail["loc"]
        self.input = detail["input"]
        self.context: dict[str, Any] = detail.get("ctx", {})
        self.document = document
        self.path = plain_path(self.loc)
        self.key = next((str(part) for part in reversed(self.path) if isinstance(part, str)), "")
        if self.key in _SIDES and isinstance(document.value(*self.path[:-1]), Scalar):
            self.key = str(self.path[-2])
        self.key_span, self.span = document.steps(self.path)
        if self.loc[-1:] == ("[key]",):
            self.span = self.key_span
        elif self.type not in ("missing", "extra_forbidden"):
            own = getattr(self.input, "span", None)
            self.span = own if isinstance(own, Span) and own.line else self.span

    def problem(self) -> Problem:
        if self.input is None and self.type not in ("missing", "extra_forbidden"):
            return self.make(
                "nilai-kosong",
                _('"{key}" has no value', key=self.key),
                _("Write a value, or remove the key."),
            )
        handler = _HANDLERS.get(self.type, _Fault.other)
        return handler(self)

    def make(self, rule: str, message: str, suggestion: str = "") -> Problem:
        return Problem(self.span, rule, message, suggestion)

    @property
    def shown(self) -> str:
        """The value as quoted in a message: short."""
        text = str(self.input).strip() if isinstance(self.input, str | int | float) else ""
        return text if len(text) <= 60 else text[:57] + "…"

    def unknown_key(self) -> Problem:
        self.span = self.key_span
        message = _('Unknown key "{key}"', key=str(self.loc[-1]))
        return self.make("kunci-tidak-dikenal", message, key_hint(self.loc, self.document))

    def missing(self) -> Problem:
        key = str(self.loc[-1])
        if key == "id" and "butir" in self.loc and isinstance(self.input, Located):
            first = next(iter(self.input), "id")
            return self.make(
                "kunci-hilang",
                _("This entry has no id"),
                _('Write "- {id}: {{nama: …}}" with its keys inside the braces.', id=first),
            )
        return self.make(
            "kunci-hilang",
            _('The key "{key}" is missing', key=key),
            _('Add "{key}: …" here.', key=key),
        )

    def not_text(self) -> Problem:
        if isinstance(self.input, Located):
            hint = _("Quote a text that holds a colon, and check the indentation.")
        else:
            hint = _("Write one text, without [ ] or dashes.")
        return self.make("bentuk-salah", _('"{key}" must be a text', key=self.key), hint)

    def not_list(self) -> Problem:
        return self.make(
            "bentuk-salah",
            _('"{key}" must be a list', key=self.key),
            _("Write [a, b], or one line with a dash for each item."),
        )

    def not_mapping(self) -> Problem:
        message = _('"{key}" must hold keys and values', key=self.key or _("the spec"))
        hint = keys_hint(known_keys(self.loc))
        if self.key in (Kind.KOMANDO, Kind.KOORDINASI):
            message = _('"{key}" must be the id of one unit, or keys and values', key=self.key)
            hint = _("Write the id; more lines to the same units stand under garis.")
        return self.make("bentuk-salah", message, hint)

    def too_short(self) -> Problem:
        return self.make(
            "nilai-kosong",
            _('"{key}" is empty', key=self.key),
            _("Write a value, or remove the key."),
        )

    def too_long(self) -> Problem:
        limit = int(self.context["max_length"])
        return self.make(
            "terlalu-panjang",
            ngettext(
                '"{key}" is {count} character long',
                '"{key}" is {count} characters long',
                len(str(self.input).strip()),
                key=self.key,
            ),
            _("At most {limit} are allowed; shorten it.", limit=limit),
        )

    def pattern(self) -> Problem:
        pattern = self.context["pattern"]
        if pattern == ID_PATTERN:
            return self.make(
                "pengenal-bentuk",
                _('"{value}" is not an id', value=self.shown),
                id_hint(self.shown, self.path, self.document),
            )
        if pattern == JENIS_PATTERN:
            return self.choice_of(JENIS_EXAMPLES)
        return self.make(
            "nilai-salah",
            _('"{value}" does not fit "{key}"', value=self.shown, key=self.key),
            pattern_hint(self.key, pattern),
        )

    def choice(self) -> Problem:
        allowed = re.findall(r"'([^']*)'", str(self.context["expected"])) or [
            str(self.context["expected"])
        ]
        if not isinstance(self.input, Scalar | int):
            return self.not_text()
        return self.choice_of(allowed)

    def choice_of(self, allowed: Sequence[str]) -> Problem:
        near = did_you_mean(self.shown.casefold(), {a.casefold(): a for a in allowed})
        near = next((did_you_mean(a, allowed) for a in allowed if f'"{a.casefold()}"' in near), "")
        listed = _("Allowed: {values}.", values=", ".join(allowed))
        hint = " ".join(filter(None, (near, listed if not near or len(allowed) <= _MANY else "")))
        return self.make(
            "nilai-salah",
            _('"{value}" is not allowed for "{key}"', value=self.shown, key=self.key),
            hint,
        )

    def number(self) -> Problem:
        message = _('"{key}" must be a number, not "{value}"', key=self.key, value=self.shown)
        return self.make("nilai-salah", message, length_hint(self.shown))

    def limit(self) -> Problem:
        bound = self.context.get("ge", self.context.get("le"))
        if "ge" in self.context:
            message = _('"{key}" must be at least {bound}', key=self.key, bound=_plain(bound))
        else:
            message = _('"{key}" must be at most {bound}', key=self.key, bound=_plain(bound))
        return self.make("nilai-salah", message)

    def date(self) -> Problem:
        message = _('"{value}" is not a date', value=self.shown)
        hint = _("Write year-month-day, for example 2017-05-23.")
        if day := written_date(self.shown):
            hint = _("Write {date}.", date=day)
        return self.make("tanggal-salah", message, hint)

    def yes_no(self) -> Problem:
        return self.choice_of(("ya", "tidak"))

    def nobody(self) -> Problem:
        return self.make(
            "kunci-hilang",
            _("A member of a team needs an office or a name"),
            _("Add jabatan: … or nama: … here."),
        )

    def other(self) -> Problem:
        return self.make("nilai-salah", _('This value does not fit "{key}"', key=self.key))


def _plain(bound: Any) -> str:
    return f"{bound:g}" if isinstance(bound, int | float) else str(bound)


_HANDLERS: dict[str, Callable[[_Fault], Problem]] = {
    "extra_forbidden": _Fault.unknown_key,
    "missing": _Fault.missing,
    "string_type": _Fault.not_text,
    "string_sub_type": _Fault.not_text,
    "string_too_short": _Fault.too_short,
    "too_short": _Fault.too_short,
    "string_too_long": _Fault.too_long,
    "string_pattern_mismatch": _Fault.pattern,
    "tuple_type": _Fault.not_list,
    "list_type": _Fault.not_list,
    "dict_type": _Fault.not_mapping,
    "model_type": _Fault.not_mapping,
    "model_attributes_type": _Fault.not_mapping,
    "enum": _Fault.choice,
    "literal_error": _Fault.choice,
    NOBODY: _Fault.nobody,
    "bool_parsing": _Fault.yes_no,
    "bool_type": _Fault.yes_no,
    "greater_than_equal": _Fault.limit,
    "less_than_equal": _Fault.limit,
    "finite_number": _Fault.number,
    **dict.fromkeys(
        (
            "int_type",
            "int_parsing",
            "int_parsing_size",
            "int_from_float",
            "float_type",
            "float_parsing",
        ),
        _Fault.number,
    ),
    **dict.fromkeys(
        ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"),
        _Fault.date,
    ),
}
