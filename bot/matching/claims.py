"""Claims: what a yes/no question asserts of a subject, and whether the facts bear it out.

A claim holds, fails, or cannot be told from the knowledge (None). It never fails merely because something is not listed
in a list that its source calls incomplete.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from bot.knowledge.model import Count, Event, Precision
from bot.matching.candidates import Scorer
from bot.matching.filters import WORKS, choose, meets
from bot.matching.lexicon import syllables, words_of
from bot.matching.question import Claim
from bot.matching.reading import Mention
from bot.matching.subjects import Subject, Type
from bot.matching.times import agrees
from bot.text.numbers import read_number
from bot.text.syllable import fold
from bot.text.when import Bound

MORE = frozenset(("nhieu hon", "hon", "dong hon", "lon hon", "cao hon"))
LESS = frozenset(("it hon", "nho hon", "kem", "thap hon"))
EVERY = frozenset(("đều", "cả", "nào cũng", "cùng", "hết", "tất cả", "toàn bộ", "cái nào cũng", "ai cũng", "cả thảy"))
SMALLEST_AMOUNT = 1000  # đồng; a smaller number in a question on a project is no amount of money
ISSUERS = frozenset(
    ("c:politburo", "c:secretariat", "c:central", "c:peoples_committee", "c:level_up_province", "c:level_up_city")
)


def _claim(facet: str, holds: bool | None, mentions: Sequence[Mention], subject: str) -> Claim:
    return Claim(facet, holds, subject, " ".join(m.text for m in mentions), frozenset(m.first for m in mentions))


@cache
def _comparators() -> dict[str, str]:
    return {" ".join(syllables(phrase)): kind for kind, phrases in words_of("comparing").items() for phrase in phrases}


def comparator(mentions: Sequence[Mention], at: int) -> tuple[str, tuple[Mention, ...]]:
    """How the words before a number bound it: over, under, about or exact; and those words."""
    known = _comparators()
    for size in (3, 2, 1):
        if at - size < 0:
            continue
        before = mentions[at - size : at]
        said = " ".join(mention.said for mention in before)
        if said in known:
            return known[said], tuple(before)
    return "exact", ()


def number_holds(said: Decimal, bound: str, value: Decimal, precision: Precision) -> bool | None:
    """Whether a stated bound on a number is borne out by a known number of some precision.

    Known "gần 160" bears out "hơn 100", "dưới 160" and "gần 160"; it contradicts "hơn 160" and cannot tell "đúng 158".
    """
    exact = precision is Precision.EXACT
    if bound == "over":
        if precision in (Precision.NEARLY, Precision.UNDER):
            return False if said >= value else _far(said, value)
        if precision is Precision.OVER:
            return True if said <= value else None
        return value > said if exact else (value > said if _apart(said, value) else None)
    if bound == "under":
        if precision in (Precision.NEARLY, Precision.UNDER):
            return True if said >= value else _not_far(said, value)
        if precision is Precision.OVER:
            return False if said <= value else None
        return value < said if exact else (value < said if _apart(said, value) else None)
    if bound == "about":
        return said == value or not _apart(said, value)
    if said == value:
        return True
    return False if exact or _apart(said, value) else None


def _apart(said: Decimal, value: Decimal) -> bool:
    """More than a twentieth apart: further than any rounding in words ("gần", "khoảng") reaches."""
    return abs(said - value) * 20 > max(said, value)


def _far(said: Decimal, value: Decimal) -> bool | None:
    return True if _apart(said, value) else None


def _not_far(said: Decimal, value: Decimal) -> bool | None:
    return False if _apart(said, value) else None


def claims(scorer: Scorer, subject: Subject) -> list[Claim]:
    """All that the clause asserts of the subject."""
    mentions = scorer.strict
    found: list[Claim] = []
    match subject.type:
        case Type.EVENT:
            found += _order(scorer, subject)
            found += _times(mentions, subject, "when")
            found += _duration(scorer, subject)
            found += _superlative(scorer, subject)
            found += _ordinal(scorer, subject)
        case Type.COUNT:
            found += _numbers(scorer, subject)
        case Type.PROJECT:
            found += _works(scorer, subject)
            found += _phase(scorer, subject)
            found += _costs(scorer, subject)
            found += _status(scorer, subject)
        case Type.DOCUMENT:
            found += _times(mentions, subject, "issued")
            found += _issuer(scorer, subject)
        case Type.CONGRESS:
            found += _ordinal(scorer, subject)
            found += _term(scorer, subject)
            found += _times(mentions, subject, "when")
            found += _duration(scorer, subject)
        case Type.SOURCE:
            found += _author(scorer, subject)
            found += _paper(scorer, subject)
        case Type.GROUP:
            found += _every(scorer, subject) or _only(scorer, subject) or list(_membership(scorer, subject))
            found += _size(scorer, subject)
    return found


def _order(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    """ "A làm trước B", "A sau B"."""
    uses = [use for use in scorer.entities.uses if use.subjects]
    if len(uses) != 2 or subject.id not in uses[0].subjects:
        return
    other = scorer.index.subjects[uses[1].subjects[0]]
    times, others = list(subject.times), list(other.times)
    between = [m for m in scorer.clause.mentions if uses[0].mention.last <= m.first < uses[1].mention.first]
    word = next((m for m in between if m.said in ("trước", "sau")), None)
    if word is None or not times or not others:
        return
    earlier = times[0].end < others[0].start
    later = others[0].end < times[0].start
    holds = earlier if word.said == "trước" else later
    yield _claim("when", holds, (word, uses[1].mention), subject.id)
    yield _claim("when", holds, (uses[1].mention,), other.id)


def _every(scorer: Scorer, group: Subject) -> list[Claim]:
    """ "Cả ba trường cấp 2 đều làm giai đoạn 2": the last thing said holds of all that the rest chooses."""
    marked = [m for m in scorer.clause.mentions if m.said in EVERY or "c:all" in m.keys]
    chosen = scorer.chosen(group)
    tests = [m for m in chosen.by if not m.names]
    if not marked or not tests:
        return []
    test = tests[-1]
    whom = choose(scorer.index, group, [m for m in scorer.strict if m is not test]).members
    failing = [member for member in whom if not meets(scorer.index, test, member)]
    holds = False if failing else True if group.record.complete or len(whom) < len(group.members) else None
    return [_claim("every", holds, (*marked, *tests, *(m for m in scorer.strict if m.number == len(whom))), group.id)]


def _only(scorer: Scorer, group: Subject) -> list[Claim]:
    """ "Giai đoạn 2 chỉ có Kim …": nobody else meets what the rest says."""
    marked = [m for m in scorer.clause.mentions if m.said in ("chỉ", "mỗi", "chỉ có", "duy nhất") or "c:only" in m.keys]
    named = {identity for use in scorer.entities.uses for identity in use.subjects if identity in group.members}
    tests = [m for m in scorer.chosen(group).by if not m.names]
    if not marked or not named or not tests:
        return []
    whom = set(choose(scorer.index, group, [m for m in scorer.strict if not m.names]).members)
    holds = False if whom - named or named - whom else True if group.record.complete else None
    uses = [use.mention for use in scorer.entities.uses]
    if not any(mark.first < use.first for mark in marked for use in uses):
        return []  # "Sao … chỉ được cải tạo" says what is done, not who alone it is done to
    return [_claim("every", holds, (*marked, *tests, *uses), group.id)]


def _paper(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    """ "Bài này đăng trên báo X"."""
    mentions = scorer.strict
    at = next((n for n, m in enumerate(mentions) if fold(m.said) in ("bao", "to bao", "to")), None)
    if at is None:
        return
    said = [m for m in mentions[at + 1 :] if not m.filler and not m.asks]
    words = {fold(word) for m in said for word in m.text.split()}
    if words:
        known = {fold(word) for word in syllables(subject.record.paper)}
        yield _claim("paper", words <= known, said, subject.id)


def _duration(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    """ "… họp hai ngày"."""
    time = next((t for t in subject.times if t.grain in ("day", "range")), None)
    for one, two in zip(scorer.clause.mentions, scorer.clause.mentions[1:], strict=False):
        if one.number is not None and two.first == one.last and two.said in ("ngày", "hôm", "bữa"):
            yield _claim("when", None if time is None else one.number == time.days, (one,), subject.id)


def _times(mentions: Sequence[Mention], subject: Subject, facet: str) -> Iterator[Claim]:
    times = list(subject.times)
    for mention in mentions:
        if mention.when is None or mention.when.grain == "term":
            continue
        if not times:
            yield _claim(facet, None, (mention,), subject.id)
            continue
        holds = any(agrees(mention.when, time) for time in times)
        if mention.when.bound is Bound.BEFORE and not holds:
            holds = any(time.bound is Bound.BEFORE and agrees(mention.when, time) for time in times)
        yield _claim(facet, holds, (mention,), subject.id)


def _superlative(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    wanted = scorer.clause.modifiers & {"first", "last"}
    group = scorer.index.subjects.get(subject.group or "")
    if not wanted or group is None:
        return
    events = [scorer.index.subjects[m].record for m in group.members]
    timed = [event for event in events if isinstance(event, Event) and event.on]
    if len(timed) < 2:
        return
    for which in sorted(wanted):
        best = (min if which == "first" else max)(timed, key=lambda event: event.on.start)
        words = tuple(m for m in scorer.strict if which in m.asks)
        yield _claim(which, best.id == subject.id, words, subject.id)


def _ordinal(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    ordinal = getattr(subject.record, "ordinal", None)
    for mention in scorer.strict:
        if mention.ordinal and ordinal is not None:
            yield _claim("ordinal", f"ordinal:{ordinal}" in mention.keys, (mention,), subject.id)


def _term(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    term = subject.record.term
    for mention in scorer.strict:
        if mention.when is not None and mention.when.grain == "term" and term:
            yield _claim(
                "term", (mention.when.start.year, mention.when.end.year) == tuple(term), (mention,), subject.id
            )
    years = [
        m
        for m in scorer.strict
        if (m.number is not None and 1990 <= m.number <= 2100) or (m.when is not None and m.when.grain == "year")
    ]
    if term and len(years) == 2 and any("c:term_word" in m.keys for m in scorer.clause.mentions):
        said = tuple(m.when.start.year if m.when else int(m.number or 0) for m in years)
        yield _claim("term", said == tuple(term), years, subject.id)


def _numbers(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    record = subject.record
    assert isinstance(record, Count)
    whole = scorer.index.subjects.get(record.out_of or "")
    mentions = scorer.strict
    for at, mention in enumerate(mentions):
        if mention.number is None or mention.ordinal or any(k.startswith(("phase:", "course:")) for k in mention.keys):
            continue
        bound, words = comparator(mentions, at)
        used = (*words, mention)
        if mention.percent:
            if whole is not None:
                share = record.value * 100 / whole.record.value
                yield _claim("percent", _share_holds(mention.number, bound, share, record.precision), used, subject.id)
            continue
        noun = _noun_after(mentions, at)
        if noun is not None and not noun.keys & (subject.head | subject.strong):
            continue
        if whole is not None and any("c:not_done" in m.keys for m in mentions):
            left = whole.record.value - record.value
            precision = Precision.OVER if record.precision is Precision.NEARLY else record.precision
            yield _claim("remaining", number_holds(mention.number, bound, left, precision), used, subject.id)
            continue
        if whole is not None and mention.number == whole.record.value:
            continue  # "420 chi bộ" beside the count of those that are done only names the whole
        yield _claim("count", number_holds(mention.number, bound, record.value, record.precision), used, subject.id)
    if whole is None:
        return
    share = record.value / whole.record.value
    for at, mention in enumerate(mentions):
        if "c:half" in mention.keys:
            before = at - 1 if at and mentions[at - 1].number == 1 else at  # "hơn một nửa"
            bound, words = comparator(mentions, before)
            said = "quá nửa" if mention.said == "quá nửa" else ""
            over = bound == "over" or bool(said) or (bound == "exact" and record.precision is not Precision.EXACT)
            yield _claim(
                "percent", share > Decimal("0.5") if over else share < Decimal("0.5"), (*words, mention), subject.id
            )
    yield from _completeness(scorer, subject, share)


def _share_holds(said: Decimal, bound: str, share: Decimal, precision: Precision) -> bool | None:
    if bound == "exact":
        return abs(share - said) < 1
    return number_holds(said, bound, share, precision)


def _completeness(scorer: Scorer, subject: Subject, share: Decimal) -> Iterator[Claim]:
    """ "Tất cả đã xong", "vẫn còn nơi chưa xong": claims on the share that is done."""
    done = [m for m in scorer.clause.mentions if m.keys & {"c:done"}]
    open_ = [m for m in scorer.clause.mentions if m.keys & {"c:not_done"}]
    every = [
        m
        for m in scorer.clause.mentions
        if m.keys & {"c:all"} or fold(m.said) in ("het", "tat ca", "toan bo", "deu", "100%")
    ]
    if open_ and not any(m.percent or m.number is not None or "c:half" in m.keys for m in scorer.strict):
        yield _claim("progress", share < 1, tuple(open_), subject.id)
    elif done and every:
        yield _claim("progress", share >= 1, (*done, *every), subject.id)


def _noun_after(mentions: Sequence[Mention], at: int) -> Mention | None:
    for mention in mentions[at + 1 : at + 4]:
        if mention.is_value:
            return None
        if mention.keys and not mention.filler and not mention.asks:
            return mention
    return None


def _works(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    have = subject.field_keys & WORKS
    negated = {mention.first for mention in scorer.clause.negated}
    only = any("c:only" in m.keys or m.said in ("chỉ", "mỗi") for m in scorer.strict)
    said: set[str] = set()
    for mention in scorer.clause.mentions:
        keys = mention.keys & WORKS
        if not keys or "c:project" in mention.keys:
            continue
        if keys == {"c:build"} and mention.first not in negated:
            continue  # "xây" alone may mean any of them
        holds = bool(keys & have)
        if mention.first in negated:
            yield _claim("work", not holds, (mention,), subject.id)
        else:
            said |= keys
            yield _claim("work", holds, (mention,), subject.id)
    if only and said and len(subject.record.work) > 1 and len(said & {"c:renovate", "c:build_new"}) == 1:
        yield _claim("work", False, tuple(m for m in scorer.strict if "c:only" in m.keys), subject.id)


def _status(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    """ "… đã xong chưa", "… đưa vào sử dụng rồi à"."""
    said = [m for m in scorer.strict if m.keys & {"c:done", "c:used", "c:not_done"} or "finish" in m.attributes]
    if not said:
        return
    status = subject.record.status
    done = None if status is None else status == "done"
    negative = any("c:not_done" in m.keys for m in said)
    yield _claim("status", (not done if negative else done) if done is not None else None, said, subject.id)


def compared(scorer: Scorer, counts: Sequence[Subject]) -> list[Claim]:
    """ "Số A nhiều hơn số B": two counts compared, in the order in which they are said."""
    word = next((m for m in scorer.strict if fold(m.said) in MORE | LESS), None)
    if word is None:
        return []
    at = scorer.strict.index(word)
    first = _best_count(scorer, counts, scorer.strict[:at])
    second = _best_count(scorer, counts, list(scorer.strict[at + 1 :]))
    if first is None or second is None or first is second:
        return []
    more = first.record.value > second.record.value
    holds = more if fold(word.said) in MORE else first.record.value < second.record.value
    tokens = [m for m in scorer.strict if not m.is_value]
    return [_claim("count", holds, tokens, first.id), _claim("count", holds, [word], second.id)]


def _best_count(scorer: Scorer, counts: Sequence[Subject], mentions: Sequence[Mention]) -> Subject | None:
    said = {key for mention in mentions for key in mention.keys}
    best, most = None, 0.0
    for subject in counts:
        for phrase in subject.names:
            met = sum(bool(keys & said) for keys in phrase.words) / len(phrase.words)
            if subject.head & said and met > most:
                best, most = subject, met
    return best if most >= 0.5 else None


def _phase(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    phase = subject.record.phase
    for mention in scorer.strict:
        if any(key.startswith("phase:") for key in mention.keys):
            holds = None if phase is None else f"phase:{phase}" in mention.keys
            yield _claim("phase", holds, (mention,), subject.id)


def _costs(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    cost = subject.record.cost
    for at, mention in enumerate(scorer.strict):
        if mention.number is None or any(":" in key and not key.startswith("n:") for key in mention.keys):
            continue
        if mention.number < SMALLEST_AMOUNT:
            continue
        used = (mention,)
        if cost is None:
            yield _claim("cost", None, used, subject.id)
            continue
        bound, words = comparator(scorer.strict, at)
        value, precision = read_amount(cost)
        if value is not None:
            yield _claim("cost", number_holds(mention.number, bound, value, precision), (*words, *used), subject.id)


def read_amount(text: str) -> tuple[Decimal | None, Precision]:
    """The number in an amount as officials write it ("trên 70 tỷ đồng"), and how it was stated."""
    precision = Precision.EXACT
    words = syllables(text)
    for at, word in enumerate(words):
        kind = _comparators().get(word)
        if kind:
            precision = {"over": Precision.OVER, "under": Precision.UNDER}.get(kind, Precision.ABOUT)
        found = read_number(words[at:])
        if found is not None:
            return Decimal(found[0]), precision
    return None, precision


def _issuer(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    issuer = subject.record.issuer
    if issuer is None:
        return
    have = scorer.index.keys_of(issuer)
    for mention in scorer.strict:
        keys = mention.keys & ISSUERS
        if keys and not keys & subject.strong - have:
            yield _claim("issuer", bool(keys & have), (mention,), subject.id)


def _author(scorer: Scorer, subject: Subject) -> Iterator[Claim]:
    author = subject.record.author
    asked = any("c:author" in m.keys for m in scorer.clause.mentions)
    if author is None or not asked:
        return
    words = {fold(word) for word in syllables(author)}
    said = [m for m in scorer.strict if fold(m.text) in words or (not m.known) or m.names]
    if said:
        named = {fold(word) for m in said for word in m.text.split()}
        yield _claim("author", named == words, tuple(said), subject.id)


def _membership(scorer: Scorer, group: Subject) -> Iterator[Claim]:
    if any(m.when is not None for m in scorer.strict) or scorer.clause.modifiers & {"first", "last"}:
        return
    wants = any(
        m.keys & ({"c:belong", "c:select", "c:list_word"} | group.head) or m.asks & {"exists"} for m in scorer.strict
    )
    if not wants:
        return
    for use in scorer.entities.uses:
        if not use.subjects:
            continue
        inside = any(identity in group.members for identity in use.subjects)
        if inside:
            yield _claim("member", True, (use.mention,), group.id)
        elif group.record.complete:
            yield _claim("member", False, (use.mention,), group.id)
        else:
            yield _claim("member", None, (use.mention,), group.id)
    chosen = scorer.chosen(group)
    bodies = bool(group.members) and scorer.index.subjects[group.members[0]].type is Type.BODY
    own = [
        m
        for m in chosen.by
        if bodies
        and not m.names
        and m.number is None
        and any(m.keys & scorer.index.subjects[member].own for member in group.members)
    ]
    if own:
        yield _claim("member", True, own, group.id)
    elif bodies and group.record.complete and not scorer.entities.uses:
        for one, two in zip(scorer.strict, scorer.strict[1:], strict=False):
            if (
                one.keys & group.head
                and two.first == one.last
                and not two.filler
                and not two.asks
                and not two.keys & (group.strong | {"c:congress"})
            ):
                yield _claim("member", False, (one, two), group.id)
    for _, words in scorer.entities.strangers:
        yield _claim("member", False if group.record.complete else None, words, group.id)


def _size(scorer: Scorer, group: Subject) -> Iterator[Claim]:
    mentions = scorer.strict
    size = Decimal(len(group.members))
    precision = Precision.EXACT if group.record.complete else Precision.OVER
    for at, mention in enumerate(mentions):
        if mention.number is None or mention.percent or any(not key.startswith("n:") for key in mention.keys):
            continue
        noun = _noun_after(mentions, at)
        heads = (
            group.head
            | {"c:unit", "c:organisation", "c:pilot", "c:congress"}
            | {k for m in group.members for k in scorer.index.subjects[m].head}
        )
        if noun is None or not noun.keys & heads:
            continue
        bound, words = comparator(mentions, at)
        yield _claim("size", number_holds(mention.number, bound, size, precision), (*words, mention), group.id)
