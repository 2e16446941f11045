"""Trying the assistant with cases, and with each record's own example questions.

The assistant is handed in: this room does not know it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from bot.knowledge.cases import ANY, KEYWORDS, Case, Expected
from bot.knowledge.links import CONGRESS
from bot.knowledge.model import AnyRecord, Event, EventStatus, Group, Knowledge


class Heard(Protocol):
    """The part of a reply that cases look at."""

    @property
    def kind(self) -> str:
        """answer, clarify, unknown or smalltalk."""

    @property
    def text(self) -> str:
        """The reply in plain text."""

    @property
    def facts(self) -> Sequence[str]:
        """Ids of the facts used, the most important first."""


Ask = Callable[[Sequence[str]], Sequence[Heard]]
"""The turns of one conversation, from a fresh start → the reply to each."""


@dataclass(frozen=True)
class Result:
    """What came of a case: it passed when `failures`, Vietnamese sentences, is empty."""

    case: Case
    replies: tuple[Heard, ...]
    failures: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all was as expected."""
        return not self.failures


def run_cases(cases: Iterable[Case], ask: Ask, knowledge: Knowledge | None = None) -> Iterator[Result]:
    """Try the assistant with each case, one at a time, so that progress can be shown.

    A fact counts as used when its id is among the reply's facts, a group also when all its members are. The most
    important fact used must be an expected one. The congress and the record of its date are one.

    Args:
        cases: to try.
        ask: the assistant.
        knowledge: to know the members of groups.
    """
    members = {id_: {m.id for m in some} for id_, some in knowledge.members.items()} if knowledge else {}
    main = knowledge.main.id if knowledge and knowledge.main else CONGRESS
    for case in cases:
        replies = tuple(ask(case.ask))
        failures: list[str] = []
        for turn, (expected, reply) in enumerate(zip(case.expect, replies, strict=True), 1):
            where = f"Câu {turn}: " if len(case.ask) > 1 else ""
            failures += [where + failure for failure in _kind_and_facts(expected, reply, members, main)]
        failures += _texts(case, replies[-1])
        yield Result(case, replies, tuple(failures))


def _kind_and_facts(expected: Expected, reply: Heard, members: Mapping[str, set[str]], main: str) -> Iterator[str]:
    if expected == (ANY,):
        return
    if expected[0] in KEYWORDS:
        if reply.kind != expected[0]:
            facts = ", ".join(reply.facts) or "không dùng bản ghi nào"
            yield f"mong đợi {expected[0]} nhưng nhận {reply.kind} ({facts})."
        return
    used = set(reply.facts)
    used |= {CONGRESS, main} if used & {CONGRESS, main} else set()
    if reply.kind != "answer":
        yield f"mong đợi câu trả lời từ {', '.join(expected)} nhưng nhận {reply.kind}."
        return
    missing = [id_ for id_ in expected if id_ not in used and not (members.get(id_) and members[id_] <= used)]
    if missing:
        yield f"thiếu {', '.join(missing)}; đã dùng {', '.join(reply.facts) or 'không bản ghi nào'}."
        return
    rightful = {*expected, *(m for id_ in expected for m in members.get(id_, ()))}
    rightful |= {CONGRESS, main} if rightful & {CONGRESS, main} else set()
    if reply.facts[0] not in rightful:
        yield f"trả lời chủ yếu từ {reply.facts[0]}, không phải {', '.join(expected)}."


SOURCE: Final = "Nguồn:"  # opens the line of a reply that names its sources
_OPENINGS: Final = {
    "yes": ("đúng", "vâng", "có", "dạ có", "dạ đúng", "dạ vâng", "phải", "rồi", "đã"),
    "no": ("không", "chưa", "sai", "dạ không", "dạ chưa", "không phải", "chưa đúng"),
}


def _texts(case: Case, reply: Heard) -> Iterator[str]:
    text = _plain(reply.text)
    told = _plain("\n".join(line for line in reply.text.splitlines() if not line.startswith(SOURCE)))
    for wanted in case.says:
        if not _holds(text, told, _plain(wanted)):
            yield f"câu trả lời thiếu “{wanted}”."
    for unwanted in case.never:
        if _holds(text, told, _plain(unwanted)):
            yield f"câu trả lời không được có “{unwanted}”."
    if case.opens is not None:
        words = "".join(c if c.isalnum() else " " for c in text).split()
        opening = " ".join(words[:2])
        if not any(f"{opening} ".startswith(f"{word} ") for word in _OPENINGS[case.opens]):
            yield f"câu trả lời phải mở đầu bằng {'có/đúng' if case.opens == 'yes' else 'không/chưa'}."


def _holds(text: str, told: str, wanted: str) -> bool:
    """Whether a reply holds a text; a number as a whole, outside its line of sources: no "2" in "21".

    Args:
        text: the reply.
        told: the reply without its line of sources.
        wanted: the text.
    """
    if not (wanted[:1].isdigit() or wanted[-1:].isdigit()):
        return wanted in text
    opens = r"(?<!\d)(?<!\d[.,])" if wanted[:1].isdigit() else ""
    closes = r"(?!\d)(?![.,]\d)" if wanted[-1:].isdigit() else ""
    return re.search(opens + re.escape(wanted) + closes, told) is not None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@dataclass(frozen=True)
class Miss:
    """An example question that does not lead to the record it was written for.

    Attributes:
        owner: id of the record or group that the question belongs to.
        answered_by: id of the fact that took it, `None` when it was refused or asked back without the owner.
    """

    owner: str
    question: str
    answered_by: str | None
    reply: Heard = field(compare=False)


def misses(knowledge: Knowledge, ask: Ask) -> Iterator[Miss]:
    """Example questions that a fact steals from another, or that are not understood at all.

    A group's question may be answered by its members and the other way round, a count's by its whole, the congress's
    by its date. To say what its owner states as a gap is an answer, too; to refuse otherwise, or to ask back, is none.

    Args:
        knowledge: whose example questions to try, those of groups included.
        ask: the assistant.
    """
    for owner in (*knowledge, *knowledge.groups):
        for question in owner.questions:
            reply = ask((question,))[0]
            if not reaches(owner, reply, knowledge):
                taken = reply.kind == "answer" and bool(reply.facts)
                yield Miss(owner.id, question, reply.facts[0] if taken else None, reply)


def reaches(owner: AnyRecord | Group, reply: Heard, knowledge: Knowledge) -> bool:
    """Whether a reply answers from a record or a group, or from what may answer for it (`misses`)."""
    rightful = {owner.id, *(member.id for member in knowledge.members.get(owner.id, ()))}
    rightful |= {id_ for name in ("group", "out_of", "part_of") if (id_ := getattr(owner, name, None))}
    if owner is knowledge.main:
        rightful.add(CONGRESS)
    answers = reply.kind == "answer" or _stated(owner, reply, knowledge)
    return answers and not rightful.isdisjoint(reply.facts)


def _stated(owner: AnyRecord | Group, reply: Heard, knowledge: Knowledge) -> bool:
    """Whether a refusal says just what the owner, or its group, states to be unknown."""
    if isinstance(owner, Event) and owner.status is EventStatus.UNANNOUNCED:
        return reply.kind == "unknown"
    group = knowledge.group_by_id.get(getattr(owner, "group", None) or "")
    gaps = (*owner.gaps.values(), *(group.gaps.values() if group else ()))
    text = _plain(reply.text)
    return reply.kind == "unknown" and any(_plain(gap) in text for gap in gaps)
