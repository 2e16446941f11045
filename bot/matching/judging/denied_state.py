"""Denied state: whether a clause denies the state of a share, so that those left of the whole are asked for.

"Không là nữ" denies it. "Không có sóng" denies no "lõm sóng di động": one word of a state is not the state; and where a
record is itself called by the denial ("buôn chưa có sóng"), it is those that are asked for.
"""

from collections.abc import Iterable, Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.text.syllable import fold

NO = frozenset(fold(word) for word in grammar("text_denies") if " " not in word)
HAVING = frozenset(("co", "duoc"))  # between "không" and what it denies
HALF = 2


def denies_state(view: View, share: Subject, whole: Subject, denied: Sequence[Mention]) -> bool:
    """Whether words that a clause denies are those of a share's state."""
    said = frozenset(key for mention in denied for key in keys_of(mention))
    own = share.strong - whole.strong
    if own.isdisjoint(said) or called_by_denial(view, share):
        return False
    state = [frozenset(keys_of(one)) & own for one in view.index.mentions_of(share.record.state or "")]
    met = [not keys.isdisjoint(said) for keys in state if keys]
    return not any(met) or met[0] or sum(met) * HALF >= len(met)


def called_by_denial(view: View, share: Subject) -> bool:
    """Whether a name of a record itself denies what the clause does; one that has a word for the rest may be theirs."""
    if share.record.rest is not None:
        return False
    said = list(_denied(fold(view.clause.text).split()))
    named = (words for name in share.record.also for words in _denied(fold(name).split()))
    return any(words and one[: len(words)] == words for words in named for one in said)


def _denied(words: Iterable[str]) -> Iterable[list[str]]:
    """The words behind each "không", "chưa"."""
    words = list(words)
    for at, word in enumerate(words):
        if word in NO:
            rest = words[at + 1 :]
            yield rest[1:] if rest[:1] and rest[0] in HAVING else rest
