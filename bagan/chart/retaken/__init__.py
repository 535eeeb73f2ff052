"""A spec and what a hand has changed in its Word document in, the spec with these changes out."""

from __future__ import annotations

from bagan.chart.retaken.taking import Outcome, State, take

__all__ = ["Outcome", "State", "take"]
