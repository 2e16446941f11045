"""Cutting a message into sentences and clauses. Whether a cut is used is for the caller to decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.text.syllable import fold, is_marked
from bot.text.tokens import Token, TokenKind

_ENDS = frozenset(".?!;\n…")
_BULLETS = frozenset("-+*•")
# Words that open a clause; longest first at each place. A bare word that is more often something else ("roi", "con",
# "va", "thi") counts only after a mark or within these phrases.
_LEADS = (
    "ngoài ra|đồng thời|bên cạnh đó|thế còn|vậy còn|còn nữa|với lại|cùng với đó|thêm nữa|sau đó|tiếp theo|cho hỏi thêm|"
    "hỏi thêm|nhân tiện|tiện thể|à mà|mà còn|rồi thì|nhưng mà|tuy nhiên|cho nên|vì vậy|vì thế|do đó|và còn|và cả|"
    "rồi còn|với cả|hay là|hoặc là|thế thì|vậy thì|và|còn|rồi|thì|nhưng|nên|với|hoặc|hay|mà|thế|vậy|xong"
).split("|")
_LEAD_WORDS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _LEADS:
    _words = tuple(_phrase.split())
    for _form in {_words, tuple(fold(word) for word in _words)}:
        _LEAD_WORDS.setdefault(_form[0], []).append(_form)
# Abbreviations that stand with a full stop before a name.
_DOTTED = frozenset("q p h x tp tx tt ts gs ths pgs ks bs cn đc đ/c d/c mr mrs ms st no vd v.v".split())
# Weak ones join nouns as often as clauses: they cut only next to a mark or the start of a sentence.
_WEAK = frozenset(
    {"với", "hoặc", "hay", "mà", "thế", "vậy", "xong", "nên", "thì", "voi", "hoac", "ma", "the", "vay", "nen", "thi"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of tokens without its joining words, and these, lower case ("thế còn", "và"), or nothing."""

    range: range
    lead: str


def sentences(tokens: Sequence[Token]) -> list[range]:
    """Token ranges of the sentences, end marks included, in order; together they hold every token.

    Cut after . ? ! ; … and line ends, and before list marks ("1)", "2.", "a)", "-") that open a line or a sentence.
    """
    cuts: list[int] = []
    start = 0
    for at, token in enumerate(tokens):
        if at > start and _is_list_mark(tokens, at):
            cuts.append(at)
            start = at
        if token.kind is TokenKind.MARK and token.text[0] in _ENDS and not _is_inner(tokens, at, start):
            start = at + 1
            cuts.append(start)
    bounds = sorted({0, *cuts, len(tokens)})
    return _with_content(tokens, [range(a, b) for a, b in pairwise(bounds)])


def _with_content(tokens: Sequence[Token], ranges: list[range]) -> list[range]:
    """Ranges of nothing but marks joined to the one before, or at the start to the one after."""
    joined: list[range] = []
    says = False  # whether the last of `joined` holds more than marks
    for each in ranges:
        has_content = any(tokens[at].kind is not TokenKind.MARK for at in each)
        if joined and not (has_content and says):
            joined[-1] = range(joined[-1].start, each.stop)
        else:
            joined.append(each)
            says = False
        says = says or has_content
    return joined


def _is_inner(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether a full stop ends an abbreviation or a list number rather than a sentence ("Q. Nam", "1. Đại hội")."""
    if tokens[at].text != "." or at == start:
        return False
    before = tokens[at - 1]
    if before.end != tokens[at].start:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.text == "\n":
        return False
    if before.kind is TokenKind.NUMBER:
        return at - 1 == start
    if before.kind is not TokenKind.WORD:
        return False
    glued = following.start == tokens[at].end
    return before.text.lower() in _DOTTED or (glued and before.text.isupper() and len(before.text) <= 3)


def _is_list_mark(tokens: Sequence[Token], at: int) -> bool:
    """Whether "1)", "2.", "a)" or a bullet stands at `at` and opens an item there."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    opens = before is None or (before.kind is TokenKind.MARK and before.text[0] in "\n.?!;:,")
    if token.kind is TokenKind.MARK:
        return token.text in _BULLETS and before is not None and before.text[0] == "\n"
    if following is None or following.start != token.end or following.text not in (")", ".", "/"):
        return False
    single = (token.kind is TokenKind.NUMBER and token.text.isdigit() and len(token.text) <= 2) or (
        token.kind is TokenKind.WORD and len(token.text) == 1
    )
    if not single:
        return False
    if following.text == ")":
        return not _opened(tokens, at)
    return opens and token.kind is TokenKind.NUMBER


def _opened(tokens: Sequence[Token], at: int) -> bool:
    """Whether an open bracket a few tokens back waits for the closing one."""
    for back in range(at - 1, max(-1, at - 12), -1):
        if tokens[back].text[0] == ")":
            return False
        if tokens[back].text[0] == "(":
            return True
    return False


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """Sentences cut further at commas and joining words, in order. Marks at a cut belong to the clause before it."""
    found: list[Clause] = []
    for sentence in sentences(tokens):
        start = sentence.start
        lead, at = _lead(tokens, _skip_marks(tokens, start, sentence.stop), sentence.stop, strong=True)
        begin = at if lead else start
        while at < sentence.stop:
            comma = tokens[at].kind is TokenKind.MARK and tokens[at].text[0] in ",:"
            after = at + 1 if comma else at
            next_lead, past = _lead(tokens, after, sentence.stop, strong=comma)
            if (comma or next_lead) and at > begin:
                found.append(Clause(range(begin, after), lead))
                lead, begin = next_lead, past if next_lead else after
                at = begin
            else:
                at += 1
        if begin < sentence.stop:
            found.append(Clause(range(begin, sentence.stop), lead))
    return found


def _skip_marks(tokens: Sequence[Token], at: int, stop: int) -> int:
    while at < stop and tokens[at].kind is TokenKind.MARK:
        at += 1
    return min(at, stop)


def _lead(tokens: Sequence[Token], at: int, stop: int, *, strong: bool) -> tuple[str, int]:
    """Joining words at `at` and the token after them; "" when there are none or nothing follows them.

    `strong`: a mark or a sentence start goes before, so that weak joining words count too.
    """
    if at >= stop or tokens[at].kind is not TokenKind.WORD:
        return "", at
    word = tokens[at].text.lower()
    for phrase in _LEAD_WORDS.get(word, ()):
        end = at + len(phrase)
        if end >= stop or tuple(token.text.lower() for token in tokens[at:end]) != phrase:
            continue
        if len(phrase) == 1 and not strong and (word in _WEAK or not is_marked(word)):
            continue
        return " ".join(phrase), end
    return "", at
