"""Words typed in a terminal in; files, messages and an exit code out.

Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a missing tool, 130 Ctrl-C.  A command is
imported when it is called, and everything heavy inside it, so that ``bagan --help`` answers at
once.
"""

from bagan.cli.group import main

__all__ = ["main"]
