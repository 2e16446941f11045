"""By now: "đắp được mấy cái rồi" asks how many are done, where a number counts all of them and a share those done."""

from dataclasses import replace

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View

REACHED, ALREADY = "được", "rồi"
TO_BE_DONE = grammar("requiring")


def done_by_now(view: View, tied: list[Candidate]) -> list[Candidate]:
    """The one share of the number meant whose state the verb before "được mấy" is of; what was meant where none is."""
    if view.clause.ask != "count" or len(tied) != 1 or tied[0].subject.type is not Type.COUNT:
        return tied
    mentions = view.clause.mentions
    at = next((at for at, one in enumerate(mentions) if "count" in one.asks), 0)
    past = mentions[at].said.startswith(REACHED) or any(one.said == ALREADY for one in mentions[at:])
    if not past or any(one.said in TO_BE_DONE for one in mentions[:at]):
        return tied
    verbs = {one.said for one in mentions[:at] if one.keys and not (one.names or one.filler or one.asks)}
    whole = tied[0].subject
    shares = [one for one in view.index.parts.get(whole.id, ()) if one.record.out_of == whole.id]
    told = [one for one in shares if view.focus is not None and view.focus.subjects[:1] == (one.id,)]
    if told and not verbs:
        return [replace(tied[0], subject=told[0])]  # "… đạt chuẩn? – Giờ mấy xã rồi"
    done = [one for one in shares if not verbs.isdisjoint((one.record.state or "").casefold().split())]
    return [replace(tied[0], subject=done[0])] if len(done) == 1 else tied
