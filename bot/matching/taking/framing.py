"""Framing: who says what a yes/no question wants confirmed, which is no part of the claim.

"Báo cáo ghi quận có 45 tổ chức, ghi thế đúng không": that a report says so claims nothing. A frame stands before the
claim, up to a word that reports, or after it as a run of its own, and names nothing that anybody here bears.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.judging.people import named_people
from bot.matching.judging.spelled import spelled
from bot.matching.knowing.subjects import Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.times import is_day_of_asking
from bot.matching.taking.asides import runs_of
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import HEAVY
from bot.text.syllable import fold, is_marked

REPORTING = grammar("reporting")
BARE_REPORTING = frozenset(map(fold, ("bảo", "kể", "nói", "nghe", "khoe")))
TOLD = grammar("told")
SO_SAID = grammar("so_said")
OCCASIONS = frozenset(("hôm", "bữa", "buổi", "hồi", "đợt", "lúc"))
LINKING = ("rằng", "là", "la", "thì", "cứ", "lại", "cái")
TAGS = frozenset(("verify", "yesno"))
SELVES = grammar("selves")
PLACING = ("ở", "bên", "tại", "trên", "dưới", "ngoài")
CLOSING = 3  # mentions at the end, where a tag stands
LATEST_SELF = 2  # mentions before who plans something
LONGEST_LEAD = 10  # mentions: who says it, where, and the word that reports it
Run = Sequence[Mention]


def unframed(reading: Reading, view: View) -> Clause | None:
    """The claim of a clause without its frames, which become its story; None where it has none."""
    clause = view.clause
    mentions = list(clause.mentions)
    tail = _tail(reading, mentions) or _reported(mentions)
    kept = [mention for mention in mentions if mention not in tail]
    lead = kept[: _lead(kept, _naming(view))] or _plan(kept)
    kept = [mention for mention in kept if mention not in lead]
    if not (lead or tail) or not any(mention.keys or mention.names for mention in kept):
        return None
    story = (*clause.story, *lead, *tail)
    claimed = whole(kept, story, "")
    return replace(claimed, verify=True, ask=None, elliptic=clause.elliptic or claimed.elliptic)


def _naming(view: View) -> frozenset[int]:
    """First tokens of the words that name what a claim may be about, and report nothing.

    "Hội nghị quán triệt", "ông Hiểu": an event or a body in full, somebody who is known.
    """
    if not any(mention.said in REPORTING for mention in view.clause.mentions):
        return frozenset()
    named = spelled(view, (one for one in found_subjects(view) if one.type in (Type.EVENT, Type.BODY)))
    return frozenset(named_people(view)[1]).union(word.first for one in named for word in one.words)


def _lead(mentions: Run, naming: frozenset[int]) -> int:
    """How many mentions stand up to a word that reports, and what links it to the claim; 0 for none."""
    found = 0
    dated = False  # "hôm qua họp phường có người bảo …": where it was said may be told in any words
    for at, mention in enumerate(mentions[:LONGEST_LEAD]):
        dated = dated or is_day_of_asking(mention, mentions) or (at == 0 and mention.said.split()[0] in OCCASIONS)
        if mention.names or (mention.is_value and not is_day_of_asking(mention, mentions)):
            break
        if mention.keys & HEAVY and not (dated or _says_where(mentions, at)):
            break
        links = at + 1 < len(mentions) and mentions[at + 1].said in LINKING  # "kể lại là", which asks for no list
        if _reports(mentions, at) and (links or found or not mention.asks) and mention.first not in naming:
            found = at + 1
    while found and found < len(mentions) and mentions[found].said in LINKING:
        found += 1
    return found


def _reports(mentions: Run, at: int) -> bool:
    """Whether a word reports, be it one without tones: "to truong bao …", where no article is spoken of."""
    mention = mentions[at]
    if mention.said in REPORTING or (mention.filler and mention.said.split()[-1] in TOLD):
        return True
    bare = at > 0 and not is_marked(mention.text) and fold(mention.text) in BARE_REPORTING
    return bare and not any("c:article" in one.keys for one in mentions)


def _says_where(mentions: Run, at: int) -> bool:
    """ "Anh em ở xã kể lại là …": where those are who say it, and no place by its name."""
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    return at > 0 and mentions[at - 1].said in PLACING and following is not None and not following.names


def _tail(reading: Reading, mentions: Run) -> list[Mention]:
    """The words of a last run that only wants what was said confirmed, but for its tag."""
    cut = list(runs_of(reading, mentions))
    last = cut[-1] if len(cut) > 1 else _so_said(mentions)
    tagged = any(mention.asks & TAGS for mention in last)
    reports = any(mention.said in REPORTING | SO_SAID for mention in last)
    if not tagged or not reports or any(_tells(mention) for mention in last):
        return []
    return [mention for mention in last if not mention.asks & TAGS]


def _reported(mentions: Run) -> list[Mention]:
    """ "Con số 420 mà cơ quan tôi ghi trong báo cáo có đúng không": where what is claimed was put down."""
    start = next((at for at, mention in enumerate(mentions) if mention.said == "mà" and at), 0)
    run = mentions[start:]
    reports = any(mention.said in REPORTING for mention in run)
    tagged = bool(run) and any("verify" in mention.asks for mention in run[-CLOSING:])
    if not start or not reports or not tagged or any(_tells(mention) for mention in run):
        return []
    return [mention for mention in run if not mention.asks & TAGS]


def _plan(mentions: Run) -> list[Mention]:
    """ "Em đặt tiệc ngày 26/2 là họp xong rồi": what the writer means to do on a day, but for the day and names."""
    day = next((at for at, mention in enumerate(mentions) if mention.when is not None), 0)
    start = next((at for at, mention in enumerate(mentions[:day]) if mention.said.split()[0] in SELVES), None)
    if start is None or start > LATEST_SELF:
        return []
    return [mention for at, mention in enumerate(mentions[start:day], start) if not _claims(mentions, at)]


def _claims(mentions: Run, at: int) -> bool:
    """Whether a word of a plan may belong to the claim: a name, what bears it, a meeting."""
    mention = mentions[at]
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    bears = following is not None and bool(following.names)
    return bool(mention.names or mention.is_value or bears or mention.keys)


def _so_said(mentions: Run) -> Run:
    """ "… nhớ vậy đúng không", where no comma stands before it."""
    for at in range(len(mentions) - 1, 0, -1):
        if mentions[at].said in SO_SAID and mentions[at - 1].said in REPORTING:
            return mentions[at - 1 :]
    return ()


def _tells(mention: Mention) -> bool:
    """Whether a word may name what the claim is about, or state something of it."""
    return bool(mention.names or mention.is_value or mention.attributes or mention.keys & HEAVY)
