"""Trying a proposal against what answers now: cases, the changed records' own questions, recent real questions."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.answering.reply import Reply, plain
from bot.assistant import Assistant, Message
from bot.desk.proposal import Answered, Preview, Proposal
from bot.knowledge.cases import Case
from bot.knowledge.diffing import Sort
from bot.knowledge.trials import Ask, Heard, run_cases

MOST_ANSWERS: Final = 5
MOST_CHANGED: Final = 50


class _Heard:
    """A reply as the trials look at it."""

    def __init__(self, reply: Reply) -> None:
        self.kind = reply.kind.value
        self.text = plain(reply)
        self.facts = reply.facts


def door(assistant: Assistant) -> Ask:
    """The assistant as the trials want it: one conversation, from a fresh start."""

    def ask(turns: Sequence[str]) -> list[Heard]:
        heard: list[Heard] = []
        context: object | None = None
        for turn in turns:
            reply = assistant.reply(Message(turn), context)
            context = reply.context
            heard.append(_Heard(reply))
        return heard

    return ask


def preview(now: Assistant, cases: Sequence[Case], proposal: Proposal, recent: Iterable[str]) -> Preview:
    """What a proposal does. Takes a few milliseconds a question: no event loop.

    Args:
        now: what answers now.
        cases: the cases of what answers now.
        proposal: what shall answer.
        recent: questions that people asked lately.
    """
    new = proposal.assistant
    failed = _failures(now, cases)
    fails = _failures(new, proposal.cases)
    changed: list[Answered] = []
    questions = list(dict.fromkeys(" ".join(question.split()) for question in recent))
    for question in questions:
        before, after = _answer(now, question), _answer(new, question)
        if before != after and len(changed) < MOST_CHANGED:
            changed.append(Answered(question, before, after))
    return Preview(
        proposal.differences,
        answers=tuple(_own(now, proposal)),
        broken=tuple((ask, why) for ask, why in fails.items() if ask not in failed),
        mended=sum(ask not in fails for ask in failed),
        changed=tuple(changed),
        looked_at=len(questions),
        warnings=proposal.warnings,
    )


def _failures(assistant: Assistant, cases: Sequence[Case]) -> dict[str, str]:
    """Cases that do not hold, with why."""
    results = run_cases(cases, door(assistant), assistant.knowledge)
    return {" / ".join(result.case.ask): " ".join(result.failures) for result in results if not result.passed}


def _own(now: Assistant, proposal: Proposal) -> Iterable[Answered]:
    """The new answers to questions of the records that change; a new record without any is asked for by its name."""
    after = proposal.assistant.knowledge
    told = 0
    for difference in proposal.differences:
        here = now.knowledge if difference.sort is Sort.REMOVED else after
        owner = here.by_id.get(difference.id) or here.group_by_id.get(difference.id)
        if owner is None or told == MOST_ANSWERS:
            continue
        told += 1
        question = owner.questions[0] if owner.questions else difference.name
        before = "" if difference.sort is Sort.ADDED else _answer(now, question)
        yield Answered(question, before, _answer(proposal.assistant, question))


def _answer(assistant: Assistant, question: str) -> str:
    return plain(assistant.reply(Message(question)))
