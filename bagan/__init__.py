"""Bagan: organisation and coordination charts for Indonesian regional regulations."""

__version__ = "0.1.0"
