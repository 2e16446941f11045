"""Statements: whether a sentence of a record's text bears out, or refutes, what a yes/no question says in its words.

Only what stands in one sentence counts. A sentence bears a statement out when it holds all of its words, and with a
word that relates one thing to another ("do Đảng ủy tự đặt thêm") all that the statement says after it. It refutes it
when it holds all but one, and instead of that one its opposite ("sớm" for "trễ"); or another number of the same noun.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.matching.claims.predicates import is_placed
from bot.matching.claims.projects import TIMELY
from bot.matching.judging.numbers import comparator, number_holds, stated, word_after
from bot.matching.judging.other_kinds import is_of_other_kind
from bot.matching.judging.people import POSTS
from bot.matching.knowing.patterns import keys_in
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import alternatives, grammar, syllables, words_in, words_of
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.reading.permitted import asks_permission
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import weight

SENTENCES = re.compile(r"(?<=[.!?;])\s+")
DIRECTIONS = tuple(
    (grammar(one), grammar(two)) for one, two in (("early", "late"), ("up", "down"), ("larger", "smaller"))
)
LEAST_WORDS = 2  # a statement of fewer words says too little to be judged
RELATING = grammar("relating")
OTHER_POSTS = grammar("deputies") | grammar("other_holders")  # before a post they make another one of it
ABOUT_TO = grammar("about_to")  # what is "chưa khởi công" may be about to be begun
ORDERS = {"trước": "sau", "sau": "trước"}
PAIR = 2  # words of "đại hội"
MEETING = frozenset(("c:congress", "c:carry_out"))  # what any sentence may be about
SETTLED = grammar("settled")
UNSETTLED = re.compile(rf" chưa (?:được )?(?:{'|'.join(sorted(SETTLED - {'có'}))}) ")
DENYING = ("không", "chưa", "chẳng", "bỏ", "thôi", "dừng", "hoãn", "hủy", "cấm")
YET = "chưa"
STOPPING = ("thôi", "dừng", "hoãn")


AIMING = grammar("aiming") | grammar("about_to")
DONE = ("đã", "đã là", "đã được")
ALREADY = "rồi"
TAGS = frozenset(("verify", "yesno"))
MOST_OF_ALL = grammar("greatest")
PARTS = re.compile(r"[,;:]\s+")
RATIO = re.compile(r"(?<!\d)(\d{1,9})(?: ?/ ?| trên )(\d{1,9})(?!\d)")
OUT_OF = ("trên", "/")
DENIED = re.compile(rf" (?:không|chưa)(?: (?:{alternatives(words_in('managing'))})){{0,2}} ")
QUALIFYING = (frozenset(words_of("everyday")["degree"]) | words_in("again")) - words_in("plain")
EVERY = ("tất", "mọi", "toàn")


def judged(view: View, subject: Subject) -> bool | None:
    """True when the text bears the statement out, False when it refutes it, None when it cannot be told."""
    told = [mention for mention in view.strict if weight(view, mention) > 0.0]
    settled = asks_whether_settled(view)
    least = 1 if settled else LEAST_WORDS
    if len(told) < least or view.clause.negated or view.entities.strangers:
        return None
    if any("c:host_level" in mention.keys and is_placed(view, mention) for mention in told):
        return None  # where it is: no text is about the host's own place
    found: bool | None = None
    denied = bool(denials(view.clause.mentions))
    for sentence in _sentences(subject):
        if settled and UNSETTLED.search(f" {' '.join(syllables(sentence))} "):
            return False
        if len(told) < LEAST_WORDS:
            continue
        verdict = bears_out(view, subject, sentence, told)
        if verdict is False:
            return False
        if denied and not DENIED.search(f" {' '.join(syllables(sentence))} "):
            continue  # "chưa có bí thư phải không", of a sentence that denies nothing
        found = found or verdict
    return None if found and says_not_yet(view, subject, told) else found


def says_not_yet(view: View, subject: Subject, told: list[Mention]) -> bool:
    """ "Có danh sách chưa", where a sentence says of it what is not done yet: no other bears out that there is one."""
    if not any("yesno" in one.asks and YET in one.said.split() for one in view.clause.mentions):
        return False
    for sentence in _sentences(subject):
        words, keys = f" {' '.join(syllables(sentence))} ", keys_in(view.index.reader, (sentence,))
        if f" {YET} " in words and all(holds_word(view, one, keys, words, subject.name_keys) for one in told):
            return True
    return False


def gainsaid(view: View, topic: Subject) -> list[Claim]:
    """The number that a clause states, where a sentence of prose holds all else that it says, and another number.

    "Danh sách phải có số dư 20%", of what the text gives as 15 %: of the same noun, and the only one of it there.
    """
    permitted = asks_permission(view.clause.mentions)  # a number within what prose allows is not the one that it states
    number = _gainsaid(view, topic) if topic.type is Type.TOPIC and view.numbers and not permitted else None
    return [] if number is None else [claim("answer", False, (number,), topic.id)]


def _gainsaid(view: View, subject: Subject) -> Mention | None:
    told = [mention for mention in view.strict if weight(view, mention) > 0.0]
    numbers = [one for one in told if one.number is not None and not one.ordinal and one.when is None]
    if len(told) < LEAST_WORDS or len(numbers) != 1 or view.clause.negated or view.entities.strangers:
        return None
    found: Mention | None = None
    own, rest = subject.strong | subject.soft, [one for one in told if one not in numbers]
    for sentence in _sentences(subject):
        words = f" {' '.join(syllables(sentence))} "
        if not all(holds_word(view, one, own, words, subject.name_keys) for one in rest):
            continue  # nor could it by its own keys, which are among those of all sentences
        keys = keys_in(view.index.reader, (sentence,))
        missing = [one for one in told if not holds_word(view, one, keys, words, subject.name_keys)]
        if not missing:
            return None
        if missing == numbers and other_number(view, numbers[0], sentence):
            found = numbers[0]
    return found


def other_number(view: View, said: Mention, sentence: str) -> bool:
    """Whether a sentence states one number of the noun that a number said is of, and that gainsays it."""
    at = view.strict.index(said)
    noun = word_after(view.strict, at)
    mentions = view.index.mentions_of(sentence)
    known = [n for n, one in enumerate(mentions) if one.number is not None and word_after(mentions, n) == noun]
    known = [n for n in known if mentions[n].percent == said.percent]
    if len(known) != 1 or not (noun or said.percent) or said.number is None:
        return False
    number, before = mentions[known[0]].number, mentions[known[0] - 1] if known[0] else None
    if number is None or (before is not None and before.number is not None):
        return False  # "10-15 %"
    bound, _ = comparator(view.strict, at)
    return number_holds(said.number, bound, number, stated(mentions, known[0])) is False


def asks_whether_settled(view: View) -> bool:
    """ "Đã chốt chưa", "thống nhất rồi phải không": whether a matter is settled by now."""
    mentions = view.clause.mentions
    asked = any("chưa" in two.said.split() and _settles(one) and "yesno" in two.asks for one, two in pairwise(mentions))
    tags = (ALREADY in two.said.split() and two.asks & TAGS for two in mentions)
    return asked or (any(tags) and any(map(_settles, mentions))) or any(map(_is_settled, mentions))


def _is_settled(mention: Mention) -> bool:
    """ "Đã chốt rồi": in so many words."""
    words = mention.said.split()
    return len(words) > 1 and words[-1] == ALREADY and _settles(mention)


def _settles(mention: Mention) -> bool:
    said = mention.said.removesuffix(f" {ALREADY}").removeprefix("đã ").removeprefix("được ")
    return said in SETTLED


def denying(view: View, subject: Subject) -> bool:
    """Whether the text of a record denies something, so that no yes can be said to what is asked in its words.

    Of what is more than its text only a sentence counts that holds one of them which is no name of it.
    """
    if any(mention.said in TIMELY for mention in view.clause.mentions):
        return True  # "có kịp không": that there is something says nothing of that
    whole = subject.type in (Type.TOPIC, Type.BODY)
    told = [one for one in view.strict if weight(view, one) > 0.0 and set(keys_of(one)) - MEETING - subject.name_keys]
    for sentence in _sentences(subject) if told or whole else ():
        words = syllables(sentence)
        if not any(word in DENYING for word in words):
            continue
        keys, said = keys_in(view.index.reader, (sentence,)), f" {' '.join(words)} "
        if whole or any(f" {one.said} " in said or not keys.isdisjoint(keys_of(one)) for one in told):
            return True
    return False


def _sentences(subject: Subject) -> Iterator[str]:
    record = subject.record
    for text in (getattr(record, "answer", None), getattr(record, "note", None), getattr(record, "purpose", None)):
        yield from SENTENCES.split(text) if text else ()


def bears_out(view: View, subject: Subject, sentence: str, told: list[Mention]) -> bool | None:
    """Whether a sentence bears out what is told by some words, or refutes it; None where it does neither."""
    keys = keys_in(view.index.reader, (sentence,))
    words = f" {' '.join(syllables(sentence))} "
    if _other_order(view, words):
        return False
    missing = [m for m in told if not holds_word(view, m, keys, words, subject.name_keys)]
    telling = [m for m in told if m.attributes or m.keys - MEETING]
    goes_on = not any(f" {m.said} " in words or m.keys & keys for m in telling or told)  # from another sentence
    if goes_on or _only_names(view, told):
        return None
    if any(mention.said in ABOUT_TO for mention in view.clause.mentions) and not _says_soon(words):
        return None
    if not missing and _is_denied(told, words):
        return _is_denied(
            told, f" {' '.join(one.said for one in view.clause.mentions)} "
        )  # "chưa trình tỉnh, đúng không"
    opposed = [mention for mention in view.strict if _opposite(mention, words)]
    if opposed:
        rest = [mention for mention in missing if mention not in opposed]
        return False if not rest and len(opposed) == 1 else None
    if (
        missing
        or _otherwise_compared(view, words)
        or any(f" {word} " in words and word not in _stated(view) for word in _denying(view))
    ):
        return None
    if _done_of_aim(view, words) or is_qualified(view, words) or not _of_the_most(view, sentence):
        return None
    if _other_ratio(view, sentence):
        return False
    if any(word in _said(view) and f" {word} " not in words for word in EVERY):
        return None  # "tất cả các đảng bộ …" of a sentence on some
    return True if all(_related(view, at, keys, words) for at in _relations(view)) else None


def _otherwise_compared(view: View, words: str) -> bool:
    """ "… đông hơn khóa trước", of a sentence that names no direction: here the word tells something."""
    said = (way for one in view.strict for pair in DIRECTIONS for way in pair if one.said in way)
    return any(not any(f" {word} " in words for word in way) for way in said)


def _only_names(view: View, told: list[Mention]) -> bool:
    """ "Phường Bến Ngọc còn không": whether no word that tells something says anything of what is named."""
    called = {mention.first for mention in view.strict if mention.names}
    return bool(told) and all(mention.names or mention.last in called for mention in told)


def _denying(view: View) -> tuple[str, ...]:
    """Words that deny; of what is said to be put off, those that say the same deny nothing: "tạm hoãn", "tạm dừng"."""
    stopped = any("postponed" in mention.attributes for mention in view.strict)
    return tuple(word for word in DENYING if word not in STOPPING) if stopped else DENYING


def is_qualified(view: View, words: str) -> bool:
    """ "… chuẩn bị sơ sài", of a sentence that says no such thing: what tells nothing elsewhere does so in a claim."""
    said = {mention.said for mention in view.clause.mentions if not mention.asks}
    return any(f" {one} " not in words for one in said & QUALIFYING)


def _done_of_aim(view: View, words: str) -> bool:
    """ "Đã là đô thị loại III rồi", of a sentence on what is aimed at."""
    done = any(one.said in DONE or (one.asks & TAGS and ALREADY in one.said.split()) for one in view.clause.mentions)
    return done and any(f" {word} " in words for word in AIMING) and not any(f" {word} " in words for word in DONE)


def _other_ratio(view: View, sentence: str) -> bool:
    """ "150/150 phiếu", of a sentence that tells of 146/150: so many others out of the same whole."""
    for one, slash, two in zip(view.strict, view.strict[1:], view.strict[2:], strict=False):
        if slash.said not in OUT_OF or one.number is None or two.number is None or two.first != slash.last:
            continue
        told = {part for part, whole in RATIO.findall(sentence) if whole == str(two.number)}
        if told and str(one.number) not in told:
            return True
    return False


def _of_the_most(view: View, sentence: str) -> bool:
    """Whether what is said to be the most of all stands beside that word: "nhiều nhất là A, kế đến là B"."""
    most = next((one for one in view.strict if one.said in MOST_OF_ALL), None)
    if most is None:
        return True
    told = [one for one in view.strict if weight(view, one) > 0.0 and one is not most]
    parts = (f" {' '.join(syllables(part))} " for part in PARTS.split(sentence))
    return any(
        f" {most.said} " in part and all(f" {one.said} " in part or one.is_value for one in told) for part in parts
    )


def _says_soon(words: str) -> bool:
    """Whether a sentence speaks of what is still to be."""
    return any(f" {word} " in words for word in ABOUT_TO)


def _other_order(view: View, words: str) -> bool:
    """Whether the sentence puts before a thing what is said to be after it, or the other way round."""
    for one, two in pairwise(view.clause.mentions):
        said = one.said.split()[-1]
        if said in ORDERS and one.last == two.first and two.keys and not two.is_value:
            right, wrong = (f" {order} {two.said} " in words for order in (said, ORDERS[said]))
            if wrong and not right:
                return True
    return False


def _is_denied(told: list[Mention], words: str) -> bool:
    """Whether the sentence denies just what is said: "không bầu", "không kịp bầu", where it is asked whether it is."""
    denied = [words[found.end() - 1 :] for found in DENIED.finditer(words)]
    return any(after.startswith(f" {mention.said} ") for after in denied for mention in told)


def _said(view: View) -> set[str]:
    return {word for mention in view.clause.mentions for word in mention.said.split()}


def _stated(view: View) -> set[str]:
    """The same without the words that only ask: "có được giới thiệu không" denies nothing."""
    asking = {"yesno", "verify"}
    return {word for m in view.clause.mentions if not m.asks & asking for word in m.said.split()}


def holds_word(view: View, mention: Mention, keys: frozenset[str], words: str, names: frozenset[str]) -> bool:
    """Whether a sentence holds a word, or the record is called by it, or it is the host's."""
    if not mention.attributes.isdisjoint(POSTS):
        return _states_post(mention.said, words)
    if is_of_other_kind(mention, mention.attributes, words):
        return False
    own = set(keys_of(mention))
    if f" {mention.said} " in words or own & keys:
        return True
    if own and own <= MEETING and f" {' '.join(mention.said.split()[-PAIR:])} " in words:
        return True  # "làm đại hội": as it holds a congress
    return bool(own & names) or (not mention.is_value and bool(view.is_host(own) or own & view.index.host_keys))


def _states_post(said: str, words: str) -> bool:
    """Whether a sentence names just that post: where it speaks of a "phó bí thư" it names no "bí thư"."""
    before = [text.split()[-1:] for text in words.split(f" {said} ")[:-1]]
    return any(not word or word[0] not in OTHER_POSTS for word in before)


def _relations(view: View) -> list[int]:
    return [at for at, mention in enumerate(view.clause.mentions) if mention.said in RELATING and not mention.asks]


def _related(view: View, at: int, keys: frozenset[str], words: str) -> bool:
    """Whether the sentence relates the same: it holds the relating word, and all that the clause says after it."""
    mentions = view.clause.mentions
    if f" {mentions[at].said} " not in words:
        return False
    after = [mention for mention in mentions[at + 1 :] if weight(view, mention) > 0.0]
    return all(holds_word(view, mention, keys, words, frozenset()) for mention in after)


def _opposite(mention: Mention, words: str) -> bool:
    """Whether the sentence holds the opposite of a word, and not the word itself."""
    for one, two in DIRECTIONS:
        for said, other in ((one, two), (two, one)):
            if mention.said in said or mention.text.lower() in said:
                return any(f" {word} " in words for word in other) and not any(f" {word} " in words for word in said)
    return False
