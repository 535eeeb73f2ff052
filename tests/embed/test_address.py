"""Addresses of a website's folder: what is taken, how it is written, and what is refused."""

import pytest

from bagan.publish.embed import BadAddress, base_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.go.id", "https://example.go.id/"),
        ("https://example.go.id/bagan", "https://example.go.id/bagan/"),
        ("https://example.go.id/bagan//", "https://example.go.id/bagan/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a/"),
        ("HTTPS://Example.GO.ID/Bagan", "https://example.go.id/Bagan/"),
        ("https://example.go.id/a%20b", "https://example.go.id/a%20b/"),
    ],
)
def test_an_address_ends_with_one_stroke(text: str, address: str) -> None:
    assert base_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "", "bagan", "/bagan", "//example.go.id", "example.go.id/bagan", "https://", "https:///a",
        "javascript:alert(1)", "data:text/html,x", "ftp://example.go.id/", "file:///etc",
        "https://user:secret@example.go.id/", "https://example.go.id/?a=1",
        "https://example.go.id/#a", "https://example.go.id/a b", 'https://example.go.id/"><script>',
        "https://example.go.id/<b>", "https://example.go.id\\a", "https://example.go.id/\n",
        " https://example.go.id/", "https://exa\tmple.go.id/", "https://example.go.id:99999/",
        "https://example.go.id:x/", "https://[::1/", "https://-example.go.id/",
        "https://example.go.id/%zz",
    ],
)  # fmt: skip
def test_what_is_no_folder_of_a_website_is_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        base_address(text)
