"""Specs in, a static site of their charts out."""
