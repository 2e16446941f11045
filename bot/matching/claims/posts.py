"""Claims on posts: that somebody is in one, and that who is in one heads a body. A post is never another post."""

from collections.abc import Iterator, Sequence

from bot.knowledge.people import HONORIFICS, Person
from bot.matching.judging.people import (
    POSTS,
    SURE,
    Post,
    asked_post,
    host_names,
    in_post,
    looks_after,
    matters,
    named_people,
    posts_of,
    same_post,
    spelt,
    spelt_mentions,
    words_of_post,
)
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.modifiers import PLURALS
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

BY = ("do", "bởi")
OTHERS = grammar("deputies") | grammar("other_holders")
RANKS = frozenset(fold(word) for word in OTHERS)
GOING_ON = grammar("going_on")
DIRECTLY = "c:directly"
RANKED = ("thuong truc", "chuyen trach")  # folded: they tell one deputy from another


def person_claimed(view: View) -> Query | None:
    """Whether somebody who is known holds the post that they are said to hold; None where no such thing is claimed."""
    post = asked_post(view)
    if post is None or post.kind == "leader" or not view.index.people:
        return _detail_claimed(view) if view.index.people else None
    named, used = named_people(view)
    if not named or len([words for words in view.index.people if words == named[0].words]) != 1:
        return None
    run = words_of_post(view, post)
    told = {*used, *(mention.first for mention in run)}
    unsure = any(matters(view, mention, named) for mention in view.strict if mention.first not in told)
    unsure = unsure or (_said_to_go_on(view) and not _goes_on(named))
    holds = _holds_post(view, named, post, run)
    bodies = tuple(dict.fromkeys(person.body for person in named))
    name = " ".join(named[0].words)
    if holds is None or (holds and unsure):
        return Query(Outcome.ANSWER, bodies, "person", name, confidence=SURE)
    words = [mention for mention in view.clause.mentions if mention.first in told]
    made = [claim("person", holds, words, bodies[0])]
    holders = in_post(view, post) if not holds and not post.other else []
    if holders and holders[0].leads:
        made.append(claim("head", False, words, holders[0].body))
    elif holders and holders[0].detail:
        made.append(claim("detail", False, words, holders[0].body, holders[0].detail))
    return Query(Outcome.VERIFY, bodies, "person", name, claims=tuple(made), confidence=SURE)


def _detail_claimed(view: View) -> Query | None:
    """The same of a post by which a body's detail goes: "Trưởng Ban Tuyên giáo: đồng chí Hoa"."""
    people = [one for same in view.index.people.values() for one in same if one.detail]
    posts = {one.detail for one in people}
    post = next((mention for mention in view.strict if not mention.attributes.isdisjoint(posts)), None)
    named, used = named_people(view) if post is not None else ([], set())
    if (
        post is None
        or not named
        or any(
            matters(view, mention, named)
            for mention in view.strict
            if mention is not post and mention.first not in used
        )
    ):
        return None
    holders = [one for one in people if one.detail in post.attributes]
    holds = any(one.words == named[0].words for one in holders)
    words = [mention for mention in view.clause.mentions if mention is post or mention.first in used]
    made = [claim("person", holds, words, named[0].body)]
    if not holds:
        made.append(claim("detail", False, words, holders[0].body, holders[0].detail))
    name = " ".join(named[0].words)
    return Query(Outcome.VERIFY, (named[0].body,), "person", name, claims=tuple(made), confidence=SURE)


def _said_to_go_on(view: View) -> bool:
    """ "… tiếp tục làm bí thư": more is said than that they are in the post."""
    return any(mention.said in GOING_ON for mention in view.clause.mentions)


def _goes_on(named: Sequence[Person]) -> bool:
    """Whether the text says of somebody that they were elected again."""
    texts = [f" {' '.join(syllables(one.post))} " for one in named]
    return any(f" {word} " in text for text in texts for word in GOING_ON)


def _holds_post(view: View, named: Sequence[Person], post: Post, run: Sequence[Mention]) -> bool | None:
    """True in so many words; False where the post is somebody else's, or theirs of another rank; None else."""
    said = spelt_mentions(run)
    if any(same_post(view.index, one, said) for one in named):
        return True
    if post.other:
        return None
    if in_post(view, post):
        return False
    own = [text for one in named for text in posts_of(view.index, one)]
    return False if any(_other_rank(said, text) for text in own) else None


def _other_rank(said: str, known: str) -> bool:
    """ "Bí thư Đảng ủy" of the "Phó Bí thư Thường trực Đảng ủy": the same but for who is whose deputy."""
    return bool(RANKS & set(said.split())) != bool(RANKS & set(known.split())) and _alike(_plain(said), _plain(known))


def _plain(post: str) -> str:
    """A post without its rank."""
    words = " ".join(word for word in post.split() if word not in RANKS)
    for rank in RANKED:
        words = words.replace(f" {rank}", "")
    return words


def _alike(one: str, other: str) -> bool:
    """Whether two posts are the same, or one only leaves out whose it is."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def lead_of(view: View, body: Subject) -> Post | None:
    """The word that says who leads ("làm trưởng", "Trưởng Tiểu ban …"), where several words name posts."""
    own = _own_words(view, body)
    found = [
        mention
        for mention in view.strict
        if "leader" in mention.attributes and not mention.filler and not looks_after(view, body, mention)
    ]
    if not found:
        return None
    mention = next((one for one in found if one.first in own or one.last in own), found[-1])
    deputy = not grammar("deputies").isdisjoint(mention.said.split()) and "trưởng phó" not in mention.said
    return Post(mention, "leader", deputy, other=False)


def _own_words(view: View, body: Subject) -> frozenset[int]:
    """First tokens of the words that name a body, from its noun on: "Trưởng ban Tuyên giáo" names none."""
    named = view.named(body)
    found: set[int] = set()
    last = -1
    for mention in view.strict:
        if mention.first in named and (mention.first == last or mention.keys & body.head):
            found.add(mention.first)
            last = mention.last
    return frozenset(found)


def post_said(view: View, body: Subject, lead: Post) -> list[Mention]:
    """The words of the post of who is said to lead: "do Chánh Văn phòng làm trưởng", "… là Chánh Văn phòng"."""
    own = _own_words(view, body)
    run: list[Mention] = []
    by = False
    for mention in view.clause.mentions:
        if mention is lead.mention or mention.first in own or mention.asks or (mention.filler and not run):
            if run:
                break
            by = mention.said in BY
            continue
        if run and run[-1].last != mention.first:
            break
        if DIRECTLY in mention.keys:
            continue  # "Bí thư Huyện ủy trực tiếp làm trưởng"
        if run or by or not mention.attributes.isdisjoint(POSTS):
            run.append(mention)
    return [] if _names_another(view, body, run) else run


def _names_another(view: View, body: Subject, run: Sequence[Mention]) -> bool:
    """Whether words are the name of another body: "làm trưởng Tiểu ban Văn kiện" says of no committee who heads it."""
    firsts = frozenset(mention.first for mention in run)
    others = (one for one in found_subjects(view) if one.type is Type.BODY and one is not body)
    return bool(firsts) and any(firsts <= view.named(one) for one in others)


def same_head(view: View, body: Subject, said: Sequence[Mention]) -> bool | None:
    """Whether the post said is that of the head. Of a head that is named, only another rank or holder denies it."""
    post = spelt_mentions(said)
    parts = list(_parts(body.record.head))
    hosts = host_names(view.index)
    if any(part == post or (part.startswith(f"{post} ") and part.removeprefix(f"{post} ") in hosts) for part in parts):
        return True
    if any(_other_rank(post, part) for part in parts):
        return False
    people = [one for same in view.index.people.values() for one in same]
    leads = [one for one in people if one.leads and one.body == body.id]
    if leads:
        others = [one for one in people if one.words != leads[0].words and same_post(view.index, one, post)]
        return False if others else None
    return None if any(_alike(post, part) or _alike(_plain(post), _plain(part)) for part in parts) else False


def _parts(head: str) -> Iterator[str]:
    """The posts that the text on a head gives, spelt as they are compared."""
    for part in head.split(","):
        text = part.strip()
        first = next((word for word in (*HONORIFICS, *PLURALS) if text.casefold().startswith(word + " ")), "")
        yield spelt(text[len(first) :])
