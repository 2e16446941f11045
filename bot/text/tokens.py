"""Words, numbers, codes and marks of a message, in order, each with its place in the text."""

import re
from enum import StrEnum
from typing import NamedTuple

from bot.text.syllable import fold, is_marked
from bot.text.telex import untype


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"  # letters; also T.Ư, đ/c, b/hành, KT-XH, and VNI-typed words (bo65)
    NUMBER = "number"  # digits and what joins them: 19.413, 38,5, 40%, 22/2, 24-25/2, 22.2.2020, 2020-2025
    CODE = "code"  # serials of documents (35-CT/TW), addresses of pages and mail: never split
    MARK = "mark"  # punctuation, one token a run of the same character; line end
    EMOJI = "emoji"  # pictures, and emoticons made of punctuation


MUTE = frozenset((TokenKind.MARK, TokenKind.EMOJI))  # what says nothing by itself
_WORD = TokenKind.WORD


class Token(NamedTuple):
    """A piece of composed text: `text` is exactly its characters from `start` up to `end`."""

    text: str
    start: int
    end: int
    kind: TokenKind


# Kinds of documents in serials, any letter case. Source: Guidance 36-HD/VPTW and Decree 30/2020/NĐ-CP.
_KINDS = (
    "ct nq qđ qd kl hd kh qc bc tb ttr nđ nd tt ttlt cv ctr ctrh đa qh pl l lct vbhn ctr đk tc tn gm gt bb qyđ".split()
)
_KIND = "(?:" + "|".join(sorted(_KINDS, key=len, reverse=True)) + ")"
_ORGAN = r"[^\W\d_]+(?:\.[^\W\d_]{1,2})?(?:\d{1,3}(?!\d))?"

# Quantifiers are possessive or bounded wherever a long nonsense word could make the search go back over itself.
_PATTERN = re.compile(
    rf"""
    (?P<word> (?<![^\W_]) [^\W\d_]++ (?![\w.\-/@:]) )
  | (?P<address> https?://\S++ | www\.\S++ | (?<![\w.+-]) [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}})++ )
  | (?P<code>
        \d{{1,5}} (?:/(?:19|20)\d\d)? \ ?[-/]\ ? {_KIND} (?:[-/]{_ORGAN}){{0,4}} (?![^\W_])
      | \d{{1,5}} \ ? {_KIND} [-/] {_ORGAN} (?:-{_ORGAN})? (?![^\W_])
      | (?<![^\W_]) {_KIND} - \d{{1,4}} (?:[-/]{_ORGAN}){{0,4}} (?![^\W_]|[-/.]\d)
    )
  | (?P<number>
        (?: \d{{1,3}}(?:\.\d{{3}})++(?:,\d++)? (?![./-]?\d)
          | (?<!\d,) \d++,\d++ (?![,./-]\d)
          | \d{{1,2}}:\d{{2}} (?!\d)
          | \d++(?:[./-]\d++)++
          | \d++ (?![^\W_])
          | \d++ (?=\ ?%)
        ) (?:\ ?%)?
    )
  | (?P<emoticon> (?<![\w)]) (?: [:;=]['^-]?[()DPpOo3v|/\\*]++ | \^[_.-]?\^++ | <3++ | T_T ) (?!\w) )
  | (?P<dotted> (?<![^\W_]) [^\W\d_] (?:\.[^\W\d_])++ (?![^\W_]) )
  | (?P<slashed> (?<![^\W_]) [bcdđghklmnpqrstvxy]{{1,2}} / [^\W\d_]++ (?![^\W_]) )
  | (?P<hyphened> (?<![^\W_]) [bcdđghklmnpqrstvx]{{2,5}} (?:-[^\W\d_]{{2,5}}){{1,3}} (?![^\W_]) )
  | (?P<prefix> (?<![^\W_]) [^\W\d_]{{1,6}} (?=\d{{1,2}}[/-]\d) )
  | (?P<glued> [^\W_]++ )
  | (?P<mark> (?P<mark_char>[.,?!;:…()\[\]{{}}"'/\\|+*&=~_@\#$%^<>`•·-]|\n) (?P=mark_char)*+ )
  | (?P<other> \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUNS = re.compile(r"\d+(?:[./-]\d+)*%?|[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_ASCII_DIGIT_END = re.compile(r"([a-zA-Z]{1,10})[1-9]\Z")
_VNI_D = re.compile(r"d9", re.IGNORECASE)
_SURE_VNI = re.compile(r"[a-zA-Z][1-9]+[a-zA-Z]|[a-zA-Z][6-9][1-5](?![^\W_])|\b[dD]9", re.ASCII)

# Nouns that people number: "quan6" is quận 6 rather than quân, unless the rest of the message is typed in VNI.
_NUMBERED = frozenset(
    "thang ngay quy lan khoa nam doan so cau muc dot phuong quan to lop khoi trang dieu khoan buoc ky tuan thu nhom "
    "phan chuong cum ap khu tang hang bai de an du".split()
)


DASHES = ("-", "--", "–")
OUT_OF = "/"  # a word between a part and its whole: "160/420"
LONGEST_WHOLE = 5  # digits
MONTHS = 12
SCALES = {"tr": "triệu"}  # right after digits: "10tr"
SHORT_YEARS = range(18, 32)  # "6/25" is June of a year
YEARS = range(1900, 2101)

_KIND_OF = {
    "number": TokenKind.NUMBER,
    "code": TokenKind.CODE,
    "address": TokenKind.CODE,
    "mark": TokenKind.MARK,
    "mark_char": TokenKind.MARK,
    "emoticon": TokenKind.EMOJI,
    "other": TokenKind.EMOJI,
}


def tokenise(text: str) -> list[Token]:
    """Tokens of `text`, which should be composed (see `unicode.compose`); together they hold all but its spaces.

    Letters and digits typed as one are taken apart ("tháng3", "gđ1", "TW4"), except where the digits are VNI keys
    (bo65): those stay one WORD. Never raises.
    """
    tokens: list[Token] = []
    make, word = tuple.__new__, _WORD  # what `Token` does, at half the cost: most texts are read here
    if _DIGIT.search(text) is None:  # then no token holds a space, and most of them are plain words
        start = 0
        for piece in text.split(" "):
            end = start + len(piece)
            if piece.isalpha():
                tokens.append(make(Token, (piece, start, end, word)))
            elif piece:
                tokens += _pieces(text, start, end)
            start = end + 1
        return tokens
    return _pieces(text, 0, len(text))


def _pieces(text: str, begin: int, stop: int) -> list[Token]:
    """The tokens of a part of a text that no token crosses the bounds of."""
    tokens: list[Token] = []
    vni: bool | None = None
    for match in _PATTERN.finditer(text, begin, stop):
        group = match.lastgroup or "other"
        start, end = match.span()
        piece = match.group()
        if group == "glued" and not piece.isalpha() and _DIGIT.search(piece):
            if vni is None:
                vni = _SURE_VNI.search(text) is not None
            tokens.extend(_unglued(piece, start, vni=vni))
        elif group == "number" and (share := _share(piece)) is not None:
            part, whole = share
            slash = start + len(part)
            tokens.append(Token(part, start, slash, TokenKind.NUMBER))
            tokens.append(Token(OUT_OF, slash, slash + 1, TokenKind.WORD))
            tokens.append(Token(whole, slash + 1, end, TokenKind.NUMBER))
        else:
            tokens.append(Token(piece, start, end, _KIND_OF.get(group, _WORD)))
    return tokens


def _share(piece: str) -> tuple[str, str] | None:
    """The two numbers of "160/420", so many out of so many; None for what may be a day, a month or a year."""
    part, slash, whole = piece.partition(OUT_OF)
    if not slash or not (part.isdecimal() and whole.isdecimal()) or len(whole) > LONGEST_WHOLE:
        return None
    few, many = int(part), int(whole)
    dated = many <= MONTHS or (few <= MONTHS and many in SHORT_YEARS) or many in YEARS
    return None if dated or few > many or not few else (part, whole)


def words(tokens: list[Token]) -> list[str]:
    """Texts of the tokens that say something: words, numbers and codes."""
    return [token.text for token in tokens if token.kind not in MUTE]


def numbered_noun(piece: str) -> tuple[str, str] | None:
    """A noun and its number typed as one ("quan6"), where the noun is one that people number; else None."""
    match = _ASCII_DIGIT_END.match(piece)
    return (match[1], piece[len(match[1]) :]) if match and fold(match[1]) in _NUMBERED else None


def _unglued(piece: str, start: int, *, vni: bool) -> list[Token]:
    """A run of letters and digits as one VNI word, or as its words and numbers."""
    keys = len(piece) <= 14 and not is_marked(piece) and untype(piece)
    short = _VNI_D.sub("đ", piece)  # "d9h" is "đh"
    if (keys and (vni or numbered_noun(piece) is None)) or (short != piece and short.isalpha()):
        return [Token(piece, start, start + len(piece), TokenKind.WORD)]
    return [
        Token(
            SCALES.get(run.group().lower(), run.group()) if run.start() else run.group(),
            start + run.start(),
            start + run.end(),
            TokenKind.NUMBER if run.group()[0].isdecimal() else TokenKind.WORD,
        )
        for run in _RUNS.finditer(piece)
    ]
