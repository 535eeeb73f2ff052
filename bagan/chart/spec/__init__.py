"""A spec file in, a checked Spec out: parse, validate, check."""

from bagan.chart.spec.load import Spec, load_spec, parse_spec
from bagan.chart.spec.report import format_problems

__all__ = ["Spec", "format_problems", "load_spec", "parse_spec"]
