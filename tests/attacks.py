"""Values that mean harm to some output: every attack test takes its own from here.

A payload that runs sets ``__kena`` on the outermost window, opens a dialog, or asks
``jahat.contoh`` for something: three things that no output may ever make a browser do.
"""

from __future__ import annotations

import json

HIT = "top.__kena=1"
ELSEWHERE = "//jahat.contoh"

NAMES = (
    f"<script>{HIT}</script>",
    f"<img src=x onerror={HIT}>",
    f"</title></desc></svg><script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"]]><script>{HIT}</script><![CDATA[",
    f"--><script>{HIT}</script><!--",
    f'" onload="{HIT}" autofocus onfocus="{HIT}" onmouseover="{HIT}" x="',
    f"' onload='{HIT}' autofocus onfocus='{HIT}' onmouseover='{HIT}' x='",
    f"</style><style>*{{background:url({ELSEWHERE}/a)}}</style>",
    f"a;}} @import '{ELSEWHERE}/b'; x{{background:url(javascript:{HIT});width:expression({HIT})}}",
    f"</textarea></template></noscript><iframe srcdoc='<script>{HIT}</script>'>",
    f"<svg onload={HIT}><animate onbegin={HIT} attributeName=x dur=1s>",
    f"<a href=javascript:{HIT}>a</a> [a](javascript:{HIT})",
    f"<meta http-equiv=refresh content='0;url=https:{ELSEWHERE}'><base href={ELSEWHERE}/>",
    f"<object data='data:text/html,<script>{HIT}</script>'></object><embed src={ELSEWHERE}/c>",
    f"<form id=top action={ELSEWHERE}/d><input name=__kena autofocus onfocus={HIT}></form>",
    f"javascript:{HIT}",
    f"&lt;img src=x onerror={HIT}&gt; &#60;script&#62;{HIT}&#60;/script&#62;",
    "{{ 7*7 }} {% raw %} {# x #} ${7*7} %(x)s %s {0} #{7}",
    "%%{init: {'securityLevel': 'loose', 'theme': 'x'}}%%",
    f'"]; click u_n0 "javascript:{HIT}"; classDef x fill:url({ELSEWHERE}/e)',
    f'"]; n0 [URL="javascript:{HIT}"]; subgraph {{',
    "=HYPERLINK(1)",
    "+1-1",
    "-1+1",
    "@SUM(1)",
    "Bidang,=1+1,\"=1+1\"; =1+1;|+1",
    "$(touch kena) `touch kena` ; | > kena & %COMSPEC%",
    "../../kena ..%2f..%2fkena %2e%2e/kena %00 C:\\kena",
    "constructor",
    "__proto__",
    "toString",
    f"{'<b>' * 66}{'</b>'[:2]}",
)  # fmt: skip
"""Names that a spec may hold: at most 200 characters of one line, all of them printable."""

IDS = ("constructor", "tostring", "valueof", "con", "nul", "index", "top", "location", "body",
       "judul", "end", "style")  # fmt: skip
"""Ids that a spec may hold, and that mean something to a script, a page or a system."""

BAD_IDS = ("../../kena", "..%2fkena", "/etc/kena", "C:\\kena", "__proto__", "toString", "-kena",
           "kena.html", "ke na", 'ke"na', "<b>", "%2e%2e", "kena\n", "kena\0", ".", "")  # fmt: skip

LINKS = (
    f'https://a.contoh/"onmouseover="{HIT}',
    f"https://a.contoh/'onfocus='{HIT}",
    f"https://a.contoh/><script>{HIT}</script>",
    "https://a.contoh/?a=1&b=2&lt;#bagian",
    "https://a.contoh/>.<urn:kena>.{|}^`\\",
    "https://a.contoh:80/%zz",
    f"#x'\"><img/src=x/onerror={HIT}>",
    f"#javascript:{HIT}",
)
"""Links that a spec may hold."""

BAD_LINKS = (
    "https://a.contoh:x/%zz",
    "https://nama:sandi@a.contoh/",
    "http://[",
    f"javascript:{HIT}",
    f"JaVaScRiPt:{HIT}",
    f" javascript:{HIT}",
    f"java\tscript:{HIT}",
    f"java\nscript:{HIT}",
    f"\x01javascript:{HIT}",
    f"https://a.contoh\njavascript:{HIT}",
    f"javascript:{HIT}//https://a.contoh",
    f"data:text/html,<script>{HIT}</script>",
    "data:image/svg+xml,<svg/>",
    "vbscript:kena",
    "file:///etc/passwd",
    "blob:https://a.contoh/1",
    "view-source:https://a.contoh",
    f"{ELSEWHERE}/a",
    "\\\\jahat.contoh\\a",
    "/etc/passwd",
    "https:a.contoh",
    "https://a.contoh/\u202ecod.exe",
    "https://a.contoh/\u2028",
    "https://a.contoh/\0",
)

BAD_CHARACTERS = ("\0", "\x1b", "\x07", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\u200f",
                  "\u200b", "\ufeff", "\n", "\r")  # fmt: skip
"""Characters that no value may hold: they end lines, drive terminals, or turn words round."""

FILE_NAMES = ("a b", "-rf", "'a'\"b\"", "a\nb", "100%", "..%2f..%2fkena", "<script>kena<", "con",
              "\x1b[2Ja", "\u202eb", "a;b|c&d", "$(kena)")  # fmt: skip
"""What a spec's file may be called, without its ending."""

NASKAH = "\n\n".join(
    ["BAB I\nUMUM", *(f"Pasal {number}\n{name} memimpin {name}." for number, name in
                      enumerate(NAMES, start=1)), ""]
)  # fmt: skip
"""The text of a regulation whose articles 1, 2, ... hold the names."""


TOLD = (
    "bagan-kembar", "daftar-berbeda", "garis-rekonstruksi", "garis-tanpa-bukti",
    "hubungan-terlewat", "jenis-berbeda", "lampiran-berbeda", "lampiran-hilang",
    "lampiran-tak-diumumkan", "label-lain", "nama-tak-disebut", "peraturan-berbeda",
    "tanda-tangan-berbeda", "tanpa-komando", "terima-tak-perlu", "unit-tak-digambar",
)  # fmt: skip
"""Rules that find fault with harmful words: here they only warn, so that all is drawn."""


def spec_text(*, naskah: str = "", links: bool = True) -> str:
    """A spec in which everything that can be named is named by harm: JSON, which is YAML.

    Its units are n0, n1, ... under ``kepala``, and one of each of IDS; the two charts are
    ``constructor`` and ``con``.
    """
    names = [*NAMES, *(f"Unit {item} {NAMES[0]}" for item in IDS)]
    ids = [*(f"n{number}" for number in range(len(NAMES))), *IDS]
    units = []
    for number, (item, name) in enumerate(zip(ids, names, strict=True)):
        unit = {"nama": name, "jenis": "dinas", "singkatan": f"S{number} {NAMES[6][:60]}"}
        if links:
            unit["tautan"] = LINKS[number % len(LINKS)]
        units.append({item: unit})
    rule = {
        "jenis": "Peraturan Bupati",
        "nomor": "1",
        "tahun": 2020,
        "tentang": NAMES[3],
        "status": "ditetapkan",
        "ditetapkan": {"di": NAMES[1], "tanggal": "2020-02-03"},
        "diundangkan": {"di": NAMES[5], "tanggal": "2020-02-03", "berita": NAMES[8]},
        "penanda_tangan": {"jabatan": NAMES[2], "nama": NAMES[6]},
        **({"naskah": naskah} if naskah else {}),
    }
    spec = {
        "bagan": 1,
        "daerah": {"nama": f"Kabupaten {NAMES[3]}", "kode": "00.00", "provinsi": NAMES[4]},
        "peraturan": rule,
        "aturan": dict.fromkeys(TOLD, "peringatan"),
        "kertas": {"ukuran": "Folio ganda"},
        "gaya": {"ukuran_minimum": 4},
        "unit": {
            "kepala": {
                "nama": NAMES[0],
                "jenis": "kepala daerah",
                "dasar": "Pasal 1",
                **_accepted("nama-tak-disebut"),
            },
            "staf": {
                "nama": NAMES[7],
                "jenis": "staf ahli",
                "rekonstruksi": f"Naskah hilang {NAMES[5]}",
            },
        },
        "kelompok": {
            "regu": {
                "nama": NAMES[2],
                "anggota": ["staf"],
                "dasar": "Pasal 3",
                **_accepted("nama-tak-disebut"),
            }
        },
        "daftar": [
            {
                "dasar": "Pasal 2",
                "komando": "kepala",
                "isi": [{"unsur": NAMES[10], "isi": units, **_accepted("daftar-berbeda")}],
            }
        ],
        "garis": [
            {"koordinasi": "regu <-> kepala", "rekonstruksi": f"Naskah hilang {NAMES[6]}"},
            {"koordinasi": "n0 -> n1", "rekonstruksi": f"Naskah hilang {NAMES[4]}"},
        ],
        "lampiran": [
            {
                "judul": NAMES[2],
                "keterangan": {"komando": NAMES[0], "koordinasi": NAMES[6]},
                "bagan": [
                    {
                        "id": name,
                        "judul": NAMES[number],
                        "jenjang": ["kepala"],
                        "samping": {"kepala": {"kanan": ["regu"]}},
                        "bingkai": ["regu"],
                    }
                    for number, name in ((2, "constructor"), (6, "con"))
                ],
            }
        ],
    }
    return json.dumps(spec, ensure_ascii=True, indent=1)


def _accepted(rule: str) -> dict[str, object]:
    return {"terima": {"aturan": rule, "pada": "Pasal 1", "alasan": NAMES[1]}}
