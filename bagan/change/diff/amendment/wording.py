"""What was done to a pasal in, the sentence of its item out.

The form is read in UU 41/2014, Pasal I angka 1: "Ketentuan Pasal 1 angka 1, ... dan angka 49
diubah, di antara angka 5 dan angka 6 disisipkan 2 (dua) angka yakni angka 5a dan 5b, ..., dan
angka 9, ... serta angka 44 dihapus, sehingga Pasal 1 berbunyi sebagai berikut:"; where a text
is only changed, "Ketentuan Pasal 6 diubah sehingga berbunyi sebagai berikut:" (docs/rancangan.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bagan.change.diff.amendment.edits import Edits, Insertion
from bagan.change.diff.words import counted, joined
from bagan.chart.model import Citation


def changed_words(head: str, edits: Edits, within: str = "") -> str:
    """The sentence that the whole new text of *head* ("Pasal 8") follows.

    *within* (" dalam Peraturan ...") names the regulation where the item stands alone.
    """
    so = f"sehingga {head} berbunyi sebagai berikut:"
    if not edits.inserted and not edits.gone:
        return f"Ketentuan {head}{within} diubah {so}"
    parts = list(_parts(edits, within))
    told = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, dan {parts[-1]}"
    return f"{told[0].upper()}{told[1:]}, {so}"


def _parts(edits: Edits, within: str) -> Iterator[str]:
    """What is changed, put in and struck, each as a part of one sentence."""
    first = True
    if edits.changed:
        yield f"ketentuan {places_words(edits.changed)}{within} diubah"
        first = False
    for insertion in edits.inserted:
        yield _inserted(insertion, within if first else "")
        first = False
    if edits.gone:
        start = f"ketentuan {places_words(edits.gone)}{within}" if first else ""
        yield f"{start or places_words(edits.gone)} dihapus"


def _inserted(insertion: Insertion, within: str) -> str:
    names = insertion.names
    number = counted(len(names))
    what = f"{number} {insertion.level}, yakni {joined(names)}"
    if insertion.after is None:
        return f"setelah {insertion.before} {insertion.within}{within} ditambahkan {what}"
    between = f"di antara {insertion.before} dan {insertion.after} {insertion.within}{within}"
    return f"{between} disisipkan {what}"


def places_words(places: Iterable[Citation]) -> str:
    """Places of one pasal in the order given: "Pasal 7 huruf b angka 4 dan angka 5".

    >>> from bagan.chart.model import parse_citation
    >>> texts = ("Pasal 7 huruf a angka 1", "Pasal 7 huruf a angka 2", "Pasal 7 huruf c")
    >>> places_words(map(parse_citation, texts))
    'Pasal 7 huruf a angka 1 dan angka 2, serta huruf c'
    """
    places = tuple(places)
    if any(not place.parts for place in places):
        return places[0].head
    groups: list[str] = []
    for above, several in groupby(places, key=lambda p: Citation(p.pasal, p.parts[:-1])):
        words = str(above)
        if groups:
            words = words.removeprefix(above.head).strip()
        names = joined([_name(place) for place in several])
        groups.append(" ".join(filter(None, (words, names))))
    if len(groups) > 1 and any(" dan " in group for group in groups):
        return f"{', '.join(groups[:-1])}, serta {groups[-1]}"
    return joined(groups)


def _name(place: Citation) -> str:
    level, value = place.parts[-1]
    return f"{level} ({value})" if level == "ayat" else f"{level} {value}"


def new_pasals_words(before: str, after: str, names: Sequence[str], within: str = "") -> str:
    """The sentence that puts whole pasals between two others [docs/rancangan.md]."""
    what = f"{counted(len(names))} pasal, yakni {joined(names)}"
    return (
        f"Di antara {before} dan {after}{within} disisipkan {what}, "
        "sehingga berbunyi sebagai berikut:"
    )


def added_pasal_words(last: str, name: str, within: str = "") -> str:
    """The sentence that adds a pasal behind the last one."""
    what = f"{counted(1)} pasal, yakni {name}"
    return f"Setelah {last}{within} ditambahkan {what}, sehingga berbunyi sebagai berikut:"
