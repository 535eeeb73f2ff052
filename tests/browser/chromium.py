"""A page's file in, what a real Chromium makes of it out: text, boxes, colours, pixels."""

from __future__ import annotations

import base64
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from selenium import webdriver
from selenium.common.exceptions import WebDriverException

from tests.patience import PATIENCE

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DRIVER = "chromedriver"
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--font-render-hinting=none", "--window-size=1400,1000",
)  # fmt: skip
ADVICE = (
    "The tests in tests/browser need Chromium and chromedriver (Debian: apt-get install "
    "chromium chromium-driver): {reason}"
)


class NoBrowser(Exception):
    """Chromium is missing or does not start: a failure, never a reason to skip."""


class Chromium:
    """One headless browser; a page stays open until the next one."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self._driver: Any = driver  # Selenium's own types have gaps

    def open(self, file: Path) -> None:
        """Load a file and wait for its fonts."""
        self._driver.get_log("browser")  # what the page before it had to say
        self._driver.get(file.as_uri())
        self._driver.execute_async_script("document.fonts.ready.then(arguments[0])")

    def run(self, script: str, *values: object) -> Any:
        """What *script*, a function's body, returns in the page."""
        return self._driver.execute_script(script, *values)

    def command(self, name: str, **values: object) -> Any:
        """The answer to a command of the DevTools protocol."""
        return self._driver.execute_cdp_cmd(name, values)

    def complaints(self) -> list[str]:
        """What stands in the page's console: errors, and loads that were refused."""
        return [entry["message"] for entry in self._driver.get_log("browser")]

    def fonts(self, selector: str) -> list[dict[str, int]]:
        """For each element, the glyphs set in each font: "*" marks one of the machine's own."""
        self.command("DOM.enable")
        self.command("CSS.enable")
        root = self.command("DOM.getDocument")["root"]["nodeId"]
        found = self.command("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]
        return [
            {
                font["familyName"] + ("" if font["isCustomFont"] else "*"): int(font["glyphCount"])
                for font in self.command("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
            }
            for node in found
        ]

    def spoken(self) -> list[dict[str, Any]]:
        """The nodes of the accessibility tree that assistive technology is given."""
        self.command("Accessibility.enable")
        nodes = self.command("Accessibility.getFullAXTree")["nodes"]
        return [node for node in nodes if not node["ignored"]]

    def press_tab(self) -> None:
        """The Tab key, down and up."""
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        self.command("Input.dispatchKeyEvent", type="keyDown", **key)
        self.command("Input.dispatchKeyEvent", type="keyUp", **key)

    def picture(self, width: int, height: int, *, scale: float) -> Image.Image:
        """The page's upper left *width* x *height* CSS pixels in grey, *scale* pixels to each."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=scale, mobile=False,
        )  # fmt: skip
        try:
            answer = self.command("Page.captureScreenshot", format="png")
        finally:
            self.command("Emulation.clearDeviceMetricsOverride")
        with Image.open(io.BytesIO(base64.b64decode(answer["data"]))) as picture:
            return picture.convert("L")


@contextmanager
def chromium(profile: Path) -> Iterator[Chromium]:
    """A browser with the empty folder *profile* as its own.  Raises NoBrowser."""
    program, driver = _program(), shutil.which(DRIVER)
    if driver is None:
        raise NoBrowser(ADVICE.format(reason=f"{DRIVER} is not on the PATH"))
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for switch in (*SWITCHES, f"--user-data-dir={profile}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(executable_path=driver, log_output=os.devnull)
    try:
        started = webdriver.Chrome(options=options, service=service)
    except WebDriverException as error:
        raise NoBrowser(ADVICE.format(reason=error.msg)) from error
    try:
        started.set_page_load_timeout(PATIENCE)
        started.set_script_timeout(PATIENCE)
        yield Chromium(started)
    finally:
        started.quit()


def _program() -> str:
    for name in BROWSERS:
        path = shutil.which(name)
        if path is not None:
            return path
    raise NoBrowser(ADVICE.format(reason=f"none of {', '.join(BROWSERS)} is on the PATH"))
