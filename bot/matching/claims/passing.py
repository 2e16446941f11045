"""Passing: by how much a target is passed, which is no claim on the number itself."""

from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View

TARGETS = grammar("target_words")
PASSING = frozenset(("vượt", "hụt", "thiếu"))


def passes_target(view: View) -> bool:
    """ "Vượt chỉ tiêu 43 người": whether a number says by how much a target is passed, or missed."""
    words = {word for one in view.clause.mentions for word in one.said.split()}
    aimed = any(one.said in TARGETS for one in view.clause.mentions)
    return aimed and not words.isdisjoint(PASSING)
