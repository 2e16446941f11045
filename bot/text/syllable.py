"""The Vietnamese written syllable: its parts, its spellings, and how well two spellings agree."""

import unicodedata
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache


class Tone(IntEnum):
    """The six tones; the unmarked one is LEVEL."""

    LEVEL = 0
    ACUTE = 1  # sắc
    GRAVE = 2  # huyền
    HOOK = 3  # hỏi
    TILDE = 4  # ngã
    DOT = 5  # nặng


# Agreement of marks, chosen (not measured): what matters is their order. A word typed bare says nothing about its
# marks; a wrong mark says something, the less the likelier the confusion is by ear or by hand.
BARE_AGREES = 0.9
HALF_AGREES = 0.8  # some of the marks are there, none is wrong, and it is no word as it stands: typing broke off
BAR_LACKS_AGREES = 0.6  # d for đ in a word with its other marks: one key too few
HAT_LACKS_AGREES = 0.4
SAME_TONE_TO_EARS = 0.7
NEAR_TONE_AGREES = 0.6
FAR_TONE_AGREES = 0.35
HAT_AGREES = 0.3
HAT_AND_TONE_AGREES = 0.15

LONGEST_WORD = 16  # characters, of one word or two
MOST_FOLDED = 65_536  # words
LONGEST_KEPT = 400  # of a text that is kept as folded: sentences, details, names

_MARKS = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VOWELS = "aăâeêioôơuưy"
_TONED = {
    unicodedata.normalize("NFC", vowel + mark): (vowel, Tone(number))
    for vowel in _VOWELS
    for number, mark in enumerate(_MARKS)
    if mark
}
_TONING = {(vowel, tone): char for char, (vowel, tone) in _TONED.items()}
_UNTONE = str.maketrans({char: vowel for char, (vowel, _) in _TONED.items()})
_UNHAT = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}
_PLAIN = str.maketrans({**{char: _UNHAT.get(vowel, vowel) for char, (vowel, _) in _TONED.items()}, **_UNHAT})

# hỏi/ngã sound alike from Nghệ An southwards; ngã/nặng in Nghệ Tĩnh; sắc/ngã are neighbours in Northern ears.
_TONES_HEARD_ALIKE = frozenset((Tone.HOOK, Tone.TILDE))
_NEAR_TONES = {
    frozenset((Tone.TILDE, Tone.DOT)),
    frozenset((Tone.ACUTE, Tone.TILDE)),
}

# Source of the tables: the orthography of "quốc ngữ" as taught in schools, loan rhymes (oong) included.
_FRONT = "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
_OPEN_U = "uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt"
_OPEN_O = "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet"
_BACK = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
)
_AFTER_QU = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ê ên ênh êch êt "
    "i ich in inh it iu y ych ynh yt yu yên yêt ôc ơ ơi ơn"
)
_AFTER_GI = (
    "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âp ât âu ây e em en eo ep et "
    "êc êm ên êng êt êu o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uôc "
    "uôi uôm uông ư ưa ưc ưng ươi ươm ương ưt"
)
_NO_GLIDE = {"b", "m", "p", "ph", "v", "g", "r"}  # lips: no rounded rhyme but in the loans below
_LOANS = {"buyt", "phuy", "voan", "goa", "goong", "ruya"}


def _shapes() -> frozenset[str]:
    """Every syllable without its tone."""
    made: set[str] = set(_LOANS)
    front, back, glide = _FRONT.split(), _BACK.split(), (_OPEN_U + " " + _OPEN_O).split()
    for onset in ("b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x"):
        rhymes = front + back + ([] if onset in _NO_GLIDE else glide)
        made.update(onset + rhyme for rhyme in rhymes)
    made.update(onset + rhyme for onset in ("c", "g", "ng") for rhyme in back)
    made.update(onset + rhyme for onset in ("k", "gh", "ngh") for rhyme in front)
    made.update(onset + rhyme for onset in ("c", "ng") for rhyme in glide if rhyme.startswith("o"))
    made.update("ng" + rhyme for rhyme in _OPEN_U.split())
    made.update(("goa", "goe", "goet", "roa", "roet", "ruê", "ruyt", "gi", "gin", "gich"))
    made.update(rhyme for rhyme in front + back + glide if not rhyme.startswith("iê"))
    made.update("y" + rhyme[1:] for rhyme in front if rhyme.startswith("iê"))
    made.update(onset + "y" for onset in ("", "h", "k", "l", "m", "s", "t", "th", "v", "n", "d"))
    made.update("qu" + rhyme for rhyme in _AFTER_QU.split())
    made.update("gi" + rhyme for rhyme in _AFTER_GI.split())
    return frozenset(made)


_SHAPES = _shapes()
_FOLDED = frozenset(shape.translate(_PLAIN) for shape in _SHAPES)
_LONGEST = max(map(len, _SHAPES))
_STOPS = ("c", "ch", "p", "t")
_I_OR_Y = {"hy", "ky", "ly", "my", "sy", "ty", "quy"}


class _Folded(dict[str, str]):
    """Words, and what they are without marks: no other work is done so often, and no call is as quick as a look-up."""

    def __missing__(self, text: str) -> str:
        if len(text) > LONGEST_WORD:
            return _fold_text(text) if len(text) <= LONGEST_KEPT else _fold_now(text)
        if len(self) >= MOST_FOLDED:
            self.clear()
        folded = self[text] = _fold_now(text)
        return folded


def _fold_now(text: str) -> str:
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFC", text).lower().translate(_PLAIN)
    if folded.isascii():
        return folded
    bare = "".join(char for char in unicodedata.normalize("NFD", folded) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


_fold_text = lru_cache(maxsize=2048)(_fold_now)  # the texts that a knowledge base holds are folded for many questions

# Lower case without tones, hats and the bar of đ: "Đảng bộ" → "dang bo". Works on phrases too. Other scripts lose their
# accents likewise. Folding twice changes nothing more.
fold: Callable[[str], str] = _Folded().__getitem__


def plain(word: str) -> str:
    """`fold` of `canonical`: one key for all spellings of a word, its i or y included ("kỹ", "Kĩ", "ky" → "ki")."""
    return fold(canonical(word))


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[str, Tone] | None:
    """Lower-case word without its tone, and the tone; None when it bears several tones."""
    lower = word.lower()
    if lower.isascii():
        return lower, Tone.LEVEL
    lower = unicodedata.normalize("NFC", lower)
    tones = [_TONED[char][1] for char in lower if char in _TONED]
    if len(tones) > 1:
        return None
    return lower.translate(_UNTONE), tones[0] if tones else Tone.LEVEL


@lru_cache(maxsize=65536)
def tone(word: str) -> Tone:
    """Tone of a word; LEVEL when it bears none, the first when it wrongly bears several."""
    lower = unicodedata.normalize("NFC", word.lower())
    return next((_TONED[char][1] for char in lower if char in _TONED), Tone.LEVEL)


def put_tone(shape: str, tone: Tone) -> str:
    """The syllable `shape` (lower case, no tone) with `tone` at its place, in the older way of writing (hòa, thủy)."""
    if tone is Tone.LEVEL:
        return shape
    first = 0
    while first < len(shape) and shape[first] not in _VOWELS:
        first += 1
    # The u of qu and the i of gi belong to the onset, unless nothing else could bear the tone.
    if shape[:2] in ("qu", "gi") and len(shape) > 2 and shape[2] in _VOWELS:
        first = 2
    last = first
    while last < len(shape) and shape[last] in _VOWELS:
        last += 1
    if first == last:
        return shape
    hatted = [at for at in range(first, last) if shape[at] in "ăâêôơ"] or [
        at for at in range(first, last) if shape[at] == "ư"
    ]
    if hatted:
        at = hatted[-1]
    elif last - first == 1 or (last - first == 2 and last == len(shape)):
        at = first
    else:
        at = first + 1
    return shape[:at] + _TONING[shape[at], tone] + shape[at + 1 :]


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """Lower-case NFC with one place for the tone and one of final i and y: equal words become equal strings.

    hòa = hoà; kỹ = kĩ (i and y are one after h k l m s t qu, where school spelling and usage differ). What is no
    Vietnamese syllable is only lower-cased.
    """
    lower = word.lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFC", lower)
    split = parts(lower)
    if split is None or (split[0] not in _SHAPES and split[0] not in _FOLDED):
        return lower
    shape, tone = split
    if shape in _I_OR_Y:
        shape = shape[:-1] + "i"
    return put_tone(shape, tone)


_USUAL = {canonical(word): word for word in "ty tỷ tỵ kỹ kỳ ký kỷ lý ly mỹ hy hỷ quy quý quỹ quỳ quỷ".split()}


def usual(words: str) -> str:
    """Canonical syllables as most people spell them: "công ti" → "công ty"."""
    return " ".join(_USUAL.get(word, word) for word in words.split())


def is_syllable(word: str) -> bool:
    """Whether `word` obeys the spelling of a Vietnamese syllable, tone included ("nhập"; neither "nhâp" nor "nhap")."""
    split = parts(word) if len(word) <= 2 * _LONGEST else None
    if split is None or split[0] not in _SHAPES:
        return False
    return split[1] in (Tone.ACUTE, Tone.DOT) or not split[0].endswith(_STOPS)


def is_shape(word: str) -> bool:
    """Like `is_syllable`, but the tone may be missing or wrong: "nhâp", "đươc"."""
    split = parts(word) if len(word) <= 2 * _LONGEST else None
    return split is not None and split[0] in _SHAPES


def is_folded_syllable(word: str) -> bool:
    """Whether some Vietnamese syllable, typed without its marks, looks like `word` ("nhap", "duoc")."""
    return word in _FOLDED


@lru_cache(maxsize=65536)
def is_marked(word: str) -> bool:
    """Whether `word` bears any tone, hat or bar."""
    return not word.isascii() and fold(word) != word.lower()


@lru_cache(maxsize=65536)
def mark_agreement(typed: str, known: str) -> float:
    """How well the marks of `typed` agree with those of `known`, 0..1; 0 when the letters below them differ.

    1 for the same word, BARE_AGREES for a bare typing of a marked word, HALF_AGREES for a part of the marks, less for
    wrong ones (see the constants). The other way round, a marked typing of a bare known word, counts as another tone.
    """
    if typed == known:
        return 1.0
    mine, other = canonical(typed), canonical(known)
    if mine == other:
        return 1.0
    if fold(mine) != fold(other):
        return 0.0
    if not is_marked(mine):
        return BARE_AGREES
    mine_split, other_split = parts(mine), parts(other)
    # Lengths differ where there is a mark that no Vietnamese letter has: "Bİ" in lower case.
    if mine_split is None or other_split is None or len(mine_split[0]) != len(other_split[0]):
        return HAT_AGREES
    (mine_shape, mine_tone), (other_shape, other_tone) = mine_split, other_split
    hats_wrong = any(a != b and a in _UNHAT for a, b in zip(mine_shape, other_shape, strict=True))
    if hats_wrong:
        return HAT_AGREES if mine_tone == other_tone else HAT_AND_TONE_AGREES
    if not is_syllable(mine) and mine_tone in (other_tone, Tone.LEVEL):
        return HALF_AGREES  # "phưong", "nhâp"
    lacks = 1.0
    if mine_shape != other_shape:
        only_bar = mine_shape[1:] == other_shape[1:]
        lacks = BAR_LACKS_AGREES if only_bar else HAT_LACKS_AGREES
    return lacks * _tones_agree(mine_tone, other_tone)


def _tones_agree(mine: Tone, other: Tone) -> float:
    """How well two tones agree. Hỏi and ngã so well that both syllables of a name may be spelt so: "Nguyển Hửu"."""
    tones = frozenset((mine, other))
    if len(tones) == 1:
        return 1.0
    if tones == _TONES_HEARD_ALIKE:
        return SAME_TONE_TO_EARS
    return NEAR_TONE_AGREES if tones in _NEAR_TONES else FAR_TONE_AGREES


def every_shape() -> frozenset[str]:
    """Every syllable that the rules allow, without its tone."""
    return _SHAPES
