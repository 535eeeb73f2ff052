"""A key that the model does not know in; what was meant by it, out.

Inside braces a comma parts two keys: of ``{nama: Dinas Pemuda, Olahraga, dan Pariwisata}`` YAML
makes the keys "Olahraga" and "dan Pariwisata", without a value.  So it does of ``{nama:Seksi B}``,
where the blank behind the colon is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.model.suggestion import did_you_mean, nearest
from bagan.chart.spec.document import Document, Part
from bagan.chart.spec.ids import blank_hint
from bagan.chart.spec.model_paths import known_keys, plain_path
from bagan.language import _
from bagan.problem import Located, Scalar


def meant_key(loc: tuple[Part, ...]) -> str | None:
    """The key that the unknown one at the end of a pydantic path was probably meant to be."""
    keys, key = known_keys(loc[:-1]), str(loc[-1])
    glued, colon, _text = key.partition(":")
    return glued if colon and glued in keys else nearest(key, keys)


def goes_on(loc: tuple[Part, ...], document: Document) -> bool:
    """Whether the unknown key is a later piece of a text whose first one is told as unknown."""
    keys = known_keys(loc[:-1])
    return str(loc[-1]) in _pieces(loc, keys, document)[2:]


def key_hint(loc: tuple[Part, ...], document: Document) -> str:
    """What to write in place of the unknown key at the end of a pydantic path."""
    keys, key = known_keys(loc[:-1]), str(loc[-1])
    glued, colon, text = key.partition(":")
    if colon and text.strip() and glued in keys:
        return blank_hint(glued, text)
    pieces = _pieces(loc, keys, document)
    if pieces:
        return _('Quote the whole of a text that holds a comma: "{text}".', text=", ".join(pieces))
    return did_you_mean(key, keys) or _("Known keys: {keys}.", keys=", ".join(keys))


def _pieces(loc: tuple[Part, ...], keys: Sequence[str], document: Document) -> list[str]:
    """The text to which the unknown key belongs, parted at its commas; [] where it belongs to
    none."""
    mapping = document.value(*plain_path(loc[:-1]))
    if isinstance(mapping, Located) and loc[-1] not in mapping and len(mapping) == 1:
        (mapping,) = mapping.values()  # of an entry that is written under its id
    if not isinstance(mapping, Located):
        return []
    pieces: list[str] = []
    for key, value in mapping.items():
        if value is None and key not in keys and pieces and not _is_misspelt(key, keys):
            pieces.append(str(key))
            continue
        if loc[-1] in pieces[1:]:
            break
        pieces = [str(value)] if isinstance(value, Scalar) else []
    return pieces if loc[-1] in pieces[1:] else []


def _is_misspelt(key: str, keys: Sequence[str]) -> bool:
    return " " not in key and nearest(key, keys) is not None
