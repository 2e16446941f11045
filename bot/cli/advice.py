"""What an official may do about a question: which word stood in the way, which fact answered instead, what to add."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bot.cli import words

MOST_WORDS: Final = 4  # that one sentence quotes
LEAST_WEIGHT: Final = 0.3  # of a word that may stand in the way
UNDECIDED: Final = ("unknown", "clarify")
EXAMPLE: Final = "example"  # in a trace: the record of which a message is an example, where only that led to it


def advise(kind: str, facts: Sequence[str], trace: Mapping[str, Any], owner: str | None = None) -> Iterator[str]:
    """Sentences in Vietnamese on why a question was not answered as its writer wanted, and how to mend that.

    Args:
        kind: of the reply.
        facts: ids of the facts used.
        trace: why, as the reply tells it.
        owner: id of the record that the question is an example of; None when it is anybody's.
    """
    clauses = [clause for clause in trace.get("clauses", ()) if isinstance(clause, Mapping) and EXAMPLE not in clause]
    if kind == "answer" and owner is None:
        return
    if kind == "answer" and facts:
        yield words.TAKEN_ADVICE.format(other=facts[0], owner=owner)
    for clause in clauses[:1]:
        yield from _strange(clause)
        best = _best(clause, owner)
        left = [] if clause.get("strangers") else _left(clause, best)
        if left:
            whose = words.OF_RECORD.format(record=best["subject"]) if best else words.NO_RECORD
            yield words.LEFT_ADVICE.format(words=", ".join(f"“{word}”" for word in left), whose=whose)
        elif best is not None and not best.get("known", True):
            yield words.GAP_ADVICE.format(record=best["subject"])
        elif kind == "clarify":
            yield words.CLARIFY_ADVICE.format(records=", ".join(facts[:MOST_WORDS]))
        elif best is None and kind in UNDECIDED:
            yield words.NOTHING_ADVICE


def recited(trace: Mapping[str, Any]) -> bool:
    """Whether a message reached its record only because it is an example of it, word for word."""
    return any(isinstance(clause, Mapping) and EXAMPLE in clause for clause in trace.get("clauses", ()))


def _strange(clause: Mapping[str, Any]) -> Iterator[str]:
    for name in clause.get("strangers", ()):
        yield words.STRANGER_ADVICE.format(name=name)


def _best(clause: Mapping[str, Any], owner: str | None) -> Mapping[str, Any] | None:
    """The reading of the owner, or else the one that came nearest."""
    candidates = [one for one in clause.get("candidates", ()) if isinstance(one, Mapping) and "subject" in one]
    own = (one for one in candidates if one["subject"] == owner)
    return next(own, candidates[0] if candidates else None)


def _left(clause: Mapping[str, Any], best: Mapping[str, Any] | None) -> list[str]:
    """The words that the reading does not explain, the light ones left out."""
    told = [word for word in clause.get("words", ()) if isinstance(word, Mapping)]
    heavy = [str(word.get("typed")) for word in told if float(word.get("weight") or 0) >= LEAST_WEIGHT]
    if best is None:
        return heavy[:MOST_WORDS]
    return [str(word) for word in best.get("left", ()) if word in heavy][:MOST_WORDS]


def meaning(key: str) -> str:
    """What a word was taken for, in Vietnamese rather than in the engine's own keys ("c:cell" → "chi bộ")."""
    from bot.matching.facets import ASK_LABELS
    from bot.matching.lexicon import known_attributes, words_of

    kind, _, name = key.partition(":")
    if not name:
        known = known_attributes().get(key)
        return known.label if known is not None else ASK_LABELS.get(key) or words.ASKS.get(key, key)
    if kind == "c":
        return str(next(iter(words_of("concepts").get(name, ())), name))
    return words.MEANINGS.get(kind, "{name}").format(name=name)
