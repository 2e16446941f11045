"""Of those in one state, who are not in the next: "mấy nhà đã khởi công mà chưa hoàn thành"."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reckoning.arithmetic import beside
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

NOT_YET = "c:not_done"
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
        state = f" {fold(share.record.state or '')} "
        within = [one for one in view.index.parts.get(share.id, ()) if one.record.out_of == share.id]
        if len(within) == 1 and any(f" {words} " in state for words in before):
            found.append(within[0])
    return beside(view, (found[0].id,), "remaining") if len(found) == 1 else None
