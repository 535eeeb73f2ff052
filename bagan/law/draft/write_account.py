"""The account of a draft in, the comment at its head out."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.law.draft.account import Account
from bagan.law.draft.printable import quoted
from bagan.law.draft.yaml_lines import comment


def account_lines(account: Account) -> Iterator[str]:
    """How many entries the text lists, how many are drawn, and each of those that are not."""
    total, drawn = len(account.entries), len(account.drawn)
    missing = account.missing
    if not total:
        yield from comment("Tidak ada butir daftar perangkat yang terbaca dalam naskah.")
        return
    told = f"tidak digambar {len(missing)}{':' if missing else '.'}"
    yield from comment(f"Butir daftar dalam naskah: {total}; digambar {drawn}, {told}")
    for entry in missing:
        place = f"baris {entry.line}: " if entry.line else ""
        yield from comment(f'  {place}"{quoted(entry.words)}": {entry.reason}')
