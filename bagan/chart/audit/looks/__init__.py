"""A Picture in, how the drawing looks out: figures, and flaws with a remedy each.

One measure is one file in ``measures``, with a function ``measure(scene)`` that gives a
Measured; the folder is the list of measures.  The audit proves that a drawing is right;
this tells whether it is well drawn.
"""

from bagan.chart.audit.looks.look import look_at
from bagan.chart.audit.looks.report import Figure, Flaw, Look

__all__ = ["Figure", "Flaw", "Look", "look_at"]
