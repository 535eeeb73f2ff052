"""Who is likely who, each at most once, the surest first."""

from __future__ import annotations

from bagan.change.compare.similar import LEAST_LIKENESS, guess
from bagan.chart.spec import Spec
from tests.compare.small import spec
from tests.compare.test_merged import offices


def guessed(
    old: tuple[Spec, list[str]], new: tuple[Spec, list[str]]
) -> dict[str, tuple[str, float]]:
    """The same from either side; the other units are known."""
    (before, lost), (after, found) = old, new
    there = set(before.organisation.units) - set(lost)
    lives = {item: item for item in there & set(after.organisation.units)}
    pairs = guess(before, after, lives, lost=lost, found=found)
    back = guess(after, before, lives, lost=found, found=lost)
    assert {item: (other, score) for other, (item, score) in back.items()} == pairs
    return pairs


def test_each_at_most_once() -> None:
    pairs = guessed(offices("Dinas Laut"), offices("Badan Laut", "Dinas Laut"))
    assert pairs == {"dinas-laut": ("dinas-laut", 1.0)}
    pairs = guessed(offices("Dinas Laut", "Badan Laut"), offices("Badan Laut"))
    assert pairs == {"badan-laut": ("badan-laut", 1.0)}


def test_a_sure_pair_makes_others_surer() -> None:
    """Two of one name: who stood beside whom tells them apart."""
    text = """  - {{dasar: Pasal 8, komando: dinkes, isi: [{}: Bidang Umum, {}: Bidang Gizi]}}
  - {{dasar: Pasal 9, komando: dikbud, isi: [{}: Bidang Umum, {}: Bidang Guru]}}
garis:
"""
    lost, found = ["satu", "gizi", "dua", "guru"], ["tiga", "nutrisi", "empat", "pengajar"]
    old = spec(("garis:\n", text.format(*lost)))
    new = spec(("garis:\n", text.format(*found)))
    pairs = guessed((old, lost), (new, found))
    assert {item: other for item, (other, _score) in pairs.items()} == dict(
        zip(lost, found, strict=True)
    )


ALONE = (("      - diskan: Dinas Perikanan\n", ""), ("      - dagang: Dinas Perdagangan\n", ""))


def scored(old: str, new: str) -> float | None:
    """How sure it is that the only office of a list is the same under another name and id."""
    before = spec(*ALONE, ("distan: Dinas Pertanian", f"lama: {old}"))
    after = spec(*ALONE, ("distan: Dinas Pertanian", f"baru: {new}"))
    pairs = guessed((before, ["lama"]), (after, ["baru"]))
    return pairs["lama"][1] if pairs else None


def test_scores_have_two_digits_from_the_least_likeness_to_one() -> None:
    assert scored("Dinas Pangan", "DINAS PANGAN.") == 1.0
    assert scored("Dinas Pangan", "Dinas Pasar") is None
    score = scored("Dinas Pangan", "Dinas Ketahanan Pangan")
    assert score is not None
    assert LEAST_LIKENESS <= score < 1
    assert score == round(score, 2)


def test_the_likest_name_has_the_highest_score() -> None:
    names = ["Dinas Pangan", "Dinas Ketahanan Pangan", "Dinas Pangan, Kebun dan Laut"]
    scores = [scored("Dinas Pangan", name) for name in names]
    assert scores == sorted(filter(None, scores), reverse=True)
    assert len({*scores}) == 3
