"""Claims on who issued a document, who wrote an article and which paper printed it."""

import itertools
from collections.abc import Iterator

from bot.matching.judging.ties import DOCUMENTS
from bot.matching.knowing.patterns import NO_KEYS
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_folded_syllable, is_marked
from bot.text.typos import edits

ORGANS = frozenset(
    f"c:{key}" for key in "politburo secretariat central peoples_committee level_up_province level_up_city".split()
)
ISSUERS = ORGANS | {"c:committee", "c:host_committee"}
ORGAN_WORDS = ("ủy", "trị", "thư", "ương", "ban", "ubnd")  # "tỉnh ủy", and not the province
CENTRAL = frozenset(("c:politburo", "c:secretariat", "c:central"))
WHOSE = frozenset(f"c:{key}" for key in "host_level company ward commune town agency in_whole party_committee".split())
BY = ("của", "do", "bởi")
ON = ("trên", "ở", "tại")
SLIP = 0.9  # what reading one word as another costs at most where a single letter is wrong
ANAPHORS = grammar("anaphors")
PAPERS = ("bao", "to bao", "to")


def issuer(view: View, subject: Subject) -> Iterator[Claim]:
    """Who issued a document, where an issuer is said: "do … ban hành", "của …", "… ban hành"."""
    known = subject.record.issuer
    if known is None or _opens_with_another(view, subject):
        return
    have = view.index.keys_of(known)
    named = view.named(subject)
    for run in _issuers(view):
        own = all(one.first in named or one.keys & subject.strong - have for one in run) and not _does(view, run)
        organ = run[0].keys & ORGANS and run[0].said.split()[-1] in ORGAN_WORDS
        if own or not (organ or _issues(view, run)) or _of_another(view, run, subject):
            continue
        same = _same_issuer(view, run, have)
        words = [*_organ_before(view, run[0]), *run]
        yield claim("issuer", same if same is not True or _same_organ(view, known) else False, words, subject.id)


def _issuers(view: View) -> Iterator[list[Mention]]:
    """Each issuer that is said, with the words right after it that tell whose it is."""
    run: list[Mention] = []
    for mention in view.strict:
        beside = bool(run) and run[-1].last == mention.first
        if beside and not mention.keys & ISSUERS and (mention.names or mention.keys & WHOSE):
            run.append(mention)
            continue
        if run:
            yield run
        run = [mention] if mention.keys & ISSUERS else []
    if run:
        yield run


def _issues(view: View, run: list[Mention]) -> bool:
    """Whether a committee is said to issue something, rather than only to be spoken of."""
    mentions = view.clause.mentions
    before = next((m.said for m in mentions if m.last == run[0].first), "")
    after = next((m.keys for m in mentions if m.first == run[-1].last), NO_KEYS)
    return before.split()[-1:] in (["do"], ["của"], ["bởi"]) or "c:issue" in after


def _of_another(view: View, run: list[Mention], subject: Subject) -> bool:
    """ "Chỉ thị của Bộ Chính trị gắn với Nghị quyết 4": whether it is said right behind another kind of document."""
    before = [one for one in view.clause.mentions if one.first < run[0].first][-2:]
    return bool(before) and before[-1].said in BY and bool(before[0].keys & DOCUMENTS - subject.head)


def _opens_with_another(view: View, subject: Subject) -> bool:
    """ "Kế hoạch thực hiện Chỉ thị 05 do … ban hành": another paper, which the one that is named is the matter of."""
    first = next((one for one in view.strict if one.keys & DOCUMENTS), None)
    return first is not None and not first.keys & subject.head and first.first not in view.named(subject)


def _does(view: View, run: list[Mention]) -> bool:
    """ "… do Bộ Chính trị ban hành": an organ between "do" and the verb, in so many words."""
    mentions = view.clause.mentions
    before = any(one.said == "do" and one.last == run[0].first for one in mentions)
    return before and any("c:issue" in one.keys and one.first == run[-1].last for one in mentions)


def _same_issuer(view: View, run: list[Mention], have: frozenset[str]) -> bool | None:
    """Whether it is the issuer that is known; None where only whose committee it is differs, or how high it stands."""
    head, *rest = run
    if not head.keys & have:
        both_central = head.keys & CENTRAL and have & CENTRAL and "c:central" in head.keys
        return None if both_central else False
    whose = [one for one in rest if not (one.keys & have or view.is_host(one.keys) or one.first in view.hosts)]
    return None if whose else True


def _same_organ(view: View, known: str) -> bool:
    """Whether the same organ of a committee is said: "Ban Tổ chức Huyện ủy" is not "Huyện ủy"."""
    said, told = fold(view.clause.text), fold(known)
    return all((fold(organ) in said) is (fold(organ) in told) for organ in grammar("staff_organs"))


def _organ_before(view: View, committee: Mention) -> list[Mention]:
    """ "Ban Tuyên giáo" of "Ban Tuyên giáo Thành ủy"."""
    organs = {fold(organ) for organ in grammar("staff_organs")}
    return [one for one in view.strict if one.last == committee.first and fold(one.said) in organs]


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
    if known is None or not _of_author(view, subject):
        return
    if not view.used <= {subject.id} and "c:article" not in view.at:
        return  # "giải Nhất cuộc thi viết là sinh viên …": another is spoken of, by name
    words = {fold(word) for word in syllables(known)}
    printed = _paper_words(view) or []
    said = [m for m in view.strict if m not in printed]
    said = [m for m in said if fold(m.text) in words or (not m.known) or m.names or _capital(view, m)]
    if said:
        named = {fold(word) for m in said for word in (m.said if m.names else m.text).split()}
        if any(_mistyped(word, named - words) for word in words - named):
            return  # "HNG THÁI" is no other man
        yield claim("author", named == words, tuple(said), subject.id)


def _mistyped(word: str, typed: set[str]) -> bool:
    """Whether one of some words that are spelt as no word is may be meant for this one."""
    return any(edits(one, word) < SLIP and not is_folded_syllable(one) for one in typed)


def _of_author(view: View, source: Subject) -> bool:
    """Whether an author is spoken of: "tác giả", "do … viết", and "bài này của …" where no paper is.

    What is called by such a word has no author for that: "giải Nhất cuộc thi viết".
    """
    mentions = view.clause.mentions
    if any("c:author" in mention.keys and not _names_another(view, mention, source) for mention in mentions):
        return True
    article = next((n for n, mention in enumerate(mentions) if "c:article" in mention.keys), None)
    if article is None or any("c:newspaper" in mention.keys for mention in mentions):
        return False
    return any(mention.said in BY for mention in mentions[article + 1 :])


def _names_another(view: View, mention: Mention, source: Subject) -> bool:
    """Whether a word is one of several that say another's name in full."""
    others = (view.named(one) for one in found_subjects(view) if one.type is not source.type)
    return any(mention.first in named and len(named) > 1 for named in others)


def _capital(view: View, mention: Mention) -> bool:
    """Whether a word is written as a name is, and does not merely open the sentence."""
    return mention.text[:1].isupper() and mention is not view.clause.mentions[0] and not view.shouting


def _printed_in(view: View) -> int | None:
    """Where "trên" stands before the name of a paper: "bài này đăng trên Hoa Mai Mới"."""
    for at, (one, two, three) in enumerate(zip(view.strict, view.strict[1:], view.strict[2:], strict=False), 1):
        printed = "c:article" in one.keys and one.last == two.first and two.last == three.first
        if printed and two.said in ON and _capital(view, three):
            return at
    return None


def paper(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Bài này đăng trên báo X"."""
    said = _paper_words(view)
    if not said:
        yield from _own_paper(view, subject)
        return
    if any(mention.attributes and not is_marked(mention.text) and not _capital(view, mention) for mention in said):
        return  # "to bao ve do bi thu phu trach" speaks of no paper
    if any(_is_short_form(view, one) and _may_shorten(one.text, subject.record.paper) for one in said):
        return
    words = {fold(word) for m in said for word in m.text.split()}
    known = {fold(word) for word in syllables(subject.record.paper)}
    others = (one for one in found_subjects(view) if one.type is not subject.type)
    holds: bool | None = words <= known
    if not holds and any(len(view.named(one)) > 1 for one in others):
        holds = None  # "tiểu ban Hậu cần được báo X nhắc tới": another paper may have done so
    yield claim("paper", holds, said, subject.id)


def _own_paper(view: View, source: Subject) -> Iterator[Claim]:
    """ "Bài này Hoa Mai Mới đăng à": the paper by its own words alone; of others nobody knows that they are papers."""
    known = {fold(word) for word in syllables(source.record.paper)} - set(PAPERS)
    said = [m for m in view.strict if m.keys and {fold(word) for word in m.text.split()} <= known]
    if said and any("c:article" in m.keys for m in view.strict if m not in said):
        printed = [m for m in view.strict if "c:article" in m.keys]
        yield claim("paper", True, (*said, *printed), source.id)


def _paper_words(view: View) -> list[Mention] | None:
    """The words that name a paper, up to what tells who wrote; None where no paper is spoken of."""
    mentions = view.strict
    at = next((n for n, m in enumerate(mentions) if fold(m.said) in PAPERS and m.keys <= {"c:newspaper"}), None)
    at = _printed_in(view) if at is None else at
    if at is None:
        return None
    if view.strict[at + 1 : at + 2] and view.strict[at + 1].said in ANAPHORS:
        return None  # "báo này" names none
    ends = frozenset(("c:author", "c:article"))  # "báo Hoa Mai Mới đăng"
    run = itertools.takewhile(lambda m: m.said not in BY and ends.isdisjoint(m.keys), mentions[at + 1 :])
    return [one for one in run if _is_short_form(view, one) or not (one.filler or one.asks)]


def _is_short_form(view: View, mention: Mention) -> bool:
    """Whether a word is the initials of a name, whatever else it may be read as: "báo HM", "báo H&M"."""
    letters = "".join(filter(str.isalpha, mention.text))
    return len(letters) > 1 and letters.isupper() and not view.shouting and " " not in mention.text


def _may_shorten(typed: str, paper: str) -> bool:
    """Whether initials may be those of a paper: its own in their order, be some left out."""
    initials = iter(fold(word)[0] for word in syllables(paper))
    return all(letter in initials for letter in fold(typed) if letter.isalpha())
