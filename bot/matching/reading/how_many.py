"""How many: by which words a number is asked for that are no question words, and how many are left."""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

TOTALS = ("so", "tong so")
NUMBER_ASKS = ("bao nhiêu", "mấy")
YEAR, TIME = "năm", "thời gian"
REQUIRING = grammar("requiring") | {"ít nhất", "tối đa", "nhiều nhất", "không quá"}
HECTARES = "ha"
BARE_ENDS = ("a", "nho")
OF_ALL = "cung"
POLAR = frozenset(("verify", "yesno", "exists"))
REPORTING = grammar("reporting")
FEW = "mấy "


def may_ask_number(said: str) -> bool:
    """Whether a word may ask how many, though it is no question word by itself."""
    return any(word in said for word in NUMBER_ASKS) or fold(said) in TOTALS


def asks_number(mentions: Sequence[Mention], at: int) -> bool:
    """ "số đảng viên", and attributes that ask by themselves ("bao nhiêu tiền")."""
    mention = mentions[at]
    if mention.attributes and not mention.asks and any(word in mention.said for word in NUMBER_ASKS):
        return True
    if fold(mention.said) not in TOTALS or not _counts_next(mentions, at):
        return False
    before = mentions[at - 1] if at else None
    if before is not None and fold(before.said) == "la" and any(one.number is not None for one in mentions[:at]):
        return False  # "5.230 là số đảng viên à"
    if is_stated(mentions, at):
        return False
    return before is None or not ("trong" in before.said or before.percent or "c:half" in before.keys)


def is_stated(mentions: Sequence[Mention], at: int) -> bool:
    """ "Số đảng viên quận là 5.320 à": whether the number that is spoken of is said right after "là"."""
    after = mentions[at + 1 :]
    stated = any(fold(one.said) == "la" and two.number is not None for one, two in pairwise(after))
    return fold(mentions[at].said) in TOTALS and stated


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


def says_more(mention: Mention) -> bool:
    """ "Nữa", "còn lại": those that are left; but "không biết nữa" says nothing of them."""
    said = mention.said
    return said in ("nữa", "còn lại") or (said.endswith("nữa") and not mention.filler)


def is_unit(mentions: Sequence[Mention], at: int) -> bool:
    """ "Mấy ha": hectares, and no particle."""
    counted = at > 0 and "count" in mentions[at - 1].asks and mentions[at - 1].last == mentions[at].first
    return counted and mentions[at].said == HECTARES


def counts_between(mentions: Sequence[Mention], at: int) -> bool:
    """ "Từ mấy đến mấy ủy viên": how many there may be, and no years of a term."""
    after = mentions[at + 1] if at + 1 < len(mentions) else None
    joined = after is not None and after.first == mentions[at].last and bool(after.keys or after.names)
    return joined and YEAR not in mentions[at].said.split() and after is not None and not after.filler


def needs_time(mentions: Sequence[Mention], wh: set[str]) -> set[str]:
    """ "Phải còn thời gian công tác tối thiểu bao nhiêu": how long it has to be, rather than when that is."""
    timed = [mention.said for mention in mentions if "when" in mention.asks]
    required = any(mention.said in REQUIRING for mention in mentions)
    if not required or set(timed) != {TIME} or not {"when", "count"} <= wh:
        return wh
    return wh - {"when"} | {"duration"}


def ends_courteously(mentions: Sequence[Mention]) -> bool:
    """ "Quận có mấy tiểu ban a": a particle without its tone, which is "ạ" more often than "à".

    Not in "mấy công trình cái nào cũng xây mới a", which is claimed of all of them.
    """
    claims = any(OF_ALL in fold(mention.text).split() for mention in mentions)
    return mentions[-1].text.lower() in BARE_ENDS and not claims


def says_few(mentions: Sequence[Mention]) -> bool:
    """ "A họp sau B mấy hôm, bác nhớ vậy đúng không": who has it confirmed that he remembers so means a few days."""
    counting = [mention for mention in mentions if mention.asks - POLAR]
    if not counting or not all(mention.said.startswith(FEW) for mention in counting):
        return False
    after = mentions[mentions.index(counting[-1]) :]
    return any("verify" in mention.asks for mention in after) and any(mention.said in REPORTING for mention in after)
