"""A page's file in, what a real Chromium makes of it out: text, boxes, colours, pixels."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page

SIZE = {"width": 1400, "height": 1000}
"""Of the window, in CSS pixels."""
RUN = "values => (function () { %s }).apply(null, values)"


class Chromium:
    """One page of a headless browser; what it shows stays until the next file is opened."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._complaints: list[str] = []
        page.on("console", lambda message: self._complaints.append(message.text))
        page.on("pageerror", lambda error: self._complaints.append(str(error)))

    def load(self, address: str) -> None:
        """Go to an address and wait until all is loaded."""
        self._complaints.clear()
        self._page.goto(address)

    def open(self, file: Path) -> None:
        """Load a file and wait for its fonts."""
        self.load(file.as_uri())
        self._page.evaluate("document.fonts.ready.then(() => null)")

    def run(self, script: str, *values: object) -> Any:
        """What *script*, a function's body, returns in the page; arguments[0] is the first of
        the *values*."""
        return self._page.evaluate(RUN % script, list(values))

    def command(self, name: str, **values: object) -> Any:
        """The answer to a command of the DevTools protocol."""
        return self._session.send(name, values)

    def complaints(self) -> list[str]:
        """What stands in the page's console: errors, and loads that were refused."""
        return list(self._complaints)

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
        self._page.keyboard.press("Tab")

    def screen(self, width: int, height: int, *, scale: float = 1, mobile: bool = False) -> None:
        """Have a screen of *width* x *height* CSS pixels, *scale* pixels to each."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=scale, mobile=mobile,
        )  # fmt: skip

    def usual_screen(self) -> None:
        self.screen(**SIZE)

    def picture(self, width: int, height: int, *, scale: float) -> Image.Image:
        """The page's upper left *width* x *height* CSS pixels in grey, *scale* pixels to each."""
        self.screen(width, height, scale=scale)
        try:
            answer = self.command("Page.captureScreenshot", format="png")
        finally:
            self.usual_screen()
        with Image.open(io.BytesIO(base64.b64decode(answer["data"]))) as picture:
            return picture.convert("L")
