"""A template's name and values in, its text out: what everything made of templates shares.

Templates are those of ``bagan.templates``; a folder of one's own may replace some of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bagan.language import _
from bagan.pola import template_folder
from bagan.problem import RenderError

if TYPE_CHECKING:
    from jinja2 import Environment

_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the expressions of somebody's template may run into, besides Jinja's own errors."""


def template_folders(templates: Path | None) -> list[Path]:
    """Where templates are looked for, first of all in *templates*.

    Raises RenderError where that is no folder.
    """
    if templates is not None and not templates.is_dir():
        raise RenderError(_("The template folder {path} is not a folder", path=templates))
    return [folder for folder in (templates, template_folder()) if folder is not None]


def render(
    name: str,
    values: Mapping[str, Any],
    *,
    templates: Path | None = None,
    finalize: Callable[[Any], Any] | None = None,
) -> str:
    """The text of the template *name* with *values*, every one of them escaped.

    *templates* is a folder whose files stand in for the shipped ones of the same name.
    *finalize* has the last word on each value that is printed.  Raises RenderError for a
    template that cannot be used.
    """
    from jinja2 import TemplateError

    try:
        environment = _environment(templates, finalize) if templates else _shipped(finalize)
        return environment.get_template(name).render(values)
    except (TemplateError, UnicodeDecodeError, OSError, *_FAULTS) as error:
        place = getattr(error, "name", None) or name
        line = getattr(error, "lineno", None)
        raise RenderError(
            _(
                "The template {place} cannot be used: {reason}",
                place=f"{place}:{line}" if line else place,
                reason=error,
            )
        ) from error


def part(name: str, *, templates: Path | None = None) -> str:
    """The text of a style sheet or script among the templates.

    Raises RenderError where there is none, or none that can be read.
    """
    for folder in template_folders(templates):
        try:
            return (folder / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except (UnicodeDecodeError, OSError) as error:
            raise RenderError(
                _("The template {place} cannot be read: {reason}", place=name, reason=error)
            ) from error
    raise RenderError(_("There is no template {name}", name=name))


def points(number: float) -> str:
    """*number* with two decimals at most: what HTML and CSS are given."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def twips(points: float) -> int:
    """*points* in twentieths of a point: what a Word document is given."""
    return round(points * 20)


def css_text(text: str) -> str:
    """*text* as a quoted CSS string in which no character can end the string or the
    element that holds it."""
    safe = re.sub(r"[^A-Za-z0-9 -]", lambda match: f"\\{ord(match[0]):x} ", text)
    return f"'{safe}'"


@lru_cache(maxsize=8)
def _shipped(finalize: Callable[[Any], Any] | None) -> Environment:
    """The environment of the shipped templates, which keeps what it has compiled."""
    return _environment(None, finalize)


def _environment(templates: Path | None, finalize: Callable[[Any], Any] | None) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader([str(folder) for folder in template_folders(templates)]),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    environment.filters["pt"] = points
    environment.filters["twip"] = twips
    environment.filters["css"] = css_text
    return environment
