"""Parts: a message cut at its sentence ends, commas and joining words."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.matching.knowing.fields import WORKS
from bot.matching.knowing.subjects import APART_KINDS
from bot.matching.reading.asking import Asking, asking, content
from bot.matching.reading.how_many import TOTALS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.negation import EXCEPT, SETTING_ASIDE, closed_at
from bot.text.syllable import fold, is_marked
from bot.text.tokens import DASHES, TokenKind

STOPS = frozenset(".?!;\n…")
BREAKS = frozenset(",:()")
LEADS = grammar("leads")
JOINERS = grammar("joiners")
REQUESTING = grammar("requesting")
POINTING = grammar("pointing")
WRITERS = grammar("writers")
SO_SAID = grammar("so_said")
ITEMS = ("ý", "câu", "việc", "điều", "chuyện", "vấn đề")  # after a number: how many questions come
CLOSING = ("thôi", "sau", "dưới đây")
FIGURES = ("số", "con số", "số liệu")
COUNTING = ("mấy", "nhiêu", "nhiu")
LEAVING_OUT = EXCEPT | SETTING_ASIDE
EQUAL = grammar("equal")  # folded
COMPARING = EQUAL | grammar("more") | grammar("less")
ALREADY = "rồi"
BESIDES = "mà"
BETWEEN = "giữa"
WITHIN = ("trong", "trong số", "giữa")
PARTICLES = frozenset(("verify", "yesno"))
BESIDE = ("và", "với", "cùng")
LONGEST_EXCEPTION = 12  # mentions
COUNTED_REACH = 3  # mentions: "mấy", and up to two of what is counted
DOTTED = re.compile(r"(?:^|\s)(\d)\.\s")
STATES = frozenset(("c:not_done", "c:problem"))  # after "còn": still so
THEN = "thì"
NOT_ASKED = grammar("not_asked")
SHARES = ("percent", "remaining")
WHICH = ("nào", "mô")
OPEN_YET = grammar("open_yet")
CLOSING_ASKS = frozenset(("yesno", "exists", "verify"))
STILL = ("chưa", "phải", "đang", "dở", "dang")
PREFACING = ("hỏi", "nhờ", "biết")
LARGEST_ITEM = 20  # "19)" may number an item of a list
EACH = grammar("each") - {"các", "theo"}


def _counts(mention: Mention) -> bool:
    """ "Mấy", "bao nhiêu", and not "tổng số"."""
    return "count" in mention.asks and mention.said.split()[-1] in COUNTING


def speaks_of_each(question: Sequence[Mention], named: Sequence[Mention]) -> bool:
    """ "A với B, mỗi trường được làm gì", "…, hai nơi ấy họp khi nào": whether a question is of each of those named."""
    first = next(iter(question), None)
    if first is None:
        return False
    names = sum(bool(mention.names) for mention in named)
    return first.said in EACH or "c:both" in first.keys or (first.number == names > 1 and not first.ordinal)


def _dotted_list(text: str) -> bool:
    """Whether a text numbers items with dots: "1. … 2. …"."""
    return {"1", "2"} <= set(DOTTED.findall(text))


@dataclass
class Part:
    """A run of words between two cuts.

    Attributes:
        lead: the joining word that opens it; "" when there is none.
        item: it opens an item of a numbered list, which asks by itself: "(2) hạn hoàn thành".
    """

    mentions: list[Mention] = field(default_factory=list)
    lead: str = ""
    item: bool = False
    _asking: Asking | None = None

    @property
    def asking(self) -> Asking:
        """What its words ask. To be read once the part is whole."""
        if self._asking is None:
            self._asking = asking(self.mentions)
        return self._asking


def prefaces(part: Part) -> bool:
    """ "Nhóm phụ huynh nhờ hỏi: …": who has a question asked, with nothing named."""
    asks = part.mentions[-1].said.split()[-1] in PREFACING
    return asks and not any(mention.names or mention.is_value for mention in part.mentions)


def tells_of_some(part: Part) -> bool:
    """ "Có nơi chỉ sửa, …": what some of them are, before it is asked which are otherwise."""
    opening = part.mentions[:2]
    return len(part.mentions) > len(opening) > 1 and opening[0].said == "có" and "c:unit" in opening[1].keys


def sentences(reading: Reading, mentions: Sequence[Mention]) -> list[list[Part]]:
    """The sentences of a message in parts; none is empty."""
    cutter = _Cutter(reading, {mention.first: mention for mention in mentions})
    at = 0
    while at < len(reading.tokens):
        at = cutter.step(at)
    return [kept for kept in ([p for p in parts if p.mentions] for parts in cutter.sentences) if kept]


@dataclass
class _Cutter:
    """Goes through the tokens of a message and cuts."""

    reading: Reading
    by_token: dict[int, Mention]
    sentences: list[list[Part]] = field(default_factory=lambda: [[Part()]])
    whole: range = range(0)  # tokens of an exception that is being read, which nothing cuts

    @property
    def part(self) -> Part:
        """The part that is being filled."""
        return self.sentences[-1][-1]

    def step(self, at: int) -> int:
        """Take what stands at a token; the token to go on with."""
        mention = self.by_token.get(at)
        if mention is None:
            self._mark(at)
            return at + 1
        following = self.by_token.get(mention.last)
        self._open_exception(mention)
        if mention.number is not None and following is not None and self._counts_items(following):
            return following.last  # "cho hỏi 2 ý"
        if self._numbers_item(mention):
            if any(part.mentions for part in self.sentences[-1]):
                self.sentences.append([Part()])
            self.sentences[-1] = [Part(item=True)]
            return mention.last + 1
        if mention.said == "vừa" and following is not None and following.said.split()[0] in REQUESTING:
            self.sentences[-1].append(Part(lead="và"))  # "vừa hỏi ngày họp, vừa hỏi …"
            return following.last
        if mention.said == "với" and self.part.mentions and not self._between() and self._counts_next(mention):
            self.sentences[-1].append(Part())
            return mention.last
        if _counts(mention) and self._just_counted():
            self.sentences[-1].append(Part())  # "mấy đảng bộ mấy chi bộ"
        self._word(mention)
        return mention.last

    def _open_exception(self, mention: Mention) -> None:
        """Note how far "bỏ A, B với C ra" reaches, where it begins."""
        if mention.first in self.whole or mention.said not in LEAVING_OUT:
            return
        after = [one for one in self.by_token.values() if one.first >= mention.first][:LONGEST_EXCEPTION]
        closed = closed_at(after, 0)
        if closed is not None:
            self.whole = range(mention.first, after[closed].last)

    def _counts_next(self, mention: Mention) -> bool:
        """Whether the number of something is asked for after a word, and not set beside another."""
        following = self.by_token.get(mention.last)
        total = following is not None and (fold(following.said) in TOTALS or _counts(following))
        return total and not self._compared(mention, COMPARING)

    def _closes(self, mention: Mention) -> bool:
        """Whether only particles follow: "… lập tổ công tác rồi nhỉ"."""
        after = self.by_token.get(mention.last)
        while after is not None and (after.filler or after.asks & PARTICLES) and not after.is_value:
            after = self.by_token.get(after.last)
        return after is None

    def _compared(self, mention: Mention, words: frozenset[str]) -> bool:
        """Whether what stands on both sides of a word is set side by side: "số A với số B có bằng nhau không"."""
        after = [one for one in self.by_token.values() if one.first >= mention.first]
        breath = itertools.takewhile(lambda pair: pair[0].last == pair[1].first, pairwise(after))
        return any(fold(two.said) in words for _, two in breath)

    def _counts_items(self, noun: Mention) -> bool:
        """Whether a number before a noun counts what the message asks or claims: "2 ý", "hai số này chuẩn chứ"."""
        if noun.said in ITEMS:
            return True
        after = self.by_token.get(noun.last)
        closing = after is None or after.said in POINTING or after.said in CLOSING  # "hai con số: … và …"
        return noun.said in FIGURES and closing and noun.last < len(self.reading.tokens)

    def _word(self, mention: Mention) -> None:
        part = self.part
        joins = mention.said in JOINERS and not mention.asks and not mention.is_value
        joins = joins and not self._still(mention) and not self._plural(mention) and mention.first not in self.whole
        joins = joins and mention.first not in self.reading.joints
        joins = joins and not (mention.said == ALREADY and self._closes(mention))
        joins = joins or self._asks_again(mention)
        joins = joins and not (mention.said in BESIDE and (self._compared(mention, EQUAL) or self._between()))
        if joins and not all(one.said in LEADS for one in part.mentions):  # "vậy là còn …"
            self.sentences[-1].append(Part(lead=mention.said))
        elif joins and not part.lead:
            part.lead = mention.said
        else:
            part.mentions.append(mention)

    def _between(self) -> bool:
        """ "Chênh lệch giữa số A và số B": two ends of one stretch."""
        return any(mention.said.split()[0] == BETWEEN for mention in self.part.mentions)

    def _asks_again(self, mention: Mention) -> bool:
        """ "Phiên trù bị hôm nào mà phiên chính thức hôm nào": the same is asked of another after it."""
        asked = self.part.mentions[-1].asks if self.part.mentions else frozenset()
        if mention.said != BESIDES or not asked:
            return False
        rest = [one for one in self.by_token.values() if one.first > mention.first]
        breath = [rest[0], *(two for one, two in pairwise(rest) if one.last == two.first)] if rest else []
        return len(breath) > 1 and any(asked & one.asks for one in breath[1:])

    def _just_counted(self) -> bool:
        """Whether the words just before ask how many there are of something, and say of what."""
        words = self.part.mentions[-COUNTED_REACH:]
        at = next((at for at, word in enumerate(words) if _counts(word)), None)
        return at is not None and any(words[at + 1 :]) and all(bool(word.keys) for word in words[at + 1 :])

    def _still(self, mention: Mention) -> bool:
        """ "Mấy đảng bộ còn chưa đại hội", "… nào còn vướng mắc": still, before a state, turns to nothing else."""
        following = self.by_token.get(mention.last)
        if mention.said == "còn" and following is not None and self._goes_on(following):
            return True
        if mention.said != "còn" or not self.part.mentions or following is None:
            return False
        left_out = any(one.said in LEAVING_OUT for part in self.sentences[-1] for one in part.mentions)
        if left_out and self.part.mentions[-1].last == mention.first:
            return True  # "không kể trường THCS thì danh sách còn những gì"
        return bool(following.keys & STATES) or following.said.split()[0] in STILL

    def _goes_on(self, following: Mention) -> bool:
        """ "Cuộc thi ảnh còn nhận bài không": whether what was going on goes on yet, and no more is asked."""
        if following.said.split()[0] not in OPEN_YET:
            return False
        rest = [one for one in self.by_token.values() if one.first >= following.first]
        closing = any(one.said.split()[-1] in ("không", "chứ") for one in rest)
        return closing and not any(one.asks - CLOSING_ASKS for one in rest)

    def _plural(self, mention: Mention) -> bool:
        """ "Gom nhung phan nao": without tones, and after no comma, "những" rather than "nhưng"."""
        before = self.reading.tokens[mention.first - 1] if mention.first else None
        bare = mention.said == "nhưng" and not is_marked(mention.text)
        return bare and before is not None and before.kind is not TokenKind.MARK

    def _mark(self, at: int) -> None:
        token = self.reading.tokens[at]
        if token.kind is not TokenKind.MARK or at in self.reading.joints:
            return
        if at in self.whole and token.text[0] not in STOPS:
            return
        if token.text[0] in STOPS and not self._abbreviates(at):
            self.sentences.append([Part()])
        elif token.text[0] in BREAKS or token.text in DASHES:
            self.sentences[-1].append(Part())

    def _numbers_item(self, mention: Mention) -> bool:
        """The number of a list item, at its start: "1)", or "1." where a "2." follows."""
        tokens = self.reading.tokens
        token = tokens[mention.last] if mention.last < len(tokens) else None
        if token is None or mention.number is None or mention.number >= LARGEST_ITEM:
            return False
        dotted = token.text == "." and mention.last + 1 < len(tokens) and tokens[mention.last + 1].start > token.end
        before = [one.text for one in tokens[: mention.first]]
        inside = before.count("(") > before.count(")") and before[-1] != "("  # "(khóa XI, XII)"
        return (token.text[0] == ")" and not inside) or (dotted and _dotted_list(self.reading.text))

    def _abbreviates(self, at: int) -> bool:
        """A dot inside a run of letters ("P.ABC", "Q. 5") ends no sentence."""
        tokens = self.reading.tokens
        if tokens[at].text != "." or at == 0 or at + 1 >= len(tokens):
            return False
        before, token, following = tokens[at - 1 : at + 2]
        inside = before.end == token.start and following.start == token.end
        return inside or (len(before.text) <= 2 and before.text.isupper())


def tags_what_was_told(parts: Sequence[Part]) -> bool:
    """ "Tôi công tác gần hai mươi năm, …: có đúng vậy không?": a tag on what was told, behind words on who writes."""
    tag, before = parts[-1].mentions, [mention for part in parts[:-1] for mention in part.mentions]
    of_writer = bool(before) and before[0].said in WRITERS and not any(part.asking.ask for part in parts)
    says_so = any(not SO_SAID.isdisjoint(mention.said.split()) for mention in tag)
    return of_writer and says_so and not content(tag)


def fronted(mentions: Sequence[Mention]) -> list[Mention]:
    """What a question is about, before its "thì": "tiểu học thì trường nào được sửa"."""
    at = next((at for at, mention in enumerate(mentions) if mention.said == THEN), 0)
    topic = list(mentions[:at])
    return topic if content(topic) and not any(mention.asks for mention in topic) else []


def asks_the_same(before: Sequence[Mention], part: Part) -> bool:
    """Whether a part asks again for what was asked for before it: "trường nào được sửa, trường nào được xây".

    Or for the number of some more of them: "mấy cái đang làm, mấy cái chưa khởi công".
    """
    first = part.mentions[0]
    if "count" in first.asks and first.filler:
        return any(mention.said == first.said for mention in before)
    asked = [mention.said for mention in part.mentions[:2]]
    if asked[-1] not in WHICH or not part.mentions[0].keys:
        return False
    return any([one.said, two.said] == asked for one, two in pairwise(before))


def asks_on(before: str | None, part: Part) -> bool:
    """Whether a bare ask is that of the question before it: "ngày nào, tháng mấy", "tỷ lệ …, khoảng mấy"."""
    ask = part.asking.ask
    bare = ask == "count" and before in SHARES and len(part.mentions) <= COUNTED_REACH - 1
    return ask is not None and (ask == before or bare)


def denies_asking(part: Part) -> bool:
    """ "Không hỏi nội dung, hỏi ngày ban hành": what is said not to be asked."""
    words = " ".join(mention.said for mention in part.mentions[:4])
    return any(words.startswith(opening) for opening in NOT_ASKED)


def opens_with_some(part: Part, later: Sequence[Part]) -> bool:
    """ "Mấy chi bộ mới nhập ấy, Quận ủy có thái độ thế nào": a plural that is pointed at is what is asked about.

    So is one of which some are asked for: "trong mấy nơi làm điểm, nơi nào họp hai ngày".
    """
    asks = bool(later) and later[0].asking.any and not later[0].asking.plural
    some = part.mentions[-1].said in POINTING or part.mentions[0].said in WITHIN
    return part.asking.plural and asks and some


def lists(part: Part, later: list[Part]) -> bool:
    """ "Mấy chi bộ, đảng bộ còn lại làm sao": a plural, with more of its kind after the comma."""
    if not part.asking.plural or not later or not later[0].asking.any or later[0].asking.plural:
        return False
    return bool(part.mentions[-1].keys & APART_KINDS and later[0].mentions[0].keys & APART_KINDS)


def names_choices(part: Part) -> bool:
    """ "Trường nào chỉ sửa: A, B hay C": those among whom a question before asks which."""
    told = content(part.mentions)
    return (
        part.asking.choice
        and any(one.names for one in told)
        and all(one.names or not one.is_value for one in told)
        and not any(one.keys & WORKS for one in told)
    )


def is_done_too(before: Sequence[Mention], part: Part) -> bool:
    """ "Trường nào được sửa, được xây dịp này hả em": more that is done to those of whom a question asks which."""
    told, done = content(part.mentions), content(before)
    works = bool(told) and all(one.keys & WORKS and not (one.asks or one.is_value) for one in told)
    return works and part.asking.ask is None and bool(done) and bool(done[-1].keys & WORKS)
