"""By text: which of a list are said to be so in their notes or details: "công trình nào bị chậm", "nơi nào phải lùi".

No field says so of a record: a word that tells nothing of the list as a whole is looked for in what is told of each.
"""

from collections.abc import Sequence

from bot.knowledge.model import Document
from bot.knowledge.record import Record
from bot.matching.judging.coverage import cover
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

ASKS = frozenset(("which", "what"))
DENYING = ("khong", "chua", "het", "khoi")  # folded; before the word they say the opposite
WORD = "w:"
MOST = 64  # members that are looked through
SURE = 0.9  # confidence: the word is told of just these


def by_text(view: View) -> Query | None:
    """The members of a list of which a word that is said is told; None where it is told of all or of none."""
    noun = view.which_noun()
    clause = view.clause
    if noun is None or clause.verify or clause.ask not in ASKS or clause.negated or clause.modifiers:
        return None
    if view.entities.uses or view.entities.strangers:
        return None
    for group in found_subjects(view):
        if group.type is not Type.GROUP or group.head.isdisjoint(noun.keys):
            continue
        left = cover(view, group, None).left
        words = _words(left)
        among = view.chosen(group).members[:MOST]
        told = [one for one in among if _label(view.index.subjects[one], words) is not None] if words else []
        if told and len(told) < len(among):
            return _answer(view, group, told, words)
        about = [] if left else _about(view, group)
        if about and len(about) < len(among):
            return _list(view, group, about)
    return None


def _about(view: View, group: Subject) -> list[str]:
    """The papers of a list whose matter or text says what the list as a whole does not: "văn bản nào lập ra …"."""
    said = [one for one in view.strict if one.keys.isdisjoint(group.strong) and not (one.asks or one.filler)]
    said = [one for one in said if any(key.startswith("c:") for key in one.keys)]
    papers = [one for one in group.members[:MOST] if view.index.subjects[one].type is Type.DOCUMENT]
    texts = {one: _matter(view, view.index.subjects[one].record) for one in papers}
    return [one for one, keys in texts.items() if said and all(not mention.keys.isdisjoint(keys) for mention in said)]


def _matter(view: View, paper: Document) -> frozenset[str]:
    """Keys of what a paper says, and of who issued it."""
    return frozenset().union(*(view.index.keys_of(text) for text in (paper.about, paper.text, paper.issuer) if text))


def _words(left: Sequence[Mention]) -> tuple[str, ...]:
    """The words, folded, that the list leaves unexplained; none where one of them is more than a word."""
    plain = all(one.keys and all(key.startswith(WORD) for key in one.keys) and not one.attributes for one in left)
    return tuple(fold(one.said) for one in left) if plain else ()


def _label(member: Subject, words: Sequence[str]) -> str | None:
    """The name of the detail in which all the words are told, "" for the note; None where they are not."""
    details = member.record.details.items() if isinstance(member.record, Record) else ()
    texts = [(str(value), str(label)) for label, value in details]
    texts += [(label, label) for _, label in texts] + [(getattr(member.record, "note", None) or "", "")]
    return next((label for text, label in texts if all(_tells(text, word) for word in words)), None)


def _tells(text: str, word: str) -> bool:
    before, found, _ = f" {' '.join(map(fold, syllables(text)))} ".partition(f" {word} ")
    return bool(found) and before.split()[-1:] not in [[one] for one in DENYING]


def _answer(view: View, group: Subject, told: Sequence[str], words: Sequence[str]) -> Query:
    label = _label(view.index.subjects[told[0]], words)
    if len(told) == 1 and label:
        return Query(Outcome.ANSWER, (told[0],), "detail", label, ask=view.clause.ask, confidence=SURE)
    return _list(view, group, told, " ".join(mention.said for mention in cover(view, group, None).left))


def _list(view: View, group: Subject, told: Sequence[str], said: str = "") -> Query:
    if len(told) == 1 and not said:
        return Query(Outcome.ANSWER, (told[0],), "about", ask=view.clause.ask, confidence=SURE)
    return Query(
        Outcome.ANSWER,
        (group.id,),
        "list",
        members=tuple(told),
        chosen_by=said,
        ask=view.clause.ask,
        confidence=SURE,
    )
