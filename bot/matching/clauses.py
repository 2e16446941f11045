"""Clauses: a message cut into the questions it holds, each with what it asks, its names, its values and its story.

A part without an ask of its own belongs to the question after it (or before it, at the end): names and short parts
strictly, longer ones as the story that leads up to the question, whose words need no explanation.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.matching.mention import Mention, Reading
from bot.text.syllable import fold, is_marked
from bot.text.tokens import TokenKind

STOPS = frozenset(".?!;\n…")
JOINERS = frozenset(
    (
        "và",
        "còn",
        "thế còn",
        "vậy còn",
        "với lại",
        "đồng thời",
        "ngoài ra",
        "rồi",
        "rồi thì",
        "bên cạnh đó",
        "nhưng",
        "cũng như",
        "thế",
        "cùng với",
    )
)
STRONG_WHEN_JOINED = frozenset(
    ("và", "còn", "thế còn", "vậy còn", "với lại", "đồng thời", "rồi", "cũng như", "nhưng", "ngoài ra")
)
LEADS = frozenset(
    (
        "còn",
        "thế",
        "thế còn",
        "vậy còn",
        "vậy",
        "thế thì",
        "vậy thì",
        "rồi",
        "ừ",
        "ờ",
        "vậy là",
        "thế là",
        "thế là",
        "rồi thì",
    )
)
NAMING = frozenset(("kể", "nêu", "liệt kê", "kể ra", "kể tên", "đọc tên", "kê ra", "điểm qua"))
# Words of a story told before a question.
TELLING = frozenset(
    "nên tôi tui em mình con cháu anh chị bác vợ chồng bận kịp nghe thấy bảo kêu quên nhớ lo sợ đang vừa hôm qua mấy hôm nay".split()
) | {"mấy hôm nay", "bận việc", "hôm qua", "chưa kịp"}
SHORT_PHRASE = 3
SHORT_PART = 7  # mentions: a part without an ask that is no longer is read strictly with its question

# From what is surely asked to what may be a particle.
PRECEDENCE = (
    "percent", "remaining", "ordinal", "term", "phase", "level", "number", "duration", "when", "why", "where", "who",
    "count", "progress", "compare", "which", "how", "what",
)  # fmt: skip
# Nouns that ask only when nothing else in the clause does ("nội dung …", "danh sách …").
NOUN_ASKS = frozenset(
    (
        "nội dung",
        "thông tin",
        "chi tiết",
        "vấn đề",
        "tình hình",
        "danh sách",
        "danh mục",
        "số liệu",
        "con số",
        "số lượng",
        "tiến độ",
        "tỷ lệ",
        "tỉ lệ",
        "lý do",
        "lí do",
        "mục đích",
        "ý nghĩa",
        "nguyên nhân",
        "tổng số",
        "gồm",
        "bao gồm",
        "gồm có",
    )
)
PLACE_OR_UNIT = frozenset(("chỗ nào", "nơi nào", "chỗ mô", "nơi mô", "những đâu", "đâu"))
MODIFIERS = frozenset(("first", "last", "next", "longest"))
# What follows is left out: "ngoài các tiểu ban ra", "trừ Kim Giang", "giống Kim Giang".
EXCEPT = frozenset(
    (
        "ngoài",
        "trừ",
        "ngoại trừ",
        "giống",
        "giống như",
        "không kể",
        "không tính",
        "trừ ra",
        "bên cạnh",
        "ko tính",
        "khác với",
    )
)
NEGATIONS = frozenset(
    (
        "đâu có",
        "chẳng",
        "chả",
        "không phải",
        "chứ không",
        "chứ không phải",
        "không",
        "chẳng phải",
        "đâu phải",
        "không phải là",
        "chả phải",
    )
)
ANAPHORS = frozenset(
    (
        "đó",
        "kia",
        "ấy",
        "này",
        "nó",
        "cái đó",
        "cái này",
        "cái kia",
        "cái ấy",
        "mấy cái đó",
        "việc đó",
        "chỗ đó",
        "nơi đó",
        "nớ",
        "tê",
        "đấy",
        "trong đó",
        "trong số đó",
        "họ",
        "mấy cái",
        "đây",
        "như vậy",
        "mấy chỗ",
        "những cái",
    )
)

_BARE_ANAPHORS = frozenset(fold(word) for word in ANAPHORS)


@dataclass(frozen=True)
class Clause:
    """One question of a message.

    Attributes:
        mentions: its words, read strictly: each word of content must be explained by the answer.
        story: words before it that only give the setting.
        ask: what is asked, of `PRECEDENCE`; None when nothing is.
        asks: all that may be asked.
        modifiers: first, last, longest, next.
        verify: it wants a yes or a no.
        choice: it offers alternatives ("sửa hay xây mới").
        elliptic: it leans on the turn before ("còn Lạc Hồng?").
        anaphora: it points back ("chỉ thị đó").
        beyond: it asks for what there is besides ("ngoài ra", "ngoài mấy cái đó").
        negated: mentions under a negation ("chứ không phải sửa chữa").
    """

    mentions: tuple[Mention, ...]
    story: tuple[Mention, ...] = ()
    ask: str | None = None
    asks: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    verify: bool = False
    choice: bool = False
    elliptic: bool = False
    anaphora: bool = False
    negated: tuple[Mention, ...] = ()
    beyond: bool = False

    @property
    def text(self) -> str:
        """The words of the clause as typed."""
        return " ".join(mention.text for mention in self.mentions)


@dataclass
class _Part:
    mentions: list[Mention] = field(default_factory=list)
    lead: str = ""
    asking: "_Asking | None" = None


@dataclass(frozen=True)
class _Asking:
    ask: str | None
    asks: frozenset[str]
    modifiers: frozenset[str]
    verify: bool
    choice: bool

    @property
    def any(self) -> bool:
        return self.ask is not None or self.verify or self.choice


def clauses(reading: Reading, mentions: Sequence[Mention]) -> tuple[Clause, ...]:
    """Questions of a message in order; at least one when there is any word."""
    found: list[Clause] = []
    waiting: list[Mention] = []  # story of sentences that ask nothing
    last: list[Mention] = []  # the last of them
    sentences = _sentences(reading, mentions)
    for parts in sentences:
        for part in parts:
            part.asking = asking(part.mentions)
        made = _merge(parts)
        if not made and found and parts[0].lead in LEADS:
            words = [mention for part in parts for mention in part.mentions]
            made = [_clause(words, (), asking(words), parts[0].lead)]
        if not made:
            last = [mention for part in parts for mention in part.mentions]
            waiting += last
            continue
        if last and made[0].verify and not _content(made[0].mentions):
            words = [*last, *made[0].mentions]  # "… Chuyện ấy có thật không?"
            made[0] = replace(_clause(words, (), asking(words), ""), verify=True, ask=None)
        made[0] = replace(made[0], story=(*waiting, *made[0].story))
        waiting = []
        found += made
    if waiting:
        if found:
            found[-1] = replace(found[-1], story=(*found[-1].story, *waiting))
        else:
            parts = [part for sentence in sentences for part in sentence]
            lead = parts[0].lead if parts else ""
            found.append(
                _clause(
                    [m for part in parts for m in part.mentions],
                    (),
                    _Asking(None, frozenset(), _modifiers(waiting), False, False),
                    lead,
                )
            )
    return tuple(found)


def _sentences(reading: Reading, mentions: Sequence[Mention]) -> list[list[_Part]]:
    by_token = {mention.first: mention for mention in mentions}
    sentences: list[list[_Part]] = [[_Part()]]
    at = 0
    while at < len(reading.tokens):
        token = reading.tokens[at]
        mention = by_token.get(at)
        if (
            mention is not None
            and mention.number is not None
            and mention.last in by_token
            and by_token[mention.last].said in ("ý", "câu", "việc", "điều", "chuyện", "vấn đề")
        ):
            at = by_token[mention.last].last  # "cho hỏi 2 ý"
            continue
        if mention is not None and _is_mark(reading, mention):
            if sentences[-1][-1].mentions:
                sentences.append([_Part()])
            at = mention.last + 1
            continue
        if mention is not None:
            part = sentences[-1][-1]
            word = mention.said
            if (
                word == "với"
                and part.mentions
                and mention.last in by_token
                and fold(by_token[mention.last].said) in ("so", "tong so")
            ):
                sentences[-1].append(_Part())
                at = mention.last
                continue
            if word in JOINERS and not mention.asks and not mention.is_value and (part.mentions or not part.lead):
                if part.mentions:
                    sentences[-1].append(_Part(lead=word))
                else:
                    part.lead = word
            else:
                part.mentions.append(mention)
            at = mention.last
            continue
        if token.kind is TokenKind.MARK:
            if token.text[0] in STOPS and not _abbreviating(reading, at):
                sentences.append([_Part()])
            elif token.text[0] in ",:()" or token.text in ("-", "--", "–"):
                sentences[-1].append(_Part())
        at += 1
    return [kept for kept in ([p for p in parts if p.mentions] for parts in sentences) if kept]


def _is_mark(reading: Reading, mention: Mention) -> bool:
    """The number of a list item: "1)", "2/" at its start."""
    token = reading.tokens[mention.last] if mention.last < len(reading.tokens) else None
    return mention.number is not None and mention.number < 20 and token is not None and token.text[0] == ")"


def _abbreviating(reading: Reading, at: int) -> bool:
    """A dot inside a run of letters ("P.TXB", "Q. 5") ends no sentence."""
    token = reading.tokens[at]
    if token.text != "." or at == 0 or at + 1 >= len(reading.tokens):
        return False
    before, following = reading.tokens[at - 1], reading.tokens[at + 1]
    return (before.end == token.start and following.start == token.end) or (
        len(before.text) <= 2 and before.text.isupper()
    )


def _merge(parts: list[_Part]) -> list[Clause]:
    """Parts of one sentence → its questions. Empty when none of them asks anything."""
    if not any(part.asking and part.asking.any for part in parts):
        return []
    if _one_claim(parts):
        words = [mention for part in parts for mention in part.mentions]
        return [_clause(words, (), asking(words), parts[0].lead)]
    made: list[Clause] = []
    strict: list[Mention] = []
    story: list[Mention] = []
    lead = ""
    for number, part in enumerate(parts):
        later = any(p.asking and p.asking.any for p in parts[number + 1 :])
        assert part.asking is not None
        lead = lead or part.lead
        if made and not _content(part.mentions) and any(m.said in NAMING for m in part.mentions):
            continue  # "…, kể bác nghe"
        tag_only = part.asking.verify and not part.asking.ask and not _content(part.mentions)
        if part.asking.any and not (tag_only and not strict and made):
            made.append(
                _clause(
                    [*strict, *part.mentions],
                    story,
                    part.asking if not strict else asking([*strict, *part.mentions]),
                    lead,
                )
            )
            strict, story, lead = [], [], ""
        elif tag_only and made:
            previous = made[-1]
            made[-1] = _clause(
                [*previous.mentions, *part.mentions],
                previous.story,
                asking([*previous.mentions, *part.mentions]),
                "còn" if previous.elliptic else "",
            )
        elif later:
            if _belongs(part, parts[number + 1 :]):
                strict += part.mentions
            else:
                story += part.mentions
        else:
            previous = made[-1]
            if part.lead in ("còn", "thế còn", "vậy còn") and _content(part.mentions):
                made.append(_clause(part.mentions, (), asking(part.mentions), part.lead))
            elif _is_list_item(part) or (
                part.lead in ("và", "cùng với", "cũng như") and len(_content(part.mentions)) <= SHORT_PART
            ):
                made[-1] = _clause(
                    [*previous.mentions, *part.mentions],
                    previous.story,
                    asking([*previous.mentions, *part.mentions]),
                    "còn" if previous.elliptic else "",
                )
            else:
                made[-1] = replace(previous, story=(*previous.story, *part.mentions))
    return made


def _belongs(part: _Part, later: list[_Part]) -> bool:
    """Whether a part without an ask belongs to the question after it, rather than telling the story before it."""
    asking_part = next(p for p in later if p.asking and p.asking.any)
    content = _content(part.mentions)
    if len(_content(asking_part.mentions)) < 2 or any(m.said in EXCEPT for m in part.mentions):
        return len(content) <= SHORT_PART or any(m.names or m.is_value for m in part.mentions)
    tale = any(m.said in TELLING for m in part.mentions) and not any(m.names for m in part.mentions)
    return len(content) <= (1 if tale else SHORT_PHRASE)


def _one_claim(parts: list[_Part]) -> bool:
    """Whether the parts together make one yes/no question: "có phải 3 tiểu ban là A, B, C không"."""
    if len(parts) < 2 or any(part.asking and part.asking.ask for part in parts):
        return False
    if not any(part.asking and part.asking.verify for part in parts):
        return False
    return sum(len(_content(part.mentions)) for part in parts) <= 2 * SHORT_PART


def _is_list_item(part: _Part) -> bool:
    content = _content(part.mentions)
    return bool(content) and (len(content) <= 3 or any(m.names or m.is_value for m in content))


def _points(mention: Mention) -> bool:
    """Whether a word points back ("đó", or "do" where no tones are typed)."""
    return mention.said in ANAPHORS or (
        mention.filler and not is_marked(mention.text) and fold(mention.text) in _BARE_ANAPHORS
    )


def _clause(mentions: Iterable[Mention], story: Iterable[Mention], found: _Asking, lead: str) -> Clause:
    words = tuple(mentions)
    negated = _negated(words)
    said = [mention.said for mention in words]
    return Clause(
        words,
        tuple(story),
        found.ask,
        found.asks,
        found.modifiers,
        found.verify,
        found.choice,
        elliptic=lead in LEADS or (bool(said) and said[0] in LEADS) or "thì sao" in said,
        anaphora=any(_points(mention) for mention in words),
        negated=negated,
        beyond=lead == "ngoài ra" or any(word in ("ngoài ra", "ngoài", "bên cạnh đó") for word in said),
    )


def asking(mentions: Sequence[Mention]) -> _Asking:
    """What a run of words asks."""
    wh: set[str] = set()
    nouns: set[str] = set()
    weak: set[str] = set()
    tags = exists = final = False
    tail = _tail(mentions)
    for at, mention in enumerate(mentions):
        ending = at >= tail
        for ask in mention.asks:
            if ask == "verify":
                if len(mention.said.split()) > 1:
                    tags = True
                elif ending:
                    final = True
            elif ask == "yesno":
                final = final or ending
            elif ask == "exists":
                exists = True
            elif (
                ask in MODIFIERS
                or (ask == "compare" and mention.said in EXCEPT and at + 1 < len(mentions))
                or (mention.said in ("nào", "gì", "ai") and at + 1 < len(mentions) and mentions[at + 1].said == "cũng")
                or _under_negation(mentions, at)
            ):
                continue
            elif _plural(mentions, at, ask):
                weak.add(ask)
            elif ask == "where" and mention.said in PLACE_OR_UNIT and _among(mentions, at):
                wh.add("which")
            elif mention.said in NOUN_ASKS or (ask == "compare" and mention.said.endswith("hơn")):
                nouns.add(ask)
            elif mention.filler or mention.keys:
                weak.add(ask)
            else:
                wh.add(ask)
        if mention.attributes and not mention.asks and any(word in mention.said for word in ("bao nhiêu", "mấy")):
            wh.add("count")
        if (
            fold(mention.said) in ("so", "tong so")
            and _counts_next(mentions, at)
            and not (at and "trong" in mentions[at - 1].said)
        ):
            wh.add("count")
    if not (tags or (exists and final) or final):
        wh |= nouns if wh or "count" not in weak or nouns != {"which"} else {"count"}
    if wh and wh <= {"how", "what"} and "when" in weak:
        wh = {"when"}
    if (
        "count" in wh | weak
        and any(m.said.endswith("nữa") or m.said == "còn lại" for m in mentions)
        and not wh - {"count"}
    ):
        wh = {"remaining"}
    asks = wh or weak
    if exists and final and wh <= {"which", "what"} and _indefinite(mentions):
        return _Asking(None, frozenset(), _modifiers(mentions), verify=True, choice=False)
    ask = next((name for name in PRECEDENCE if name in wh), None)
    if ask is None and not (tags or (exists and final)):
        ask = next((name for name in PRECEDENCE if name in weak), None)
    if final and not wh and not nouns:
        ask = None  # "mấy công trình … hết à": a plural, and a yes or a no is wanted
    verify = tags or (final and ask is None)
    if (tags and ask in ("how", "what", "which", "progress", "compare")) or (tags and not wh):
        ask = None
    choice = ask is None and not verify and _offers_choice(mentions)
    return _Asking(ask, frozenset(asks), _modifiers(mentions), verify, choice)


def _counts_next(mentions: Sequence[Mention], at: int) -> bool:
    """ "số đảng viên" asks how many, "số 35" and "số điện thoại" do not."""
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    return (
        following is not None
        and bool(following.keys)
        and not following.is_value
        and not following.asks
        and not following.attributes
    )


def _tail(mentions: Sequence[Mention]) -> int:
    """Index after the last word of content: particles that close a question stand from here on."""
    for at in range(len(mentions) - 1, -1, -1):
        mention = mentions[at]
        if mention.asks & {"verify", "yesno"}:
            continue
        if mention.filler and not mention.is_value:
            continue
        return at + 1
    return 0


def _indefinite(mentions: Sequence[Mention]) -> bool:
    """ "có … gì … không": the question word is indefinite, and a yes or no is wanted."""
    said = [mention.said for mention in mentions]
    if "có" not in said:
        return False
    after = said[said.index("có") :]
    return any(word in ("gì", "nào", "chi", "mô", "ai") for word in after)


def _among(mentions: Sequence[Mention], at: int) -> bool:
    """ "những chỗ nào" asks which of them, not where."""
    return at == 0 or mentions[at - 1].said in ("những", "mấy", "các", "có", "thì")


def _plural(mentions: Sequence[Mention], at: int, ask: str) -> bool:
    """ "mấy" before a noun is often only a plural: it counts when nothing else asks."""
    return ask == "count" and mentions[at].said == "mấy" and at + 1 < len(mentions)


def _under_negation(mentions: Sequence[Mention], at: int) -> bool:
    return any(mention.said in NEGATIONS for mention in mentions[max(0, at - 7) : at]) and mentions[at].said in (
        "nào",
        "gì",
        "ai",
        "đâu",
    )


def _negated(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    if any(
        one.said == "mà còn" or (one.said == "mà" and two.said == "còn") for one, two in itertools.pairwise(mentions)
    ):
        return ()  # "không chỉ sửa mà còn xây mới" denies nothing
    for at, mention in enumerate(mentions):
        if mention.said in EXCEPT:
            for before, following in zip(mentions[at : at + 4], mentions[at + 1 : at + 5], strict=False):
                if following.first != before.last or following.said in ("ra", "thì", "còn", "có", "là"):
                    break
                found.append(following)
                if _points(following):
                    break
        if mention.said in NEGATIONS and not (mention.asks and at >= _tail(mentions)):
            found += mentions[at + 1 : at + 4]
    return tuple(found)


def _offers_choice(mentions: Sequence[Mention]) -> bool:
    for at, mention in enumerate(mentions):
        if mention.said in ("hay", "hoặc", "hay là") and _content(mentions[:at]) and _content(mentions[at + 1 :]):
            return True
    return False


def _modifiers(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(ask for mention in mentions for ask in mention.asks if ask in MODIFIERS)


def _content(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if (m.keys or m.attributes or m.is_value or not m.known) and not m.filler]


def folded(mentions: Iterable[Mention]) -> str:
    """The words folded, for traces."""
    return fold(" ".join(mention.said for mention in mentions))
