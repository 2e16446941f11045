"""Identities: "chỉ thị về cây chè là Chỉ thị 31": what is described is one record, and what it is said to be another.

The document that the description tells is the one that the claim is about; that is the one a reply tells.
"""

from collections.abc import Iterable, Sequence

from bot.matching.checking.statements import is_qualified
from bot.matching.claims.sources import ISSUERS, ORGANS
from bot.matching.judging.ties import DOCUMENTS
from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.text.syllable import fold

LINKS = ("là", "chính là", "tức là")
BEFORE_NUMBERS = frozenset(("c:number_word", "c:central"))  # "số 31", "(nghị quyết …) Trung ương 6"
SURE = 0.9  # confidence: a description that one document alone answers to
ABOUT = frozenset(fold(word) for word in grammar("about"))
PAPERS = DOCUMENTS | {"c:issued_text", "c:theme", "c:issue", "c:number_word", "c:about"}
WHOSE = frozenset(
    f"c:{key}" for key in "host_level in_whole host_committee levels level_up_city level_up_province".split()
)


def identified(view: View) -> Query | None:
    """Whether the document that is named is the one that is described; None where no such thing is claimed."""
    matter = _matter(view)
    if not matter or view.clause.negated or is_qualified(view, "") or _speaks_of(view):
        return None
    documents = [one for one in found_subjects(view) if one.type is Type.DOCUMENT]
    named = [one for one in documents if _is_named(view, one)]
    stray = _stray_serial(view, documents)
    if len(named) > 1 or bool(named) is bool(stray):
        return None
    described = [one for one in documents if _is_about(view, one, matter)]
    if stray:
        return _denied([document for document in described if _of_sort(view, document)], matter, stray, numbered=True)
    one = named[0]
    if one in described:
        values = [mention for mention in view.strict if mention.is_value and not mention.keys & one.name_keys]
        return None if values else _verdict(one, True, matter)
    others = [other for other in described if other is not one]
    if others and one.record.about:
        return _verdict(one, False, matter)
    return _denied([other for other in others if _of_sort(view, other)], matter, [])


def _speaks_of(view: View) -> bool:
    """ "Chỉ thị 35 có nói về cấp xã không": of a paper that may speak of it, and none that it is said to be."""
    links = any(mention.said in LINKS for mention in view.clause.mentions)
    return view.asks("exists") and not links


def _denied(
    described: list[Subject], matter: list[Mention], stray: list[Mention], *, numbered: bool = False
) -> Query | None:
    """The document that is described instead, where there is just one."""
    behind = bool(stray) and stray[0].first > matter[-1].first  # "Nghị quyết Trung ương 6" of another term may be on it
    found = [one for one in described if one.record.number or not numbered or (behind and _numbered_by_name(one))]
    return _verdict(found[0], False, [*matter, *stray]) if len(found) == 1 and len(described) == 1 else None


def _verdict(subject: Subject, holds: bool, words: Sequence[Mention]) -> Query:
    made = (claim("about", holds, words, subject.id),)
    return Query(Outcome.VERIFY, (subject.id,), "about", claims=made, confidence=SURE)


def _numbered_by_name(document: Subject) -> bool:
    """ "Nghị quyết Trung ương 4": whether a number in its name tells a document from others of its kind."""
    return any(key.startswith("n:") for key in document.name_keys)


def _of_sort(view: View, document: Subject) -> bool:
    """Whether a document is of the kind that is described, and by the organ that is said to have issued it."""
    kinds = {key for mention in view.strict for key in mention.keys & DOCUMENTS}
    organs = {key for mention in view.strict for key in mention.keys & ORGANS}
    issuer = view.index.keys_of(document.record.issuer) if document.record.issuer else frozenset()
    return (not kinds or not kinds.isdisjoint(document.head)) and (not organs or not organs.isdisjoint(issuer))


def _matter(view: View) -> list[Mention]:
    """The words after "về" that say what a document is about, up to what names another."""
    mentions = view.strict
    start = next((at for at, mention in enumerate(mentions) if fold(mention.said) in ABOUT), None)
    if start is None or not any(mention.keys & PAPERS for mention in mentions):
        return []
    found: list[Mention] = []
    for mention in mentions[start + 1 :]:
        serial = any(key.startswith("w:") and "/" in key for key in mention.keys)
        if serial or mention.keys & DOCUMENTS or mention.asks & {"verify", "yesno"} or mention.is_value:
            break
        if mention.keys & (PAPERS | ISSUERS | ORGANS | WHOSE) or mention.first in view.hosts:
            continue
        if not mention.filler and (mention.keys or mention.attributes or not mention.known):
            found.append(mention)
    return found


def _is_named(view: View, document: Subject) -> bool:
    """Whether a document is said by its serial, or the number in its name, with its kind."""
    values = {
        key for key in document.name_keys if key.startswith(("n:", "course:")) or (key.startswith("w:") and "/" in key)
    }
    said = document.head | {"c:issued_text"}
    return not values.isdisjoint(view.at) and not said.isdisjoint(view.at)


def _is_about(view: View, document: Subject, matter: Iterable[Mention]) -> bool:
    """Whether a document is about all of some words."""
    texts = (document.record.about, document.record.name, *document.record.also)
    keys = frozenset[str]().union(*(view.index.keys_of(text) for text in texts if text))
    heavy = [mention for mention in matter if not mention.keys or not mention.keys <= LIGHT]
    return all(not keys.isdisjoint(keys_of(mention)) for mention in heavy or matter)


def _stray_serial(view: View, documents: Iterable[Subject]) -> list[Mention]:
    """The number after the kind of a document, which none of them has: "Nghị quyết 31", "Chỉ thị số 25-CT/TW"."""
    for one, two in zip(view.strict, view.strict[1:], strict=False):
        serial = (two.number is not None and not two.percent and two.when is None) or "/" in two.text
        beside = one.keys & DOCUMENTS or not one.keys.isdisjoint(BEFORE_NUMBERS)
        alike = [document for document in documents if document.head & one.keys or not one.keys & DOCUMENTS]
        if beside and serial and one.last == two.first and not any(two.keys & other.name_keys for other in alike):
            return [two]
    return []
