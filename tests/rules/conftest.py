"""Specs of a few lines, and what the rules say of them; messages are English."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from bagan.chart.spec import parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import examine
from bagan.problem import Problem

Examined = Callable[..., list[Problem]]

REST: dict[str, Any] = {
    "bagan": "1",
    "daerah": {"nama": "Kabupaten Contoh", "kode": "00.00", "provinsi": "Provinsi Contoh"},
    "peraturan": {
        "jenis": "Peraturan Bupati",
        "tentang": "Mekanisme Koordinasi Kerja",
        "penanda_tangan": {"jabatan": "Bupati Contoh"},
    },
}
"""What every spec must have, beside its units and charts."""


def complete(fragment: str) -> str:
    """A whole spec around the keys of *fragment*: one chart of everything."""
    spec: dict[str, Any] = yaml.load(fragment, yaml.BaseLoader)
    for key, value in REST.items():
        spec[key] = {**value, **spec.get(key, {})} if isinstance(value, dict) else value
    chart = {"id": "bagan", "tampilkan": ["semua", *spec.get("kelompok", ())]}
    spec.setdefault("lampiran", [{"judul": "Bagan", "bagan": [chart]}])
    return yaml.safe_dump(spec, allow_unicode=True, sort_keys=False)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


@pytest.fixture
def examined() -> Examined:
    """``examined(fragment, naskah="")``: every Problem that the rules find."""

    def run(fragment: str, naskah: str = "") -> list[Problem]:
        text = parse_naskah(naskah, "naskah.txt") if naskah else None
        return examine(parse_spec(complete(fragment), "spec.yaml"), text)

    return run


@pytest.fixture
def found(examined: Examined) -> Callable[..., list[tuple[str, str]]]:
    """``found(fragment, naskah="")``: (severity, rule) of every problem, by place."""

    def run(fragment: str, naskah: str = "") -> list[tuple[str, str]]:
        return [(p.severity.value, p.rule) for p in examined(fragment, naskah)]

    return run
