"""A studio asked by what is not its page: other sites, guesses, bad names, bad files."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bagan.publish.studio.access import BODY_BYTES, CSRF, csrf_of
from bagan.publish.studio.making import UPLOAD_BYTES
from tests.attacks import BAD_IDS, FILE_NAMES, NAMES
from tests.studio.conftest import KEY, Serve, Served
from tests.studio.test_desk import SPEC

PATHS = ("/", "/kartu", "/studio.js", "/peristiwa", "/berkas/dinas.yaml/keadaan",
         "/berkas/dinas.yaml/naskah", "/berkas/dinas.yaml/unduh/yaml")  # fmt: skip
RENAME = {"aksi": "ubah", "unit": "bidang-a", "kunci": "nama", "nilai": "Kena", "lihat": "Bidang A"}
ACT = "/berkas/dinas.yaml/aksi"


def untouched(studio: Served) -> bool:
    names = sorted(path.name for path in studio.folder.iterdir())
    return names == ["dinas.yaml"] and (studio.folder / "dinas.yaml").read_text("utf-8") == SPEC


@pytest.mark.parametrize("path", PATHS)
def test_nothing_without_the_key(studio: Served, path: str) -> None:
    for headers in (
        {},
        {"cookie": f"bagan-studio-{studio.port}="},
        {"cookie": f"bagan-studio-{studio.port}={KEY[:-1]}"},
        {"cookie": f"bagan-studio-{studio.port}={KEY}x"},
        {"cookie": f"bagan-studio-1={KEY}"},
        {"authorization": f"Bearer {KEY}"},
        {"x-forwarded-user": "admin", "x-remote-user": "admin", "remote-user": "admin"},
    ):
        answer = studio.ask("GET", path, headers=headers)
        assert answer.status == 401
        assert b"Contoh" not in answer.body
        assert "set-cookie" not in answer.headers


def test_the_address_gives_the_key_to_a_cookie_alone(studio: Served) -> None:
    answer = studio.ask("GET", f"/?kunci={KEY}")
    assert answer.status == 303 and answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie
    page = studio.get("/")
    assert page.status == 200
    assert KEY.encode() not in page.body
    for guess in ("", "x", KEY[:-1], f"{KEY}&kunci={KEY}", KEY.upper()):
        assert studio.ask("GET", f"/?kunci={guess}").status == 401


def test_another_host_or_site_gets_nothing(studio: Served) -> None:
    for host in ("jahat.contoh:PORT", "127.0.0.1.nip.io:PORT", "localhost", "127.0.0.2:PORT"):
        assert studio.ask("GET", "/", headers={**studio.cookie, "host": host}).status == 421
    for header in ({"origin": "http://jahat.contoh"}, {"origin": "null"},
                   {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}):  # fmt: skip
        for method in ("GET", "POST"):
            sent = {**studio.own, **header}
            assert studio.ask(method, "/kartu", b"{}", sent).status == 403


@pytest.mark.parametrize("target", [ACT, "/berkas/dinas.yaml/urung", "/baru", "/unggah",
                                    "/berkas/dinas.yaml/versi"])  # fmt: skip
def test_what_changes_something_comes_from_the_page(studio: Served, target: str) -> None:
    own = studio.own
    for missing in ("origin", CSRF, "content-type"):
        headers = {name: value for name, value in own.items() if name != missing}
        assert studio.post(target, RENAME, headers).status == 403
    for other in (
        {CSRF: "1"}, {CSRF: csrf_of("x")}, {CSRF: KEY}, {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "multipart/form-data; boundary=x"}, {"origin": "http://localhost:PORT"},
    ):  # fmt: skip
        assert studio.post(target, RENAME, {**own, **other}).status == 403
    assert studio.ask("GET", target, headers=own).status in (404, 405)
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert studio.ask(method, target, b"{}", own).status == 405
    assert untouched(studio)


@pytest.mark.parametrize("name", ["../rahasia.yaml", "..%2Frahasia.yaml", "%2e%2e%2frahasia.yaml",
                                  "..", ".", "%00", "dinas.yaml%00", "/etc/passwd", "dinas.yaml/..",
                                  "tautan.yaml", "lain.txt", ".tersembunyi.yaml", "pipa.yaml",
                                  "bukan.yaml"])  # fmt: skip
def test_no_name_leads_out_of_the_folder(studio: Served, name: str) -> None:
    (studio.folder / "tautan.yaml").symlink_to(studio.folder.parent / "rahasia.yaml")
    (studio.folder / "lain.txt").write_text(SPEC, "utf-8")
    (studio.folder / ".tersembunyi.yaml").write_text(SPEC, "utf-8")
    (studio.folder / "bukan.yaml").write_text("rahasia: 1\n", "utf-8")
    for rest in ("keadaan", "unduh/yaml", "naskah", "gambar/x.svg"):
        answer = studio.get(f"/berkas/{name}/{rest}")
        assert answer.status in (400, 404)
        assert b"Rahasia" not in answer.body
    assert studio.post(f"/berkas/{name}/aksi", RENAME).status in (400, 404)
    assert [card["nama"] for card in studio.get("/kartu").json["kartu"]] == ["dinas.yaml"]


@pytest.mark.parametrize("name", [*FILE_NAMES, "../../kena", "..\\..\\kena", "/etc/kena",
                                  "C:\\kena", "a/b", "kena\0", "", "con", ".yaml",
                                  "x" * 5000])  # fmt: skip
def test_an_upload_stays_in_the_folder_under_a_clean_name(studio: Served, name: str) -> None:
    table = b"nama,atasan\nKepala Dinas,\nSekretariat,Kepala Dinas\n"
    before = sorted(studio.folder.parent.rglob("*"))
    answer = upload(studio, f"{name}.csv", table)
    assert answer.status in (200, 422)
    new = [path for path in studio.folder.parent.rglob("*") if path not in before]
    assert all(path.parent == studio.folder for path in new)
    if answer.status == 200:
        assert (studio.folder / answer.json["nama"]).is_file()
    for path in new:
        assert path.name == "bagan.schema.json" or path.name.isascii()


def upload(studio: Served, name: str, content: bytes) -> Any:
    return studio.post("/unggah", {"nama": name, "isi": base64.b64encode(content).decode()})


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.yaml", "a.py", "a", "a.docm", "a.csv.exe",
                                  "a.zip", ".htaccess", "a.xlsm"])  # fmt: skip
def test_only_files_that_are_read_are_taken(studio: Served, name: str) -> None:
    answer = upload(studio, name, b"nama,atasan\nKepala,\n")
    assert answer.status == 422 and answer.json["pesan"]
    assert untouched(studio)


def bomb(inner: str) -> bytes:
    """A ZIP file of some kilobytes that holds 300 MB."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(inner, "w", force_zip64=True) as stream:
            for _ in range(300):
                stream.write(b"\0" * 2**20)
    return target.getvalue()


@pytest.mark.parametrize(("name", "inner"), [("a.docx", "word/document.xml"),
                                             ("a.xlsx", "xl/workbook.xml")])  # fmt: skip
def test_bombs_are_refused_in_words(studio: Served, name: str, inner: str) -> None:
    refused_in_words(studio, name, bomb(inner))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"PK\x03\x04 rusak"),
        ("a.pdf", b"%PDF-1.7 rusak"),
        ("a.txt", b"\0" * 5000),
        ("a.png", b"\x89PNG rusak"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
        ("a.csv", b""),
    ],
    ids=["docx", "pdf", "txt", "png", "svg", "csv"],
)
def test_bad_files_are_refused_in_words(studio: Served, name: str, content: bytes) -> None:
    refused_in_words(studio, name, content)


def refused_in_words(studio: Served, name: str, content: bytes) -> None:
    answer = upload(studio, name, content)
    assert answer.status == 422, answer.body
    assert answer.json["pesan"] and "Traceback" not in answer.json["pesan"]
    assert "/tmp" not in answer.json["pesan"]
    assert untouched(studio)
    assert studio.get("/kartu").status == 200


def test_a_request_too_long_is_not_read_to_its_end(studio: Served) -> None:
    headers = {**studio.own, "content-length": str(BODY_BYTES * 10)}
    answer = studio.ask("POST", "/unggah", b"[" * (BODY_BYTES + 70000), headers)
    assert answer.status == 413
    assert studio.get("/kartu").status == 200
    assert UPLOAD_BYTES < BODY_BYTES


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null", b'"x"', b"NaN", b"1e999", b"[]"]
)
def test_bad_json_is_refused(studio: Served, body: bytes) -> None:
    for target in (ACT, "/baru", "/unggah", "/berkas/dinas.yaml/versi"):
        assert studio.ask("POST", target, body, {**studio.own, "content-length": str(len(body))}
                          ).status in (400, 422)  # fmt: skip
    assert untouched(studio)


@pytest.mark.parametrize("name", [*NAMES, *BAD_IDS])
def test_harm_in_an_action_is_a_name_or_refused(studio: Served, name: str) -> None:
    answer = studio.post(ACT, {**RENAME, "nilai": name})
    assert answer.status in (200, 400, 422)
    for field in ("unit", "kunci"):
        assert studio.post(ACT, {**RENAME, field: name}).status in (400, 409, 422)
    page = studio.get("/")
    assert b"<script>top" not in page.body
    policy = page.headers["content-security-policy"]
    assert "script-src 'self'" in policy and "unsafe" not in policy


def test_a_users_name_counts_only_where_it_was_asked_for(studio: Served) -> None:
    answer = studio.post(ACT, RENAME, {**studio.own, "x-user": "Ani"})
    assert answer.status == 200
    assert sorted(path.name for path in studio.folder.iterdir()) == ["dinas.yaml"]


def test_behind_a_proxy_who_changed_what_is_kept(serve: Serve) -> None:
    studio = serve(user_header="X-User", address="https://bagan.contoh.go.id")
    assert studio.ask("GET", "/kartu").status == 401
    assert studio.get("/kartu").status == 401, "the key counts for nothing there"
    own = {k: v for k, v in studio.own.items() if k != "cookie"}
    own |= {"host": "bagan.contoh.go.id", "origin": "https://bagan.contoh.go.id"}
    assert studio.post(ACT, RENAME, own).status == 401
    for user in ("", "   ", "a\tb"):
        assert studio.post(ACT, RENAME, {**own, "x-user": user}).status == 401
    assert studio.post(ACT, RENAME, {**own, "x-user": "ani"}).status == 200
    other = {**own, "origin": "https://jahat.contoh"}
    assert studio.post(ACT, RENAME, {**other, "x-user": "ani"}).status == 403
    (line,) = (studio.folder / "catatan-perubahan.jsonl").read_text("utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["siapa"], kept["berkas"]) == ("ani", "dinas.yaml")


def test_the_folder_may_not_be_a_way_out_for_the_journal(serve: Serve, tmp_path: Path) -> None:
    studio = serve(user_header="X-User")
    (studio.folder / "catatan-perubahan.jsonl").symlink_to(tmp_path / "kena")
    own = {k: v for k, v in studio.own.items() if k != "cookie"}
    assert studio.post(ACT, RENAME, {**own, "x-user": "ani"}).status == 200
    assert not (tmp_path / "kena").exists()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_spec_of_another_unicode_is_shown(studio: Served, encoding: str) -> None:
    (studio.folder / "lain.yaml").write_bytes("bagan: 1\nunit: {}\n".encode(encoding))
    assert studio.get("/berkas/lain.yaml/keadaan").status == 200


def test_a_spec_is_there_while_an_editor_writes_it(studio: Served) -> None:
    path, state = studio.folder / "dinas.yaml", "/berkas/dinas.yaml/keadaan"
    assert studio.get(state).status == 200
    path.write_bytes(b"")
    assert studio.get(state).status == 200
    path.unlink()
    assert studio.get(state).status == 404
    path.symlink_to(studio.folder.parent / "rahasia.yaml")
    assert studio.get(state).status == 404
