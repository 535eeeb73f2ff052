"""A sentence of an article in; the words that state a line between offices (cues) out.

Each :class:`Form` is one way in which such articles speak: which kind of line the words
state, which of its ends follows them, and after which preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from bagan.chart.model import Kind


class Trait(Flag):
    """How a form speaks, where it is not as most do."""

    NONE = 0
    UP = auto()
    """What follows is the office above, the line's source; else it is the target."""
    NEAR = auto()
    """It follows at once, after a few words such as "seluruh" only."""
    EVERY = auto()
    """It may follow in several groups, not in the first alone."""
    NOUN = auto()
    """The words are no verb of a clause."""
    HUNGRY = auto()
    """Its "kepada" may stand behind other nouns: melimpahkan koordinasi kepada ..."""
    UNSURE = auto()
    """The words hint at the line rather than state it."""
    BOTH = auto()
    """The line goes both ways."""
    REPORT = auto()
    """The words speak of handing in a report."""
    HEAD = auto()
    """dipimpin oleh: a head that is not an office of its own stands for the office."""
    GIVEN = auto()
    """dilimpahkan: by whom (oleh) and to whom (kepada, dengan) may both follow."""
    MUTUAL = auto()
    """hubungan kerja A dengan B: both ends follow."""
    LEADS = auto()
    """mengoordinasikan: one coordinates, the other is coordinated; not two who coordinate."""
    MEETING = auto()
    """diikuti oleh: those who meet, if it is about a meeting."""


NONE, UP, NEAR, EVERY, NOUN, UNSURE = (
    Trait.NONE, Trait.UP, Trait.NEAR, Trait.EVERY, Trait.NOUN, Trait.UNSURE,
)  # fmt: skip
HUNGRY, BOTH, REPORT = Trait.HUNGRY, Trait.BOTH, Trait.REPORT
KOMANDO, KOORDINASI = Kind.KOMANDO, Kind.KOORDINASI

PLAIN = frozenset({""})
TO = frozenset({"kepada"})
BY = frozenset({"oleh", ""})
FROM = frozenset({"dari", ""})
TOWARDS = frozenset({"terhadap", "kepada"})
WITH = frozenset({"dengan", "kepada", "terhadap", "antar", "bersama", "dalam lingkup"})
ANY = WITH | {"", "pada", "di", "di lingkungan", "bidang"}


@dataclass(frozen=True, slots=True)
class Form:
    """One way to state a line: its words, kind, what leads to the other end ("" for
    nothing), and its traits.  A kind of None is a predicate that states no line."""

    pattern: str
    kind: Kind | None
    preps: frozenset[str] = PLAIN
    traits: Trait = NONE


@dataclass(frozen=True, slots=True)
class Cue:
    """A form found in a sentence, at ``[start:end]``."""

    form: Form
    start: int
    end: int

    def has(self, trait: Trait) -> bool:
        return bool(self.form.traits & trait)


_ORDINASI = r"[kc]?o{1,2}rdin"
_KOORDINASI = rf"(?:{_ORDINASI}asi(?!kan|nya)|konsultasi(?!kan|nya)|kerja~sama(?!nya)|kemitraan)"
_DO = (
    "(?:melakukan|melaksanakan|mengadakan|menyelenggarakan|menjalin(?:kan)?|memelihara|membina"
    "|meningkatkan|mengembangkan|membangun)"
)
_ADVICE = "(?:saran|pertimbangan|telaah(?:an)?|masukan|rekomendasi|pendapat|nasihat|usul(?:an)?)"
_ORDER = "(?:tugas|perintah|arahan|petunjuk|instruksi|mandat|disposisi|kuasa|penugasan)"
_GIVEN = "di(?:limpahkan|delegasikan|tugaskan|tugasi|perintahkan|serahkan|bebankan|kuasakan)"
_GUIDANCE = "(?:pembinaan|pengawasan|kendali|pengendalian|bimbingan|petunjuk)"
_RELATION = f"(?:kerja(?:~sama)?|{_ORDINASI}\\w+|fungsional|konsultatif|kemitraan)"
_REPORT = (
    "(?:melapor(?:kan)?|dilaporkan|pelaporan|(?:(?:menyampai|memberi|menyusun)(?:kan)? )?laporan)"
)
_SUBMIT = (
    "(?:mengajukan|menyampaikan|mengusulkan|menginformasikan|mengk?onsultasikan|disampaikan"
    "|diajukan)"
)
_TOGETHER = "(?:dibahas|membahas|pembahasan|ditetapkan|disetujui|persetujuan) (?:secara )?bersama"
_TASK = "(?:(?:mempunyai|memiliki) tugas(?: pokok)? |bertugas |berkewajiban |wajib )?"
_PART = "unsur (?:pendukung|pelaksana(?: teknis)?(?: operasional)?)|melaksanakan sebagian tugas"
_STANDS = "(?:(?:berada|berkedudukan|ditempatkan|bernaung) )?(?:langsung )?"
_PREDICATE = (
    "adalah|merupakan|mempunyai|memiliki|berwenang|bertugas|berkewajiban|wajib|berhak|dapat"
    "|menyelenggarakan|meliputi|terdiri|memberi(?:kan)?|mewakili|memfasilitasi|menetapkan|menyusun"
)

# In a pattern a space stands for any white space, "~" for spaces that may be lost.
# Where two forms begin at one place, the first one here counts.
FORMS = (
    # komando: the office above follows
    Form(
        "bertanggung~-?~jawab(?: (?:langsung|penuh))?(?= pada)",
        KOMANDO,
        frozenset({"pada"}),
        UP | NEAR,
    ),
    Form("bertanggung~-?~jawab|mempertanggung~jawabkan", KOMANDO, TO, UP | HUNGRY),
    Form(f"{_STANDS}di~bawah {_ORDINASI}asi", KOORDINASI, PLAIN, UP | NEAR | Trait.LEADS),
    Form(f"{_STANDS}di~bawah {_GUIDANCE}", KOMANDO, PLAIN, UP | NEAR | UNSURE),
    Form(f"{_STANDS}di~bawah", KOMANDO, PLAIN, UP | NEAR),
    Form(f"{_TASK}membantu", KOMANDO, PLAIN, UP | NEAR),
    Form(
        rf"(?:unsur )?(?<!inspektur\s)(?<!puskesmas\s)pembantu|{_PART}",
        KOMANDO,
        PLAIN,
        UP | NEAR | NOUN | UNSURE,
    ),
    Form("di(?:pimpin|kepalai|ketuai)(?: langsung)?", KOMANDO, BY, UP | NEAR | Trait.HEAD),
    Form("di(?:bawahi|bawahkan)", KOMANDO, BY, UP | NEAR),
    Form("di(?:bina|awasi|kendalikan)", KOMANDO, BY, UP | NEAR | UNSURE),
    Form(f"{_GIVEN}|diberikan(?= oleh)", KOMANDO, BY, UP | NEAR | UNSURE | Trait.GIVEN),
    Form("(?:menerima )?(?:pelimpahan|penugasan)", KOMANDO, FROM, UP | NOUN | UNSURE),
    # komando: the office below follows
    Form("dibantu", KOMANDO, BY, NEAR),
    Form("menugas(?:kan|i)|memerintahkan|menginstruksikan", KOMANDO, TO | PLAIN, NEAR),
    Form(
        f"melimpahkan|mendelegasikan|menyerahkan|menguasakan|memberi(?:kan)? {_ORDER}",
        KOMANDO,
        TO,
        HUNGRY,
    ),
    Form("perintah|instruksi", KOMANDO, TO, NEAR | NOUN),
    Form("memimpin|mengepalai|membawah(?:i|kan)?|mengomandoi|memerintah", KOMANDO, PLAIN, NEAR),
    # "Pada Sekretariat dibentuk Tim Kerja"; not who forms it: "yang dibentuk Bupati"
    Form("dibentuk(?! bupati| gubernur| wali| kepala| menteri| presiden)", KOMANDO, PLAIN, NEAR),
    # koordinasi
    Form(
        f"(?:{_DO} )?hubungan {_RELATION}|(?-i:Hubungan(?= [A-Z])|Hubungan(?= antara ))",
        KOORDINASI,
        WITH,
        NOUN | UNSURE | Trait.MUTUAL,
    ),
    Form(
        f"meng{_ORDINASI}(?:asi|ir)(?:kan)?|peng{_ORDINASI}asian"
        f"|dalam {_ORDINASI}asi(?= kegiatan| pelaksanaan| penyelenggaraan)",
        KOORDINASI,
        ANY,
        EVERY | Trait.LEADS,
    ),
    Form(
        f"di{_ORDINASI}(?:asi(?:kan)?|ir(?:kan)?)",
        KOORDINASI,
        BY,
        UP | NEAR | Trait.GIVEN | Trait.LEADS,
    ),
    Form(
        f"(?:dalam|lingkup) {_ORDINASI}asi(?!nya)",
        KOORDINASI,
        PLAIN,
        UP | NEAR | NOUN | Trait.LEADS,
    ),
    Form(f"ber{_ORDINASI}asi|berkonsultasi|bekerja~sama|bersinergi|bermitra", KOORDINASI, WITH),
    Form(f"{_DO} (?:(?:tugas|kegiatan|fungsi) )?{_KOORDINASI}", KOORDINASI, WITH),
    Form(_KOORDINASI, KOORDINASI, WITH, NOUN),
    Form("mitra(?: kerja)?", KOORDINASI, frozenset({"", "dari", "dengan"}), NEAR | NOUN | BOTH),
    Form(f"{_TOGETHER}(?:-sama)?", KOORDINASI, PLAIN | {"dengan"}, NEAR | NOUN | UNSURE | BOTH),
    Form("di(?:ikuti|hadiri)", KOORDINASI, BY, NEAR | UNSURE | BOTH | Trait.MEETING),
    # supervision, after "membina hubungan" and the like
    Form("membina|mengawasi|mengendalikan", KOMANDO, PLAIN, NEAR | UNSURE),
    Form(f"(?:{_DO} )?(?:pembinaan|pengawasan)", KOMANDO, TOWARDS, NOUN | UNSURE),
    # reports and submissions
    Form("menerima laporan", KOORDINASI, FROM, UP | NEAR | UNSURE | REPORT),
    Form(f"{_REPORT}(?:nya)?", KOORDINASI, TO, HUNGRY | REPORT),
    Form(f"{_SUBMIT}|(?:memberi(?:kan)? )?{_ADVICE}", KOORDINASI, TO, HUNGRY | UNSURE),
    # predicates that state no line
    Form(_PREDICATE, None, frozenset(), NONE),
)


_STEMS = (
    "tanggung", "bawah", "bantu", "unsur", "sebagian", "impin", "epalai", "ketuai", "bina", "awas",
    "endali", "limpah", "delegasi", "ditugas", "nugas", "perintah", "merintah", "erintahkan",
    "erahkan", "ebankan", "uasakan", "diberikan", "memberi", "instruksi", "mengomandoi", "ordin",
    "onsultasi", "sama", "hubungan", "bekerja", "sinergi", "mitra", "diikuti", "dihadiri", "lapor",
    "ajukan", "ampaikan", "usul", "informasikan", "saran", "timbangan", "telaah", "masukan",
    "rekomendasi", "pendapat", "nasihat", "dibentuk",
)  # fmt: skip
"""Words without one of these hold no form that states a line."""


def may_state(words: str) -> bool:
    """Whether it is worth asking :func:`cues` for those that state a line: quick."""
    plain = words.casefold()
    return any(map(plain.__contains__, _STEMS))


def _compiled() -> re.Pattern[str]:
    forms = "|".join(
        f"(?P<f{number}>{form.pattern})".replace(" ", r"\s+").replace("~", r"\s*")
        for number, form in enumerate(FORMS)
    )
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


_ANY_FORM = _compiled()
_BEGINS = re.compile(
    r"(?<!\w)(?:be[kr]|me[lmnrw]|di|pe[lmnr]|lan|uns|ins|hub|ko[nor]|co[or]|oor|ord|ke[mr]|mit|dal|lin"
    r"|lap|sar|tel|mas|rek|nas|usu|ada|waj|dap|ter)"
)
"""How the forms begin: few words of a text do."""
_DENIED = re.compile(r"\b(?:tidak|bukan|tanpa)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def _forms(sentence: str, start: int, last: int) -> Iterator[re.Match[str]]:
    """The forms in ``sentence[start:last]``, in order, none inside another."""
    plain = sentence[start:last].lower()
    if not plain.isascii():
        yield from _ANY_FORM.finditer(sentence, start, last)
        return
    done = start
    for first in _BEGINS.finditer(plain):
        at = start + first.start()
        match = _ANY_FORM.match(sentence, at, last) if at >= done else None
        if match is not None:
            done = match.end()
            yield match


@lru_cache(maxsize=1 << 11)  # a text is read for several sets of names
def cues(sentence: str, start: int = 0, end: int | None = None) -> tuple[Cue, ...]:
    """The cues of ``sentence[start:end]``, in order, those that are denied left out."""
    last = len(sentence) if end is None else end
    found: list[Cue] = []
    for match in _forms(sentence, start, last):
        if not _DENIED.search(sentence, max(start, match.start() - 30), match.start()):
            form = FORMS[int((match.lastgroup or "f0")[1:])]
            found.append(Cue(form, match.start(), match.end()))
    return tuple(found)
