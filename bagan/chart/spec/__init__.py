"""A spec file in, a checked Spec out: parse, validate, check."""

from bagan.chart.spec.bounds import MAX_BYTES
from bagan.chart.spec.characters import bad_character, printable
from bagan.chart.spec.checks import check
from bagan.chart.spec.document import Document
from bagan.chart.spec.facts import Facts, Path
from bagan.chart.spec.glyphs import glyph_problems
from bagan.chart.spec.load import STANDARD_INPUT, Spec, load_spec, parse_spec
from bagan.chart.spec.new import SCHEMA_FILE, Answers, first_spec, scalar
from bagan.chart.spec.report import Form, format_problems, severity_word
from bagan.chart.spec.schema import schema_text

__all__ = [
    "Answers",
    "Document",
    "Facts",
    "Form",
    "MAX_BYTES",
    "Path",
    "SCHEMA_FILE",
    "STANDARD_INPUT",
    "Spec",
    "bad_character",
    "check",
    "first_spec",
    "format_problems",
    "glyph_problems",
    "load_spec",
    "parse_spec",
    "printable",
    "scalar",
    "schema_text",
    "severity_word",
]
