"""Of those in one state, who are not in the next: "mấy nhà đã khởi công mà chưa hoàn thành".

What is counted says no state ("chi bộ … chưa đại hội", where a state is "là chi bộ bản"), and the next state has to be
the one that is denied: who has not met is not told from who holds two posts.
"""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import is_meetings
from bot.matching.reckoning.arithmetic import beside
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

NOT_YET, DONE = "c:not_done", "c:done"
NOT = frozenset((fold("chưa"),))
ASKS = frozenset(("count", "remaining"))


def between_states(view: View) -> Query | None:
    """What is left of a share without those of it that are further on; None where no such two are told apart."""
    open_ = next((mention for mention in view.strict if NOT_YET in mention.keys), None)
    if open_ is None or view.clause.verify or not view.clause.asks & ASKS:
        return None
    said = (mention for mention in view.strict if mention.last <= open_.first and not (mention.asks or mention.filler))
    before = [fold(mention.said) for mention in said]
    found: list[Subject] = []
    for share in (one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of):
        state, counted = f" {fold(share.record.state or '')} ", f" {fold(share.record.of)} "
        within = [one for one in view.index.parts.get(share.id, ()) if one.record.out_of == share.id]
        in_state = any(f" {words} " in state and f" {words} " not in counted for words in before)
        if len(within) == 1 and in_state and _denies(view, open_, within[0]):
            found.append(within[0])
    return beside(view, (found[0].id,), "remaining") if len(found) == 1 else None


def _denies(view: View, open_: Mention, share: Subject) -> bool:
    """Whether it is the state of a share that words say is not reached: its own deed, or its being done at all."""
    state, denied = fold(share.record.state or ""), fold(open_.said)
    if is_meetings(open_.said) or is_meetings(state):
        return is_meetings(open_.said) and is_meetings(state)
    own = set(denied.split()) - NOT
    return own <= set(state.split()) or DONE in view.index.keys_of(share.record.state or "")
