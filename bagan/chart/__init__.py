"""A spec in, proven pages out: load, plan, draw, write as SVG, prove, set."""
