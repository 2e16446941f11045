"""Then and now: the same number at another time than that just told: "trước sắp xếp mấy thôn, giờ còn bao nhiêu".

Of what is counted the words are the same, but for when: "thu nhập hiện nay", "thu nhập đến năm 2030".
"""

from collections.abc import Sequence

from bot.knowledge.model import CountStatus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.amounts import CHANGES, NOW, untimed, years_of
from bot.matching.reckoning.arithmetic import beside
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

TO_COME = grammar("next_terms")
NOWADAYS = NOW | grammar("by_now")
ASKS = frozenset(("count", "remaining", "percent"))


def at_another_time(view: View) -> Query | None:
    """The number of now, or that which is aimed at, beside the one just told; None where neither is asked."""
    told = _told(view)
    if told is None or view.clause.verify or not view.clause.asks & ASKS or view.entities.uses:
        return None
    years = {year for mention in view.strict for year in years_of(mention)}
    coming = bool(years) or any(mention.said in TO_COME for mention in view.clause.mentions)
    if not coming and not any(mention.said in NOWADAYS for mention in view.clause.mentions):
        return None
    if any(weight(view, mention) >= BARE and not _idle(mention, told) for mention in view.strict):
        return None
    same = [one for one in _alike(view, told) if one is not told and one.record.unit == told.record.unit]
    found = _aimed_at(same, told, years) if coming else _of_now(view, same, told)
    if len(found) != 1:
        return None
    if any(not {mention.said, *mention.said.split()}.isdisjoint(CHANGES) for mention in view.clause.mentions):
        return beside(view, (told.id, found[0].id), "difference")
    return beside(view, (found[0].id,), "count")


def _told(view: View) -> Subject | None:
    """The one number that was just told, of no state and no part."""
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus is not None else []
    return told[0] if len(told) == 1 and told[0].type is Type.COUNT and not told[0].record.out_of else None


def _idle(mention: Mention, told: Subject) -> bool:
    """Whether a word says no more than when, that it changes, or in what it is told: "mấy triệu"."""
    unit = set((told.record.unit or "").casefold().split())
    words = set(mention.said.split())
    return bool(years_of(mention)) or mention.said in TO_COME or bool(words & (CHANGES | unit))


def _alike(view: View, told: Subject) -> list[Subject]:
    """The counts that count things of the same noun, each of all of them."""
    found = {identity for key in told.head for identity in view.index.postings.get(key, ())}
    counts = [one for identity in sorted(found) if (one := view.index.subjects[identity]).type is Type.COUNT]
    return [one for one in counts if not one.record.out_of and one.head & told.head]


def _aimed_at(same: Sequence[Subject], told: Subject, years: set[int]) -> list[Subject]:
    """Those that are aimed at, of the same but for when; of the years that are said, where any is."""
    aims = [one for one in same if one.record.status is CountStatus.TARGET and untimed(one) == untimed(told)]
    return [one for one in aims if not years or {f"n:{year}" for year in years} & one.name_keys]


def _of_now(view: View, same: Sequence[Subject], told: Subject) -> list[Subject]:
    """Those whose name says that they are of now, and of what is counted nothing that the one told does not say."""
    if told.record.status is None and _says_now(told):
        return []
    now = [one for one in same if one.record.status is None and _says_now(one)]
    return [one for one in now if view.index.keys_of(untimed(one)) <= told.name_keys | told.head]


def _says_now(count: Subject) -> bool:
    return any(f" {word}" in f" {name.casefold()}" for name in (count.record.of, *count.record.also) for word in NOW)
