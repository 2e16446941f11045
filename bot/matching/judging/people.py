"""People and posts: who someone is, and who holds a post. Posts agree word for word: a deputy is not the head.

What officials write of people ("đồng chí Lò Thị Pâng, Phó Bí thư Thường trực Huyện ủy") is compared by its words,
because any of them may tell one post from another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.knowledge.model import Body
from bot.knowledge.people import HONORIFICS, Person, people_of
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.syllable import fold

POSTS = ("leader", "secretary", "chairman")  # attributes that are posts
OF_PERSON = (*POSTS, "position")
COMMITTEES = frozenset(("c:committee", "c:party_committee", "c:party_base", "c:cell"))  # headed by a secretary
NAMING_ASKS = frozenset(("who", "what", "which"))
CHARGES = grammar("charges")  # of a body: what it looks after
DOING = "c:done_to"  # "ông Dế làm gì"
YOUTH = "đoàn"
BODY = Type.BODY  # compared with every member of a list of bodies
SURE = 0.9  # confidence in a person who is named, or whose post is
ORGAN = re.compile(r"^((?:pho )?bi thu )(?:ban chap hanh )?(?:dang bo|dang uy|chi bo) (?=\S)")
RANKED = re.compile(r" (?:thuong truc|chuyen trach)\b")
DEPUTY = "pho "  # folded
TO_BE = "làm"
HEADING = CHARGES | {"đứng đầu"}  # verbs for what is headed
NUMBER = "so"  # folded
ASKING = grammar("asking_words")
LEAST_NAME = 2  # words of a name by which someone is known without an honorific


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a clause asks for.

    Attributes:
        mention: the word that names it ("phó bí thư").
        kind: of `POSTS`.
        deputy: it is a deputy's.
        other: somebody's who was in it before, or comes next, or the same of the youth union.
    """

    mention: Mention
    kind: str
    deputy: bool
    other: bool


def looks_after(view: View, body: Subject | None, mention: Mention) -> bool:
    """Whether a word tells what a body is there for, rather than who is over it: "Tổ 2 phụ trách xã nào"."""
    found = bodies(view.index, body) if view.clause.ask != "who" else []
    purposes = [one.record.purpose for one in found if one.record.purpose] if found else []
    if not purposes:
        return False
    said = any(f" {mention.said} " in f" {purpose.casefold()} " for purpose in purposes)
    if not said and (mention.said not in CHARGES or not any(_is_named_by(one, body) for one in _before(view, mention))):
        return False
    if _charged(view, body, mention):
        return True
    return any(
        one.first > mention.first and (one.keys or not one.known or one.asks & {"what", "which"}) for one in view.strict
    )


def _charged(view: View, body: Subject | None, mention: Mention) -> bool:
    """ "Xã Khe Mây do tổ nào phụ trách": what is asked for is the body, and what it looks after stands before."""
    which = view.which_noun()
    if which is None or which.first > mention.first or not _is_named_by(which, body):
        return False
    looked_after = frozenset[str]().union(*(one.soft | one.strong for one in bodies(view.index, body)))
    return any(one.first < which.first and (one.names or one.keys & looked_after) for one in view.strict)


def in_charge(view: View, mention: Mention) -> bool:
    """ "… chia cho tiểu ban nào phụ trách": which of them, rather than who is over it."""
    noun = view.which_noun()
    return mention.said in CHARGES and view.clause.ask == "which" and noun is not None and noun.first < mention.first


def bodies(index: Index, subject: Subject | None) -> list[Subject]:
    """A body, or those of a group."""
    if subject is None or subject.type not in (BODY, Type.GROUP):
        return []
    found = [subject] if subject.type is BODY else [index.subjects[one] for one in subject.members]
    return [one for one in found if one.type is BODY]


def _before(view: View, mention: Mention) -> list[Mention]:
    return [one for one in view.strict if one.first < mention.first]


def _is_named_by(mention: Mention, subject: Subject | None) -> bool:
    return subject is not None and not mention.keys.isdisjoint(subject.name_keys)


def asked_post(view: View, body: Subject | None = None) -> Post | None:
    """The post that the clause speaks of; None when it speaks of none.

    Args:
        body: the subject of which it may be; what it looks after is no post.
    """
    for mention in view.attributed:
        kind = next((kind for kind in POSTS if kind in mention.attributes), None)
        if kind is not None and not looks_after(view, body, mention):
            words = set(mention.said.split())
            deputy = not words.isdisjoint(grammar("deputies")) and "trưởng phó" not in mention.said
            other = not words.isdisjoint(grammar("other_holders")) or (kind == "secretary" and YOUTH in words)
            return Post(mention, kind, deputy, other)
    return None


def may_head(view: View, body: Subject) -> bool:
    """Whether who heads a body may be what is asked: not where another post is."""
    post = asked_post(view, body)
    return post is None or body.type is not BODY or heads(post, body)


def heads(post: Post, body: Subject) -> bool:
    """Whether a post is that of who heads a body."""
    if post.deputy or post.other:
        return False
    if post.kind == "secretary":
        return bool(body.head & COMMITTEES) or _states(body.record, "bi thu", post)
    if post.kind == "chairman":
        return _states(body.record, fold(post.mention.said), post)
    noun = post.mention.said.removeprefix("trưởng ").removesuffix(" trưởng")
    ranked = noun != post.mention.said and noun in grammar("headed")
    return not ranked or noun.split()[-1] in body.record.name.casefold().split()[:2]


def _states(body: Body, post: str, asked: Post) -> bool:
    """Whether the text on the head gives them a post of the body itself."""
    person = next((one for one in people_of(body) if one.leads), None)
    said = fold(person.post if person else body.head or "")
    names = {fold(name) for name in (body.name, *body.also)}
    return said in {post, *(f"{post} {name}" for name in names)} and not asked.deputy


def person_asked(view: View) -> Query | None:
    """Who someone is that is named, or who holds the post that is; None when neither is asked or known."""
    asks_who = view.clause.ask in NAMING_ASKS or any("position" in mention.attributes for mention in view.strict)
    if not asks_who or not view.index.people:
        return None
    found, used = asked_people(view)
    if not found or any(matters(view, mention, found) for mention in view.strict if mention.first not in used):
        return None
    bodies = tuple(dict.fromkeys(person.body for person in found))
    return Query(Outcome.ANSWER, bodies, "person", " ".join(found[0].words), ask=view.clause.ask, confidence=SURE)


def asked_people(view: View) -> tuple[list[Person], set[int]]:
    """Everyone whom the clause names, or else who is in the post that it names, and the first tokens of the words."""
    found, used = named_people(view)
    return (found, used) if found else _in_post(view)


def matters(view: View, mention: Mention, found: Sequence[Person]) -> bool:
    """Whether a word beside a name or a post asks for something else than who it is."""
    if mention.asks or mention.filler or view.is_host(mention.keys) or mention.first in view.hosts:
        return False
    if not mention.attributes.isdisjoint(OF_PERSON) or DOING in mention.keys:
        return False
    told = set().union(*(fold(f"{one.post} {view.index.subjects[one.body].label}").split() for one in found))
    return weight(view, mention) >= BARE and not set(fold(mention.text).split()) <= told


def named_people(view: View) -> tuple[list[Person], set[int]]:
    """Everyone of the name that the clause holds, and the first tokens of its words."""
    said = {fold(word) for mention in view.clause.mentions for word in mention.text.split()}
    for people in view.index.people.values():
        if not said.issuperset(people[0].words[-1:]):
            continue  # by its last word at least everyone is named
        used = said_name(view.clause.mentions, people[0].words)
        if used:
            return list(people), used
    return [], set()


def said_name(mentions: Sequence[Mention], name: Sequence[str]) -> set[int]:
    """First tokens of the mentions that say a name: in full, without the family name, or the last word after "ông"."""
    words = [(fold(word), mention.first) for mention in mentions for word in mention.text.split()]
    flat = [word for word, _ in words]
    honorifics = {fold(word).split()[-1] for word in HONORIFICS}
    for size in range(len(name), 0, -1):
        wanted = list(name[-size:])
        for at in range(len(flat) - size + 1):
            if flat[at : at + size] != wanted:
                continue
            if size >= LEAST_NAME or (at and flat[at - 1] in honorifics):
                led = bool(at) and flat[at - 1] in honorifics  # "ba" is "bà", and no number
                return {first for _, first in words[at - led : at + size]}
    return set()


def _in_post(view: View) -> tuple[list[Person], set[int]]:
    """Everyone who holds the post that the clause asks for, and the first tokens of its words."""
    post = asked_post(view)
    if post is None:
        return _by_label(view)
    found = in_post(view, post)
    if len({person.words for person in found}) != 1:
        return [], set()  # of several in one post all are told with the body
    return found, {mention.first for mention in words_of_post(view, post)}


def _by_label(view: View) -> tuple[list[Person], set[int]]:
    """The one who is in a post by which a body's detail goes, and the first token of the word: "Phó Bí thư Đảng ủy"."""
    everyone = [one for same in view.index.people.values() for one in same if one.detail]
    for mention in view.attributed:
        found = [one for one in everyone if one.detail in mention.attributes]
        if len({one.words for one in found}) == 1:
            return found, {mention.first}
    return [], set()


def in_post(view: View, post: Post) -> list[Person]:
    """Everyone who is said to be in a post, in so many words; a standing deputy is a deputy, too."""
    said = spelt_mentions(words_of_post(view, post))
    everyone = [person for same in view.index.people.values() for person in same]
    return [person for person in everyone if same_post(view.index, person, said)]


def spelt_mentions(mentions: Iterable[Mention]) -> str:
    """The same of words of a message."""
    return spelt(" ".join(mention.said if mention.known else mention.text for mention in mentions))


def words_of_post(view: View, post: Post) -> list[Mention]:
    """The words of a post and, right after them, whose it is."""
    run = [post.mention]
    for mention in view.strict:
        idle = mention.asks or view.is_host(mention.keys) or (mention.filler and fold(mention.said) != NUMBER)
        idle = idle or (bool(mention.attributes) and not ASKING.isdisjoint(mention.said.split()))  # "bao nhiêu tuổi"
        heads = mention.said.split()[0] == TO_BE or mention.said in HEADING
        heads_besides = mention is not post.mention and heads  # "bí thư huyện ủy làm trưởng", "… phụ trách"
        if mention.first == run[-1].last and not idle and not heads_besides:
            run.append(mention)
    return run


def same_post(index: Index, person: Person, said: str) -> bool:
    """Whether a person is said to be in a post, in so many words; whose post it is may be left out for the host's.

    Args:
        said: the post as `spelt` writes it.
    """
    own = tuple(map(_without_rank, posts_of(index, person))) if _without_rank(said) == said else ()
    own = (*posts_of(index, person), *own)  # a "Phó Bí thư Thường trực" is a "Phó Bí thư", too
    if said in own or _without_organ(said) in map(_without_organ, own):
        return True
    left_out = {*host_names(index), *(spelt(name) for name in _names(index, person))}
    return any(post.startswith(f"{said} ") and post.removeprefix(f"{said} ") in left_out for post in own)


def _without_rank(post: str) -> str:
    """A folded post without what tells one deputy from another."""
    return RANKED.sub("", post) if post.startswith(DEPUTY) else post


def _without_organ(post: str) -> str:
    """A folded post of a secretary without the word for whose organ it is: a commune has no other secretary."""
    return ORGAN.sub(r"\1", post)


def host_names(index: Index) -> frozenset[str]:
    """The host, its place and its committee, in full and from any of their words to any other."""
    congress = index.knowledge.congress
    names = [spelt(name).split() for name in (congress.committee, congress.host, congress.place) if name]
    return frozenset(
        " ".join(words[first:last])
        for words in names
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


def spelt(text: str) -> str:
    """A text in the spelling in which posts are compared: without tones, "i" for "y" as in messages that were read.

    Without "số" before the number of a unit, which may be left out.
    """
    words = [fold(word) for word in syllables(text)]
    numbered = (word == NUMBER and after.isdecimal() for word, after in zip(words, [*words[1:], ""], strict=True))
    return " ".join(word for word, idle in zip(words, numbered, strict=True) if not idle)


def posts_of(index: Index, person: Person) -> Iterator[str]:
    """Folded: the posts that the text gives a person, and the one that heading a body is."""
    if person.post:
        yield from (spelt(part) for part in person.post.split(", "))
    for name in _names(index, person):
        if person.detail:
            yield spelt(f"{person.detail} {name}")
            yield spelt(person.detail)
        if person.leads:
            subject = index.subjects[person.body]
            yield spelt(f"bí thư {name}") if subject.head & COMMITTEES else fold(f"trưởng {name}")


def _names(index: Index, person: Person) -> tuple[str, ...]:
    record = index.subjects[person.body].record
    return (record.name, *record.also) if isinstance(record, Body) else ()  # a unit's post is told with its unit
