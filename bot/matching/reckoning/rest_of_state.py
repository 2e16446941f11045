"""Rest of a state: those of a whole that are not in a state: "đảng viên không phải là nữ có bao nhiêu"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.matching.judging.denied_state import called_by_denial, denies_state
from bot.matching.judging.evidence import evidence
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.arithmetic import accounted, beside, says
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of

NAMED = 0.45  # evidence of a count most of whose name is said
NOT_SO: Final = "số không phải là"
DENIALS = ("không phải", "không phải là", "chẳng phải")


def rest_of_state(view: View) -> Query | None:
    """Those of a whole that are not in a state: "đảng viên không phải là nữ có bao nhiêu"; None else."""
    asks = view.clause.asks & {"count", "remaining", "percent"}
    denied = [mention for mention in view.clause.negated if set(keys_of(mention)) and not mention.filler]
    if not asks or view.clause.verify or not denied or says(view, "taking") or says(view, "except"):
        return None
    stated = _denying_so(view, denied, "percent" if "percent" in asks else "count")
    if stated is not None:
        return stated
    counts = (one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of is None)
    wholes = [one for one in counts if view.named(one) or evidence(view, one) >= NAMED]
    for whole in wholes:
        shares = [one for one in view.index.parts.get(whole.id, ()) if one.record.out_of == whole.id]
        called = [one for one in shares if called_by_denial(view, one)]
        if len(called) == 1:
            return beside(view, (called[0].id,), "percent" if "percent" in asks else "count")
        own = [one for one in shares if denies_state(view, one, whole, denied)]
        if len(own) == 1:
            return beside(view, (own[0].id,), "percent_rest" if "percent" in asks else "remaining")
    if not wholes or not any(view.index.parts.get(one.id) for one in wholes):
        return None
    said = " ".join(mention.text for mention in denied)
    return Query(Outcome.MISSING, missing=f"{NOT_SO} {said}", stated=True, ask=view.clause.ask)


def _denying_so(view: View, denied: Sequence[Mention], facet: str) -> Query | None:
    """Of the count that itself denies just that: "xã có bí thư không phải là người địa phương"; None if none is sure.

    Of two of the same, that which is aimed at is meant only where an aim is spoken of; or how many more it takes.
    """
    denying = next((mention for mention in view.clause.mentions if mention.said in DENIALS), None)
    if denying is None:
        return None
    told = [frozenset(keys_of(mention)) for mention in denied]
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    found = [one for one in counts if denying.keys & one.name_keys and all(keys & one.name_keys for keys in told)]
    now, aims = ([one for one in found if (one.record.status is None) is so] for so in (True, False))
    if says(view, "more_to_reach"):
        sure = len(now) == len(aims) == 1 and now[0].record.unit == aims[0].record.unit
        return replace(beside(view, (now[0].id,), "difference"), given=aims[0].record.value) if sure else None
    found = (aims if says(view, "aiming") else now) if len(found) > 1 else found
    return beside(view, (found[0].id,), facet) if len(found) == 1 and accounted(view, found) else None
