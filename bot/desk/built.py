"""A knowledge base that was loaded, checked and indexed."""

from dataclasses import dataclass

from bot.assistant import Assistant
from bot.knowledge.cases import Case
from bot.knowledge.problems import Problem


@dataclass(frozen=True)
class Built:
    """A knowledge base that can be answered from.

    Attributes:
        assistant: answers from it.
        cases: questions to try it with.
        doubts: contradictions and what else checking finds; errors among them do not keep it from being used.
        warnings: those of them that loading found.
    """

    assistant: Assistant
    cases: tuple[Case, ...]
    doubts: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
