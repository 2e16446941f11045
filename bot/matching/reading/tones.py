"""Tones: how well those of a run of words, as typed, go with those of a phrase."""

from bot.text.syllable import HALF_AGREES, Tone, is_marked, mark_agreement, parts, tone

# Found by trial on our own question sets.
MENDED_AGREEMENT = 0.8  # of a syllable that was mended, whose tones as typed tell nothing
BARE_AMONG_MARKED = 0.12  # typing no marks in a message that has them means the bare word, more often than not
LEVEL = Tone.LEVEL


def others(typed: tuple[tuple[str, bool], ...], known: tuple[str, ...], toned: set[str]) -> int:
    """How many syllables were typed with a tone that makes another word of them than the phrase has."""
    pairs = zip(typed, known, strict=False)
    return sum(exact and word in toned and tone(word) not in (LEVEL, tone(other)) for (word, exact), other in pairs)


def agreement_of(typed: tuple[tuple[str, bool], ...], known: tuple[str, ...], marked: bool, toned: set[str]) -> float:
    """How well tones and hats agree, 0..1, averaged over the syllables."""
    if len(typed) != len(known):
        return 0.0
    total = 0.0
    for (word, exact), other in zip(typed, known, strict=True):
        if not exact:
            total += MENDED_AGREEMENT
            continue
        if word == other:
            total += 1.0
            continue
        agreement = mark_agreement(word, other)
        if word not in toned and is_marked(word) and parts(word) == (_shape(other), LEVEL):
            agreement = max(agreement, HALF_AGREES)  # "đung" is no word we know: its tone was left out
        if marked and agreement < 1.0 and not is_marked(word) and is_marked(other):
            agreement -= BARE_AMONG_MARKED
        total += agreement
    return total / len(known)


def bar_and_tone_left_out(typed: str, known: str) -> bool:
    """Whether a syllable lacks the bar of its "đ" and its tone, too: "do" of "đó", unlike "nay" of "này"."""
    return typed.startswith("d") and known.startswith("đ") and tone(known) is not LEVEL and not is_marked(typed)


def _shape(word: str) -> str:
    """A word without its tone."""
    split = parts(word)
    return split[0] if split else word
