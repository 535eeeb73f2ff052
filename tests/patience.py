"""How long a test waits for what has to come before it counts as lost.

Tests wait for conditions, never for times: this is no expectation of speed.  It only ends a
test whose condition never comes, so it is far longer than a busy machine may need.
"""

PATIENCE = 300.0
"""Seconds."""
PATIENCE_MS = PATIENCE * 1000
