"""Verification: what a yes/no question is about, what it claims of it, and whether a yes or a no can be said."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.knowledge.model import CountStatus, Event
from bot.knowledge.opposites import opposite
from bot.matching.checking.aimed import of_aim
from bot.matching.checking.borne_out import RESTATING
from bot.matching.checking.bounds import SHARE_EVIDENCE, SURE_CLAIM, judged_by_need, told_before
from bot.matching.checking.existing import leaves_state_open, whole_list
from bot.matching.checking.meant import (
    MEMBER_EVIDENCE,
    Meant,
    counts_rather,
    denies_unnamed,
    extreme_unclaimed,
    is_called,
    is_no_meeting,
    is_surely_meant,
    limit_of_kind,
    names_within,
    of_member,
    on_list,
)
from bot.matching.checking.owners import with_owners
from bot.matching.checking.statements import asks_whether_settled, denying, gainsaid, judged
from bot.matching.claims import claims
from bot.matching.claims.predicates import says_more, says_what, says_why
from bot.matching.judging.counted import words_of_state
from bot.matching.judging.evidence import evidence
from bot.matching.judging.explaining import explained
from bot.matching.judging.gaps import untold
from bot.matching.judging.numbers import noun_after
from bot.matching.judging.people import looks_after
from bot.matching.judging.pointed import pointed_at
from bot.matching.judging.spelled import spelt_out
from bot.matching.knowing.facets import FACETS, held
from bot.matching.knowing.fields import MEN, WORKS
from bot.matching.knowing.patterns import LIGHT, NO_KEYS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import YET, Claim, Outcome, Query
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.reckoning.share_targets import unjudged
from bot.matching.viewing.filters import Choosing, choose
from bot.matching.viewing.filters import said as words_of
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

# Found by trial on our own question sets.
SURE_WORDS = 0.35  # content that may stay unexplained when a yes is said
OPEN_CLAIM = 0.8  # a claim that the knowledge cannot tell gives way to one that it can
NO_CLAIM = 0.8  # that something exists is asked less often than what it is
SHARES = frozenset(("percent", "percent_rest", "progress", "undone", "remaining"))
AS_SURE = 0.9  # of the evidence of another count that is called by the same words
TELLING = (Type.TOPIC, Type.BODY)  # what they are there to say, or for, is told in sentences
NAMED = (Type.COUNT, Type.EVENT, Type.PROJECT, Type.BODY)  # what their fields state is claimed field by field
LINK = "là"
ALONE = ("chỉ", "mỗi", "duy nhất", "chỉ dành", "chỉ có")
ALREADY = ("rồi", "chưa")
STATES = frozenset(("c:done", "c:not_done", "c:used"))
ABOUT = ("ve", "noi ve", "cho", "danh cho", "rieng cho", "ra rieng cho")  # folded
AIMS = frozenset(("c:goal", "c:target_word"))  # of a number that is aimed at
RESTATING_WHOLE = frozenset(("c:all",))  # of a count that is no share of another


def likeliest(view: View) -> Meant | None:
    """The subject that the question is likeliest about; None when there is none."""
    told = pointed_at(view) if not view.entities.uses else None
    pointed = _meant(view, told[1]) if told and told[1] in found_subjects(view) else None
    meant = [pointed] if pointed is not None else judged_by_need(view, _meant)
    listed = whole_list(view, meant)
    if listed is not None:
        return listed
    meant = [found for found in meant if not leaves_state_open(view, found)]
    best = max(meant, key=lambda found: _likely(view, found), default=None)
    best = next((found for found in meant if _bears_out(view, found, best)), best)
    best = next((found for found in meant if is_surely_meant(found, best) or names_within(view, found, best)), best)
    best = next((found for found in meant if is_called(view, found, best)), best)
    best = of_aim(view, limit_of_kind(view, best, _meant), _meant)
    return on_list(view, of_member(view, best, meant), meant) if best is not None else None


def _likely(view: View, found: Meant) -> tuple[float, int, bool, int]:
    """How likely something is meant: by its score, then by how much of its name is said."""
    subject = found.subject
    return found.score, len(view.named(subject)), not _part_unsaid(view, subject), spelt_out(view, subject)


def namesakes(view: View, meant: Meant) -> list[Meant]:
    """Others as surely meant by the same words: a name's other reading, or another of its bearers where none is whole.

    "Thanh duc" without tones, "Đồng Chanh" where there are a bridge and a market of that place.
    """
    own = {f"name:{key}" for key in meant.subject.bearers}
    whole = spelt_out(view, meant.subject)
    names = {
        name for mention in view.strict if mention.names & own for name in mention.names if not whole or name not in own
    }
    bearers = sorted({one for name in names for one in view.index.bearers.get(name.removeprefix("name:"), ())})
    others = (_meant(view, view.index.subjects[one]) for one in bearers if one != meant.subject.id)
    alike = [one for one in others if one and one.score >= meant.score and one.subject.type is meant.subject.type]
    return [one for one in alike if view.named(one.subject) >= view.named(meant.subject)]


def _bears_out(view: View, found: Meant, best: Meant | None) -> bool:
    """Whether a count bears out the number that another, called by no more of what is said, denies."""
    if best is not None and best.subject.type is Type.GROUP and found.subject.type is Type.COUNT:
        return counts_rather(view, found, best)
    if best is None or best.subject.type is not Type.COUNT or found.subject.type is not Type.COUNT:
        return False
    if not any(one.holds is False for one in best.claims) or not found.claims or _part_unsaid(view, found.subject):
        return False
    named = [mention for mention in view.strict if mention.first in view.named(best.subject)]
    if spelt_out(view, found.subject) < spelt_out(view, best.subject):
        return False
    alike = found.subject.head == best.subject.head and named
    called = all(mention.keys & found.subject.name_keys for mention in named)
    sure = found.evidence >= best.evidence * AS_SURE
    return bool(alike) and called and sure and all(one.holds for one in found.claims)


def _part_unsaid(view: View, subject: Subject) -> bool:
    """Whether a count is a part of another, and nothing that tells it from the whole is said."""
    record = subject.record
    whole = view.index.subjects.get(record.part_of or record.out_of or "") if subject.type is Type.COUNT else None
    if whole is None or view.in_focus(subject) or view.in_focus(whole):
        return False
    if spelt_out(view, subject) > spelt_out(view, whole):
        return False  # "chỉ tiêu đạt và vượt", of whose words only "chỉ tiêu" tells anything elsewhere
    if record.part_of is None:
        if words_of_state(view, subject):
            return False
        shares = any(mention.percent or "c:half" in mention.keys for mention in view.strict)
        told = (subject.name_keys | subject.rest | STATES) - whole.name_keys
        return not shares and told.isdisjoint(view.said)
    return (subject.name_keys - whole.name_keys).isdisjoint(view.said) and not spelt_out(view, subject)


def _meant(view: View, subject: Subject) -> Meant | None:
    made = claims(view, subject) or gainsaid(view, subject)
    if (not made and not _may_exist(view, subject)) or is_no_meeting(view, subject):
        return None
    coverage = _coverage(view, subject, made)
    named = _evidence(view, subject, made)
    if denies_unnamed(view, subject, made, named, coverage):
        return None
    score = round(coverage**1.5 * (0.3 + 0.7 * named) * (1.0 if made else NO_CLAIM), 4)
    if made and all(claim.holds is None for claim in made):
        score *= OPEN_CLAIM
    elif any(claim.facet == "every" for claim in made):
        score *= SURE_CLAIM
    return Meant(subject, tuple(made), score, round(coverage, 3), round(named, 3))


def _may_exist(view: View, subject: Subject) -> bool:
    """Whether a question without claims may ask if the subject exists: not with a number, nor for what is not known."""
    if subject.type is Type.SOURCE or (subject.type is Type.COUNT and not _counts_any(view, subject)):
        return False
    numbers = [mention for mention in view.strict if mention.number is not None and not mention.ordinal]
    # a number that is no part of a name is claimed of something, and nothing that merely exists
    own = subject.name_keys if subject.type in NAMED else subject.strong | subject.soft
    if subject.type is Type.GROUP and view.asks("exists"):  # "có trường nào ở giai đoạn 1 không"
        own = own.union(*(mention.keys for mention in view.chosen(subject).by))
    if any(not mention.keys & own for mention in numbers):
        return False
    if subject.type is Type.COUNT and any(_counts_others(view, subject, mention) for mention in numbers):
        return False
    others = (
        m for m in view.strict if not m.filler and not m.keys & subject.strong and not looks_after(view, subject, m)
    )
    asked = {key for mention in others for key in mention.attributes if f"a:{key}" not in subject.strong}
    return all(_holds_any(subject, {key}) for key in asked)


def _counts_any(view: View, count: Subject) -> bool:
    """ "Có … không" of a count that is no share of another: what is counted exists."""
    return view.asks("exists") and count.record.out_of is None and count.record.value > 0


def _counts_others(view: View, count: Subject, number: Mention) -> bool:
    """Whether a number is said of another noun than that of a count: "19.413 chi bộ"."""
    noun = noun_after(view.strict, view.strict.index(number))
    return noun is not None and not noun.keys & (count.head | count.strong)


def _holds_any(subject: Subject, attributes: set[str] | frozenset[str]) -> bool:
    return any(attributes & facet.attributes and held(subject, facet) for facet in FACETS[subject.type])


def _coverage(view: View, subject: Subject, made: Sequence[Claim]) -> float:
    total = got = 0.0
    for mention, told, accounted in _accounted(view, subject, made):
        total += told
        if accounted or (mention.attributes and _holds_any(subject, mention.attributes)) or _is_venue(subject, mention):
            got += told
    return got / total if total else 1.0


def _is_venue(subject: Subject, mention: Mention) -> bool:
    """ "Nơi họp", "chỗ tổ chức" of events: who holds them, rather than where."""
    venue = mention.attributes == {"place"} and mention.said.split()[0] in ("nơi", "chỗ")
    return venue and (subject.type is Type.EVENT or (subject.type is Type.GROUP and "c:congress" in subject.name_keys))


def _accounted(view: View, subject: Subject, made: Sequence[Claim]) -> Iterator[tuple[Mention, float, bool]]:
    """The mentions that tell something, with how much, and whether a claim or the subject accounts for them."""
    tokens = {token for claim in made for token in claim.tokens}
    restating = _restating(subject)
    sure, _ = explained(view, subject)
    bearing = {use.mention.first for use in view.entities.uses if use.kind and use.subjects}
    for mention, told in telling(view):
        sure |= mention.last in bearing  # "công ty", of a name that is somebody's
        yield mention, told, bool(sure & 1) or mention.first in tokens or not mention.keys.isdisjoint(restating)
        sure >>= 1


def _restating(subject: Subject) -> frozenset[str]:
    """Words of a yes/no question that restate its claim ("năm", "ngày") rather than add to it."""
    if subject.type is Type.COUNT and subject.record.out_of is None:
        return RESTATING_WHOLE | (AIMS if subject.record.status is CountStatus.TARGET else NO_KEYS)
    return RESTATING.get(subject.type, NO_KEYS)


def _evidence(view: View, subject: Subject, made: Sequence[Claim]) -> float:
    """How surely the subject is meant, by its names, by the turn before, by a member of it."""
    named = max(evidence(view, subject), told_before(view, subject))
    part = any(claim.facet == "share" for claim in made) and not subject.head.isdisjoint(view.said)
    if part or (any(claim.facet in SHARES for claim in made) and _sole_share(view, subject)):
        named = max(named, SHARE_EVIDENCE)
    if any(claim.facet == "remaining" for claim in made) and MEN in view.said and opposite(subject.record.state):
        named = max(named, SHARE_EVIDENCE)  # "đảng viên nam", of whom the women are counted
    if named > 0.3 and any(claim.facet == "member" for claim in made):
        named = max(named, MEMBER_EVIDENCE)
    if subject.type is Type.EVENT and any(claim.subject != subject.id for claim in made):
        named = max(named, MEMBER_EVIDENCE)  # put before or after another, by a noun that is its own
    return named


def _sole_share(view: View, subject: Subject) -> bool:
    """Whether the noun of a count is said, and no other count is a share of as many of them."""
    said = subject.head & view.said
    others = (one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of)
    return bool(said) and not any(one.head & said for one in others if one is not subject)


def verdict(view: View, meant: Meant) -> Query:
    """A yes or a no where every claim can be told; else the fact, or that it is not known."""
    subject, made = meant.subject, _with_siblings(view, meant)
    exists = view.asks("exists") or _founded(view, subject)
    states = _states(view, subject, made) if not exists else None
    if states is not None:
        return replace(states, confidence=meant.score)
    unsure = _left(view, subject, made) > (2 * SURE_WORDS if exists and not made else SURE_WORDS)
    left = any(claim.facet == "remaining" for claim in made)  # "còn 60 chi bộ nữa", of the only ones that are left
    unsure = unsure or (_part_unsaid(view, subject) and not left) or (not made and _about_another(view, subject))
    unsure = unsure or extreme_unclaimed(view, subject, made)
    unsure = unsure or (not made and subject.type is Type.TOPIC and bool(view.numbers))
    unsure = unsure or says_more(view, subject, made)
    unsure = unsure or (not made and (denying(view, subject) or unjudged(view, subject)))
    holds = judged(view, subject)
    refuted = holds is False and not any(claim.holds is False for claim in made)  # else the field is told
    if refuted or (holds and not made and subject.type in TELLING):
        claim = Claim(_told_facet(subject, ()), holds, subject.id)
        yet = frozenset((YET,)) if refuted and asks_whether_settled(view) else frozenset[str]()
        return Query(Outcome.VERIFY, (subject.id,), claim.facet, claims=(claim,), modifiers=yet, confidence=meant.score)
    if not made and _says_more(view, subject):
        facet = _told_facet(subject, ())
        members = view.chosen(subject).members if subject.type is Type.GROUP else subject.members
        return Query(Outcome.ANSWER, (subject.id,), facet, members=members, confidence=meant.score)
    told = subject.type in TELLING or says_why(view) or says_what(view, subject)
    if not made and ((told and not exists) or (subject.type is Type.EVENT and denials(view.clause.mentions))):
        # whether prose bears out a statement cannot be told from its words: it is quoted, without a yes or a no
        facet = "answer" if subject.type is Type.TOPIC else _told_facet(subject, ())
        return Query(Outcome.ANSWER, (subject.id,), facet, members=subject.members, confidence=meant.score)
    query = _verified(view, subject, with_owners(view, made), meant.score)
    if (unsure and query.verdict is True) or _torn(made):
        # something was said that nothing explains: the fact is told, but no yes is said to all of it
        facet, detail = (made[0].facet, made[0].detail) if made else ("", "")
        if facet != "detail":
            facet, detail = _told_facet(subject, made), ""
        members = query.members
        return Query(Outcome.ANSWER, (subject.id,), facet, detail or None, members=members, confidence=meant.score)
    if query.verdict is None:
        return untold(view.index, subject, next(one for one in made if one.holds is None), confidence=meant.score)
    if not made and isinstance(subject.record, Event) and subject.record.on is None:
        return Query(Outcome.MISSING, missing="thời gian", about=subject.id, confidence=meant.score)
    return query


def _founded(view: View, subject: Subject) -> bool:
    """ "Đã lập tổ công tác rồi nhỉ": that there is a body is asked, rather than what it is there for."""
    founded = any("c:establish" in mention.keys for mention in view.strict)
    already = any(mention.said.split()[-1] in ALREADY for mention in view.clause.mentions)
    return subject.type is Type.BODY and founded and already


def _about_another(view: View, subject: Subject) -> bool:
    """Whether a document is said to be about what it does not speak of: "chỉ thị về đại hội là Chỉ thị 05"."""
    if subject.type is not Type.DOCUMENT:
        return False
    own = view.named(subject)
    papers = (one for one in found_subjects(view) if one.type is Type.DOCUMENT and one is not subject)
    if any(len(view.named(one) - own) > 1 for one in papers):
        return True  # "văn bản về A là kế hoạch B": which of them is meant is claimed
    mentions = view.clause.mentions
    link = max((at for at, mention in enumerate(mentions) if mention.said == LINK), default=len(mentions))
    if any(mention.keys & NUMBERED and mention.first not in own for mention in mentions[link:]):
        return True  # "… là Kế hoạch B"
    record = subject.record
    told = fold(" ".join(filter(None, (record.name, record.about, record.text, *subject.record.details.values()))))
    at = next((at for at, mention in enumerate(view.clause.mentions) if fold(mention.said) in ABOUT), None)
    after = view.clause.mentions[at + 1 : link] if at is not None else ()
    matters = (mention for mention in after if mention.keys and not mention.filler and mention.first not in own)
    return any(fold(one.said) not in told and not (one.keys - LIGHT) & subject.name_keys for one in matters)


def _torn(made: Sequence[Claim]) -> bool:
    """Whether two phases are claimed of one work, rightly and wrongly: one of them was said of something else."""
    held = {(claim.subject, claim.holds) for claim in made if claim.facet == "phase"}
    return any((subject, False) in held for subject, holds in held if holds)


def _states(view: View, subject: Subject, made: Sequence[Claim]) -> Query | None:
    """ "Trạm y tế xong chưa", of which there are several: how far each is, without a yes or a no to all of them."""
    said = [mention for mention in view.strict if mention.keys & STATES]
    asks = any(mention.asks & {"yesno", "verify"} for mention in view.clause.mentions)
    if subject.type is not Type.GROUP or not said or not asks:
        return None
    chosen = choose(view.index, subject, Choosing.of([mention for mention in view.strict if mention not in said]))
    works = all(view.index.subjects[member].type is Type.PROJECT for member in chosen.members)
    if made and not works:
        return None
    facet = "status" if works else "list"
    return Query(Outcome.ANSWER, (subject.id,), facet, members=chosen.members, chosen_by=words_of(chosen.by))


def _says_more(view: View, group: Subject) -> bool:
    """Whether more is said of a list than that there is one: whose alone it is, what is done to those chosen."""
    if group.type is not Type.GROUP:
        return False
    if any(mention.said in ALONE for mention in view.clause.mentions):
        return True
    chosen = view.chosen(group)
    works = [
        mention for mention in view.strict if mention.keys & WORKS - {"c:build"} and "c:project" not in mention.keys
    ]
    return bool(chosen.by) and any(mention not in chosen.by for mention in works)


def _verified(view: View, subject: Subject, made: Sequence[Claim], score: float) -> Query:
    chosen = view.chosen(subject) if subject.type is Type.GROUP else None
    return Query(
        Outcome.VERIFY,
        tuple(dict.fromkeys([subject.id, *(claim.subject for claim in made)])),
        made[0].facet if made else "exists",
        claims=tuple(made),
        modifiers=view.clause.modifiers,
        members=chosen.members if chosen else (),
        chosen_by=words_of(chosen.by) if chosen and not made else "",
        ask=None,
        confidence=score,
    )


def _told_facet(subject: Subject, made: Sequence[Claim]) -> str:
    """The facet that tells what was claimed, or what the subject mainly is."""
    facets = [facet.id for facet in FACETS[subject.type]]
    return made[0].facet if made and made[0].facet in facets else facets[0]


def _with_siblings(view: View, meant: Meant) -> list[Claim]:
    """Claims of one kind made of several subjects in one breath: "Hoa Mai và Hoa Đào đều là giai đoạn 2"."""
    result = list(meant.claims)
    if not result or meant.subject.type is Type.GROUP:
        return result
    facets = {claim.facet for claim in result}
    named = [one for use in view.entities.uses if meant.subject.id not in use.subjects for one in use.subjects]
    for identity in dict.fromkeys(named if view.entities.uses else view.told_before()):
        other = view.index.subjects[identity]
        if other.id != meant.subject.id and other.type is meant.subject.type:
            result += [claim for claim in claims(view, other) if claim.facet in facets]
    return result


def _left(view: View, subject: Subject, made: Sequence[Claim]) -> float:
    """Weight of the words of a yes/no question that neither a claim nor the subject accounts for."""
    claimed = {claim.facet for claim in made}
    facets = [
        one for one in FACETS[subject.type] if not claimed or one.id in claimed or subject.type is not Type.PROJECT
    ]
    return sum(
        told
        for mention, told, accounted in _accounted(view, subject, made)
        if not accounted and not any(mention.attributes & facet.attributes for facet in facets)
    )
