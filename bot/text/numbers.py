"""Numbers, ordinals and shares as people write them: digits, words, Roman numerals."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from bot.text.syllable import fold

Value = int | Decimal

_UNITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
_AFTER_TENS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "tỹ": 10**9, "tĩ": 10**9}
_DOZEN = {"tá": 12}


def _with_bare(table: dict[str, int]) -> dict[str, int]:
    """The table, and its words without their marks."""
    return {fold(word): value for word, value in table.items()} | table


_UNIT = _with_bare(_UNITS)
_TAIL = _with_bare(_AFTER_TENS)
_SCALE = _with_bare(_SCALES) | {"vạn": 10**4}  # a bare "van" is oftener "văn"
_TEN = {"mười", "muoi"}
_TENS = {"mươi", "muoi", "chục", "chuc"}
_HUNDRED = {"trăm", "tram"}
_ZERO = {"không", "khong", "ko", "k"}
_LINK = {"linh", "lẻ", "le", "lẽ"}
_HALF_MORE = {"rưỡi", "ruoi", "rưởi"}
_POINT = {"phẩy", "phay", "phảy"}

# Bare words that are far oftener something else: nam (năm, year), sau (after), bay (bay, fly), ta (we), tam.
# On their own, or as a tail ("hai lam": hai làm), they do not count.
_UNSURE_ALONE = {"nam", "sau", "bay", "tam", "khong"}

_AFTER_YEAR = frozenset("nào nay ngoái tới sau trước qua này kia mới học hết".split())

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_UNITS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def read_digits(text: str) -> tuple[Value, ...]:
    """Values that a string of digits, dots and commas can have, the Vietnamese reading first; empty when it is none.

    Dots group thousands and a comma is decimal (19.413 → 19413, 38,5 → 38.5); the other custom comes second, where
    it makes sense (19,413 → 19.413, then 19413).
    """
    if not text.isascii() or not _DIGITS.fullmatch(text) or len(text) > 30:
        return ()
    if text.isdigit():
        return (int(text),)
    found: list[Value] = []
    for group, point in ((".", ","), (",", ".")):
        whole, _, rest = text.partition(point)
        if (point in text and not rest) or (not rest.isdigit() and rest):
            continue
        groups = whole.split(group)
        if (all(len(each) == 3 for each in groups[1:]) and len(groups[0]) <= 3) or len(groups) == 1:
            joined = "".join(groups)
            if joined.isdigit():
                value: Value = Decimal(f"{joined}.{rest}") if rest else int(joined)
                if value not in found:
                    found.append(value)
    return tuple(found)


def is_number_word(word: str) -> bool:
    """Whether a number in words can open with this lower-case word."""
    return word in _UNIT or word in _TEN


def read_number(words: Sequence[str]) -> tuple[Value, int] | None:
    """The number that `words` begin with, and how many of them it takes; None when they begin with none.

    Digits or number words, with or without marks, any case: ["hai", "mươi", "tư", "hai", …] → (24, 3). A percent
    sign is no part of a number (see `read_share`). A bare "nam" or "sau" counts only inside a longer number.
    """
    if not words:
        return None
    first = words[0]
    if first[:1].isdigit():
        values = read_digits(first)
        if not values:
            return None
        value, used = values[0], 1
        return _scaled(value, [word.lower() for word in words[1:8]], used)
    if not is_number_word(first.lower()):
        return None
    lower = [word.lower() for word in words[:24]]
    found = _spoken_year(lower) or _words(lower)
    if found is None or (found[1] == 1 and (lower[0] in _UNSURE_ALONE or _is_year(lower))):
        return None
    return found


def _is_year(words: list[str]) -> bool:
    """Whether "năm" at the start is the year: before its number, or a word that points at one year."""
    following = words[1] if len(words) > 1 else ""
    return words[0] == "năm" and (following[:1].isdigit() or following in _AFTER_YEAR)


def _scaled(value: Value, rest: list[str], used: int) -> tuple[Value, int]:
    """Digits with what may follow them: "5,1 tỷ", "19 nghìn 413", "2 triệu rưỡi"."""
    if not rest or rest[0] not in _SCALE:
        if rest and rest[0] in _DOZEN:
            return value * 12, used + 1
        if rest and rest[0] in _HUNDRED and isinstance(value, int) and value < 10:
            return value * 100, used + 1
        if rest and rest[0] in _HALF_MORE:
            return value + Decimal("0.5"), used + 1
        return value, used
    scale = _SCALE[rest[0]]
    total, used, rest = value * scale, used + 1, rest[1:]
    if rest and rest[0] in _SCALE and _SCALE[rest[0]] > scale:  # nghìn tỷ
        scale = scale * _SCALE[rest[0]]
        total, used, rest = value * scale, used + 1, rest[1:]
    if rest and rest[0] in _HALF_MORE:
        return _whole(total + Decimal(scale) / 2), used + 1
    more = read_number(rest)
    if more is not None and more[0] < scale and isinstance(value, int) and rest[0] not in _UNIT:
        total, used = total + more[0], used + more[1]
    return _whole(total), used


def _whole(value: Value) -> Value:
    return int(value) if value == int(value) else value


def _words(words: list[str]) -> tuple[Value, int] | None:
    """A number in words: groups of up to 999, each with its scale, each scale smaller than the one before."""
    total, at, last_scale = 0, 0, 10**12
    while at < len(words) and last_scale > 1:
        group = _under_thousand(words, at, more=at > 0)
        if group is None:
            break
        value, after = group
        if at == 0 and after < len(words) and words[after] in _DOZEN:
            return value * _DOZEN[words[after]], after + 1
        scale, after = _scale(words, after)
        if scale >= last_scale:
            break
        if scale == 1 and at > 0 and after == at + 1:
            if words[at] in ("năm", "nam"):  # "hai nghìn năm …" is more often "năm" of the words that follow
                break
            value *= last_scale // 10  # một triệu hai = 1,200,000
        total, at, last_scale = total + value * scale, after, scale
        if at < len(words) and words[at] in _HALF_MORE:
            return _half_more(total, scale), at + 1
    if at == 0:
        return None
    return _with_point(words, total, at)


def _scale(words: list[str], at: int) -> tuple[int, int]:
    """The scale that the words at `at` multiply by ("nghìn tỷ"), 1 for none, and where they end."""
    scale = 1
    while at < len(words) and words[at] in _SCALE:
        scale *= _SCALE[words[at]]
        at += 1
    return scale, at


def _half_more(total: int, scale: int) -> Value:
    """rưỡi: half of the last scale named, of a hundred, or of one."""
    if scale > 1:
        return total + scale // 2
    return total + 50 if total % 100 == 0 else total + Decimal("0.5")


def _with_point(words: list[str], total: int, at: int) -> tuple[Value, int]:
    """The number with the decimal said after it: "phẩy năm"."""
    if at + 1 < len(words) and words[at] in _POINT and words[at + 1] in _UNIT.keys() | _ZERO:
        return total + Decimal(_UNIT.get(words[at + 1], 0)) / 10, at + 2
    return total, at


def _under_thousand(words: list[str], at: int, *, more: bool) -> tuple[int, int] | None:
    """A number of 0–999 at `at`, and where it ends. `more`: it continues a bigger one, so it may open with zero."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in _HUNDRED and (word in _UNIT or (word in _ZERO and more)):
        hundreds = 100 * _UNIT.get(word, 0)
        at += 2
        if at + 1 < len(words) and words[at] in _LINK and words[at + 1] in (_UNIT | _TAIL):
            return hundreds + (_UNIT | _TAIL)[words[at + 1]], at + 2
        if at >= len(words):
            return hundreds, at
        rest = _under_hundred(words, at)
        if rest is None or (rest[1] < len(words) and words[rest[1]] in _HUNDRED):
            return hundreds, at
        if rest[1] == at + 1 and rest[0] < 10:
            if words[at] == "năm" or words[at] in _UNSURE_ALONE:
                return hundreds, at
            return hundreds + 10 * rest[0], rest[1]  # bốn trăm hai = 420
        return hundreds + rest[0], rest[1]
    if more and word in _LINK and following in _UNIT:
        return _UNIT[following], at + 2
    return _under_hundred(words, at)


def _under_hundred(words: list[str], at: int) -> tuple[int, int] | None:
    word = words[at]
    tens = 1 if word in _TEN else _UNIT.get(word)
    if tens is None:
        return None
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in _TEN:
        at += 1
    elif following in _TENS:
        at += 2
    elif following in _AFTER_TENS and tens > 1:
        return tens * 10 + _AFTER_TENS[following], at + 2  # hai tư, ba mốt; bare "hai lam" is two words
    else:
        return tens, at + 1
    unit = _unit_after_tens(words, at)
    return (tens * 10 + unit, at + 1) if unit else (tens * 10, at)


def _unit_after_tens(words: list[str], at: int) -> int | None:
    """The unit that closes a number of tens, unless it opens the next number or, being "năm", counts years."""
    if at >= len(words):
        return None
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in _TAIL:
        return _TAIL[word]
    if word in ("năm", "nam") or following in _TENS or following in _HUNDRED:
        return None
    return _UNIT.get(word)


def _spoken_year(words: list[str]) -> tuple[int, int] | None:
    """Years said by their digits: "hai không hai mươi", "hai không một chín"."""
    if len(words) < 4 or words[0] not in _UNIT or words[1] not in _ZERO:
        return None
    head = 1000 * _UNIT[words[0]]
    rest = _under_hundred(words, 2)
    if rest is not None and rest[0] >= 10:
        return head + rest[0], rest[1]
    last = _TAIL.get(words[3], _UNIT.get(words[3], 0 if words[3] in _ZERO else None))
    if words[2] in _UNIT and last is not None:
        return head + 10 * _UNIT[words[2]] + last, 4
    return None


def roman(word: str) -> int | None:
    """Value of a Roman numeral I…XXXIX in one letter case, else None. That "vi" or "xi" may be words is not weighed."""
    # What ignoring case takes for an I, Turkish letters have too.
    if not 1 <= len(word) <= 7 or not word.isascii() or not (word.isupper() or word.islower()):
        return None
    match = _ROMAN.fullmatch(word)
    if match is None:
        return None
    return 10 * len(match[1]) + _ROMAN_UNITS[match[2].lower()]


_ORDINAL_WORDS = {"nhất": 1, "nhat": 1, "nhì": 2, "nhi": 2, "tư": 4, "tu": 4}
_THU = {"thứ", "thu"}
_LAN = {"lần", "lan", "kỳ", "kì", "ky"}


def read_ordinal(words: Sequence[str]) -> tuple[int, int] | None:
    """The ordinal that `words` begin with, and how many of them it takes: "thứ sáu", "lần thứ VI", "lần 6", "lần đầu".

    "thứ hai" is also Monday: that is for the caller to decide.
    """
    lower = [word.lower() for word in words[:8]]
    at = 0
    if at < len(lower) and lower[at] in _LAN:
        at += 1
    told = at > 0
    if told and lower[at : at + 2] in (["đầu", "tiên"], ["dau", "tien"]):
        return 1, at + 2
    if told and lower[at : at + 1] in (["đầu"], ["dau"]):
        return 1, at + 1
    if at < len(lower) and lower[at] in _THU:
        at, told = at + 1, True
        if at < len(lower) and lower[at] in _ORDINAL_WORDS:
            return _ORDINAL_WORDS[lower[at]], at + 1
    if not told or at >= len(lower):
        return None
    value = roman(words[at])
    if value is not None:
        return value, at + 1
    if lower[at] in _UNSURE_ALONE - {"khong"} and lower[at - 1] in _THU:
        return _UNIT[lower[at]], at + 1
    found = read_number(lower[at:])
    if found is None or not isinstance(found[0], int) or not 0 < found[0] <= 200:
        return None
    return found[0], at + found[1]


def ordinal(words: Sequence[str]) -> int | None:
    """Value of an ordinal that takes up all of `words`, else None."""
    found = read_ordinal(words)
    return found[0] if found and found[1] == len(words) else None


_HALF = ("nửa", "nua")
_SLASH = re.compile(r"(\d{1,6})/(\d{1,6})")


def read_share(words: Sequence[str]) -> tuple[Fraction, int] | None:
    """The share of a whole that `words` begin with (40 % → 2/5), and how many of them it takes, else None.

    "40%", "40 phần trăm", "bốn mươi phần trăm", "một nửa", "1/2", "160/420", "hai phần ba". "1/2" is also a date:
    that is for the caller to decide.
    """
    if not words:
        return None
    lower = [word.lower() for word in words[:16]]
    first = lower[0]
    if first.endswith("%"):
        values = read_digits(first[:-1].rstrip())
        return (Fraction(values[0]) / 100, 1) if values else None
    if match := _SLASH.fullmatch(first):
        return (Fraction(int(match[1]), int(match[2])), 1) if int(match[2]) else None
    if first in _HALF:
        return Fraction(1, 2), 1
    if first in ("một", "mot", "1") and lower[1:2] and lower[1] in _HALF:
        return Fraction(1, 2), 2
    number = read_number(lower)
    return _spoken_share(lower, *number) if number else None


def _spoken_share(words: list[str], value: Value, at: int) -> tuple[Fraction, int] | None:
    """The share that `value` is with the words after it: "phần trăm", "phần ba"."""
    if words[at : at + 1] == ["%"]:
        return Fraction(value) / 100, at + 1
    if words[at : at + 1] not in (["phần"], ["phan"]) or at + 1 >= len(words):
        return None
    if words[at + 1] in _HUNDRED:
        return Fraction(value) / 100, at + 2
    if words[at + 1] in ("tư", "tu"):
        return Fraction(value) / 4, at + 2
    if words[at + 1] == "nam" and not "".join(words[at + 2 : at + 3]).isdigit():  # else a year
        return Fraction(value) / 5, at + 2
    below = read_number(words[at + 1 :])
    return (Fraction(value) / Fraction(below[0]), at + 1 + below[1]) if below and below[0] > 0 else None
