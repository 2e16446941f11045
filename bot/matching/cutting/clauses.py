"""Clauses: a message cut into the questions it holds, each with what it asks, its names, its values and its story.

A part without an ask of its own belongs to the question after it (or before it, at the end): names and short parts
strictly, longer ones as the story that leads up to the question, whose words need no explanation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.matching.cutting.limiting import limited_to
from bot.matching.cutting.parts import (
    Part,
    asks_on,
    asks_the_same,
    denies_asking,
    fronted,
    is_done_too,
    lists,
    names_choices,
    opens_with_some,
    prefaces,
    speaks_of_each,
    tags_what_was_told,
    tells_of_some,
)
from bot.matching.reading.asking import NOUN_ASKS, Asking, asking, content, tail
from bot.matching.reading.how_many import says_few
from bot.matching.reading.indefinite import MODIFIERS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.modifiers import modifiers_of
from bot.matching.reading.negation import EXCEPT, SETTING_ASIDE, negated, points

LEADS = grammar("leads")
NAMING = grammar("naming")
TELLING = grammar("telling")
WONDERING = grammar("wondering")
TURNING = ("còn", "thế còn", "vậy còn")  # leads that turn to another subject
COMING_TO = ("thế", "vậy", "thế thì", "vậy thì")  # leads that come to the question after what was told
ADDING = ("và", "cùng với", "cũng như")  # leads that go on with the same
BEYOND = ("ngoài ra", "ngoài", "bên cạnh đó")
ASKING_WORDS = grammar("asking_words")
REQUESTING = grammar("requesting")
NOT_THAT = ["không", "phải"]
DAY_NOUNS = grammar("day_nouns")
CLOSING = 3  # mentions at the end of a part, where a lone particle asks
LEAVING_OUT = EXCEPT | SETTING_ASIDE
LISTED = 3  # mentions: an item of a list and its noun
CHOOSING = frozenset(("which", "who", "where"))
SHORT_PHRASE = 3
SHORT_PART = 7  # mentions: a part without an ask that is no longer is read strictly with its question


@dataclass(frozen=True)
class Clause:
    """One question of a message.

    Attributes:
        mentions: its words, read strictly: each word of content must be explained by the answer.
        story: words before it that only give the setting.
        ask: what is asked, of `asking.PRECEDENCE`; None when nothing is.
        asks: all that may be asked.
        modifiers: first, last, longest, next.
        verify: it wants a yes or a no.
        choice: it offers alternatives ("sửa hay xây mới").
        elliptic: it leans on the turn before ("còn Hoa Mai?").
        lead: the joining word that opened it; "" where none did.
        anaphora: it points back ("chỉ thị đó").
        beyond: it asks for what there is besides ("ngoài ra", "ngoài mấy cái đó").
        rows: its parts, when a joining word stands between things of which the same is asked.
        attribute: what was asked by name in the turn before, when the clause leans on it.
        negated: mentions under a negation ("chứ không phải sửa chữa").
        item: it is one of a numbered list, which asks by itself.
    """

    mentions: tuple[Mention, ...]
    story: tuple[Mention, ...] = ()
    ask: str | None = None
    asks: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    verify: bool = False
    choice: bool = False
    elliptic: bool = False
    lead: str = ""
    anaphora: bool = False
    negated: tuple[Mention, ...] = ()
    beyond: bool = False
    rows: tuple[tuple[Mention, ...], ...] = ()
    attribute: str | None = None
    item: bool = False

    @property
    def text(self) -> str:
        """The words of the clause as typed."""
        return " ".join(mention.text for mention in self.mentions)


def clauses(reading: Reading, cut: Sequence[list[Part]]) -> tuple[Clause, ...]:
    """Questions of a message, by its sentences, in order; at least one when there is any word."""
    found: list[Clause] = []
    waiting: list[Mention] = []  # story of sentences that ask nothing
    last: list[Mention] = []  # the last of them
    listed = sum(parts[0].item for parts in cut) > 1
    surely = [_surely_asks(reading, parts) or (listed and parts[0].item) for parts in cut]
    for parts, sure in zip(cut, surely, strict=True):
        tale = not sure and any(surely)  # "… mà tôi nghe không rõ ngày.": another sentence asks
        made = [] if tale else _merged(parts) or _unasked(reading, parts, found, cut)
        if not made:
            last = _words(parts)
            waiting += last
            continue
        if found and _asks_of_told(made[0], found[-1]):
            last = list(found.pop().mentions)
        if last and made[0].verify and tags_what_was_told(parts):
            story = (*made[0].story, *_words(parts[:-1]))
            made[0] = replace(whole(parts[-1].mentions, story, ""), verify=True, ask=None)
        made[0] = _with_story(made[0], waiting, last) if waiting or last else made[0]
        made[0] = replace(made[0], item=True) if listed and parts[0].item else made[0]
        waiting = []
        found += made
    if waiting and found:
        found[-1] = replace(found[-1], story=(*found[-1].story, *waiting))
    elif waiting:
        found.append(_requested(cut, surely, waiting))
    return tuple(found)


def _requested(cut: Sequence[list[Part]], surely: Sequence[bool], waiting: Sequence[Mention]) -> Clause:
    """What a message that asks nothing is about: the sentences that request something, or all of it."""
    told = [_words(parts) for parts in cut]
    wanted = [words for words, sure in zip(told, surely, strict=True) if sure and content(words)]
    story = [mention for words in told if wanted and words not in wanted for mention in words]
    words = [mention for words in wanted or told for mention in words]
    nothing = Asking(None, frozenset(), modifiers_of(waiting), verify=False, choice=False)
    parts = [part for sentence in cut for part in sentence if part.mentions[0] in words]
    joined = len(parts) > 1 and all(part.lead in ADDING and content(part.mentions) for part in parts[1:])
    rows = tuple(tuple(part.mentions) for part in parts) if joined else ()
    return replace(_clause(words, story, nothing, cut[0][0].lead), rows=rows)


def _surely_asks(reading: Reading, parts: Sequence[Part]) -> bool:
    """Whether a sentence asks or requests in so many words, or ends with a question mark."""
    if _ends_asking(reading, parts) or parts[0].lead in LEADS:
        return True
    for part in parts:
        for mention in part.mentions:
            words = mention.said.split()
            unable = part.mentions[-1].said == "được" and mention is not part.mentions[-1]  # "hổng vô được"
            closing = part.asking.verify and mention in part.mentions[-CLOSING:] and not unable
            if mention.asks & {"verify", "yesno"} and (len(words) > 1 or closing):
                return True
            asking_word = not ASKING_WORDS.isdisjoint(words if mention.asks - MODIFIERS else words[-1:])
            if asking_word and not (mention.filler and not mention.asks):
                return True
            first = mention is part.mentions[0]
            if mention.filler and (first or len(words) > 1) and not REQUESTING.isdisjoint(words):
                return True
    return False


def _ends_asking(reading: Reading, parts: Sequence[Part]) -> bool:
    """Whether a question mark closes a sentence."""
    last = parts[-1].mentions[-1].last
    return last < len(reading.tokens) and reading.tokens[last].text[0] == "?"


def _words(parts: Iterable[Part]) -> list[Mention]:
    return [mention for part in parts for mention in part.mentions]


def _unasked(reading: Reading, parts: list[Part], found: Sequence[Clause], cut: Sequence[list[Part]]) -> list[Clause]:
    """A sentence that asks nothing itself, but is a question by its mark or opens as one: "Thế còn trường Hoa Mai."."""
    if found and parts[0].lead in LEADS:
        return [whole(_words(parts), (), parts[0].lead)]
    marked = len(cut) > 1 and _ends_asking(reading, parts) and bool(content(_words(parts)))
    return [whole(_words(parts), (), "")] if marked or (len(cut) > 1 and parts[0].item) else []


def _asks_of_told(clause: Clause, before: Clause) -> bool:
    """Whether a clause wants to know if what was told before it is so: "Ông ấy kể là … Có thật không?"."""
    asking = [mention for mention in before.mentions if mention.asks and not mention.filler]
    told = before.ask == "which" and all(m.said in NAMING or m.asks <= {"exists"} for m in asking)
    return told and clause.verify and not content(clause.mentions)


def _with_story(clause: Clause, waiting: list[Mention], last: list[Mention]) -> Clause:
    """The first question after sentences that ask nothing, which tell its story, or what it asks to be confirmed."""
    if last and clause.verify and not content(clause.mentions):
        words = [*last, *clause.mentions]  # "… Chuyện ấy có thật không?"
        clause = replace(whole(words, (), ""), verify=True, ask=None)
    elif limits := limited_to(last, asking(clause.mentions)):
        clause = replace(whole([*limits, *clause.mentions], clause.story, ""), elliptic=clause.elliptic)
    return replace(clause, story=(*waiting, *clause.story))


def _merged(parts: list[Part]) -> list[Clause]:
    """Parts of one sentence → its questions. Empty when none of them asks anything."""
    if not any(part.asking.any for part in parts):
        return []
    if _one_claim(parts):
        return [whole(_words(parts), (), parts[0].lead)]
    merger = _Merger()
    for number, part in enumerate(parts):
        merger.take(part, parts[number + 1 :])
    return merger.made or merger.rest()


@dataclass
class _Merger:
    """Puts the parts of one sentence together.

    Attributes:
        made: questions so far.
        strict, story: words waiting for the next question, and the word that led to them.
        topic: what stands before the last question, and holds for the next of the same: "tiểu học thì trường nào …".
    """

    made: list[Clause] = field(default_factory=list)
    strict: list[Mention] = field(default_factory=list)
    story: list[Mention] = field(default_factory=list)
    topic: list[Mention] = field(default_factory=list)
    lead: str = ""

    def take(self, part: Part, later: list[Part]) -> None:
        """Add the next part."""
        telling = content(part.mentions)
        if later and denies_asking(part):
            return
        self.lead = self.lead or part.lead
        if self.made and not telling and any(mention.said in NAMING for mention in part.mentions):
            return  # "…, kể bác nghe"
        chooses = bool(self.made) and self.made[-1].ask in CHOOSING
        if chooses and (names_choices(part) or is_done_too(self.made[-1].mentions, part)):
            self._extend(part)
            return
        tag_only = part.asking.verify and not part.asking.ask and not telling
        again = not telling and bool(self.made) and asks_on(self.made[-1].ask, part)
        wonders = bool(telling and self.made and self.made[-1].ask) and _only_wonders(part)
        if not self.strict and (again or wonders):
            self._extend(part)  # "…, không phải chi bộ nhe"
        elif (part.asking.any or asks_itself(part.mentions)) and not (
            (tag_only and not self.strict and self.made) or lists(part, later) or opens_with_some(part, later)
        ):
            self._ask(part)
        elif tag_only and self.made:
            self._extend(part)
        elif any(other.asking.any or asks_itself(other.mentions) for other in later):
            waiting = self.strict if _belongs(part, later) else self.story
            waiting += part.mentions
            self.strict += limited_to(part.mentions, later[-1].asking) if waiting is self.story else []
        elif self.made:
            self._close(part)
        else:
            self.strict += part.mentions

    def rest(self) -> list[Clause]:
        """What is made of words that waited for a question which did not come."""
        return [] if self.made or not self.strict else [whole(self.strict, self.story, self.lead)]

    def _ask(self, part: Part) -> None:
        again = bool(self.topic and self.made and not self.strict) and asks_the_same(self.made[-1].mentions, part)
        self.strict = [*self.topic] if again else self.strict
        words = [*self.strict, *part.mentions]
        found = asking(words) if self.strict else part.asking
        self.topic = self.strict or fronted(part.mentions)
        made = replace(_clause(words, self.story, found, self.lead), item=again)
        if self.strict and part.lead in ADDING:
            made = replace(made, rows=(tuple(self.strict), tuple(part.mentions)))
        self.made.append(made)
        self.strict, self.story, self.lead = [], [], ""

    def _extend(self, part: Part) -> None:
        """Add the words of a part to the last question."""
        before = self.made[-1]
        lead = "còn" if before.elliptic else ""
        self.made[-1] = whole([*before.mentions, *part.mentions], before.story, lead)

    def _close(self, part: Part) -> None:
        """A part after the last question that asks nothing itself."""
        telling = content(part.mentions)
        if part.lead in TURNING and telling:
            self.made.append(whole(part.mentions, (), part.lead))
        elif (_is_list_item(part) and not _tagged(self.made[-1], part)) or (
            part.lead in ADDING and len(telling) <= SHORT_PART
        ):
            before = self.made[-1].mentions
            self._extend(part)
            if part.lead in ADDING:
                self.made[-1] = replace(self.made[-1], rows=(before, tuple(part.mentions)))
        else:
            self.made[-1] = replace(self.made[-1], story=(*self.made[-1].story, *part.mentions))


def asks_itself(mentions: Iterable[Mention]) -> bool:
    """Whether the name of an attribute asks by itself: "ai thi công", "rộng bao nhiêu"."""
    return any(m.attributes and not ASKING_WORDS.isdisjoint(m.said.split()) for m in mentions)


def _only_wonders(part: Part) -> bool:
    """Whether a particle that closes any question is all that a part asks by: "…, không phải chi bộ nhe"."""
    words = part.mentions[1:] if [mention.said for mention in part.mentions[:2]] == NOT_THAT else part.mentions
    tags = [mention for mention in words if mention.asks & {"verify", "yesno", "exists"}]
    named = any(mention.names or mention.is_value for mention in part.mentions)
    return part.asking.verify and not named and bool(tags) and all(mention.said in WONDERING for mention in tags)


def _belongs(part: Part, later: list[Part]) -> bool:
    """Whether a part without an ask belongs to the question after it, rather than telling the story before it."""
    if prefaces(part) or tells_of_some(part):
        return False
    if opens_with_some(part, later):
        return True
    if later[0].mentions[0].said in [mention.said for mention in part.mentions[-LISTED:]]:
        return True  # "khóa XI, khóa XII nói gì"
    if part.mentions[0].said.lower() in LEAVING_OUT:
        return len(content(part.mentions)) <= SHORT_PART
    question = next(other for other in later if other.asking.any or asks_itself(other.mentions))
    telling = content(part.mentions)
    named = any(mention.names or mention.is_value for mention in part.mentions)
    if named and speaks_of_each(question.mentions, part.mentions):
        return True
    if question.lead in COMING_TO and not named and len(content(question.mentions)) > 1:
        return False  # "cỗ bàn lắm việc, thế lo đại hội gồm những việc gì"
    tag = question is later[0] and question.asking.verify and not question.asking.ask
    if tag and not content(question.mentions):
        return True  # however long what it wants confirmed: "…, đúng không ạ"
    if len(content(question.mentions)) < 2 or any(mention.said in EXCEPT for mention in part.mentions):
        return len(telling) <= SHORT_PART or named
    tale = any(m.said in TELLING for m in part.mentions) and not any(m.names for m in part.mentions)
    if not tale and later[0] is question and question.lead in ADDING and len(telling) <= SHORT_PART:
        return True  # "bến A và kho B cộng lại bao nhiêu tỷ"
    return len(telling) <= (1 if tale else SHORT_PHRASE)


def _one_claim(parts: list[Part]) -> bool:
    """Whether the parts together make one yes/no question: "có phải 3 tiểu ban là A, B, C không"."""
    wanted = any(part.asking.ask and _surely_wants(part) for part in parts)
    if len(parts) < 2 or (wanted and not says_few(_words(parts))):
        return False
    if not any(part.asking.verify for part in parts):
        return False
    if any(part.asking.ask for part in parts) and not parts[-1].asking.verify:
        return False
    if _opens_claim(parts[0].mentions[0]) and "yesno" in parts[-1].mentions[-1].asks:
        return True
    return sum(len(content(part.mentions)) for part in parts) <= 2 * SHORT_PART


def _surely_wants(part: Part) -> bool:
    """Whether a part asks by a question word, rather than by a noun that may as well tell: "danh sách có một …"."""
    polar = {"verify", "yesno", "exists"}
    asking = [mention for mention in part.mentions if mention.asks - polar - MODIFIERS]
    return not asking or any(mention.said not in NOUN_ASKS | DAY_NOUNS for mention in asking)


def _opens_claim(mention: Mention) -> bool:
    """ "Có phải …", "có đúng là …", which the "không" at the end closes."""
    return "verify" in mention.asks and mention.said.startswith("có ")


def _tagged(clause: Clause, part: Part) -> bool:
    """Whether a tag ("đúng không") has closed the question, and the part that follows names nothing more."""
    last = clause.mentions[-1]
    tag = "verify" in last.asks and len(last.said.split()) > 1
    return tag and not any(mention.names or mention.is_value for mention in part.mentions)


def _is_list_item(part: Part) -> bool:
    telling = content(part.mentions)
    return bool(telling) and (len(telling) <= SHORT_PHRASE or any(m.names or m.is_value for m in telling))


def whole(mentions: Sequence[Mention], story: Iterable[Mention], lead: str) -> Clause:
    """A clause that asks what all of its words ask together.

    Args:
        story: words that only give the setting.
        lead: the joining word that opens it; "" when there is none.
    """
    return _clause(mentions, story, asking(mentions), lead)


def _clause(mentions: Iterable[Mention], story: Iterable[Mention], found: Asking, lead: str) -> Clause:
    words = tuple(mentions)
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
        anaphora=any(points(mention) for mention in words),
        negated=negated(words, tail(words)),
        beyond=lead == "ngoài ra" or any(word in BEYOND for word in said),
        lead=lead,
    )
