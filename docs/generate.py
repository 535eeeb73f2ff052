"""Nothing in, what docs/ derives from the code out: schemas, and the references of keys and rules.

The rules tell their summaries in the language of messages, so BAGAN_LANG has to be ``id``.
"""

from __future__ import annotations

from pathlib import Path

import bagan
from bagan.change.diff.schema import schema_text as changes_schema
from bagan.chart.spec.reference import reference_markdown
from bagan.law.rules import rule_ids
from bagan.law.rules.reference import rules_markdown
from bagan.publish.export.formats.json import schema_text as export_schema

DOCS = Path(__file__).parent


def derived() -> dict[str, str]:
    """The text of every derived file by its name in docs/."""
    return {
        "bagan.schema.json": bagan.schema(),
        "perubahan.schema.json": changes_schema(),
        "ekspor.schema.json": export_schema(),
        "spesifikasi.md": reference_markdown(rule_ids()),
        "aturan.md": rules_markdown(),
    }


if __name__ == "__main__":
    for name, text in derived().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(f"docs/{name}")
