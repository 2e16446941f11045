"""Tasks: which body looks after what a question tells, by what the bodies are there for.

"Chuyện ăn ở, y tế thì bộ phận nào lo": of several matters not all need stand in the purpose in the same words, for
the purpose is told in full; the first of them must, or two of them.
"""

from itertools import pairwise

from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import WHICH, View
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold, is_marked

LOOKING_AFTER = grammar("looking_after")
BARE_LOOKING_AFTER = frozenset(map(fold, LOOKING_AFTER))
BODIES = grammar("headed") | grammar("some_body")
SOME_BODY = grammar("some_body")
GENERAL = frozenset(("c:unit", "c:agency", "c:organisation"))
ASKS = frozenset(("which", "who"))
DOING = frozenset(("c:task", "c:done_to", "c:carry_out"))  # "làm gì", "những việc gì", "nhiệm vụ"
SUPERVISING = "c:supervise"  # "ai chỉ đạo việc chuẩn bị"
SEVERAL = 2
MOST = 200  # bodies that are looked through
LEAST_SHARE = 0.5  # of what is told that the purpose must hold
SURE = 0.8  # confidence: the body's purpose is told in full


def in_charge_of(view: View) -> Query | None:
    """The one body whose purpose holds what is to be looked after; None where not just one does, or it is not asked."""
    if view.clause.ask not in ASKS or view.clause.verify or view.entities.strangers or view.entities.uses:
        return None
    verb = next((one for one in view.clause.mentions if _looks_after(one) or SUPERVISING in one.keys), None)
    noun = view.which_noun() or next((one for one, two in pairwise(view.strict) if two.said in WHICH), None)
    if verb is None or (view.clause.ask == "which" and (noun is None or not _is_body(noun))):
        return None
    if any(_is_body(mention) for mention in view.strict if mention is not noun):
        return None  # "tiểu ban phục vụ ai phụ trách": who heads the body that is spoken of
    tasks = [one for one in view.strict if one not in (verb, noun) and _is_task(view, one)]
    bodies = [one for one in _bodies(view) if not view.named(one) and _is_such(noun, one)]
    met = {one.id: [task for task in tasks if _holds(view, one, task)] for one in bodies}
    total = sum(weight(view, task) for task in tasks)
    found = [one for one, words in met.items() if words]
    if len(found) != 1 or not total:
        return None
    words = met[found[0]]
    share = sum(weight(view, task) for task in words) / total
    if len(words) < SEVERAL and (words[0] is not tasks[0] or share < LEAST_SHARE):
        return None
    return Query(Outcome.ANSWER, (found[0],), "what", ask=view.clause.ask, confidence=SURE)


def _is_such(noun: Mention | None, body: Subject) -> bool:
    """Whether a body is of the kind that is asked for: "tiểu ban nào" wants no committee; any body is a "bộ phận"."""
    if noun is None or noun.said in SOME_BODY or noun.keys & GENERAL:
        return True
    return bool(noun.keys & (body.name_keys | body.own))


def charged_with(view: View) -> Query | None:
    """What a body is there for that goes by a word of its own: "bộ phận hậu cần làm những việc gì"."""
    if view.clause.ask != "what" or view.clause.verify or view.entities.strangers or view.entities.uses:
        return None
    doing = [mention for mention in view.strict if mention.keys & DOING]
    nouns = [mention for mention in view.strict if _is_body(mention)]
    said = [mention for mention in view.strict if mention not in (*doing, *nouns) and _is_task(view, mention)]
    said = [mention for mention in said if not _looks_after(mention)]
    meant = [one for one in _bodies(view) if said and all(mention.keys & one.own - LIGHT for mention in said)]
    if not doing or not nouns or len(meant) != 1:
        return None
    return Query(Outcome.ANSWER, (meant[0].id,), "what", ask=view.clause.ask, confidence=SURE)


def _bodies(view: View) -> list[Subject]:
    """All bodies that are there for something: what they are there for finds none of them."""
    return [view.index.subjects[one.id] for one in view.index.knowledge.bodies[:MOST] if one.purpose]


def _looks_after(mention: Mention) -> bool:
    """Whether a word says that something is looked after."""
    return mention.said in LOOKING_AFTER or (not is_marked(mention.text) and fold(mention.text) in BARE_LOOKING_AFTER)


def _is_body(mention: Mention) -> bool:
    return mention.said in BODIES or "c:unit" in mention.keys or "c:subcommittee" in mention.keys


def _is_task(view: View, mention: Mention) -> bool:
    told = not mention.filler and not mention.asks and not mention.is_value and weight(view, mention) > 0
    return told and not mention.keys & {"c:congress", "c:subcommittee"} and mention.said not in BODIES


def _holds(view: View, body: Subject, task: Mention) -> bool:
    """Whether a purpose tells of a matter: by its meaning, or in the same words."""
    purpose = body.record.purpose
    if f" {fold(task.said)} " in f" {fold(purpose).replace(',', ' ')} ":
        return True
    keys = task.keys - LIGHT
    return any(keys & word.keys or task.attributes & word.attributes for word in view.index.mentions_of(purpose))
