"""One typed word or phrase → a value: numbers, times, terms, yes and no, as Vietnamese officials write them.

Every function takes the text as typed and raises `UnreadableError` with what is wrong and how to mend it.
"""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from bot.knowledge.model import CountStatus, EventStatus, ProjectStatus
from bot.knowledge.precision import Precision
from bot.text.dates import parse_when
from bot.text.when import When


class UnreadableError(ValueError):
    """A text that is not what its field needs.

    Attributes:
        message: what is wrong, Vietnamese.
        fix: how to mend it, Vietnamese.
    """

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


ENUM_WORDS: Final[dict[type[StrEnum], dict[str, StrEnum]]] = {
    EventStatus: {
        "đã ấn định": EventStatus.SCHEDULED,
        "dự kiến": EventStatus.PLANNED,
        "đã diễn ra": EventStatus.HELD,
        "thời hạn": EventStatus.DEADLINE,
        "chưa công bố": EventStatus.UNANNOUNCED,
        "không tổ chức": EventStatus.NOT_HELD,
    },
    Precision: {
        "đúng": Precision.EXACT,
        "gần": Precision.NEARLY,
        "khoảng": Precision.ABOUT,
        "hơn": Precision.OVER,
        "trên": Precision.OVER,
        "dưới": Precision.UNDER,
        "không quá": Precision.AT_MOST,
        "nhiều nhất": Precision.AT_MOST,
        "tối đa": Precision.AT_MOST,
        "ít nhất": Precision.AT_LEAST,
        "tối thiểu": Precision.AT_LEAST,
        "trở lên": Precision.AT_LEAST,
    },
    CountStatus: {
        "dự kiến": CountStatus.PLANNED,
        "phấn đấu": CountStatus.TARGET,
        "chỉ tiêu": CountStatus.TARGET,
    },
    ProjectStatus: {
        "dự kiến": ProjectStatus.PLANNED,
        "đang làm": ProjectStatus.ONGOING,
        "đã xong": ProjectStatus.DONE,
    },
}

_TRUE: Final = frozenset({"true", "yes", "có", "đúng"})
_FALSE: Final = frozenset({"false", "no", "không", "sai"})
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_NUMBER_FIX: Final = "Chỉ viết chữ số, ví dụ 19413, 19.413 hoặc 5,1; “gần”, “khoảng”, “hơn” viết ở mục precision."


def read_bool(text: str) -> bool:
    """Yes or no."""
    word = text.strip().casefold()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise UnreadableError(f"“{text}” không phải là true hay false.", "Viết true (có) hoặc false (không).")


def read_int(text: str) -> int:
    """A whole number in digits or Roman numerals ("6", "VI")."""
    word = text.strip()
    if re.fullmatch(r"[0-9]{1,9}", word):
        return int(word)
    roman = _roman(word)
    if roman is not None:
        return roman
    raise UnreadableError(f"“{text}” không phải là số nguyên.", "Viết bằng chữ số hoặc số La Mã, ví dụ 6 hoặc VI.")


def _roman(word: str) -> int | None:
    if not re.fullmatch(r"(?=.)C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", word):
        return None
    values = [_ROMAN[letter] for letter in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def read_value(text: str) -> Decimal:
    """What a count is: a number, or what two numbers of the source make ("612 - 62", "28,2 + 19").

    A source that says "612, 62 more than aimed at" tells the aim, too: whoever writes it down writes what was said, and
    the sum is ours.
    """
    parts = re.fullmatch(r"(.*\d)\s+([-–+])\s+(\d.*)", text.strip())
    if parts is None:
        return read_number(text)
    one, two = read_number(parts[1]), read_number(parts[3])
    value = one + two if parts[2] == "+" else one - two
    if value < 0:
        raise UnreadableError(f"“{text}” ra một số âm.", "Ghi số lớn trước, số nhỏ sau.")
    return value


def read_number(text: str) -> Decimal:
    """A number as Vietnamese writes it: "." or a space between thousands, "," before decimals."""
    word = text.strip().replace("\u00a0", " ")
    if re.fullmatch(r"[0-9]{1,3}([. ])[0-9]{3}(\1[0-9]{3})*(,[0-9]+)?", word) and not word.startswith("0"):
        word = re.sub(r"[. ]", "", word).replace(",", ".")
    elif re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3}){2,}", word):
        word = word.replace(",", "")
    elif re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", word):
        whole = word.replace(",", "")
        raise UnreadableError(
            f"“{text}” có thể hiểu theo hai cách.",
            f"Nếu là {whole} thì viết {whole}; nếu là số thập phân thì viết {word}0.",
        )
    elif re.fullmatch(r"[0-9]{1,18}([.,][0-9]{1,6})?", word):
        word = word.replace(",", ".")
    else:
        raise UnreadableError(f"“{text}” không phải là một con số.", _NUMBER_FIX)
    return Decimal(word)


def read_term(text: str) -> tuple[int, int]:
    """A term of office: "2020-2025"."""
    found = re.fullmatch(r"(?:nhiệm kỳ )?([0-9]{4}) ?(?:[-–—/]|đến) ?([0-9]{4})", " ".join(text.split()).casefold())
    if found is None:
        raise UnreadableError(f"“{text}” không phải là một nhiệm kỳ.", "Viết năm đầu và năm cuối, ví dụ 2020-2025.")
    first, last = int(found[1]), int(found[2])
    if not first < last <= first + 20:
        raise UnreadableError(
            f"Nhiệm kỳ “{text}” có năm cuối không hợp lý.", "Viết năm đầu rồi đến năm cuối: 2020-2025."
        )
    return first, last


_TIME_FIX: Final = (
    "Ví dụ đúng: 22/2/2020, 24-25/2/2020, từ 20 đến 22/7/2020, tháng 3/2020, cuối tháng 6/2020, nửa đầu tháng 5/2020, "
    "cuối quý II/2020, trước 30/6/2020. "
    "Nguồn chỉ nêu bằng lời thì ghi vào details, ví dụ hoàn thành: trước năm học mới."
)


@lru_cache(maxsize=65_536)
def read_when(text: str) -> When:
    """A time as people write it ("22/2/2020", "trước 30/6/2020"); its year must be written."""
    try:
        when = parse_when(text)
    except ValueError as error:
        raise UnreadableError(f"Không đọc được thời gian “{text}”: {error}", _TIME_FIX) from error
    if when is None:
        raise UnreadableError(f"“{text}” không phải là một ngày, tháng hay khoảng thời gian.", _TIME_FIX)
    return when


def read_enum(kind: type[StrEnum], text: str) -> StrEnum:
    """One of the words that a field allows, in English or Vietnamese."""
    word = " ".join(text.split()).casefold()
    for member in kind:
        if member.value == word:
            return member
    words = ENUM_WORDS.get(kind, {})
    if word in words:
        return words[word]
    allowed = ", ".join(member.value for member in kind)
    vietnamese = f" (hoặc tiếng Việt: {', '.join(words)})" if words else ""
    raise UnreadableError(f"“{text}” không nằm trong các giá trị được dùng.", f"Dùng một trong: {allowed}{vietnamese}.")
