"""Other kinds: a detail found by a word of its attribute that is another thing than it tells.

"12 phòng học" and "mấy tầng" are both of the size of a work, "kết nạp 9 đảng viên" and "bị kỷ luật" of its members, but
the one does not answer the other.
"""

from collections.abc import Iterable
from functools import cache

from bot.matching.judging.gaps import COUNTED
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import detail, detail_name
from bot.matching.knowing.fields import MEN
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar, syllables, table_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

MEASURES = frozenset(("capacity",))
OF_SOME = frozenset(("gender",))  # of some people: among whom
ASKING_WORDS = grammar("asking_words")


def other_kind(view: View, best: Candidate) -> str | None:
    """The word for what is asked, where the detail that would answer tells another thing; else None."""
    if best.facet != "detail" or best.attribute is None or not best.known:
        return None
    known = view.index.attributes.get(best.attribute)
    label = known.label if known else best.attribute
    name = detail_name(best.subject, best.attribute, label)
    value = detail(best.subject, best.attribute, label) or ""
    told = f"{name} {value}"
    within = {one for mention in view.index.mentions_of(value) for one in mention.attributes}
    meant = (view.index.meaning(name or label) | {best.attribute} | within) & _things().keys()
    asked = [
        (one, mention)
        for mention in view.attributed
        for one in sorted(mention.attributes & meant)
        if _kinds(one, mention.said)
    ]
    if not asked or not all(differ(attribute, mention.said, told) for attribute, mention in asked):
        return None
    return _label(*asked[0])


def _label(attribute: str, mention: Mention) -> str:
    if attribute in MEASURES:
        return COUNTED.format(noun=_words(attribute, mention.said)[0])
    return " ".join(word for word in mention.said.split() if word not in ASKING_WORDS)


def is_of_other_kind(mention: Mention, attributes: Iterable[str], told: str) -> bool:
    """Whether a word is, by one of these attributes, of another kind than all that is told."""
    return any(differ(one, mention.said, told) for one in mention.attributes.intersection(attributes))


def of_other_people(view: View, mention: Mention, count: Subject) -> bool:
    """ "Bao nhiêu đảng viên nữ", of the women in committees; nor does the share of women tell of men."""
    if MEN in mention.keys and MEN not in count.strong | count.soft | count.rest:
        return True
    whole = view.index.subjects.get(count.record.out_of or "")
    records = (one.record for one in (count, whole) if one is not None)
    told = " ".join(" ".join((one.of, one.state or "", *one.also)) for one in records)
    return is_of_other_kind(mention, OF_SOME, told)


def differ(attribute: str, asked: str, told: str) -> bool:
    """Whether things are named of another kind than those that are told: "tầng" and "12 phòng học"."""
    kinds, others = _kinds(attribute, asked), _kinds(attribute, told)
    if attribute in OF_SOME and not others:
        return False  # "12 người" may be of any
    return bool(kinds) and kinds.isdisjoint(others)


def _kinds(attribute: str, text: str) -> frozenset[str]:
    return frozenset(_things()[attribute][word] for word in _words(attribute, text))


def _words(attribute: str, text: str) -> tuple[str, ...]:
    said = f" {' '.join(syllables(text))} "
    return tuple(word for word in _things().get(attribute, ()) if f" {word} " in said)


@cache
def _things() -> dict[str, dict[str, str]]:
    return {
        attribute: {" ".join(syllables(word)): kind for kind, words in kinds.items() for word in words}
        for attribute, kinds in table_of("kinds").items()
    }
