"""Claims on who heads a body, or is in a post of it, and on what it is there for."""

from collections.abc import Iterator, Sequence

from bot.knowledge.people import HONORIFICS, Person, people_of
from bot.matching.claims.posts import DIRECTLY, lead_of, post_said, same_head
from bot.matching.judging.people import Post, asked_post, heads, in_post, looks_after, said_name
from bot.matching.knowing.patterns import keys_in
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import BARE, telling
from bot.text.syllable import fold

PURPOSES = grammar("purposes")
LONGEST_NAME = 5  # words


def head(view: View, body: Subject) -> Iterator[Claim]:
    """ "Tiểu ban Văn kiện do bà Pâng làm trưởng": against the head; "bà Pâng là Phó Bí thư": against the post."""
    if _leads_another(view, body):
        return
    lead = lead_of(view, body)
    by_post = post_said(view, body, lead) if lead is not None else []
    post = lead if lead is not None and by_post else asked_post(view, body)
    if post is None:
        return
    leads = heads(post, body)
    holders = [one for one in people_of(body.record) if one.leads] if leads else in_post(view, post)
    said, run = _person(view, body, holders)
    if not said and not run:
        yield _of_post(view, body, post, by_post, leads=leads, known=bool(holders))
        return
    used = [m for m in view.clause.mentions if m.first in said] or run
    holds = True if said else False if holders and (leads or len(holders) == 1) else None
    yield claim("head" if leads else "people", holds, (post.mention, *used), body.id)


def _leads_another(view: View, body: Subject) -> bool:
    """ "Bí thư Huyện ủy làm trưởng Tiểu ban Văn kiện": whether what is led is another, by its name after the word."""
    own = view.named(body)
    leads = [one.last for one in view.strict if "leader" in one.attributes]
    others = (one for one in found_subjects(view) if one.type is Type.BODY and one is not body)
    named = [view.named(one) for one in others]
    return any(last in firsts and last not in own and len(firsts) > 1 for last in leads for firsts in named)


def _of_post(view: View, body: Subject, post: Post, said: list[Mention], *, leads: bool, known: bool) -> Claim:
    """The claim that somebody leads of whom no more than the post is said, or nothing at all."""
    if said and leads:
        holds = same_head(view, body, said) if body.record.head else None
        directly = [
            mention for mention in view.strict if DIRECTLY in mention.keys and mention.last == post.mention.first
        ]
        return claim("head", holds, (post.mention, *said, *directly), body.id)
    known = bool(body.record.head) if leads else known
    return claim("head", True if known and leads else None, (post.mention,), body.id)


def purpose(view: View, body: Subject) -> Iterator[Claim]:
    """ "Tổ 2 phụ trách xã Hoa Mai": what a body is there for, borne out by its purpose, or refuted by another's."""
    named = view.named(body)
    if not named or not body.record.purpose or asked_post(view, body) is not None:
        return
    charges = [one for one in view.strict if one.attributes and looks_after(view, body, one)]
    said = [one for one, told in telling(view) if told >= BARE and one.first not in view.hosts and one not in charges]
    if charges:  # what stands after the word may be among the body's names: "Tổ Hoa Mai"
        said = [one for one in said if one.first > charges[0].first]
    else:
        said = [one for one in said if one.first not in named and not one.keys & body.name_keys]
    for_what = [one for one in view.strict if one.said.split()[-1] in PURPOSES]
    if for_what and not said:  # "lập ra để theo dõi …", whose words are among its names
        said = [one for one, told in telling(view) if told > 0.0 and one.first > for_what[0].first]
    said = [one for one in said if "c:establish" not in one.keys and one.first not in view.hosts]
    if not said or view.clause.negated or view.entities.strangers:
        return
    others = [one for one in _of_purpose(view) if one is not body]
    wanting = [one for one in said if not _serves(view, body, one)]
    if not wanting:
        yield claim("what", True, (*charges, *said), body.id)
    elif any(all(_serves(view, other, one) for one in said) for other in others):
        yield claim("what", False, (*charges, *said), body.id)


def _of_purpose(view: View) -> list[Subject]:
    """All bodies of which it is said what they are there for."""
    found = (view.index.subjects[one.id] for one in view.index.knowledge.bodies if one.purpose)
    return list(found)


def _serves(view: View, body: Subject, mention: Mention) -> bool:
    """Whether what a body is there for holds a word."""
    text = body.record.purpose
    keys = keys_in(view.index.reader, (text,))
    own = set(keys_of(mention))
    return not own.isdisjoint(keys) or f" {mention.said} " in f" {' '.join(syllables(text))} "


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
    """The words after an honorific, or in capitals, that name somebody of whom nothing is known, and no body."""
    bodies = (one for one in found_subjects(view) if one.type is Type.BODY)
    own = view.named(body).union(*map(view.named, bodies))
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
