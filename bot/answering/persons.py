"""A person in one sentence: what they are said to be, and which bodies they head."""

from collections.abc import Iterable

from bot.answering import sentences as say
from bot.answering.told import Told, upper
from bot.knowledge.model import Knowledge
from bot.knowledge.people import people
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
    posts += [_post_in(one.detail, bodies[one.body]) for one in named if one.detail]
    said = fold("; ".join(posts))
    heads = _listed(
        bodies[one.body] for one in named if one.leads and not any(fold(n) in said for n in called[one.body])
    )
    if posts:
        text = say.PERSON_POST.format(name=who, posts=", ".join(_apart(posts)))
        text += say.PERSON_HEADS.format(bodies=heads) if heads else ""
    elif heads:
        text = say.PERSON_HEAD.format(name=who, bodies=heads)
    else:
        text = say.PERSON_MEMBER.format(name=who, bodies=_listed(bodies[one.body] for one in named))
    return Told(f"{text}.", tuple(dict.fromkeys(one.body for one in named)))


def _post_in(post: str, body: str) -> str:
    """A post with the body that it is in, of which it may name the first word: "Phó Trưởng Ban", "Ban Văn hóa"."""
    first, _, rest = body.partition(" ")
    return f"{post} {rest if fold(post).endswith(f' {fold(first)}') else body}"


def _listed(names: Iterable[str]) -> str:
    return " và ".join(dict.fromkeys(names))


def _apart(posts: list[str]) -> list[str]:
    """Each post once: without those that another says with the name of the place."""
    once = list(dict.fromkeys(posts))
    return [one for one in once if not any(other != one and one.startswith(other) for other in once)]
