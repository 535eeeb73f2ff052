"""What `bagan audit --rupa` finds in a drawing, against the findings that are known."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from click.testing import CliRunner

import bagan.pdf.setting  # noqa: F401  # Once it is loaded, no process of its own sets a PDF.
from bagan.cli import main

KNOWN: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "known.yaml").read_text("utf-8")
)
"""By the name of a drawing: the rules that still find something in it, each with the reason."""


def unlike_known(name: str, drawing: Path) -> list[str]:
    """What is found in *drawing* but not known of *name*, and what is known but found no more."""
    told = CliRunner().invoke(main, ["audit", "--rupa", "--format", "json", str(drawing)])
    found: dict[str, list[str]] = {}
    for page in json.loads(told.stdout):
        for finding in page["findings"]:
            found.setdefault(finding["rule"], []).append(finding["message"])
    known = KNOWN.get(name, {})
    new = [
        f"{rule}: {text}" for rule, texts in found.items() if rule not in known for text in texts
    ]
    gone = [f"{rule}: no longer found, take it out of known.yaml" for rule in known.keys() - found]
    return sorted(new) + sorted(gone)
