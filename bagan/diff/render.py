"""A template's name and values in, its text out: what all documents of a comparison share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bagan.annex.html import data_address, points, template_folder
from bagan.language import _
from bagan.model.kinds import Kind
from bagan.problem import RenderError
from bagan.style import Style
from bagan.svg.change import WORDS, sample_svg
from bagan.svg.mark import attribute, dash, number
from bagan.svg.read import SVG

_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the expressions of somebody's template may run into, besides Jinja's own errors."""


def render(template: str, values: Mapping[str, Any], *, templates: Path | None = None) -> str:
    """The text of *template* with *values*, every one of them escaped.

    *templates* is a folder whose files stand in for the shipped ones of the same name.
    Raises RenderError for a template that cannot be used.
    """
    from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    if templates is not None and not templates.is_dir():
        raise RenderError(_("The template folder {path} is not a folder", path=templates))
    environment = SandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader([str(folder) for folder in _folders(templates)]),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["pt"] = points
    try:
        return environment.get_template(template).render(values)
    except (TemplateError, UnicodeDecodeError, OSError, *_FAULTS) as error:
        place = getattr(error, "name", None) or template
        line = getattr(error, "lineno", None)
        raise RenderError(
            _(
                "The template {place} cannot be used: {reason}",
                place=f"{place}:{line}" if line else place,
                reason=error,
            )
        ) from error


def part(name: str, *, templates: Path | None = None) -> str:
    """The text of a style sheet or script of the template folders."""
    for folder in _folders(templates):
        try:
            return (folder / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except (UnicodeDecodeError, OSError) as error:
            raise RenderError(
                _("The template {place} cannot be read: {reason}", place=name, reason=error)
            ) from error
    raise RenderError(_("There is no template {name}", name=name))


def _folders(templates: Path | None) -> list[Path]:
    return [folder for folder in (templates, template_folder()) if folder is not None]


def sample(name: str, *, width: float, height: float, style: Style) -> str:
    """The picture of a legend's row as a data address: of a kind of line, *width* x
    *height* points, or of a value of data-perubahan, a square."""
    if name in WORDS:
        return data_address(sample_svg(name, height))
    wide, high = number(width), number(height)
    return data_address(
        (
            f'<svg xmlns="{SVG}" viewBox="0 0 {wide} {high}" width="{wide}pt" height="{high}pt">'
            f'<path d="M1 {number(height / 2)}H{number(width - 1)}" fill="none"'
            f' stroke="{attribute(style.ink)}" stroke-width="{number(style.wire_stroke)}"'
            f"{dash(Kind(name), style)}/></svg>"
        ).encode()
    )
