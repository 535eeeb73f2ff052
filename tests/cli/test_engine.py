"""A layout engine that fails: a message, an exit code, and the earlier outputs untouched."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from support import files_in

NAME = "kabupaten-contoh-kerja.svg"

FAILURES = {
    "crashing": ("os.abort()", "stopped without a result (exit code -6)"),
    "failing": ("sys.stderr.write('out of memory'); sys.exit(2)", "(exit code 2)\n  out of memory"),
    "silent": ("", "stopped without a result (exit code 0)"),
    "garbage": ("print('%PDF-1.4')", "stopped without a result (exit code 0)"),
    "bytes": ("sys.stdout.buffer.write(bytes(range(256)))", "stopped without a result"),
    "deep": ("print('[' * 200_000)", "stopped without a result"),
    "no-object": ("print('[1, 2]')", "stopped without a result"),
    "no-boxes": ("print('{}')", "stopped without a result"),
    "other-boxes": ("print('{\"objects\": [{\"name\": 1}, 2]}')", "answer lacks a box"),
    "deaf": ("os.close(0); print('{}')", "stopped without a result"),
}
