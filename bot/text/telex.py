"""Undoing Telex and VNI: the keys that stay in a word when its typing program was off or gave up half-way."""

from functools import lru_cache

from bot.text.syllable import Tone, is_shape, is_syllable, parts, put_tone

_TELEX_TONES = {"s": Tone.ACUTE, "f": Tone.GRAVE, "r": Tone.HOOK, "x": Tone.TILDE, "j": Tone.DOT}
_VNI_TONES = {"1": Tone.ACUTE, "2": Tone.GRAVE, "3": Tone.HOOK, "4": Tone.TILDE, "5": Tone.DOT}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"u": "ư", "o": "ơ"}
_VOWELS = frozenset("aăâeêioôơuưy")
_LONGEST = 14  # nghieengx and its doubled keys; longer words cannot be one syllable


@lru_cache(maxsize=16384)
def untype(word: str) -> tuple[str, ...]:
    """Vietnamese words that `word` can be the raw Telex or VNI typing of, likeliest first; empty when it is none.

    Keys may stand at their letter or at the end (nhaapj, nhapaj), part of the marks may be in place (nhâpf), VNI
    digits anywhere after their letter (d9ang3, bo65). Every candidate is a well-spelled syllable other than the word
    itself; whether it is a word that fits, and whether `word` was English (list, max, bar), the caller decides.
    """
    split = parts(word) if 1 < len(word) <= _LONGEST else None
    if split is None or not word.isalnum():
        return ()
    letters, tone = split
    digits = any(char in "0123456789" for char in letters)
    if not letters[0].isalpha() or not letters.isalnum():
        return ()
    found: list[str] = []
    for shape, typed_tone in _vni(letters, tone) if digits else _telex(letters, tone):
        tones: tuple[Tone, ...] = (typed_tone,)
        if not is_syllable(put_tone(shape, typed_tone)) and is_shape(shape):
            # A stop end bears only sắc or nặng: the tone key was missed or is a neighbour's.
            tones = (Tone.ACUTE, Tone.DOT)
        for each in tones:
            made = put_tone(shape, each)
            if made != word.lower() and is_syllable(made) and made not in found:
                found.append(made)
    return tuple(found)


def _telex(letters: str, tone: Tone) -> list[tuple[str, Tone]]:
    """Shapes and tones that the Telex keys in `letters` make; empty when it holds no key."""
    shapes, keys = [""], 0
    vowel_seen = False
    for key in letters:
        if key in _TELEX_TONES and vowel_seen:
            tone, keys = _TELEX_TONES[key], keys + 1
        elif key == "z" and vowel_seen:
            tone, keys = Tone.LEVEL, keys + 1
        elif key == "w":
            keys += 1
            vowel_seen = True
            shapes = [made for shape in shapes for made in _horned(shape)]
            if not shapes:
                return []
        elif key == "d" and shapes[0][:1] == "d":
            keys += 1
            shapes = ["đ" + shape[1:] for shape in shapes]
        elif key in _HATS and any(key in shape for shape in shapes):
            keys += 1
            shapes = [made for shape in shapes for made in _hatted_or_not(shape, key)]
        else:
            vowel_seen = vowel_seen or key in _VOWELS
            shapes = [shape + key for shape in shapes]
    return [(made, tone) for shape in shapes for made in _mended(shape)] if keys else []


def _hatted_or_not(shape: str, key: str) -> list[str]:
    """`shape` with a hat on its last `key`; also without, where the key can be a vowel of its own (ngoèo, choáo)."""
    hatted = _replace_last(shape, key, _HATS[key])
    made = [hatted] if hatted else []
    return [*made, shape + key] if not hatted or (shape[-1] in _VOWELS and shape[-1] != key) else made


def _vni(letters: str, tone: Tone) -> list[tuple[str, Tone]]:
    """Shapes and tones that the VNI digits in `letters` make; empty when a digit has nothing to change."""
    shapes = [""]
    toned = tone is not Tone.LEVEL
    for key in letters:
        if key in _VNI_TONES:
            if toned or not any(char in _VOWELS for char in shapes[0]):
                return []  # "tháng3", "t3": a number glued to a word
            tone, toned = _VNI_TONES[key], True
        elif key == "6":
            shapes = [_hatted(shape) for shape in shapes]
        elif key == "7":
            shapes = [made for shape in shapes for made in _horned(shape, breve=False)]
        elif key == "8":
            shapes = [_replace_last(shape, "a", "ă") for shape in shapes]
        elif key == "9":
            shapes = ["đ" + shape[1:] if shape[:1] == "d" else "" for shape in shapes]
        elif key == "0":
            return []
        else:
            shapes = [shape + key for shape in shapes if shape or key == letters[0]]
        shapes = [shape for shape in shapes if shape]
        if not shapes:
            return []
    return [(made, tone) for shape in shapes for made in _mended(shape)]


def _horned(shape: str, *, breve: bool = True) -> list[str]:
    """What the key w (or 7, without the breve) makes of the letters before it."""
    made: list[str] = []
    if "uo" in shape and not shape.startswith("quo"):
        made += [shape.replace("uo", "ươ", 1), shape.replace("uo", "uơ", 1)]
    elif "ưo" in shape:
        made.append(shape.replace("ưo", "ươ", 1))
    else:
        for at in range(len(shape) - 1, -1, -1):
            if shape[at] in _HORNS and not (shape[at] == "u" and shape[at - 1 : at] == "q"):
                made.append(shape[:at] + _HORNS[shape[at]] + shape[at + 1 :])
            elif breve and shape[at] == "a":
                made.append(shape[:at] + "ă" + shape[at + 1 :])
    if not made and breve and (shape == "gi" or not any(char in _VOWELS for char in shape)):
        made.append(shape + "ư")
    return made


def _hatted(shape: str) -> str:
    """`shape` with a circumflex on its last bare a, e or o; empty when it has none."""
    for at in range(len(shape) - 1, -1, -1):
        if shape[at] in _HATS:
            return shape[:at] + _HATS[shape[at]] + shape[at + 1 :]
    return ""


def _replace_last(shape: str, old: str, new: str) -> str:
    at = shape.rfind(old)
    return shape[:at] + new + shape[at + 1 :] if at >= 0 else ""


def _mended(shape: str) -> list[str]:
    """`shape`, and with the missing half of ươ put in: only one of its horns is often typed (truwong, nguoiw)."""
    for half in ("ưo", "uơ"):
        if half in shape and not shape.endswith(half):
            return [shape.replace(half, "ươ", 1)]
    return [shape]
