"""Why a question was not answered as its writer wanted: what its words were taken for, and what answered instead.

Only what is so is said. What helps is not guessed at here but tried (`bot.cli.remedies`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from bot.cli import words

if TYPE_CHECKING:
    from bot.matching.knowing.index import Index

MOST_WORDS: Final = 4  # that one sentence quotes
MOST_RECORDS: Final = 3  # that one sentence names; a word that more of them have is a common one
LEAST_WEIGHT: Final = 0.3  # of a word that may stand in the way
UNDECIDED: Final = ("missing", "offtopic", "clarify")
EXAMPLE: Final = "example"  # in a trace: the record of which a message is an example, where only that led to it


def advise(
    facts: Sequence[str], trace: Mapping[str, Any], owner: str | None = None, index: "Index | None" = None
) -> Iterator[str]:
    """Sentences in Vietnamese on why a question was not answered as its writer wanted.

    Args:
        facts: ids of the records that answered it.
        trace: why, as the reply tells it.
        owner: id of the record that should have answered; None when that is not said.
        index: to know which records have a word; without it a word is only said to be left over.
    """
    clauses = [clause for clause in trace.get("clauses", ()) if isinstance(clause, Mapping) and EXAMPLE not in clause]
    if not clauses and facts and owner is not None and owner not in facts:
        yield words.TAKEN_ADVICE.format(other=facts[0], owner=owner)
    for clause in clauses[:1]:
        said = list(_of_clause(clause, owner, index))
        yield from said or ([words.NOTHING_ADVICE] if clause.get("outcome") in UNDECIDED else [])


def _of_clause(clause: Mapping[str, Any], owner: str | None, index: "Index | None") -> Iterator[str]:
    outcome = clause.get("outcome")
    told = [str(one) for one in clause.get("told", ())]
    if outcome in ("answer", "verify"):
        if owner is not None and told and owner not in told:
            yield words.TAKEN_ADVICE.format(other=told[0], owner=owner)
            yield from _left_over(clause, owner, index)
        return
    strangers = [str(name) for name in clause.get("strangers", ())]
    yield from (words.STRANGER_ADVICE.format(name=name) for name in strangers)
    if outcome == "clarify" and clause.get("offered"):
        yield words.CLARIFY_ADVICE.format(records=", ".join(dict.fromkeys(map(str, clause["offered"]))))
        return
    asked = _asked(clause)
    if asked:
        yield asked
    if not strangers:
        yield from _left_over(clause, owner, index)
    if clause.get("verify") and not asked and not clause.get("claims"):
        yield words.UNDECIDED_ADVICE


def recited(trace: Mapping[str, Any]) -> bool:
    """Whether a message reached its record only because it is an example of it, word for word."""
    return any(isinstance(clause, Mapping) and EXAMPLE in clause for clause in trace.get("clauses", ()))


def _asked(clause: Mapping[str, Any]) -> str:
    """What the clause was taken to ask that is not known, by which of its words, and of which record."""
    missing = str(clause.get("missing") or "")
    if not missing or missing in str(clause.get("clause", "")):
        return ""  # words of the question itself that nothing explains
    said = [str(word["typed"]) for word in _told(clause) if any(_names(key, missing) for key in word.get("as", ()))]
    record = str(clause.get("about") or "")
    whose = words.OF_RECORD.format(record=record) if record and " " not in record else words.NO_RECORD
    by = words.BY_WHICH.format(words=_quoted(said)) if said else ""
    return words.GAP_ADVICE.format(asked=missing, by=by, whose=whose)


def _names(key: object, missing: str) -> bool:
    """Whether a word, by what it may mean, names what is missing: "khi nào", of the time of completion."""
    named = meaning(str(key))
    return named in missing or missing in named


def _left_over(clause: Mapping[str, Any], owner: str | None, index: "Index | None") -> Iterator[str]:
    """The words that the record, or the likeliest, does not explain: what each was taken for, or who has it."""
    best = _best(clause, owner)
    record = str(best["subject"]) if best else owner
    nowhere: list[str] = []
    for word in _left(clause, best):
        typed, keys = str(word["typed"]), [str(key) for key in word.get("as", ())]
        attribute = next((key for key in keys if _is_attribute(key)), None)
        having = _having(index, keys) if index is not None else []
        if attribute is not None:
            yield words.ATTRIBUTE_ADVICE.format(word=typed, asked=meaning(attribute))
        elif record is not None and record in having:
            continue
        elif word.get("value"):
            if best is not None:
                yield words.VALUE_ADVICE.format(word=typed, whose=record)
        elif having:
            others = ", ".join(having) if len(having) <= MOST_RECORDS else words.MANY_RECORDS
            yield words.ELSEWHERE_ADVICE.format(word=typed, others=others, whose=record or words.NO_RECORD)
        else:
            nowhere.append(typed)
    if nowhere:
        whose = words.OF_RECORD.format(record=record) if index is None and record else words.NO_RECORD
        yield words.LEFT_ADVICE.format(words=_quoted(nowhere), whose=whose)


def _best(clause: Mapping[str, Any], owner: str | None) -> Mapping[str, Any] | None:
    """The reading of the owner, or else the one that came nearest."""
    candidates = [one for one in clause.get("candidates", ()) if isinstance(one, Mapping) and "subject" in one]
    if owner is not None:
        return next((one for one in candidates if one["subject"] == owner), None)
    return candidates[0] if candidates else None


def _left(clause: Mapping[str, Any], best: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    """The words that the reading does not explain, the light ones left out."""
    heavy = [word for word in _told(clause) if float(word.get("weight") or 0) >= LEAST_WEIGHT]
    if best is not None:
        left = set(map(str, best.get("left", ())))
        heavy = [word for word in heavy if word.get("typed") in left]
    return heavy[:MOST_WORDS]


def _told(clause: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [word for word in clause.get("words", ()) if isinstance(word, Mapping)]


def _having(index: "Index", keys: Iterable[str]) -> list[str]:
    """Ids of the records that have a word, by what it may mean."""
    return list(dict.fromkeys(identity for key in keys for identity in index.postings.get(key, ())))


def _is_attribute(key: str) -> bool:
    from bot.matching.reading.lexicon import known_attributes

    return key in known_attributes()


def _quoted(some: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in some)


def meaning(key: str) -> str:
    """What a word was taken for, in Vietnamese rather than in the engine's own keys ("c:cell" → "chi bộ")."""
    from bot.matching.knowing.facets import ASK_LABELS
    from bot.matching.reading.lexicon import known_attributes, words_of

    kind, _, name = key.partition(":")
    if not name:
        known = known_attributes().get(key)
        return known.label if known is not None else ASK_LABELS.get(key) or words.ASKS.get(key, key)
    if kind == "c":
        return str(next(iter(words_of("concepts").get(name, ())), name))
    return words.MEANINGS.get(kind, "{name}").format(name=name)
