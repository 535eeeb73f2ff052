"""When two names are the same to a reader."""

from __future__ import annotations

import pytest

from bagan.chart.model import name_key


@pytest.mark.parametrize(
    "other",
    [
        "dinassosial",
        "Dinas Sosial;",
        "dinas  sosial",
        "DINAS\nSOSIAL.",
        "- Dinas Sosial",
        "ＤＩＮＡＳ sosial",
    ],
)
def test_writings_of_one_name_have_one_key(other: str) -> None:
    assert name_key(other) == name_key("Dinas Sosial")


def test_the_key_tells_names_apart() -> None:
    assert name_key("Kodim 0912") != name_key("Kodim 0913")
    assert name_key("Asisten I") != name_key("Asisten II")
    assert name_key("Pemuda & Olahraga") == name_key("pemuda dan olahraga")
