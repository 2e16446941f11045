"""Claims on who heads a body, or is in a post of it."""

from collections.abc import Iterator, Sequence

from bot.knowledge.people import HONORIFICS, Person, people_of
from bot.matching.claims.claim import claim
from bot.matching.mention import Mention
from bot.matching.people import asked_post, heads, in_post, said_name
from bot.matching.question import Claim
from bot.matching.subjects import Subject
from bot.matching.view import View
from bot.text.syllable import fold

LONGEST_NAME = 5  # words


def head(view: View, body: Subject) -> Iterator[Claim]:
    """ "Tiểu ban Văn kiện do bà Pâng làm trưởng": against the head; "bà Pâng là Phó Bí thư": against the post."""
    post = asked_post(view, body)
    if post is None:
        return
    leads = heads(post, body)
    holders = [one for one in people_of(body.record) if one.leads] if leads else in_post(view, post)
    said, run = _person(view, body, holders)
    if not said and not run:
        known = bool(body.record.head) if leads else bool(holders)
        yield claim("head", True if known and leads else None, (post.mention,), body.id)
        return
    used = [m for m in view.clause.mentions if m.first in said] or run
    holds = True if said else False if holders and (leads or len(holders) == 1) else None
    yield claim("head" if leads else "people", holds, (post.mention, *used), body.id)


def _person(view: View, body: Subject, holders: Sequence[Person]) -> tuple[set[int], list[Mention]]:
    """Tokens of the name of one of the holders, when it is said; else the words that name somebody else."""
    for one in holders:
        said = said_name(view.clause.mentions, one.words)
        if said:
            return said, []
    for words in view.index.people:
        said = said_name(view.clause.mentions, words)
        if said:
            return set(), [m for m in view.clause.mentions if m.first in said]
    return set(), _name_of_stranger(view, body)


def _name_of_stranger(view: View, body: Subject) -> list[Mention]:
    """The words after an honorific, or in capitals, that name somebody of whom nothing is known."""
    own = view.named(body)
    run: list[Mention] = []
    after = False
    honorifics = {fold(word) for word in HONORIFICS}
    for mention in view.clause.mentions:
        begins = fold(mention.said) in honorifics
        named = mention.text[:1].isupper() and not mention.attributes and mention.first not in own
        if not begins and (named or (after and not mention.known)) and len(run) < LONGEST_NAME:
            run.append(mention)
        elif run and (after or len(run) > 1):
            break
        elif run:
            run = []
        after = begins or (after and bool(run))
    return run if after or len(run) > 1 else []
