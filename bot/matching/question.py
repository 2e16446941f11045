"""A question as understood: what matching hands to answering. The only module of matching that answering may see."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.text.when import When

IN_WEEKS, IN_MONTHS = "weeks", "months"  # modifiers: in which it is asked how far off a day is
UNITS = frozenset((IN_WEEKS, IN_MONTHS))
WRONG = "wrong"  # modifier: it is asked whether what is stated is wrong
YET = "yet"  # modifier: whether it has come to pass is asked
OVER = "over"  # modifier beside it: whether it is over, rather than whether it has begun
STILL = "still"  # modifier: whether it goes on yet is asked
NONE_OVER = "none_over"  # modifier: of the events that are told none is over yet
ALL_OVER = "all_over"  # modifier: all of them are
ALL_BUT = "all_but"  # modifier: some members of the list are left out, and all others told
COMPARED = "compared"  # modifier: for want of what is missing, two cannot be compared
UNCONFIRMED = "unconfirmed"  # modifier, of what is not known: whether it is so; what is told stands beside it
JUST_TOLD = "vừa nêu"  # chosen_by, of those of a list that the turn before told
OWN_UNIT = "own_unit"  # facet: when the asker's own unit meets, of which only its kind is known
NOTE = "note"  # facet: what is noted on a record
UNNAMED = "unnamed"  # facet, of what is not known: who those are that are only counted
UNNAMED_REST = "unnamed_rest"  # the same of all others
ALL = "all"  # facet: all that a record tells


class Outcome(StrEnum):
    """What is to be done with a question."""

    ANSWER = "answer"  # tell a facet of subjects
    VERIFY = "verify"  # say yes or no, and the fact
    CLARIFY = "clarify"  # ask which reading is meant
    MISSING = "missing"  # say what is not known
    OFFTOPIC = "offtopic"  # say that it is about something else
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of a yes/no question.

    Attributes:
        facet: facet of the subject that it is about.
        holds: True, False, or None when the knowledge cannot tell.
        subject: id of the subject that it is about.
        words: the words that state it, as typed.
        tokens: first tokens of the words, to know which words it accounts for.
        detail: the record's name of what it is on, of the facet "detail".
        members: those of a group that decide it; none where all of them do.
        bearer: id of the member of which it is claimed that it is one.
        turned: it is on a list of those that have not, and claimed is that somebody has.
    """

    facet: str
    holds: bool | None
    subject: str
    words: str = ""
    tokens: frozenset[int] = frozenset()
    detail: str = ""
    members: tuple[str, ...] = ()
    bearer: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading offered when asking back."""

    subject: str
    facet: str


@dataclass(frozen=True)
class Query:
    """One question of a message, understood.

    Attributes:
        subjects: ids of records, groups, sources or the congress, most important first.
        facet: what is asked of them.
        attribute: name of the attribute, for the facet "detail" and for what is missing.
        members: chosen members when the subject is a group; all of them when nothing chooses.
        chosen_by: the words that chose them, as read; "" when nothing did.
        modifiers: first, last, longest, next; exists, none_over and all_over, of an agenda; yet, when it is asked
            whether an event is over; compared.
        claims: of a yes/no question.
        denied: the question denies what the claims assert, and wants that confirmed.
        choices: of a clarify.
        missing: what is not known, as a noun phrase, and `about` what (a subject id, or words as typed).
        stated: what is missing was surely asked (an attribute, a stranger), not only a word that nothing explains.
        reserved: of an answer: something else may have been meant, which the reply says first.
        gap: the sentence that the knowledge itself gives for the gap; of an answer or a verdict, it is what is told.
        ask: the kind of asking, to be inherited by the next turn.
        confidence: 0..1.
        given: what the question itself gives to work with: a day, or a share in percent.
    """

    outcome: Outcome
    subjects: tuple[str, ...] = ()
    facet: str = ""
    attribute: str | None = None
    members: tuple[str, ...] = ()
    chosen_by: str = ""
    modifiers: frozenset[str] = frozenset()
    claims: tuple[Claim, ...] = ()
    denied: bool = False
    choices: tuple[Choice, ...] = ()
    missing: str = ""
    about: str = ""
    gap: str | None = None
    stated: bool = False
    reserved: bool = False
    smalltalk: str = ""
    ask: str | None = None
    confidence: float = 1.0
    given: When | Decimal | None = None

    @property
    def verdict(self) -> bool | None:
        """Of a yes/no question: whether what it says is so, None when it cannot be told.

        What it asserts is not so when any claim fails, and is when all hold; what it denies the other way round.
        """
        if any(claim.holds is False for claim in self.claims):
            return self.denied
        if any(claim.holds is None for claim in self.claims):
            return None
        return not self.denied
