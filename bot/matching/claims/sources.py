"""Claims on who issued a document, who wrote an article and which paper printed it."""

from collections.abc import Iterator

from bot.matching.claims.claim import claim
from bot.matching.lexicon import syllables
from bot.matching.question import Claim
from bot.matching.subjects import Subject
from bot.matching.view import View
from bot.text.syllable import fold

ISSUERS = frozenset(
    f"c:{key}" for key in "politburo secretariat central peoples_committee level_up_province level_up_city".split()
)
PAPERS = ("bao", "to bao", "to")


def issuer(view: View, subject: Subject) -> Iterator[Claim]:
    """Who issued a document, where an issuer is said."""
    known = subject.record.issuer
    if known is None:
        return
    have = view.index.keys_of(known)
    for mention in view.strict:
        keys = mention.keys & ISSUERS
        if keys and not keys & subject.strong - have:
            yield claim("issuer", bool(keys & have), (mention,), subject.id)


def courses(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… chỉ là của khóa 12": the terms of office that a document is of, where it is said to be of one alone."""
    own = {key for key in subject.name_keys if key.startswith("course:")}
    only = any("c:only" in m.keys or m.said in ("chỉ", "mỗi") for m in view.clause.mentions)
    said = [m for m in view.strict if any(key.startswith("course:") for key in m.keys)]
    for mention in said:
        if mention.keys & own:
            yield claim("about", not only or len(own) == len(said), (mention,), subject.id)


def author(view: View, subject: Subject) -> Iterator[Claim]:
    """Who wrote the article, where its author is spoken of."""
    known = subject.record.author
    asked = any("c:author" in m.keys for m in view.clause.mentions)
    if known is None or not asked:
        return
    words = {fold(word) for word in syllables(known)}
    said = [m for m in view.strict if fold(m.text) in words or (not m.known) or m.names]
    if said:
        named = {fold(word) for m in said for word in m.text.split()}
        yield claim("author", named == words, tuple(said), subject.id)


def paper(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Bài này đăng trên báo X"."""
    mentions = view.strict
    at = next((n for n, m in enumerate(mentions) if fold(m.said) in PAPERS and m.keys <= {"c:newspaper"}), None)
    if at is None:
        return
    said = [m for m in mentions[at + 1 :] if not m.filler and not m.asks]
    words = {fold(word) for m in said for word in m.text.split()}
    if words:
        known = {fold(word) for word in syllables(subject.record.paper)}
        yield claim("paper", words <= known, said, subject.id)
