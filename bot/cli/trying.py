"""`daihoi kb test`: trying a knowledge base with its cases and its own example questions, and why some fail."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from bot.cli import words
from bot.cli.advice import advise, recited

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.channels.console.dialogue import Answers
    from bot.knowledge.cases import Case
    from bot.knowledge.model import Knowledge
    from bot.knowledge.trials import Ask, Miss, Result

LONGEST: Final = 240  # characters of a reply that are shown, where it is not wanted whole


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply as the trials and the table want it.

    Attributes:
        text: all of it, options included.
        said: the same in one line, short unless the whole is wanted.
    """

    kind: str
    text: str
    facts: tuple[str, ...]
    trace: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A question that did not come out as expected, or did only word for word.

    Attributes:
        line: of the case in cases.yaml; "" for an example question.
        question: as asked; the turns of a conversation with " / " between.
        why: sentences, the most telling first.
        owner: id of the record that should answer; "" when that is not said.
        case: the case that failed; None for an example question.
        kind: of the reply that who asks in other words gets, where that is what is told of.
        mended: whether something was found that helps.
    """

    line: str
    question: str
    why: tuple[str, ...]
    owner: str = ""
    case: "Case | None" = None
    kind: str = ""
    mended: bool = False


def door(assistant: "Answers", *, whole: bool = False) -> "Ask":
    """The assistant as the trials want it: one conversation, from a fresh start.

    Args:
        whole: whether replies are shown whole.
    """
    from bot.answering.reply import plain
    from bot.channels.console.dialogue import Dialogue

    def ask(turns: Sequence[str]) -> list[Heard]:
        dialogue = Dialogue(assistant)
        replies = [dialogue.say(turn) for turn in turns]
        return [
            Heard(reply.kind.value, plain(reply), reply.facts, reply.trace, said(plain(reply), whole=whole))
            for reply in replies
        ]

    return ask


def by_words(assistant: "Assistant", question: str, *, whole: bool = False) -> Heard:
    """The reply that who asks in other words than an example gets; without the conversation before.

    Args:
        whole: whether the reply is shown whole.
    """
    from bot.answering.reply import plain
    from bot.matching.interpreter import interpret

    now = assistant.clock()
    understood = interpret(assistant.index, question, None, now.date(), examples=False)
    reply = assistant.composer.compose(understood.queries, now)
    text, trace = plain(reply), {"clauses": list(understood.trace)}
    return Heard(reply.kind.value, text, reply.facts, trace, said(text, whole=whole))


def said(text: str, *, whole: bool) -> str:
    """A reply in one line: its sentences and options, cut where it grows long unless the whole is wanted."""
    line = " | ".join(filter(None, (part.strip() for part in text.split("\n"))))
    if whole or len(line) <= LONGEST:
        return line
    return line[:LONGEST].rpartition(" ")[0] + " …"


def failing_cases(results: Iterable["Result"], assistant: "Answers") -> list[Failure]:
    """The cases that did not pass, each with what was replied and why."""
    return [_of_case(result, assistant) for result in results if not result.passed]


def _of_case(result: "Result", assistant: "Answers") -> Failure:
    case, replies = result.case, [reply for reply in result.replies if isinstance(reply, Heard)]
    wanted = case.expect[-1]
    owner = wanted[0] if wanted and wanted[0] not in words.WANTED_KINDS else ""
    why = list(result.failures)
    why += [
        (words.REPLY if len(replies) == 1 else words.REPLY_OF_TURN).format(turn=turn, text=reply.said)
        for turn, reply in enumerate(replies, 1)
    ]
    if len(replies) == 1 and owner:
        why += advise(replies[0].facts, replies[0].trace, owner, getattr(assistant, "index", None))
    return Failure(str(case.line), " / ".join(case.ask), tuple(why), owner, case if len(replies) == 1 else None)


def failing_example(miss: "Miss", assistant: "Answers") -> Failure:
    """An example question that another record answers, or none."""
    if miss.answered_by is not None:
        why = words.TAKEN.format(owner=miss.owner, other=miss.answered_by)
    else:
        kind = words.KINDS.get(miss.reply.kind, miss.reply.kind)
        why = words.NOT_ANSWERED.format(owner=miss.owner, kind=kind)
    heard = miss.reply if isinstance(miss.reply, Heard) else Heard(miss.reply.kind, miss.reply.text, ())
    reasons = advise(heard.facts, heard.trace, miss.owner, getattr(assistant, "index", None))
    return Failure("", miss.question, (why, words.REPLY.format(text=heard.said), *reasons), miss.owner)


def only_word_for_word(
    facts: "Knowledge", heard: Mapping[str, Heard], assistant: "Assistant", *, whole: bool = False
) -> list[Failure]:
    """The example questions that reach their record only because they are examples, with why their words do not.

    Args:
        heard: question → the reply that it got.
        whole: whether replies are shown whole.
    """
    found: list[Failure] = []
    for owner in (*facts, *facts.groups):
        for question in owner.questions:
            if question not in heard or not recited(heard[question].trace):
                continue
            reply = by_words(assistant, question, whole=whole)
            reasons = advise(reply.facts, reply.trace, owner.id, assistant.index)
            why = (words.BY_HEART.format(owner=owner.id), words.BY_WORDS.format(text=reply.said), *reasons)
            found.append(Failure("", question, why, owner.id, kind=reply.kind))
    return found


def told_more(failure: Failure, sentence: str, *, mended: bool) -> Failure:
    """The failure with one more sentence.

    Args:
        mended: whether the sentence tells what helps.
    """
    return replace(failure, why=(*failure.why, sentence), mended=mended)
