"""Ties: which of several near readings is meant, which stand too near to choose between, which are asked together."""

from itertools import pairwise

from bot.matching.judging.aimed import is_reached, only_aimed_at
from bot.matching.judging.candidates import LEAST_EVIDENCE, rank
from bot.matching.judging.counted import counts_units
from bot.matching.judging.just_those import counts_in_state, of_just_those
from bot.matching.judging.limits import of_whom_said
from bot.matching.judging.predicated import tells_others
from bot.matching.judging.rates import says_due
from bot.matching.judging.rather import tells_it_rather, within_told
from bot.matching.judging.spelled import opening_keys, spelt_out
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.naming.uses import NameUse
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.met import STATES
from bot.matching.viewing.prose import in_name
from bot.matching.viewing.view import View
from bot.text.syllable import fold

# Chosen on our own question sets: the least that loses no right answer there while keeping wrong ones out.
LEAST_COVERAGE = 0.72
LEAST_OF_PROSE = 0.85  # coverage of a number that goes by the name of what prose does not tell
LEAST_SCORE = 0.42
NAMED_EVIDENCE = 0.85  # to say that something is not known of a subject, it must surely be meant
SURE_EVIDENCE = 0.65  # below this nothing was surely named, and more readings count as near
SURE_NAMED = 0.95  # evidence of what is named beside others that explain more
MARGIN = 0.95  # a second reading at least this near the best is a tie
LOOSE_MARGIN = 0.8
COMING = grammar("term_to_come")
TO_COME = COMING | {" ".join(syllables(words)) for words in COMING}
HEADED = grammar("headed")  # what a body is called
KNOWN_MARGIN = 0.88  # a fact that is known and surely named outranks a gap that is hardly nearer
NAMED_BESIDE = 0.7  # of a fact beside a gap of what was spoken of, where other records tell of that
MOST_CHOICES = 4
DOCUMENTS = frozenset(f"c:{kind}" for kind in ("directive", "resolution", "conclusion", "plan", "guidance", "decision"))
OWN_EVIDENCE = 0.6
ASKED_MARGIN = 0.8
EXAMPLE_EVIDENCE = 0.85  # of prose whose examples ask for what is a gap of another record
ORDER = grammar("before") | grammar("after")
IN_NAME_EVIDENCE = 0.45  # of a number whose name holds all the words of what is asked
WHOLES = frozenset((Type.CONGRESS, Type.COUNT, Type.GROUP))  # of which other records tell, too


def acceptable(candidate: Candidate) -> bool:
    """Whether a reading explains enough of what was said to be acted on."""
    return (
        candidate.coverage >= LEAST_COVERAGE
        and candidate.score >= LEAST_SCORE
        and candidate.evidence >= (NAMED_EVIDENCE if candidate.facet.startswith("ask:") else LEAST_EVIDENCE)
        and not candidate.conflict
        and not _of_other_kind(candidate)
        and not _of_any_time(candidate)
    )


def _of_any_time(candidate: Candidate) -> bool:
    """Whether members are chosen by being done, and what they are done before or after is left out of account.

    So it is where those that are done by now are counted.
    """
    chosen = candidate.facet in ("list", "count") and any(mention.keys & STATES for mention in candidate.filters)
    count = candidate.subject.type is Type.COUNT and bool(candidate.subject.record.out_of)
    chosen = chosen or (count and not candidate.subject.name_keys.isdisjoint(STATES))
    return chosen and any(mention.said in ORDER for mention in candidate.left)


def _of_other_kind(candidate: Candidate) -> bool:
    """Whether another sort of document is said than it is: "hướng dẫn thực hiện Nghị quyết 8" is no resolution."""
    document = candidate.subject.type in (Type.DOCUMENT, Type.GROUP)  # or than those that a list tells of
    return document and any(not mention.keys.isdisjoint(DOCUMENTS) for mention in candidate.left)


def preferred(view: View, good: list[Candidate]) -> Candidate:
    """The best reading; of near ones a fact that is surely named and asked before prose that is merely alike."""
    best = good[0]
    best = next((c for c in good if _names_within(view, c, best)), best)
    if _speaks_of_what_is_due(view):
        aimed_at = next((c for c in good if only_aimed_at(view, best, c) and c.known), None)
        if aimed_at is not None or (best.known and any(is_reached(c, best) for c in good)):
            return aimed_at or best
    elif best.known:
        near = [c for c in good if c.known and (_near(view, best, c) or is_reached(c, best))]
        best = next((c for c in near if _is_other_time(view, c, best)), best)
    if not best.known:
        best = next((c for c in good if c.subject.id != best.subject.id and _outranks_gap(view, c, best)), best)
    best = next((c for c in good if _lacks_it_itself(view, c, best)), best)
    best = next((c for c in good if c.coverage >= best.coverage and of_whom_said(view, c, best)), best)
    if tells_others(view, best):
        best = next((c for c in good if c.known and c.subject.type is Type.TOPIC), best)
    if _says_nothing(best):
        best = next((c for c in good if c.known and c.subject.type is Type.TOPIC and _about_it(c, best)), best)
    if best.known:
        best = next((c for c in good if _says_more(view, c, best) or _is_body_asked(view, c, best)), best)
        best = next((c for c in good if of_just_those(view, c, best)), best)
    if not best.known:
        return best
    if best.subject.type is not Type.TOPIC:
        return best
    return next((c for c in good if (_sure(c) or _surely_named(c, best)) and c.score >= best.score * MARGIN), best)


def _lacks_it_itself(view: View, candidate: Candidate, best: Candidate) -> bool:
    """ "Xã Khe Mây đại hội ngày nào, bao nhiêu người dự": of the event just told, and not of the host's congress."""
    event, attribute = candidate.subject, candidate.attribute
    if candidate.known or attribute is None or event.type is not Type.EVENT or not view.in_focus(event):
        return False
    return best.subject.type is Type.COUNT and not best.subject.group and f"a:{attribute}" in best.subject.head


def _says_nothing(candidate: Candidate) -> bool:
    """Whether a body is only known to be spoken of."""
    return candidate.subject.type is Type.BODY and candidate.facet == "what" and not candidate.subject.record.purpose


def _about_it(topic: Candidate, body: Candidate) -> bool:
    """Whether prose tells what is asked of a body of which it is not said what it is there for."""
    return topic.coverage >= body.coverage and topic.score >= body.score * LOOSE_MARGIN


def _is_body_asked(view: View, candidate: Candidate, best: Candidate) -> bool:
    """Whether a body is asked for in so many words ("bộ phận nào …"), and prose is only as near."""
    noun = view.which_noun()
    if candidate.subject.type is not Type.BODY or best.subject.type is not Type.TOPIC or noun is None:
        return False
    near = candidate.known and candidate.score >= best.score * MARGIN and candidate.evidence >= best.evidence
    return near and noun.said in HEADED


def _names_within(view: View, candidate: Candidate, best: Candidate) -> bool:
    """Whether a document's name holds that of the best: "hướng dẫn thực hiện Chỉ thị 35", of which no day is known."""
    if candidate.subject.type is not Type.DOCUMENT or best.subject.type is not Type.DOCUMENT:
        return False
    near = candidate.facet == best.facet and candidate.score >= best.score * MARGIN
    return near and view.named(candidate.subject) > view.named(best.subject)


def _says_more(view: View, candidate: Candidate, best: Candidate) -> bool:
    """Whether a reading is named in full by more words: "đại biểu của Đảng bộ Cơ quan" before all "đại biểu"."""
    kind = candidate.subject.type
    if _counts_all(candidate, best):
        return True
    if not candidate.known or kind not in (Type.COUNT, Type.TOPIC) or best.subject.type is not kind:
        return False
    near = candidate.facet == best.facet and candidate.score >= best.score * KNOWN_MARGIN
    liker = near and view.likeness(candidate.subject) >= view.likeness(best.subject)
    return liker and view.named(candidate.subject) > view.named(best.subject)


def _counts_all(candidate: Candidate, best: Candidate) -> bool:
    """Whether a number tells how many there are of what a list names only some of.

    Where members are chosen by how far they are, it is that of those in just that state: "mấy cái đang thi công".
    """
    count, group = candidate.subject, best.subject
    if count.type is not Type.COUNT or group.type is not Type.GROUP or candidate.facet != best.facet != "list":
        return False
    if not candidate.known or group.record.complete or count.head.isdisjoint(group.head):
        return False
    near = candidate.evidence >= best.evidence and candidate.score >= best.score * KNOWN_MARGIN
    return candidate.coverage >= best.coverage and (near or counts_in_state(count, best))


def _outranks_gap(view: View, candidate: Candidate, gap: Candidate) -> bool:
    if _counts_it(view, candidate) or _is_members(view, candidate, gap) or within_told(candidate, gap):
        return True
    if _is_called_so(view, candidate, gap) or _takes_it(candidate, gap) or counts_units(view, candidate):
        return True
    if _asked_by_example(view, candidate, gap) or tells_it_rather(view, candidate, gap):
        return True
    if candidate.members == (gap.subject.id,):
        return False  # the list that it is the only one of tells nothing of it
    if view.named(candidate.subject) < view.named(gap.subject):
        return False  # "hướng dẫn thực hiện Chỉ thị 35" is not the directive
    if candidate.known and candidate.subject.type is Type.TOPIC and gap.attribute:
        said = [mention for mention in view.attributed if gap.attribute in mention.attributes]
        called = f"a:{gap.attribute}" in candidate.subject.name_keys  # "Phương châm của đại hội"
        called = called or (bool(said) and all(one.keys & candidate.subject.name_keys for one in said))
        return called and candidate.evidence >= 0.7 and candidate.coverage >= min(0.95, gap.coverage)
    if not candidate.known or candidate.facet in ("what", "answer"):
        return False
    named = candidate.evidence >= 0.8 and candidate.coverage >= 0.95
    if gap.inherited and gap.subject.type in WHOLES and not candidate.inherited:
        return candidate.evidence >= NAMED_BESIDE and candidate.coverage >= 0.95
    return named and candidate.score >= gap.score * KNOWN_MARGIN


def _is_called_so(view: View, count: Candidate, gap: Candidate) -> bool:
    """Whether a number goes by the very name of what is not known of something else, and tells all that is said.

    "Tỷ lệ nữ trong Ban Chấp hành" is told by the number of that name, whatever is not known of the committee.
    """
    least = LEAST_OF_PROSE if gap.subject.type is Type.TOPIC else 0.95  # prose has no fields that could be gaps
    if not count.known or count.subject.type is not Type.COUNT or not gap.attribute or count.coverage < least:
        return False
    said = [mention for mention in view.attributed if gap.attribute in mention.attributes]
    counted = (two for one, two in pairwise(view.clause.mentions) if "count" in one.asks and one.last == two.first)
    if f"a:{gap.attribute}" in count.subject.head and any(gap.attribute in one.attributes for one in counted):
        return count.evidence >= IN_NAME_EVIDENCE  # "mấy bí thư là nữ", where party members are, too
    if f"a:{gap.attribute}" in count.subject.name_keys:
        return count.evidence >= EXAMPLE_EVIDENCE
    return bool(said) and all(in_name(view, count.subject, one) for one in said) and count.evidence >= IN_NAME_EVIDENCE


def _takes_it(event: Candidate, gap: Candidate) -> bool:
    """Whether an event is of what is not known of something else: where people send what they think of a draft."""
    if not event.known or event.subject.type is not Type.EVENT or not gap.attribute or event.coverage < 0.95:
        return False
    whole = gap.subject.name_keys & event.subject.name_keys
    return f"a:{gap.attribute}" in opening_keys(event.subject) and bool(whole)


def _asked_by_example(view: View, candidate: Candidate, gap: Candidate) -> bool:
    """Whether an example of prose asks, in the same way, for what is a gap of another record: why it was put off."""
    topic = candidate.subject
    if not candidate.known or topic.type is not Type.TOPIC:
        return False
    if view.clause.ask == "why" and "why" in topic.asks:  # "vì sao … chưa khởi công" asks for no day
        return candidate.coverage >= 0.95 and candidate.evidence >= EXAMPLE_EVIDENCE
    if not gap.attribute:
        return False
    why = "why" in topic.asks and any(mention.said == "sao" for mention in view.clause.mentions)  # "sao … lại bị dời"
    if view.clause.ask not in topic.asks and not why:
        return False
    asked = f"a:{gap.attribute}" in topic.strong and candidate.coverage >= 0.95
    return asked and candidate.evidence >= EXAMPLE_EVIDENCE and candidate.score >= gap.score * ASKED_MARGIN


def _is_members(view: View, candidate: Candidate, gap: Candidate) -> bool:
    """Whether what a group does not tell is asked of a member that is named and tells it: "quảng trường tốn mấy tỷ"."""
    member = candidate.subject
    told = candidate.known and member.group == gap.subject.id and candidate.coverage >= 1.0
    if not told or candidate.facet in ("what", "answer") or not view.own_word(member):
        return False
    gaps = {fold(name) for name in gap.subject.record.gaps}
    return not any(fold(mention.said) in gaps for mention in view.strict)  # "nguồn vốn" is not what it costs


def _counts_it(view: View, candidate: Candidate) -> bool:
    """Whether a count of a group is meant, by its own name and its noun: "chi nhánh A được mấy đại biểu"."""
    count = candidate.subject
    if count.type is not Type.COUNT or candidate.facet != "count" or candidate.coverage < 1.0:
        return False
    named = not count.own.isdisjoint(view.at) and not count.head.isdisjoint(view.at)
    return bool(count.group) and named and candidate.evidence >= OWN_EVIDENCE


def _surely_named(candidate: Candidate, prose: Candidate) -> bool:
    """Whether a fact is called by its name, where prose is only somewhat like what is asked."""
    fact = candidate.known and candidate.subject.type is not Type.TOPIC and candidate.facet != "what"
    return fact and candidate.evidence >= SURE_NAMED and prose.evidence < NAMED_EVIDENCE


def _sure(candidate: Candidate) -> bool:
    """A fact, surely named and surely asked."""
    fact = candidate.known and candidate.subject.type is not Type.TOPIC and candidate.facet != "what"
    return fact and candidate.evidence >= 0.95 and candidate.fit >= 0.95


def ties(view: View, best: Candidate, good: list[Candidate]) -> list[Candidate]:
    """The best reading and those too near it to choose between, at most one a subject."""
    if best.inherited:
        return [best]
    near: dict[str, Candidate] = {}
    for candidate in (*good, *_alike(view, best, good)):
        if not _gives_way(view, best, candidate) and _near(view, best, candidate):
            near.setdefault(candidate.subject.id, candidate)
    return [best, *list(near.values())[: MOST_CHOICES - 1]]


def _alike(view: View, best: Candidate, good: list[Candidate]) -> list[Candidate]:
    """Other members of the group of the best reading that nothing tells from it."""
    if not best.subject.group or view.own_word(best.subject):
        return []
    near = (c for c in rank(view) if c.facet == best.facet and c.coverage >= LEAST_COVERAGE)
    return [candidate for candidate in near if _indistinct(view, best, candidate) and candidate not in good]


def _gives_way(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether a reading does not compete with the best, however near it is."""
    if other.inherited or (_sure(best) and other.subject.type is Type.TOPIC) or _counts_all(best, other):
        return True
    if best.subject.type is Type.TOPIC and (_says_nothing(other) or _only_holds_it(view, best, other)):
        return True
    if _is_body_asked(view, best, other) or _is_other_time(view, best, other) or _only_by_number(view, best, other):
        return True
    if of_just_those(view, best, other):
        return True
    if _part_unsaid(view, best, other) or view.named(other.subject) < view.named(best.subject):
        return True
    if other.subject.id == best.subject.id or of_whom_said(view, best, other):
        return True
    return _same_answer(other, best) and not _by_one_name(view, best, other)


def _only_holds_it(view: View, topic: Candidate, paper: Candidate) -> bool:
    """ "Dự thảo đề ra những khâu đột phá nào": prose of just that tells more of it than the paper that it is in."""
    noun = view.which_noun()
    if noun is None or paper.subject.type is not Type.DOCUMENT or topic.coverage < paper.coverage:
        return False
    return not noun.keys.isdisjoint(topic.subject.name_keys) and noun.keys.isdisjoint(paper.subject.name_keys)


def _by_one_name(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether both bear the one name that is said, and nothing tells them apart: bridge and market of a place."""
    one, two = best.subject, other.subject
    uses = [use for use in view.entities.uses if one.id in use.subjects or two.id in use.subjects]
    shared = len(uses) == 1 and {one.id, two.id} <= set(uses[0].subjects) and not told_apart(two, one, uses[0])
    return shared and view.named(one) == view.named(two) and spelt_out(view, one) == spelt_out(view, two)


def _is_other_time(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether the one of two numbers is, and the other yet to be, and words tell which of them is meant."""
    if _speaks_of_what_is_due(view):
        return only_aimed_at(view, other, best)
    if not only_aimed_at(view, best, other):
        return False
    return (other.subject.name_keys - best.subject.name_keys).isdisjoint(view.said)


def _speaks_of_what_is_due(view: View) -> bool:
    return says_due(view) or any(mention.said in TO_COME for mention in view.clause.mentions)


def _only_by_number(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether a count is meant only by a number that is offered of another: "28 đảng bộ hay 40"."""
    if not view.clause.choice or best.subject.type is not Type.COUNT or other.subject.type is not Type.COUNT:
        return False
    return other.subject.head.isdisjoint(view.at) and not best.subject.head.isdisjoint(view.at)


def _near(view: View, best: Candidate, other: Candidate) -> bool:
    margin = MARGIN if best.evidence >= SURE_EVIDENCE else LOOSE_MARGIN
    if other.known != best.known:
        return False
    return other.score >= best.score * margin or _indistinct(view, best, other)


def _part_unsaid(view: View, best: Candidate, other: Candidate) -> bool:
    """A part does not compete with its whole when nothing that tells it from the whole is said."""
    part, whole = other.subject, best.subject
    if part.type is not Type.COUNT or part.record.part_of != whole.id:
        return False
    return not any(key in view.keys for key in part.name_keys - whole.name_keys)


def _indistinct(view: View, best: Candidate, other: Candidate) -> bool:
    """Members of one group, none of whose own words is said: "chỉ thị số mấy" may mean any directive."""
    one, two = best.subject, other.subject
    if not one.group or one.group != two.group or not one.head & two.head:
        return False
    return not view.own_word(one) and not view.own_word(two)


def _same_answer(one: Candidate, other: Candidate) -> bool:
    """A group and its member, or the members of one group named together, do not compete."""
    first, second = one.subject, other.subject
    if one.facet == other.facet == "count" and _same_number(first, second):
        return True
    if first.id in second.members or second.id in first.members:
        return True
    return bool(one.evidence == other.evidence == 1.0 and first.group and first.group == second.group)


def _same_number(one: Subject, two: Subject) -> bool:
    """Whether a count tells how many members a complete list has."""
    count, group = (one, two) if one.type is Type.COUNT else (two, one)
    listed = count.type is Type.COUNT and group.type is Type.GROUP and group.record.complete
    return listed and count.record.value == len(group.members) and not count.head.isdisjoint(group.head)


def told_apart(one: Subject, best: Subject, use: NameUse) -> bool:
    """Whether only numbers tell the bearers of a name apart, and none or several are said: "Khu phố Hoa Mai"."""
    numbers, others = one.numbers.get(use.key), best.numbers.get(use.key)
    return len(use.numbers) != 1 and bool(numbers and others) and one.group == best.group
