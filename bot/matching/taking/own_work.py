"""Own work: what writers tell of their own doings, which says nothing of what they ask.

"Em đang điền phiếu mà quên mất …", "… để em in lên biển", "…, mai tôi trình lãnh đạo": somebody who writes, what they
do, and a form of writing that they do it with. Such words are no part of a question, whatever else they mean ("phiếu"
are votes, "hồ sơ" is how to apply). Names, values and all that is no such word stay: they may narrow what is asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from bot.matching.cutting.parts import BREAKS, STOPS
from bot.matching.reading.lexicon import grammar, words_of
from bot.matching.reading.mention import Mention, Reading
from bot.text.syllable import canonical, fold
from bot.text.tokens import DASHES

WRITTEN = grammar("written")
HANDING_IN, WANTING = grammar("handing_in"), grammar("wanting")
WORK, DEADLINE = "c:project", {"c:deadline"}
HOW_MANY = "mấy"
FORM_AND_CONTENT = 2  # mentions
LONGEST = 6  # words of a phrase
UNFIT = ""  # in place of a word that may narrow what is asked
WITH_TONES = "toned_selves"
TONED = frozenset((WITH_TONES, "purposes"))  # parts of which the words are others where no tones are typed
LINKS = frozenset(("leading", "wondered"))
FORMS = frozenset(("forms", "slots"))
OPENS = frozenset(("selves", WITH_TONES, "purposes", "opening"))
SELVES = frozenset(("selves", WITH_TONES))
NONE: frozenset[str] = frozenset()
ANYWHERE = frozenset(("between", "selves", WITH_TONES, "doing", "telling", "putting", "for_whom"))
Phrases = Mapping[tuple[str, ...], frozenset[str]]


@cache
def _phrases(*, toned: bool) -> Phrases:
    """The parts that each phrase may play, as typed with tones or without."""
    parts = {part: words for part, words in words_of("own_work").items() if toned or part not in TONED}
    parts |= {part: sorted(grammar(part)) for part in LINKS if part not in parts}
    bare = frozenset() if toned else frozenset(fold(word) for words in words_of("fillers").values() for word in words)
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for part, words in parts.items():
        for word in words:
            key = tuple(canonical(one) if toned else fold(one) for one in word.split())
            if part in FORMS and len(key) == 1 and key[0] in bare:
                continue  # "the cac chi bo …" is no card, but "thế"
            found[key] = found.get(key, frozenset()) | {part}
    return found


@dataclass
class _Frame:
    """What of a frame was read so far.

    Attributes:
        self_, owner: somebody who writes, or what it is for; somebody who writes.
        pointed: what is to be filled in: "ô này hỏi …".
        does, form, tells: a verb that wants a form of writing, such a form, and a verb that wants none.
        puts, there, given: a verb that wants only where or for whom it is done, such words, and who asks for it.
        linked: what leads to the question was read.
        last: the parts of the last phrase.
    """

    self_: bool = False
    owner: bool = False
    pointed: bool = False
    does: bool = False
    form: bool = False
    tells: bool = False
    puts: bool = False
    there: bool = False
    given: bool = False
    linked: bool = False
    last: frozenset[str] = field(default_factory=frozenset)

    @property
    def whole(self) -> bool:
        """Whether it tells of somebody's work."""
        told = self.tells or self.form or (self.puts and self.there) or (self.given and self.there)
        return (self.self_ and told) or self.linked

    def takes(self, parts: frozenset[str]) -> bool:
        """Whether a phrase that plays some parts may come next; then it is taken."""
        fitting = parts & self._next()
        if "others" in parts or not fitting:
            return False
        self.owner = self.owner or not SELVES.isdisjoint(fitting)
        self.self_ = self.self_ or self.owner or "purposes" in fitting
        self.pointed = self.pointed or ("here" in parts and "slots" in self.last | parts)
        self.does = self.does or "doing" in fitting
        self.tells = self.tells or "telling" in fitting
        self.form = self.form or not fitting.isdisjoint(FORMS)
        self.puts = self.puts or "putting" in fitting
        self.there = self.there or "audience" in fitting
        self.given = self.given or "giving" in fitting
        self.pointed = self.pointed or (self.given and self.form and not self.does)  # "trong tờ khai bắt ghi …"
        self.linked = (self.self_ or self.pointed) and (self.tells or self.form) and bool(parts & LINKS)
        self.last = parts
        return True

    def _next(self) -> frozenset[str]:
        if self.linked and not self.last & {"between", "doing"}:
            return LINKS | {"slots"}
        fitting = ANYWHERE | (LINKS if self.whole or (self.pointed and self.form) else NONE)
        start = not (self.does or self.tells)
        if self.does or self.last & {"for_whom", *FORMS} or (start and not self.self_):
            fitting |= {"forms", "slots"}
        if start:
            fitting |= {"opening", "giving", "purposes", "audience"}
        if self.last & {"for_whom", "telling", "audience"}:
            fitting |= {"audience"}
        return fitting


def without_own_work(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions without what the writer tells of their own work; all of them where nothing else is named."""
    runs = list(_runs(reading, mentions))
    told = {at for run in runs for at in _told(reading, mentions, run)}
    headed = [run for run in runs if run.start not in told and _is_headed(reading, mentions, run)]
    told |= {run.start for run in headed}
    if not any(at not in told and _names_more(mention) for at, mention in enumerate(mentions)):
        return mentions
    lines = {at for run in headed for at in run}
    return [_counted(one) if at in lines else one for at, one in enumerate(mentions) if at not in told]


def _names_more(mention: Mention) -> bool:
    """Whether a word names more than when something is to be handed in, which may be what somebody writes."""
    names = bool(mention.keys - DEADLINE or mention.attributes)
    return names and HANDING_IN.isdisjoint(mention.said.split())


def _counted(mention: Mention) -> Mention:
    """ "Bảng công trình có mấy dòng": how many they are that fill it."""
    words = canonical(mention.text).split()
    line = "lines" in _phrases(toned=True).get(tuple(words[1:]), NONE) and words[0] == HOW_MANY
    return Mention(mention.first, mention.last, mention.text, HOW_MANY, frozenset(("count",))) if line else mention


def _runs(reading: Reading, mentions: Sequence[Mention]) -> Iterator[range]:
    """The places of mentions between two marks."""
    start = 0
    for at, (one, two) in enumerate(pairwise(mentions), 1):
        if any(
            token.text[0] in BREAKS | STOPS or token.text in DASHES for token in reading.tokens[one.last : two.first]
        ):
            yield range(start, at)
            start = at
    yield range(start, len(mentions))


def _told(reading: Reading, mentions: Sequence[Mention], run: range) -> range:
    """The places in a run that tell of the writer's work: all of them, those before what is asked, or those behind."""
    phrases = _phrases(toned=reading.marked)
    words = [_words(reading, mentions, at) for at in run]
    end, frame = _read(phrases, words)
    named_only = (
        end > 0
        and mentions[run.start + end - 1].said in WANTING
        and not any(m.asks for m in mentions[run.start + end :])
    )
    if named_only:
        return range(0)  # "để lập phiếu tôi cần tên báo và người viết" asks by that word alone
    if end == len(run) or (end and (frame.linked or _names(mentions, run.start + end, frame))):
        return range(run.start, run.start + end)
    asked = next((at for at in run if mentions[at].asks or mentions[at].keys or mentions[at].names), run.stop)
    for at in range(asked + 1, run.stop):
        if _closes(phrases, words[at - run.start :], words[at - run.start - 1]):
            return range(at, run.stop)
    return range(0)


def _closes(phrases: Phrases, words: Sequence[Sequence[str]], before: Sequence[str]) -> bool:
    """Whether all of some words are a frame: one that somebody opens, or who is read with the word before them."""
    opens = phrases.get(tuple(words[0])) or phrases.get(tuple(words[0][:1]), NONE)
    if opens & OPENS:
        end, frame = _read(phrases, words)
        return end == len(words) and frame.owner  # "… tổ chức để báo cáo cấp trên" is what the meeting is for
    ends = phrases.get(tuple(before[-1:]), NONE) if len(before) > 1 else NONE  # "… cả quận tôi phải nói lại"
    return bool(ends & SELVES) and _read(phrases, words, self_=True)[0] == len(words)


def _is_headed(reading: Reading, mentions: Sequence[Mention], run: range) -> bool:
    """Whether a form of writing heads what it is on: "bảng công trình có mấy dòng", "ô trường Hoa Mai ghi …"."""
    if not reading.marked or len(run) < FORM_AND_CONTENT:
        return False
    form, content = mentions[run.start], mentions[run.start + 1]
    if "slots" not in _phrases(toned=True).get(tuple(_words(reading, mentions, run.start)), NONE):
        return False
    named = bool(content.names or (content.keys and not content.filler)) and not form.attributes
    return WORK in content.keys or (named and any(mentions[at].said in WRITTEN for at in run))


def _words(reading: Reading, mentions: Sequence[Mention], at: int) -> list[str]:
    """The words of a mention as they are compared; none fits where it names or states something."""
    mention = mentions[at]
    words = [canonical(word) if reading.marked else fold(word) for word in mention.text.lower().split()]
    telling = mention.is_value or mention.asks
    unfit = mention.names or (telling and tuple(words) not in _phrases(toned=reading.marked))
    return [UNFIT] if unfit else words


def _read(phrases: Phrases, mentions: Sequence[Sequence[str]], *, self_: bool = False) -> tuple[int, _Frame]:
    """How many mentions from the first on make up a frame, and the frame up to there; 0 for none."""
    words = [word for one in mentions for word in one]
    borders: dict[int, int] = {}
    for number, one in enumerate(mentions, 1):
        borders[len(one) + max(borders, default=0)] = number
    frame, at, found = _Frame(self_), 0, (0, _Frame())
    while at < len(words):
        step = next(
            (n for n in range(LONGEST, 0, -1) if tuple(words[at : at + n]) in phrases and at + n <= len(words)), 0
        )
        if not step or not frame.takes(phrases[tuple(words[at : at + step])]):
            break
        at += step
        if frame.whole and at in borders:
            found = borders[at], _Frame(**vars(frame))
    return found


def _names(mentions: Sequence[Mention], at: int, frame: _Frame) -> bool:
    """Whether a form of writing is on what is named right behind it: "biển trường Hoa Mai"."""
    rest = mentions[at : at + 2]
    if not frame.last & FORMS or not rest:
        return False
    return bool(rest[0].names or (rest[0].keys and len(rest) > 1 and rest[1].names and rest[0].last == rest[1].first))
