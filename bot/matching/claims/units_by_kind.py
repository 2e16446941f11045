"""Units that are named by what they are, of which a level has one: "Đảng bộ Công an huyện", which may be of no list."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.syllable import fold

ONE_OF_A_LEVEL = frozenset(fold(word) for word in grammar("one_of_a_level"))
LEAST = 2  # syllables of such a word behind the Party unit
PARTY = frozenset(("c:party_committee", "c:cell", "c:party_base", "c:committee"))


def units_by_kind(view: View, group: Subject, *, holds: bool | None) -> Iterator[Claim]:
    """That such a unit, which no member of a list of meetings is, is of it.

    Args:
        holds: what is known of who is not listed.
    """
    members = [view.index.subjects[one] for one in group.members]
    if not members or members[0].type is not Type.EVENT or view.entities.uses or view.clause.negated:
        return
    for mention in view.strict:
        around = _around(view, mention)
        if fold(mention.said) in ONE_OF_A_LEVEL and len(around) > 1 and not any(_is(one, mention) for one in members):
            yield claim("member", holds, around, group.id)
            return


def _around(view: View, mention: Mention) -> list[Mention]:
    """The word with the Party unit before it, and the host's level behind it."""
    before = [one for one in view.strict if one.last == mention.first and one.keys & PARTY]
    after = [one for one in view.strict if one.first == mention.last and "c:host_level" in one.keys]
    return [*before, mention, *after]


def _is(member: Subject, mention: Mention) -> bool:
    """Whether a member of the list is called so, or its record says that word."""
    said = f" {' '.join(fold(mention.said).split()[-LEAST:])} "
    record = member.main or member.record
    told = (member.label, getattr(record, "note", None) or "", *map(str, member.details.values()))
    return bool(mention.keys & member.name_keys) or any(said in f" {fold(text)} " for text in told)
