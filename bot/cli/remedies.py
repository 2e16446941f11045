"""Remedies: what an official may add to the knowledge so that a question is answered, tried before it is advised.

Each is put into the knowledge, the index is built anew, and the question is asked again. What does not help is not
advised; where nothing does, that is said, so that nobody looks further.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from bot.cli import words
from bot.cli.advice import EXAMPLE
from bot.cli.trying import Failure, Heard, by_words, door, told_more
from bot.knowledge.findability import GENERIC
from bot.knowledge.names import fold
from bot.knowledge.trials import reaches, run_cases
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.reading.lexicon import grammar

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.knowledge.model import AnyRecord, Group, Knowledge

MOST_RECORDS: Final = 2_000  # with more, an index takes too long to be built three times over
SENTENCE: Final = 3  # words beside a record's own name that make it none
SEVERAL: Final = 2  # records in whose names words stand that tell none of them
SOMETHING: Final = "…"  # the value of a detail whose name alone is tried


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something to add to one record.

    Attributes:
        owner: id of the record.
        field: "also" or "details".
        value: the name; of a detail, its own name.
    """

    owner: str
    field: str
    value: str


def with_remedies(failures: Sequence[Failure], assistant: "Assistant", questions: Mapping[str, Heard]) -> list[Failure]:
    """The failures, each with what helps it, or that nothing tried does.

    Args:
        failures: of single questions that one record should answer; others are handed back as they are.
        questions: question → the reply by its words, for those.
    """
    facts = assistant.knowledge
    open_ = {at: failure for at, failure in enumerate(failures) if _may_be_mended(failure, facts, questions)}
    if not open_ or sum(1 for _ in facts) > MOST_RECORDS:
        return list(failures)
    said: dict[int, str] = {}
    tried: set[int] = set()
    for propose in (_words_left, _all_words, _asked_for):
        round_ = {
            at: remedy
            for at, failure in open_.items()
            if at not in said and (remedy := propose(failure, questions[failure.question], assistant)) is not None
        }
        if not round_:
            continue
        tried |= round_.keys()
        other = _with(facts, round_.values(), assistant)
        for at, remedy in round_.items():
            if _answered(open_[at], other):
                said[at] = words.REMEDIES[remedy.field].format(owner=remedy.owner, value=remedy.value)
    return [
        told_more(failure, said.get(at) or _in_vain(failure, tried=at in tried), mended=at in said)
        if at in open_
        else failure
        for at, failure in enumerate(failures)
    ]


def _in_vain(failure: Failure, *, tried: bool) -> str:
    return words.NO_REMEDY.format(owner=failure.owner) if tried else words.NOTHING_TO_TRY


def _may_be_mended(failure: Failure, facts: "Knowledge", questions: Mapping[str, Heard]) -> bool:
    owner = _owner(failure, facts)
    heard = questions.get(failure.question)
    if owner is None or heard is None or not _clause(heard):
        return False
    return failure.case is None or not reaches(owner, heard, facts)  # else only its words are not those wanted


def _owner(failure: Failure, facts: "Knowledge") -> "AnyRecord | Group | None":
    return facts.by_id.get(failure.owner) or facts.group_by_id.get(failure.owner)


def _clause(heard: Heard) -> Mapping[str, Any]:
    clauses = heard.trace.get("clauses", ())
    return next((one for one in clauses if isinstance(one, Mapping) and EXAMPLE not in one), {})


def _words_left(failure: Failure, heard: Heard, assistant: "Assistant") -> Remedy | None:
    """The words that the record does not explain, as another name of it."""
    clause = _clause(heard)
    own = next((one for one in clause.get("candidates", ()) if one.get("subject") == failure.owner), None)
    return _name(failure, clause, set(own.get("left", ())) if own else None, assistant.knowledge)


def _all_words(failure: Failure, heard: Heard, assistant: "Assistant") -> Remedy | None:
    """All words of the question that tell something, as another name of the record."""
    return _name(failure, _clause(heard), None, assistant.knowledge)


def _name(failure: Failure, clause: Mapping[str, Any], only: set[str] | None, facts: "Knowledge") -> Remedy | None:
    """The longest run of words that tell something, if it can be a name: no common word, no name of another record.

    Args:
        only: the words to take; None for all.
    """
    runs: list[list[str]] = [[]]
    for word in clause.get("words", ()):
        typed, meant = str(word.get("typed")), set(word.get("as", ()))
        if (only is None or typed in only) and _tells(word, meant):
            runs[-1].append(typed)
        else:
            runs.append([])
    name = _as_typed(max(runs, key=lambda run: len(" ".join(run))), failure.question)
    if " " not in name or fold(name) in GENERIC or _of_another(name, failure.owner, facts):
        return None
    if _is_sentence(name, failure, facts) or _is_vague(name, failure.owner, facts):
        return None
    return Remedy(failure.owner, "also", name)


def _as_typed(run: Sequence[str], question: str) -> str:
    """Some words of a question as they stand in it: "K5" may have been read as two; "" where they do not."""
    found = re.search(r"\s*".join(re.escape(part) for word in run for part in word.split()), question) if run else None
    return found[0] if found else ""


def _is_vague(name: str, owner: str, facts: "Knowledge") -> bool:
    """Whether a name is a place's that no record is of, or stands in what several other records are called."""
    said = fold(name)
    if said in map(fold, facts.words.names):
        return True
    calling = (_called(record) for record in facts if record.id != owner)
    return sum(f" {said} " in f" {fold(text)} " for text in calling) >= SEVERAL


def _called(record: "AnyRecord") -> str:
    names = (getattr(record, field, None) for field in ("name", "of", "event", "who"))
    return " | ".join(filter(None, (*names, *record.also)))


def _of_another(name: str, owner: str, facts: "Knowledge") -> bool:
    """Whether what people call another record stands in a name: to give it to a second one only breeds mistakes."""
    said = f" {fold(name)} "
    return any(
        f" {fold(one)} " in said
        for record in (*facts, *facts.groups)
        if record.id != owner
        for one in (getattr(record, "name", None), getattr(record, "who", None), *record.also)
        if one
    )


def _is_sentence(name: str, failure: Failure, facts: "Knowledge") -> bool:
    """Whether a run of words says something of a record rather than names it: its own name, and what it does.

    Nor is it a name where it says what must be or has come to pass, or where its first or last word leans on others.
    """
    words = name.lower().split()
    if not grammar("predicating").isdisjoint(words) or {words[0], words[-1]} & grammar("leaning_words"):
        return True
    owner = _owner(failure, facts)
    own = (getattr(owner, "name", None), getattr(owner, "who", None), *(owner.also if owner else ()))
    said = f" {fold(name)} "
    within = (one for one in own if one and f" {fold(one)} " in said)
    return any(len(said.split()) - len(fold(one).split()) >= SENTENCE for one in within)


def _tells(word: Mapping[str, Any], meant: set[str]) -> bool:
    """Whether a word says what is asked about, rather than only asking."""
    only_asks = bool(meant & ASK_LABELS.keys()) and not any(":" in key for key in meant)
    asks = only_asks or not grammar("asking_words").isdisjoint(str(word.get("typed")).lower().split())
    return not asks and float(word.get("weight") or 0) > 0.0


def _asked_for(failure: Failure, heard: Heard, assistant: "Assistant") -> Remedy | None:
    """What was taken to be asked, as a detail of the record; prose tells all it has, and a group has no details."""
    from bot.knowledge.model import Topic

    missing = str(_clause(heard).get("missing") or "").partition(",")[0]  # "số trang, số điều"
    record = assistant.knowledge.by_id.get(failure.owner)
    if not missing or record is None or isinstance(record, Topic) or missing in record.details:
        return None
    return Remedy(failure.owner, "details", missing)


def _with(facts: "Knowledge", remedies: Iterable[Remedy], assistant: "Assistant") -> "Assistant":
    """An assistant over the knowledge with the remedies in it."""
    from bot.assistant import Assistant

    added: dict[str, list[Remedy]] = {}
    for remedy in remedies:
        added.setdefault(remedy.owner, []).append(remedy)
    changed: dict[str, Any] = {}
    for name in ("dates", "counts", "projects", "documents", "bodies", "topics", "groups"):
        records = getattr(facts, name)
        if any(record.id in added for record in records):
            changed[name] = tuple(_mended(record, added.get(record.id, ())) for record in records)
    return Assistant(replace(facts, **changed), assistant.clock, before=assistant)


def _mended(record: Any, remedies: Iterable[Remedy]) -> Any:
    for remedy in remedies:
        if remedy.field == "also":
            record = record.model_copy(update={"also": (*record.also, remedy.value)})
        else:
            record = record.model_copy(update={"details": {**record.details, remedy.value: SOMETHING}})
    return record


def _answered(failure: Failure, assistant: "Assistant") -> bool:
    """Whether the question now comes out as it should: a case passes, an example reaches its record by its words."""
    if failure.case is not None:
        return next(run_cases((failure.case,), door(assistant), assistant.knowledge)).passed
    owner = _owner(failure, assistant.knowledge)
    return owner is not None and reaches(owner, by_words(assistant, failure.question), assistant.knowledge)
