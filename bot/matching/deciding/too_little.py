"""Too little: whether a clause says less of what is found than to go by it."""

from bot.matching.judging.sole import called_alone
from bot.matching.judging.spelled import opening_keys
from bot.matching.judging.ties import SURE_EVIDENCE
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.reading.lexicon import apart
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import content

TOO_LITTLE = 0.75  # less content than one telling word: too little to go by


def says_too_little(view: View, best: Candidate) -> bool:
    """Whether what is said hardly tells the best reading from others."""
    if best.evidence >= SURE_EVIDENCE or best.inherited or view.focus is not None:
        return False
    if best.facet == view.clause.ask and best.facet in ("progress", "percent") and best.coverage == 1.0:
        return False  # "đại hội cơ sở tới đâu rồi": only what some number tells
    if called_alone(view, best):
        return False
    if any(mention.attributes & apart() and mention.keys & best.subject.name_keys for mention in view.strict):
        return False  # "thu nhập đầu người": a thing by itself
    if _opens_name(view, best) or (best.subject.type is Type.SOURCE and "c:article" in view.keys):
        return False
    return content(view) < TOO_LITTLE


def _opens_name(view: View, best: Candidate) -> bool:
    """ "Góp ý ở đâu": whether the one thing that is said opens a name of what is found, of which that is known."""
    if best.subject.type is not Type.EVENT:
        return False
    said = (f"a:{key}" for mention in view.strict for key in mention.attributes)
    return best.known and best.coverage == 1.0 and not opening_keys(best.subject).isdisjoint(said)
