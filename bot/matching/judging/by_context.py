"""By context: words that a subject accounts for by what else is said, or by what is known of all of its kind.

"Nhiệm kỳ trước" is the term that a number bears in its name; what is under way till then is told by when it is done.
"""

from collections.abc import Iterable

from bot.knowledge.model import CountStatus, Event, EventStatus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.syllable import fold
from bot.text.when import Bound, Grain

HANDING_IN = grammar("handing_in")
COUNT, TOPIC = Type.COUNT, Type.TOPIC
DONE, UNDER_WAY, WHOLE_TERM, SUBORDINATE = "c:done", "c:under_way", "c:whole_term", "c:subordinate"
PAST = frozenset(("c:prev_term", WHOLE_TERM))
SIDES_OF_TERM = frozenset(("c:term_start", "c:term_end"))
FORMERLY = ("truoc do", "truoc day", "ban dau", "luc dau", "dau nhiem ky")  # folded
STATING, WHAT = grammar("stating"), frozenset(("what", "which", "how"))
PREPARE, ARRANGING = "c:prepare", grammar("arranging")
UNDER_PARTY = frozenset(("c:ward", "c:commune", "c:town"))  # whose committees are of the base
COMMITTEES = frozenset(("c:party_base", "c:party_committee"))
AIMING = grammar("aiming")
CENTRAL, ISSUERS_ABOVE = "c:central", tuple(map(fold, grammar("higher_issuers")))
WORD = "w:"
LEADING = ("which", "what", "who")
DUE, LIMITS = "c:deadline", (Bound.BEFORE, Bound.BY)
WITHIN = ("trong", "của", "theo", "tại")
REACH, MOST_PAPERS = 3, 64
BASE = frozenset(("c:party_base", "c:grassroots"))


def by_context(view: View, mention: Mention, subject: Subject) -> bool:
    """Whether a subject accounts for a word that is none of its own, by what else is said."""
    kind = subject.type
    if kind is TOPIC and UNDER_WAY in mention.keys and view.clause.ask == "when" and DONE in view.said:
        return True  # "mấy trường đang xây bao giờ xong": what is to be done is under way till then
    if kind is TOPIC and mention.keys and _of_paper(view, mention, subject):
        return True
    if kind is Type.GROUP and DUE in mention.keys and view.clause.ask == "when":
        return _all_end(view, subject)
    if kind is TOPIC and PREPARE in mention.keys and view.clause.asks & WHAT:
        return any(word in subject.record.answer for word in ARRANGING)  # "hội trường phải chuẩn bị những gì"
    if kind is Type.DOCUMENT and mention.said in STATING and view.clause.asks & WHAT:
        return True  # "công văn ấy chỉ đạo việc gì": what is written in it
    if CENTRAL in mention.keys and not view.clause.verify and _from_above(view, subject):
        return True  # "chỉ thị nào của Trung ương", of one that the Politburo issued
    if DONE in mention.keys and not view.clause.verify and _is_aim(view, subject):
        return True  # "phấn đấu những xã nào về đích", of a list of those that are to
    if not view.clause.verify and leads_to_place(mention, subject):
        return True
    if kind is Type.EVENT and not mention.keys.isdisjoint(UNDER_PARTY):
        return _of_committee_above(view, mention, subject)
    return _of_term_before(view, mention, subject) or _of_last_day(view, mention, subject)


def _of_last_day(view: View, mention: Mention, subject: Subject) -> bool:
    return _ends_so(mention, subject) or _handed_in(view, mention, subject)


def _ends_so(mention: Mention, work: Subject) -> bool:
    """ "Chợ mở lại chưa", of one of which it is told when it was "mở cửa lại"."""
    ending = work.record.ending if work.type is Type.PROJECT else None
    words, said = syllables(ending or ""), mention.said.split()
    return len(said) > 1 and said[0] in words[:1] and set(said) <= set(words)


def _handed_in(view: View, mention: Mention, event: Subject) -> bool:
    """ "Thi viết nộp đến bao giờ": whether the day is asked up to which something may be handed in."""
    if event.type is not Type.EVENT or mention.said not in HANDING_IN or view.clause.ask != "when":
        return False
    on = event.record.on
    return on is not None and (on.bound in LIMITS or on.grain is Grain.RANGE)


def _is_aim(view: View, subject: Subject) -> bool:
    """Whether what is aimed at is asked for, of a list that is called so, or of a number that is set."""
    if not any(mention.said in AIMING for mention in view.clause.mentions):
        return False
    if subject.type is COUNT:
        return bool(subject.record.status == CountStatus.TARGET)
    title = subject.record.title or subject.record.name if subject.type is Type.GROUP else ""
    return any(f" {word} " in f" {' '.join(syllables(title))} " for word in AIMING)


def _from_above(view: View, subject: Subject) -> bool:
    """Whether a paper, or each that is chosen of a list, was issued above any province."""
    papers = [view.index.subjects[one] for one in view.chosen(subject).members] if subject.type is Type.GROUP else []
    papers = papers or [subject]
    issuers = (one.record.issuer if one.type is Type.DOCUMENT else None for one in papers)
    return all(issuer is not None and fold(issuer).startswith(ISSUERS_ABOVE) for issuer in issuers)


def leads_where(view: View, subject: Subject) -> bool:
    """ "Cầu Hoa Mai nối đâu với đâu": where a work is, asked by the word that its place opens with."""
    return view.clause.ask in LEADING and any(leads_to_place(mention, subject) for mention in view.strict)


def leads_to_place(mention: Mention, subject: Subject) -> bool:
    """ "Cầu Hoa Mai nối đâu với đâu": the word that opens where a work is, "nối xã A với xã B"."""
    place = subject.record.place if subject.type is Type.PROJECT else None
    if not place or mention.names or mention.is_value or any(not key.startswith(WORD) for key in mention.keys):
        return False  # "xã" says of what kind the place is
    return f"{fold(place)} ".startswith(f"{fold(mention.said)} ")


def of_other_side(mention: Mention, count: Subject) -> bool:
    """ "Đầu nhiệm kỳ": of a number that is told of its end, unless its note tells what was before."""
    sides = mention.keys & SIDES_OF_TERM
    if not sides or fold(count.record.note or "").startswith(FORMERLY):
        return False
    return sides.isdisjoint(count.strong | count.soft) and not SIDES_OF_TERM.isdisjoint(count.strong)


def _of_term_before(view: View, mention: Mention, subject: Subject) -> bool:
    """ "Nhiệm kỳ trước": what tells of the term before the host's, by its years or as the one gone by."""
    term = view.index.knowledge.congress.term
    if mention.keys.isdisjoint(PAST) or subject.type not in (COUNT, TOPIC) or not term:
        return False
    ended = (time.end.year for time in subject.told if time.grain is Grain.TERM)
    return WHOLE_TERM in subject.strong | subject.soft or term[0] in ended


def _of_committee_above(view: View, mention: Mention, event: Subject) -> bool:
    """ "Chi bộ nằm dưới đảng bộ phường", "các đảng bộ xã" of a deadline: the committee of a ward is one at the base."""
    before = next((one for one in view.strict if one.last == mention.first), None)
    due = event.record.status is EventStatus.DEADLINE
    if before is None or before.keys.isdisjoint(COMMITTEES) or not (due or _is_subordinate(view, before)):
        return False
    return not BASE.isdisjoint(event.strong | event.soft)


def _all_end(view: View, group: Subject) -> bool:
    """ "Cuộc thi tới bữa nào hết hạn": whether each of a list is held till a day that is told."""
    times = [one.on for one in (view.index.subjects[one].record for one in group.members) if isinstance(one, Event)]
    ends = (time is not None and (time.grain is Grain.RANGE or time.bound in LIMITS) for time in times)
    return 0 < len(times) == len(group.members) and all(ends)


def _is_subordinate(view: View, committee: Mention) -> bool:
    """Whether it is said right before a committee that something is under it."""
    return any(one.last == committee.first and SUBORDINATE in one.keys for one in view.strict)


def _of_paper(view: View, mention: Mention, topic: Subject) -> bool:
    """ "Ba khâu nêu trong dự thảo báo cáo": the paper that prose says it is told in: "Báo cáo nêu …"."""
    at = next((at for at, one in enumerate(view.strict) if one is mention), 0)
    if not any(one.said in WITHIN for one in view.strict[max(0, at - REACH) : at]):
        return False
    papers = view.index.knowledge.documents[:MOST_PAPERS]
    return any(_tells_in(view, mention, topic, view.index.subjects[one.id]) for one in papers)


def _tells_in(view: View, mention: Mention, topic: Subject, paper: Subject) -> bool:
    said = any(
        all(keys & view.at.keys() for keys in one.words) and mention.keys & _all(one.words) for one in paper.names
    )
    return said and not paper.kind_keys.isdisjoint(topic.soft | topic.strong)


def _all(words: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*words)
