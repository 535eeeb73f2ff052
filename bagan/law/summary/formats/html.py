"""A Ringkasan in, one HTML page out that needs no other file: for the screen and for paper.

Its policy lets nothing in: one script and one style sheet run, by their hashes, whatever a spec
holds.  Without the script everything is there but filters and sorting.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from typing import Any

from bagan.law.summary import words
from bagan.law.summary.form import Berat, Ringkasan, SatuSpesifikasi
from bagan.templating import part, render

TEMPLATE, STYLES, SCRIPT = "ringkasan.html.j2", "ringkasan.css", "ringkasan.js"
BAR = 100
"""The length of the longest bar, in units of its picture."""


def write(summary: Ringkasan) -> bytes:
    """The page of *summary*, Indonesian.  Raises RenderError for a template that cannot be used."""
    css, script = part(STYLES), part(SCRIPT)
    named = Counter(spec.name for spec in summary.spesifikasi)
    values = {
        "ringkasan": summary,
        "baris": [
            _row(spec, _longest(summary), alone=named[spec.name] == 1)
            for spec in summary.spesifikasi
        ],
        "kata": words,
        "hasil": [outcome for outcome in words.Hasil if outcome in _outcomes(summary)],
        "policy": _policy(css, script),
        "css": css,
        "script": script,
    }
    return render(TEMPLATE, values).encode()


def _row(spec: SatuSpesifikasi, longest: int, *, alone: bool) -> dict[str, Any]:
    """What the template sees of one spec; *alone*: no other is called as it is."""
    return {
        "spec": spec,
        "berkas": "" if alone else spec.berkas,
        "hasil": words.outcome(spec),
        "galat": BAR * (spec.galat or 0) / longest,
        "peringatan": BAR * (spec.peringatan or 0) / longest,
        "terbuka": [item for item in spec.temuan if item.is_open or not spec.is_sound],
        "catatan": [
            item
            for item in spec.temuan
            if spec.is_sound and item.diterima is None and item.berat is Berat.CATATAN
        ],
        "diterima": [item for item in spec.temuan if item.diterima is not None],
        "berlalu": spec.tren.berlalu if spec.tren else (),
    }


def _longest(summary: Ringkasan) -> int:
    return max(((s.galat or 0) + (s.peringatan or 0) for s in summary.spesifikasi), default=0) or 1


def _outcomes(summary: Ringkasan) -> set[words.Hasil]:
    return set(map(words.outcome, summary.spesifikasi))


def _policy(css: str, script: str) -> str:
    """What the page may run [CSP Level 3]: its own two texts."""
    style_hash, script_hash = (
        b64encode(sha256(text.encode()).digest()).decode("ascii") for text in (css, script)
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; "
        f"script-src 'sha256-{script_hash}'; base-uri 'none'; form-action 'none'"
    )
