"""WeasyPrint where it is, and what to type where it is not."""

from __future__ import annotations

import subprocess
import sys
import warnings

import pytest

from bagan.pdf import load_weasyprint, what_to_type
from bagan.problem import MissingPdf


class Finder:
    """Stands before all that imports a package, and does *this* in its stead."""

    def __init__(self, this: Exception | Warning) -> None:
        self.this = this

    def find_spec(self, name: str, *_more: object) -> None:
        if name != "weasyprint":
            return
        sys.stdout.write("WeasyPrint could not import some external libraries.\n")
        if isinstance(self.this, Warning):
            warnings.warn(self.this, stacklevel=1)
        else:
            raise self.this


@pytest.fixture
def hidden(monkeypatch: pytest.MonkeyPatch):
    def hide(this: Exception | Warning) -> None:
        monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
        monkeypatch.setattr(sys, "meta_path", [Finder(this), *sys.meta_path])

    return hide


@pytest.mark.parametrize("error", [ImportError("no\n  pango"), OSError("no pango")])
def test_the_message_is_one_and_says_what_to_type(hidden, capsys, error: Exception) -> None:
    hidden(error)
    with pytest.raises(MissingPdf) as caught:
        load_weasyprint()
    assert str(caught.value) == (
        "PDF needs the library Pango, all else works without it (no pango). Type:\n"
        f"{what_to_type()}\nand try again."
    )
    assert capsys.readouterr().out == ""


def test_every_system_has_its_line() -> None:
    systems = [line.split(":")[0].strip() for line in what_to_type().splitlines()]
    assert systems == ["Debian, Ubuntu", "Fedora", "macOS", "Windows"]


@pytest.mark.filterwarnings("error")
def test_a_machine_without_fonts_is_no_fault_but_others_are(hidden) -> None:
    hidden(UserWarning("No fonts configured in FontConfig. Expect ugly output."))
    assert load_weasyprint().__name__ == "weasyprint"
    hidden(UserWarning("something else"))
    with pytest.raises(UserWarning, match="something else"):
        load_weasyprint()


STARTED = """\
import sys
started = []
sys.addaudithook(lambda event, _words: event == "subprocess.Popen" and started.append(event))
from bagan.pdf.pango import load_weasyprint
load_weasyprint()
print(len(started))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are looked for")
def test_no_program_is_started_to_find_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", STARTED], check=True, capture_output=True)
    assert done.stdout == b"0\n"
