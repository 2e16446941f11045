"""Claims on drafts: "dự thảo đang ở bản thứ tư à", against the detail that tells which draft it is."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import syllables
from bot.matching.viewing.claim import claim
from bot.matching.viewing.drafts import DRAFT, tells_draft, which_draft
from bot.matching.viewing.view import View


def drafted(view: View, subject: Subject) -> Iterator[Claim]:
    """Whether it is the draft of the number that is said; nothing where none is said, or none is known."""
    named = next((one for one in subject.details if DRAFT in view.index.meaning(one)), None)
    label = tells_draft(subject.details, named)
    known = None if label is None else which_draft(syllables(str(subject.details[label])))
    if label is None or known is None or view.clause.negated:
        return
    spoken = [(word, mention) for mention in view.clause.mentions for word in mention.text.split()]
    said = which_draft([word for word, _ in spoken])
    if said is None:
        return
    number, first, last = said
    run = {mention.first: mention for _, mention in spoken[first:last]}
    yield claim("detail", number == known[0], tuple(run.values()), subject.id, label)
