"""Messages of these tests are English, and their subject is one chart that is right."""

from collections.abc import Callable

import pytest

from bagan.chart.svg import to_svg
from tests.svg.charts import small_chart


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


@pytest.fixture(scope="session")
def svg() -> str:
    """The small chart as a standalone SVG without its fonts."""
    return to_svg(small_chart(), fonts="none").decode()


@pytest.fixture
def changed(svg: str) -> Callable[..., bytes]:
    """The small chart with pieces of its text replaced, each of which must be there."""

    def change(*pairs: str) -> bytes:
        text = svg
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text, old
            text = text.replace(old, new)
        return text.encode()

    return change
