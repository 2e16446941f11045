"""By examples: what the example questions of a record, and what it holds, say of the question that it answers."""

from bot.matching.judging.counted import UNITS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import syllables
from bot.matching.viewing.view import View

UNIT_KINDS = UNITS | {"c:commune", "c:town", "c:ward"}
COUNTING = frozenset(("count", "remaining"))


def by_example(view: View, body: Subject) -> bool:
    """Whether "ai" is what an example of a body asks."""
    return body.type is Type.BODY and view.clause.ask == "who" and "who" in body.asks


def has_only_head(body: Subject) -> bool:
    """Whether who heads a body is all that is told of it: "ai lo tuyên truyền" is answered by that alone."""
    return bool(body.record.head) and not body.record.purpose


def tells_ordinal(paper: Subject) -> bool:
    """ "Dự thảo sửa lần thứ mấy": whether an example of a paper asks that, and its text tells it."""
    text = f" {' '.join(syllables(paper.record.text or ''))} "
    return "ordinal" in paper.asks and " lần " in text and " thứ " in text


def counts_noun(view: View, topic: Subject) -> bool:
    """Whether an example of a topic asks the number of what is counted: of others it tells none."""
    noun = view.noun()
    if noun is None or view.index.counted.keys().isdisjoint(noun.keys):
        return True
    return any(
        one.ask in COUNTING and any(keys & noun.keys for keys in (*one.words[:1], *one.words[-1:]))
        for one in topic.examples
    )


def asks_which_unit(topic: Subject) -> bool:
    """Whether an example of a topic asks which unit: "nơi nào được bầu trực tiếp" answers "ở đâu", too."""
    return any(one.ask == "which" and any(keys & UNIT_KINDS for keys in one.words) for one in topic.examples)
