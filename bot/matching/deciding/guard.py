"""The guard: answer, ask back, or say that it is not known.

Asking back beats guessing; refusing beats both when words are left over.
"""

from dataclasses import replace

from bot.matching.checking.accounted import may_be_courtesy, overclaims, quotes
from bot.matching.checking.belonging import belongs
from bot.matching.checking.by_record import by_record, unconfirmed
from bot.matching.checking.composed import composed
from bot.matching.checking.congress_order import congress_order
from bot.matching.checking.denial import denied
from bot.matching.checking.every_part import in_every_part
from bot.matching.checking.held_where import held_where
from bot.matching.checking.identities import identified
from bot.matching.checking.multiples import multiple_claimed
from bot.matching.checking.owners import owned
from bot.matching.checking.pairs import pairs
from bot.matching.checking.said_in_full import said_in_full
from bot.matching.checking.together import together
from bot.matching.checking.unsettled import reasoned, unsettled
from bot.matching.checking.untold_verdicts import settled
from bot.matching.checking.verification import likeliest, verdict
from bot.matching.claims.posts import person_claimed
from bot.matching.deciding.all_in_view import all_in_view, all_met, not_the_list
from bot.matching.deciding.all_of_list import all_of_list
from bot.matching.deciding.bare import bare_attribute, bare_congress, bare_deadline, bare_limit
from bot.matching.deciding.bare_number import bare_number
from bot.matching.deciding.bare_work import bare_phase
from bot.matching.deciding.behind_noun import narrowed_behind, people_counted
from bot.matching.deciding.between import between
from bot.matching.deciding.come_to_pass import come_to_pass
from bot.matching.deciding.counts_tied import share_of_whole, told_together
from bot.matching.deciding.doers import done_by
from bot.matching.deciding.doings import things_to_do
from bot.matching.deciding.given_back import given_back
from bot.matching.deciding.headed import headed_among
from bot.matching.deciding.how_far_told import how_far_told
from bot.matching.deciding.in_note import told_in_note, told_in_text
from bot.matching.deciding.manner import not_yet, units, wrong
from bot.matching.deciding.meetings import unscheduled
from bot.matching.deciding.narrower import narrower
from bot.matching.deciding.of_host import of_host_only
from bot.matching.deciding.of_kind import not_of_kind
from bot.matching.deciding.of_others import of_others
from bot.matching.deciding.only_one import only_one
from bot.matching.deciding.open_day import open_day
from bot.matching.deciding.other_day import on_other_day
from bot.matching.deciding.other_phase import other_phase
from bot.matching.deciding.other_share import of_other_share, share_undone
from bot.matching.deciding.own_number import own_number
from bot.matching.deciding.own_unit import of_own_unit, own_unit
from bot.matching.deciding.part_of import part_of, untold_part
from bot.matching.deciding.post_there import post_there
from bot.matching.deciding.reason_noted import reason_noted
from bot.matching.deciding.refusal import refuse
from bot.matching.deciding.share_of_work import share_of_work
from bot.matching.deciding.stated_beside import stated_beside
from bot.matching.deciding.still import still
from bot.matching.deciding.tasks import charged_with, in_charge_of
from bot.matching.deciding.told_there import told_there
from bot.matching.deciding.too_little import says_too_little
from bot.matching.deciding.turned_on import turned_elsewhere
from bot.matching.deciding.unheeded import unheeded
from bot.matching.deciding.unheld import asks_change, unheld, unnamed_holder
from bot.matching.deciding.unmet import done_to_none
from bot.matching.deciding.unmet_there import of_no_meeting, of_no_work
from bot.matching.deciding.unpointed import points_nowhere
from bot.matching.deciding.unsaid_meeting import of_something_else
from bot.matching.deciding.up_to_date import known_until
from bot.matching.deciding.whose import of_whom_untold
from bot.matching.judging.best_first import best_first
from bot.matching.judging.by_now import done_by_now
from bot.matching.judging.candidates import likely_meant
from bot.matching.judging.fit import EXTREMES
from bot.matching.judging.for_what import beside_aim
from bot.matching.judging.gaps import stated_in_full
from bot.matching.judging.holders import headed_by
from bot.matching.judging.joint import joint
from bot.matching.judging.just_those import told_of_others
from bot.matching.judging.kind_said import of_kind_said
from bot.matching.judging.limits import due_first, limits_of, means_another, takes_so_long
from bot.matching.judging.of_whom import of_whom
from bot.matching.judging.people import person_asked
from bot.matching.judging.personal import personal
from bot.matching.judging.predicated import unpredicated
from bot.matching.judging.reasons import reasons_first, unreasoned
from bot.matching.judging.shares_alone import without_shares
from bot.matching.judging.sole import sole
from bot.matching.judging.speakers import speaker, tells_statements, unsaid, who_said
from bot.matching.judging.ties import SURE_EVIDENCE, acceptable, preferred, ties
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import detail_name
from bot.matching.knowing.subjects import CONGRESS, Type
from bot.matching.question import ALL_BUT, Choice, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.agenda import agenda, next_of
from bot.matching.reckoning.alike import alike
from bot.matching.reckoning.amounts import amount
from bot.matching.reckoning.arithmetic import asks_of_each_level, says_total
from bot.matching.reckoning.at_place import at_place
from bot.matching.reckoning.at_that_time import only_of_time
from bot.matching.reckoning.by_detail import by_detail
from bot.matching.reckoning.by_number import by_number
from bot.matching.reckoning.by_text import by_text
from bot.matching.reckoning.calculations import calculated
from bot.matching.reckoning.dearer import dearer
from bot.matching.reckoning.due_earlier import due_earlier
from bot.matching.reckoning.first_to_meet import first_to_meet
from bot.matching.reckoning.linked import linked
from bot.matching.reckoning.milestones import milestones
from bot.matching.reckoning.nth import nth
from bot.matching.reckoning.others import others
from bot.matching.reckoning.phases_together import phases_together
from bot.matching.reckoning.same_day import same_day
from bot.matching.reckoning.sequence import sequence
from bot.matching.reckoning.share_targets import left_to_share, share_aimed_at, share_reaches
from bot.matching.reckoning.so_far import so_far
from bot.matching.reckoning.sooner import sooner
from bot.matching.reckoning.targets import bare_target, beside_target, target_claimed
from bot.matching.reckoning.undenied import undenied
from bot.matching.reckoning.which_met import which_met
from bot.matching.reckoning.without import without
from bot.matching.reckoning.works_so_far import works_so_far
from bot.matching.viewing.filters import said
from bot.matching.viewing.view import View

UNSURE = 0.5  # of the confidence of a tie is left when one of its readings is offered
LISTS = frozenset(("list", "count"))
NAMING = grammar("naming")
WITHIN = "trong"  # "trong ba nơi, nêu tên nơi đầu tiên"


def decide(view: View) -> Query:
    """What to do with one clause."""
    planned = own_unit(view) or known_until(view) or only_of_time(view) or left_to_share(view) or bare_target(view)
    planned = (
        planned
        or first_to_meet(view)
        or other_phase(view)
        or all_met(view)
        or so_far(view)
        or agenda(view)
        or open_day(view)
        or milestones(view)
        or works_so_far(view)
    )
    if planned is not None:
        return planned
    unmet = unscheduled(view) or still(view, _open)
    if unmet is not None:
        return unmet
    query = points_nowhere(view) or done_to_none(view) or (_yes_or_no(view) if view.clause.verify else _open(view))
    query = said_in_full(view, query) or reasoned(view, query)
    query = things_to_do(view, query) or query
    if overclaims(view, query):
        query = _without_a_yes(view, query)
    query = which_met(view, query) or stated_beside(view, query) or reason_noted(view, query) or query
    query = all_in_view(view, query) or not_the_list(view, query) or post_there(view, query) or query
    if query.outcome in (Outcome.ANSWER, Outcome.VERIFY):
        other = (
            of_own_unit(view, query) or of_others(view, query) or of_host_only(view, query) or of_no_work(view, query)
        )
        return other or _all_but(view, next_of(view, query))
    known = _told_as_known(view, query)
    if known is not None:
        return known
    if query.outcome is Outcome.MISSING or all(choice.subject != CONGRESS for choice in query.choices):
        query = bare_attribute(view) or query  # "kinh phí đại hội": of no work that has one
    return only_one(view, query) or all_of_list(view, query) or agenda(view, bare=True) or query


def _all_but(view: View, query: Query) -> Query:
    """ "Ngoài tiểu ban A thì còn tiểu ban nào": which are told is said by those that are not, where no words say it."""
    left_out = view.clause.negated or view.clause.beyond
    if not left_out or not query.members or query.chosen_by or query.outcome is not Outcome.ANSWER:
        return query
    return replace(query, modifiers=query.modifiers | {ALL_BUT})


def _without_a_yes(view: View, query: Query) -> Query:
    """What is known of a statement that nothing bears out in full."""
    if may_be_courtesy(view.clause):
        return _open(view.asking(None, verify=False))
    return replace(query, outcome=Outcome.ANSWER, claims=()) if quotes(view, query) else unconfirmed(query)


def _told_as_known(view: View, missing: Query) -> Query | None:
    """ "Kế hoạch 20 còn hiệu lực không": what the record says of it by hand, where no yes or no follows from that."""
    if not view.clause.verify or missing.outcome is not Outcome.MISSING or missing.gap:
        return None
    told = how_far_told(view, missing)
    if told is not None:
        return told
    best = next(best_first(view), None)
    if best is None or best.facet != "detail" or not best.known:
        return None
    whole = best.coverage == 1.0 and best.evidence >= SURE_EVIDENCE and best.subject.id == missing.about
    return _answer(view, best, [best]) if whole and best.subject.details else None


def _yes_or_no(view: View) -> Query:
    query = denied(view, _claimed) or _claimed(view)
    if query.outcome is not Outcome.VERIFY:
        return unsettled(view) or by_record(view, query)
    return in_every_part(
        view, settled(view, replace(query, modifiers=query.modifiers | wrong(view) | not_yet(view, query)))
    )


def _claimed(view: View) -> Query:
    numbers = (
        held_where(view)
        or congress_order(view)
        or belongs(view)
        or bare_limit(view)
        or share_reaches(view)
        or target_claimed(view)
        or multiple_claimed(view)
        or phases_together(view)
        or due_earlier(view)
        or composed(view)
        or together(view)
        or pairs(view)
        or dearer(view)
        or sequence(view)
        or identified(view)
    )
    if numbers is not None:
        return numbers
    person = person_claimed(view)
    if person is not None:
        return person
    meant = likeliest(view)
    passed = come_to_pass(view, meant, _open)
    if passed is not None:
        return passed
    if meant is not None and meant.sure:
        return between(view, meant) or share_undone(view, meant.subject) or verdict(view, meant)
    return owned(view) or refuse(view)


def _open(view: View) -> Query:
    """A question that wants more than a yes or a no."""
    said = who_said(view)
    if said is not None:
        return said
    who = speaker(view)
    return _asked_of(view) if who is None else _stated(view, who)


def _stated(view: View, who: str) -> Query:
    """What somebody said, which only prose tells."""
    good = [one for one in likely_meant(view) if acceptable(one) and tells_statements(one)]
    if not good:
        return unsaid(view, who)
    tied = ties(view, preferred(view, good), good)
    return _clarify(view, tied) if len(tied) > 1 else _answer(view, tied[0], tied)


def _asked_of(view: View) -> Query:
    """What is asked of a fact or of several."""
    result = (
        own_number(view)
        or part_of(view)
        or phases_together(view)
        or due_earlier(view)
        or at_place(view)
        or by_detail(view)
        or by_number(view)
        or linked(view)
        or sooner(view)
        or nth(view)
        or without(view)
        or by_text(view)
        or of_whom(view)
        or same_day(view)
        or stated_in_full(view)
        or share_aimed_at(view)
        or beside_target(view)
        or alike(view)
        or others(view)
        or calculated(view)
    )
    result = result or headed_among(view) or headed_by(view) or in_charge_of(view) or charged_with(view)
    result = result or person_asked(view) or personal(view) or bare_congress(view) or bare_deadline(view)
    result = result or bare_number(view) or bare_phase(view)
    if result is not None:
        return result
    good = [one for one in likely_meant(view) if acceptable(one) and not means_another(view, one)]
    listed = beside_aim(view) if not good or good[0].subject.type is Type.TOPIC else None
    if listed is not None:
        return _answer(view, listed, [listed])
    good = of_kind_said(view, good) or [one for one in sole(view) if not takes_so_long(view, one)]
    if not good or says_too_little(view, good[0]):
        return refuse(view)
    good = due_first(view, reasons_first(view, without_shares(view, good)))
    best = preferred(view, good)
    gap = (
        share_of_work(view, best)
        or on_other_day(view, best)
        or unnamed_holder(view, best)
        or done_by(view, best)
        or unheeded(view, best)
    )
    gap = gap or not_of_kind(view, best) or given_back(view, best) or narrower(view, best) or unpredicated(view, best)
    gap = gap or turned_elsewhere(view, best) or told_of_others(view, best) or undenied(view, best.subject)
    gap = gap or of_something_else(view, best) or of_whom_untold(view, best) or untold_part(view, best)
    gap = gap or of_no_meeting(view, best) or narrowed_behind(view, best) or people_counted(view, best)
    gap = gap or told_in_note(view, best) or told_in_text(view, best) or told_there(view, best)
    gap = gap or unheld(view, best) or unreasoned(view, best) or of_other_share(view, best)
    if gap is not None:
        return gap
    tied = ties(view, best, good)
    if view.clause.ask == "count" and view.counts_people():  # "Ban Chấp hành có bao nhiêu người": no prose, no share
        tied = [one for one in tied if one.subject.type is Type.COUNT and one.facet == "count"] or tied
    tied = done_by_now(view, share_of_whole(view, tied))
    best = tied[0] if len(tied) == 1 else best
    if all(candidate.subject.type is Type.SOURCE for candidate in tied):
        return _answer(view, best, tied)
    if told_together(view, tied):
        return _answer(view, best, tied)
    if len(tied) > 1:
        return _clarify(view, tied)
    return _answer(view, best, joint(view, best, good))


def _answer(view: View, best: Candidate, together: list[Candidate]) -> Query:
    clause = view.clause
    told = [c.subject.id for c in together]
    return Query(
        Outcome.ANSWER,
        tuple(limits_of(view, best) if told == [best.subject.id] else told),
        _result(view, best) or best.facet,
        named_detail(view, best),
        members=best.members,
        chosen_by=said(best.filters),
        modifiers=_modifiers(view, best),
        ask=clause.ask,
        confidence=best.score,
    )


def _modifiers(view: View, best: Candidate) -> frozenset[str]:
    """First, last, longest; "ba nơi được chọn làm trước" are all three that go before the others; weeks, months."""
    unit = units(view) if best.facet == "when" else frozenset[str]()
    members = best.members or best.subject.members
    all_of_them = any(m.number == len(members) > 1 and not m.ordinal for m in view.strict)
    before = any("first" in m.asks and (m.keys or m.said.endswith("trước")) for m in view.clause.mentions)
    numbered = view.clause.ask == "count" and best.facet in LISTS  # "mấy nơi được chọn làm trước"
    opening = [m.said.split()[0] for m in view.clause.mentions]
    named = view.which_noun() is None and WITHIN not in opening and not NAMING.isdisjoint(opening)
    every = numbered or (all_of_them and (before or named))  # "kể ba nơi đi đầu"
    return unit | (view.clause.modifiers - EXTREMES if every else view.clause.modifiers)


def _result(view: View, best: Candidate) -> str | None:
    """What is to be worked out from what is told, where the clause asks for that."""
    if asks_change(view, best):
        return "change"
    result = None
    if best.facet == "cost" and says_total(view):
        result = "sum"
    elif best.facet in ("list", "count") and asks_of_each_level(view):
        result = "per_level"
    if result is None or best.subject.type is not Type.GROUP or len(best.members) < 2:
        return None
    works = [view.index.subjects[one] for one in best.members]
    if any(one.type is not Type.PROJECT for one in works):
        return None
    return result if result != "sum" or sum(amount(one) is not None for one in works) > 1 else None


def named_detail(view: View, candidate: Candidate) -> str | None:
    """The record's own name of the detail that is asked."""
    if candidate.attribute is None or candidate.facet != "detail":
        return candidate.attribute
    known = view.index.attributes.get(candidate.attribute)
    return detail_name(candidate.subject, candidate.attribute, known.label if known else candidate.attribute)


def _clarify(view: View, ties: list[Candidate]) -> Query:
    return Query(
        Outcome.CLARIFY,
        choices=tuple(Choice(c.subject.id, c.facet) for c in ties),
        attribute=ties[0].attribute if all(c.facet == "detail" for c in ties) else None,
        ask=view.clause.ask,
        confidence=ties[0].score * UNSURE,
    )
