"""One spelling of every character, whatever keyboard, phone or word processor the text came from."""

import re
import unicodedata

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164"
_NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a\u2032"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\xab\xbb\u2033"


class _Map(dict[int, str | None]):
    """A translation table that decides about a character the first time it is met.

    Bounded by the number of code points; drops everything of the classes control, format, surrogate, private use
    and unassigned, and variation selectors, none of which a reader sees.
    """

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"} or 0xFE00 <= code <= 0xFE0F:
            self[code] = None
        else:
            self[code] = char
        return self[code]


_MAP = _Map()
_MAP.update({ord(c): "-" for c in _DASHES})
_MAP.update({ord(c): " " for c in _SPACES})
_MAP.update({ord(c): "\n" for c in _NEWLINES + "\n"})
_MAP.update({ord(c): "'" for c in _SINGLE_QUOTES})
_MAP.update({ord(c): '"' for c in _DOUBLE_QUOTES})
# Eth and the African D look exactly like the Vietnamese letter and come from foreign keyboards and old converters.
_MAP.update({0xD0: "Đ", 0xF0: "đ", 0x189: "Đ", 0x256: "đ"})
# Full-width forms (phones set to an East Asian keyboard).
_MAP.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != 0xFF0D})


# Texts of nothing but these are as they shall be: what keyboards write, each letter one character.
_LETTERS = "".join(
    unicodedata.normalize("NFC", vowel + mark)
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for mark in ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
)
_COMPOSED = re.compile(f"[ -~đĐ{_LETTERS}]*")


def compose(text: str) -> str:
    """The same text with every character in its one form: NFC, Vietnamese Đ, plain spaces, dashes and quotes.

    Control and invisible characters and lone surrogates are dropped; line ends become one newline; case is kept. Never
    raises; composing twice changes nothing more.
    """
    if _COMPOSED.fullmatch(text):  # nearly every text
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Twice, because what was dropped may have kept a letter and its mark apart.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(_MAP))
