"""A person in one sentence: what they are said to be, and which bodies they head."""

from collections.abc import Iterable, Mapping

from bot.answering import sentences as say
from bot.answering.told import Told, upper
from bot.knowledge.model import Knowledge
from bot.knowledge.people import Person, people
from bot.text.syllable import fold


def tell_person(knowledge: Knowledge, name: str) -> Told:
    """Tell of a person.

    Args:
        name: the folded words of the name.
    """
    named = people(knowledge.bodies, knowledge.dates)[tuple(name.split())]
    bodies = {body.id: body.name for body in knowledge.bodies}
    called = {body.id: (body.name, *body.also) for body in knowledge.bodies}
    who = upper(max((one.name for one in named), key=len))
    posts = [one.post for one in named if one.post]
    posts += [_post_in(one.detail, bodies[one.body]) for one in named if one.detail and not _says_again(one, named)]
    said = fold("; ".join(posts))
    heads = _heading([one for one in named if one.leads and not any(fold(n) in said for n in called[one.body])], bodies)
    if posts:
        text = say.PERSON_POST.format(name=who, posts=", ".join(_apart(posts)))
        text += say.PERSON_HEADS.format(heads=heads) if heads else ""
    elif heads:
        text = say.PERSON_HEAD.format(name=who, heads=heads)
    else:
        text = say.PERSON_MEMBER.format(name=who, bodies=_listed(bodies[one.body] for one in named))
    return Told(f"{text}.", tuple(dict.fromkeys(one.body for one in named)))


def _heading(leading: Iterable[Person], bodies: Mapping[str, str]) -> str:
    """What somebody does at the head of which bodies, in the words of the records: "phụ trách Tiểu ban A"."""
    does: dict[str, list[str]] = {}
    for one in leading:
        does.setdefault(one.role or say.HEADS, []).append(bodies[one.body])
    return ", ".join(f"{role} {_listed(names)}" for role, names in does.items())


def _says_again(post: Person, named: Iterable[Person]) -> bool:
    """Whether another post of the body says the same and more: "chủ tịch huyện", who is "Chủ tịch UBND huyện"."""
    words = set(fold(post.detail).split())
    others = (one.post if one.leads else one.detail for one in named if one.body == post.body and one is not post)
    return any(words < set(fold(other).split()) for other in others)


def _post_in(post: str, body: str) -> str:
    """A post with the body that it is in, of which it may name a word: "Phó Trưởng Ban", "Ban Văn hóa"."""
    words, last = body.split(), fold(post.rsplit(maxsplit=1)[-1])
    at = next((at for at, word in enumerate(words) if fold(word) == last and post != word), None)
    rest = words if at is None or len(post.split()) == 1 else words[at + 1 :]
    return " ".join((post, *rest))


def _listed(names: Iterable[str]) -> str:
    return " và ".join(dict.fromkeys(names))


def _apart(posts: list[str]) -> list[str]:
    """Each post once: without those that another says with the name of the place."""
    once = list(dict.fromkeys(posts))
    return [one for one in once if not any(other != one and one.startswith(other) for other in once)]
