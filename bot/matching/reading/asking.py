"""Asking: what a run of words asks, and whether it wants a yes or a no."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bot.matching.reading.how_many import (
    asks_number,
    counts_between,
    ends_courteously,
    is_stated,
    is_unit,
    may_ask_number,
    needs_time,
    says_few,
    says_more,
)
from bot.matching.reading.indefinite import MODIFIERS, means_any
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.modifiers import modifiers_of
from bot.matching.reading.negation import EXCEPT, is_left_out, leaves_out
from bot.text.syllable import fold

# From what is surely asked to what may be a particle.
PRECEDENCE = (
    "percent", "times", "remaining", "ordinal", "term", "phase", "level", "number", "duration", "when", "why", "where",
    "who", "count", "progress", "compare", "which", "how", "what",
)  # fmt: skip  # a table, kept in rows
NOUN_ASKS = grammar("noun_asks")
CLAIMED_NOUNS = grammar("day_nouns") - {"lịch"}  # "lịch tháng 6 có gì không" asks for what there is
PLACE_OR_UNIT = grammar("place_or_unit")
SHARES = ("tỉ lệ", "tỷ lệ", "tỷ trọng", "tỉ trọng")
EQUAL = grammar("equal")  # folded
UNTOLD = grammar("untold")
HOW_COME = ("sao", "răng")
SET_AGAINST = ("lại", "chưa", "vẫn", "cứ", "mãi", "chả", "chẳng")  # "sao … chưa xong"
WANTED = grammar("day_nouns") | {"số", "tên", "giờ", "chỗ", "nơi"}
UNDONE = "c:not_done"
SO_FAR = frozenset(map(fold, grammar("under_way") | grammar("not_begun") | grammar("begun")))
NEGATED_ENDS = ("không", "hông", "hôn", "hem")
WONDERING = grammar("wondering")
ASKING_ENDS = frozenset(("nào", "gì", "ai", "đâu", "mô", "chi", "mấy", "nhiêu"))
OTHER = "khác"
LEFT = (OTHER, "còn lại")
INDEFINITE = ("nào", "gì", "ai")  # question words that mean "any" beside a negation or "cũng"
ANY = ("nào", "mô", "ai")
HOW_MUCH = "chừng nào"
CHOICE = ("hay", "hoặc", "hay là")
MADE_UP_OF = ("gồm", "bao gồm", "gồm có")
LOOSE = frozenset(("how", "what"))  # asks that give way to any other
COURTEOUS = (*LOOSE, "which", "progress", "compare")  # asks that give way to a wish for a yes or a no
COMPARABLE = frozenset(("where", "which", "what", "how"))  # give way to what sets two things side by side
UNLIKE = ("khác", "khác với", "giống", "giống với", "khác gì", "giống gì")
NOUN_REACH = 3  # mentions: a plural, and its noun
WHICH_OF = ("nào", "mô", "gì")  # after a noun they ask which of them
WHICH_REACH = 2  # mentions between the noun and them


@dataclass(frozen=True)
class Asking:
    """What is asked.

    Attributes:
        ask: the chief ask, of `PRECEDENCE`; None when nothing is asked.
        asks: all that may be asked.
        modifiers: first, last, longest, next.
        verify: a yes or a no is wanted.
        choice: alternatives are offered.
        plural: it asks by a "mấy" alone that may be a plural.
    """

    ask: str | None
    asks: frozenset[str]
    modifiers: frozenset[str]
    verify: bool
    choice: bool
    plural: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is asked."""
        return self.ask is not None or self.verify or self.choice


@dataclass
class _Heard:
    """Asking words as they are heard.

    Attributes:
        wh: what surely asks.
        nouns: nouns that ask when nothing else does ("nội dung …").
        weak: what may as well be a particle, a plural, a concept.
        tags: a tag of several words ("có phải không").
        done: what is done is asked ("làm nhiệm vụ gì"), beside which "mấy" is a plural.
        exists: "có", which asks with a final particle.
        final: a closing particle ("không", "chưa").
        firm: one that does more than wonder ("nhỉ").
    """

    wh: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    weak: set[str] = field(default_factory=set)
    tags: bool = False
    exists: bool = False
    done: bool = False
    final: bool = False
    firm: bool = False

    @property
    def polar(self) -> bool:
        """Whether a yes or a no is surely wanted."""
        return self.tags or (self.exists and self.final)


PARTICLES = frozenset(("verify", "yesno", "exists"))
NOTHING = Asking(None, frozenset(), frozenset(), verify=False, choice=False)


@lru_cache(maxsize=20_000)
def _may_ask(said: str) -> bool:
    """Whether a word that is no question word may still make a question of others."""
    return said.rpartition(" ")[2] in INDEFINITE or may_ask_number(said) or said in CHOICE


def asking(mentions: Sequence[Mention]) -> Asking:
    """What a run of words asks."""
    for mention in mentions:
        if mention.asks or _may_ask(mention.said):
            break
    else:
        return NOTHING
    heard = _hear(mentions)
    wh = needs_time(mentions, _surely(heard, mentions))
    modifiers = modifiers_of(mentions)
    if (
        (heard.final and wh <= {"count"} and _whether_compared(mentions))
        or (heard.exists and heard.firm and wh <= {"which", "what"} and _indefinite(mentions))
        or (heard.final and wh <= {"which"} and _any_undone(mentions))
        or (heard.exists and heard.final and wh == {"when"} and _claims_time(mentions))
    ):
        return Asking(None, frozenset(), modifiers, verify=True, choice=False)
    ask = "compare" if wh <= COMPARABLE and _sets_side_by_side(mentions) else _chief(wh)
    if ask is None and not heard.polar:
        ask = (_chief(heard.weak - {"count"}) if heard.done else None) or _chief(heard.weak)
    if heard.final and _only_wonders(mentions):
        heard.final = False  # "họp nơi mô hè"
    counts = heard.weak == {"count"} and (not heard.firm or ends_courteously(mentions))
    if heard.final and not wh and not heard.nouns and not counts:
        ask = None  # "mấy công trình … hết à": a plural, and a yes or a no is wanted
    verify = heard.tags or (heard.final and ask is None and not _wonders(mentions))
    if heard.tags and (ask in COURTEOUS or not wh or says_few(mentions)):
        ask = None
    choice = ask is None and not heard.tags and not (verify and heard.firm) and _offers_choice(mentions)
    verify = verify and not choice  # "xây hay sửa nhỉ"
    plural = ask == "count" and not wh
    return Asking(ask, frozenset(wh or heard.weak), modifiers, verify, choice, plural)


def _whether_compared(mentions: Sequence[Mention]) -> bool:
    """ "Số A với số B có bằng nhau không", "số A có nhiều hơn số B không": not how many they are."""
    asks_how_many = any("count" in mention.asks for mention in mentions)
    return not asks_how_many and any("compare" in mention.asks and _states(mention) for mention in mentions)


def _any_undone(mentions: Sequence[Mention]) -> bool:
    """ "Còn chi bộ nào chưa đại hội không": whether there is any, where "còn" only goes on from what was said."""
    undone = next((at for at, mention in enumerate(mentions) if UNDONE in mention.keys), 0)
    return mentions[-1].said in NEGATED_ENDS and any(one.said.split()[-1] in ANY for one in mentions[:undone])


def _claims_time(mentions: Sequence[Mention]) -> bool:
    """ "Mốc hoàn thành có rơi vào tháng 6 không": the time is stated, and the noun for it asks for no other."""
    stated = any(mention.when is not None for mention in mentions)
    return stated and all(mention.said in CLAIMED_NOUNS for mention in mentions if "when" in mention.asks)


def _sets_side_by_side(mentions: Sequence[Mention]) -> bool:
    """ "A khác B ở chỗ nào": what tells two things apart that are named, and no other place than B."""
    for at, mention in enumerate(mentions[1:-1], 1):
        if mention.said not in UNLIKE or mentions[at - 1].asks:
            continue
        before = any(one.names for one in mentions[:at])
        if before and any(one.names for one in mentions[at + 1 : at + 1 + NOUN_REACH]):
            return True
    return False


def _wonders(mentions: Sequence[Mention]) -> bool:
    """ "Giữ chức gì nhỉ": the name of an attribute asks, and the particle only wonders."""
    asks = any(m.attributes and not m.asks and not ASKING_ENDS.isdisjoint(m.said.split()) for m in mentions)
    tags = [mention for mention in mentions if mention.asks & {"verify", "yesno"}]
    return asks and bool(tags) and all(mention.said in WONDERING for mention in tags)


def _only_wonders(mentions: Sequence[Mention]) -> bool:
    """ "Tổ chức nơi mô hè", "trước ngày nào phải xong nhỉ": what asks is a noun, too, and the particle only wonders."""
    tags = [mention for mention in mentions if mention.asks & {"verify", "yesno"}]
    if len(tags) != 1 or tags[0].said not in WONDERING or tags[0] is not mentions[-1]:
        return False
    before = [mention for mention in mentions[:-1] if mention.last == tags[0].first or "when" in mention.asks]
    return any(mention.asks and mention.said.split()[-1] in ASKING_ENDS for mention in before)


def _chief(asks: set[str]) -> str | None:
    return next((name for name in PRECEDENCE if name in asks), None)


def _hear(mentions: Sequence[Mention]) -> _Heard:
    heard = _Heard()
    end = tail(mentions)
    for at, mention in enumerate(mentions):
        for ask in mention.asks:
            if (ask == "yesno" and _untold(mentions, at)) or (ask == "verify" and is_unit(mentions, at)):
                continue
            if ask in ("verify", "yesno", "exists"):
                _hear_polar(heard, mention, ask, ending=at >= end)
            elif not _asks_nothing(mentions, at, ask):
                _hear_open(heard, mentions, at, ask)
        if mention.keys and not mention.asks and not mention.filler and mention.said.split()[-1] in INDEFINITE:
            heard.weak.add("who" if mention.said.endswith("ai") else "what")  # "làm gì" is also what is done
            heard.done = True
        if asks_number(mentions, at):
            heard.wh.add("count")
    if _wonders_why(mentions):
        heard.wh.add("why")
    if _wants_others(mentions):
        heard.wh.add("which")
    return heard


def _wants_others(mentions: Sequence[Mention]) -> bool:
    """ "Những công trình khác ngoài trường học": the others are asked for, though no word asks."""
    apart = any(leaves_out(mentions, at) for at in range(len(mentions)))
    return apart and any(mention.said.endswith(LEFT) for mention in mentions)


def _wonders_why(mentions: Sequence[Mention]) -> bool:
    """ "Sao Hoa Mai lại bị xếp cuối": why, where the parts of "sao lại" stand apart."""
    if any(one.said in HOW_COME and two.said.split()[0] == "chưa" for one, two in pairwise(mentions)):
        return True  # "Hoa Mai sao chưa chốt ngày"
    told = [mention for mention in mentions if not mention.filler or mention.asks]
    if not told or told[0].said not in HOW_COME:
        return False
    after = mentions[mentions.index(told[0]) + 1 :]
    if any(mention.said.split()[0] in SET_AGAINST for mention in after):
        return True
    asked = any(one.asks - PARTICLES and not one.filler for one in after)
    return bool(content(after)) and not asked  # "sao xã nhà được chọn"


def _untold(mentions: Sequence[Mention], at: int) -> bool:
    """ "… mà không ghi ngày": what somebody did not say is asked for, and no yes or no."""
    after = mentions[at + 1 : at + 1 + NOUN_REACH]
    return len(after) > 1 and after[0].said in UNTOLD and any(one.said in WANTED for one in after[1:])


def _hear_polar(heard: _Heard, mention: Mention, ask: str, *, ending: bool) -> None:
    """Words that may want a yes or a no."""
    if ask == "exists":
        heard.exists = True
    elif ask == "verify" and len(mention.said.split()) > 1:
        heard.tags = True
    else:
        heard.final = heard.final or ending
        heard.firm = heard.firm or (ending and mention.said not in WONDERING)


def _hear_open(heard: _Heard, mentions: Sequence[Mention], at: int, ask: str) -> None:
    """Words that may want more than that."""
    mention = mentions[at]
    if _plural(mentions, at, ask):
        heard.weak.add(ask)
    elif ask == "term" and counts_between(mentions, at):
        heard.wh.add("count")
    elif ask == "where" and mention.said in PLACE_OR_UNIT and _among(mentions, at):
        heard.wh.add("which")
    elif mention.said in NOUN_ASKS or (ask == "compare" and _states(mention)):
        heard.nouns.add(ask)
    elif ask == "count" and mention.filler and mention.said.startswith("mấy "):
        following = content(mentions[at + 1 :])
        if not following and content(mentions[:at]):
            heard.wh.add(ask)  # "chi bộ thì mấy cái"
        elif not following or _in_state(mentions[at + 1 :], following[0]):
            heard.weak.add(ask)  # "mấy cái xong", "mấy cái camera", and not "mấy cái đại hội"
    elif mention.filler or mention.keys:
        heard.weak.add(ask)
        heard.done = heard.done or (ask == "what" and mention.said == "chi")  # "mấy khâu chi"
    else:
        heard.wh.add(ask)


def _in_state(after: Sequence[Mention], first: Mention) -> bool:
    """ "… xong", "… camera", "… đang thi công": whether what is said of some of them tells how far they are."""
    if first.keys & STATES or (first.attributes and not first.keys):
        return True
    return bool(first.attributes) and any(fold(one.said) in SO_FAR for one in after[: after.index(first)])


def _states(mention: Mention) -> bool:
    """Words that compare, and may as well state how two things compare: "nhiều hơn", "bằng nhau"."""
    return mention.said.endswith("hơn") or fold(mention.said) in EQUAL


def _asks_nothing(mentions: Sequence[Mention], at: int, ask: str) -> bool:
    """Modifiers, exceptions, and question words that mean "any"."""
    mention = mentions[at]
    if mention.said == OTHER and at + 1 < len(mentions) and leaves_out(mentions, at + 1):
        return True  # "công trình khác ngoài trường học" sets nothing side by side
    if mention.said == "nhằm" and not at and content(mentions[1:]):
        return True  # "nhằm chuẩn bị văn kiện, quận đã …" tells what for
    if ask in MODIFIERS or (ask == "compare" and mention.said in EXCEPT and at + 1 < len(mentions)):
        return True
    if mention.said in NOUN_ASKS and any("trong" in one.said.split() for one in mentions[max(0, at - 2) : at]):
        return True  # "trong cả danh sách, …" says of which
    if mention.said in MADE_UP_OF and content(mentions[at + 1 : at + 2]) and not mentions[at + 1].asks:
        return True  # "gồm Hoa Mai, Hoa Đào …" tells rather than asks
    if ask == "when" and mention.filler and at and _counts_days(mentions[at - 1], mention):
        return True  # "họp hai ngày, 15 và 16/4"
    if ask == "count" and (is_left_out(mentions, at) or is_stated(mentions, at)):
        return True  # "bỏ mấy trường đó ra": a plural
    return means_any(mentions, at)


def _counts_days(number: Mention, noun: Mention) -> bool:
    return number.number is not None and not number.ordinal and number.last == noun.first


def _surely(heard: _Heard, mentions: Sequence[Mention]) -> set[str]:
    """What is surely asked, once it is known what else is."""
    wh = set(heard.wh)
    if not heard.tags and (not heard.final or wh):
        counted = not wh and "count" in heard.weak and heard.nouns == {"which"}  # "danh sách mấy đơn vị"
        wh |= {"count"} if counted else heard.nouns if wh <= LOOSE else set()
    if wh and wh <= LOOSE and "when" in heard.weak:
        wh = {"when"}
    if wh == {"count", "when"} and all(m.said == HOW_MUCH for m in mentions if "when" in m.asks):
        wh = {"count"}  # "số chi bộ đã xong là chừng nào"
    share = "percent" in heard.nouns or any(m.attributes and m.said.startswith(SHARES) for m in mentions)
    if share and wh == {"count"}:
        wh = {"percent"}  # "tỷ lệ … là bao nhiêu"
    more = any(says_more(mention) for mention in mentions)
    if more and "count" in wh | heard.weak and not wh - {"count"}:
        wh = {"remaining"}
    return wh


def tail(mentions: Sequence[Mention]) -> int:
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
    return any(word in (*INDEFINITE, "chi", "mô") for word in after)


def _among(mentions: Sequence[Mention], at: int) -> bool:
    """ "những chỗ nào" asks which of them, not where."""
    if at == 0 and not content(mentions[1:]):
        return False  # "…, chỗ nào?"
    opens = at == 0 or mentions[at - 1].last != mentions[at].first  # "ở cấp chi bộ, nơi nào làm điểm"
    return opens or mentions[at - 1].said in ("những", "mấy", "các", "có", "thì")


def _plural(mentions: Sequence[Mention], at: int, ask: str) -> bool:
    """ "mấy" before a noun is often only a plural: it counts when nothing else asks, and after "cả thảy"."""
    if ask == "count" and mentions[at].said == "là mấy":
        return any(one.said in WHICH_OF for one in mentions[at + 2 : at + 2 + WHICH_REACH])  # "là mấy chi bộ nào"
    after_all = at > 0 and "c:all" in mentions[at - 1].keys
    return ask == "count" and mentions[at].said == "mấy" and at + 1 < len(mentions) and not after_all


def _offers_choice(mentions: Sequence[Mention]) -> bool:
    for at, mention in enumerate(mentions):
        between = mention.said in CHOICE and content(mentions[:at]) and content(mentions[at + 1 :])
        if between and not is_left_out(mentions, at):
            return True
    return False


def content(mentions: Iterable[Mention]) -> list[Mention]:
    """The words that tell something."""
    return [m for m in mentions if (m.keys or m.attributes or m.is_value or not m.known) and not m.filler]
