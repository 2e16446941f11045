"""The rest: whether those are spoken of whom a count leaves over: not yet done, still to come, or of the other sort."""

from bot.knowledge.opposites import opposite
from bot.matching.knowing.fields import MEN
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.how_many import says_more
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.negation import denials
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_marked

EMPTY = grammar("empty_in_states")
STILL_REACH = 2  # mentions: what says which of them, and "nữa"
STILL = "nua"  # folded
UNDONE, UNDONE_WORDS = ("chưa ", "không "), frozenset(("chưa", "không"))  # at the head of a state
LEFT, DONE = (["còn"], ["con"]), "c:done"


def of_rest(view: View, count: Subject) -> bool:
    """Whether those are spoken of whom a count leaves over: not yet done, or the men where it counts the women."""
    if counts_undone(count):
        denied = any("c:not_done" in one.keys or one.said in UNDONE_WORDS for one in view.clause.mentions)
        return not denied and any("c:done" in mention.keys for mention in view.strict)
    men = opposite(count.record.state) is not None and MEN not in count.strong
    return (
        bool(denied_state(view, count))
        or _rest_named(view, count)
        or view.once(still_to_come)
        or (DONE in count.name_keys and view.once(_left_so_many))
        or any("c:not_done" in mention.keys or (men and MEN in mention.keys) for mention in view.strict)
    )


def _rest_named(view: View, count: Subject) -> bool:
    """ "Vắng 1 đảng viên phải không": one number, and the record's word for the rest, and none of its own."""
    said = view.said - STATES
    if len(view.numbers) != 1 or (count.rest - count.name_keys).isdisjoint(said):
        return False
    whole = view.index.subjects.get(count.record.out_of or "")
    return whole is not None and (view.index.keys_of(count.record.state or "") - whole.name_keys).isdisjoint(said)


def counts_undone(count: Subject) -> bool:
    """Whether those are counted who have not done it: "chưa đại hội"."""
    return (count.record.state or "").casefold().startswith(UNDONE)


def _left_so_many(view: View) -> bool:
    """ "Vậy còn 37 cái đúng không", after those done were told: so many are left, where nothing is said to be done."""
    words = view.clause.mentions
    numbers = (at for at, one in enumerate(words) if one.number is not None and not one.percent and not one.ordinal)
    before = ((view.clause.lead, *(one.said for one in words[:at])) for at in numbers)
    left = any(any(one.split()[-1:] in LEFT for one in said[-STILL_REACH - 1 :]) for said in before)
    return left and not any(DONE in one.keys for one in words)


def still_to_come(view: View) -> bool:
    """ "… hơn 60 chi bộ nữa phải không": so many are left, though it is not said what they have not done."""
    mentions = view.clause.mentions
    for at, one in enumerate(mentions):
        if one.number is None or one.percent:
            continue
        after = mentions[at + 2 : at + 2 + STILL_REACH]  # beyond the noun that is counted
        if any(fold(two.text) == STILL and (says_more(two) or not is_marked(two.text)) for two in after):
            return True
    return False


def denied_state(view: View, count: Subject) -> list[Mention]:
    """ "… chưa dùng phần mềm", "… chưa bàn giao": the word that denies and the state, of those that are in it."""
    whole = view.index.subjects.get(count.record.out_of or "")
    if whole is None or not count.record.state:
        return []
    own = count.name_keys - whole.name_keys
    words = set(syllables(count.record.state)) - EMPTY
    mentions = view.clause.mentions
    for at in denials(mentions):
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if following is not None and (following.keys & own or words.intersection(following.said.split())):
            return [mentions[at], following]
    return []
