"""Claims on times, and on which comes first."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.knowledge.model import Event, EventStatus
from bot.knowledge.names import days_named
from bot.knowledge.precision import Precision
from bot.matching.claims.edges import is_compared_with, untold
from bot.matching.claims.moved import before_moved, leads, moved_from, moves, only_then, untold_move
from bot.matching.claims.pairing import said_of
from bot.matching.claims.weekdays import on_other_weekday
from bot.matching.judging.numbers import comparator, number_holds, read_amount
from bot.matching.judging.pointed import pointed_at
from bot.matching.judging.spelled import borne, spelled
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.reading.times import FROM_A_DAY, borne_out, held_after, in_year_of
from bot.matching.viewing.claim import claim, is_meeting, of_meeting
from bot.matching.viewing.sizes import days_stated
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_marked
from bot.text.when import Bound, Grain, When

FIRMLY = (" chot ", " an dinh ", " quyet dinh ", " phe duyet ", " thong nhat ")  # folded; no "dự kiến" is that
DAYS = ("ngày", "hôm", "bữa")
DATED = (Grain.DAY, Grain.RANGE)
LASTING = "ask:duration"  # what the name of a detail asks
BARE_DAYS = frozenset(map(fold, DAYS))
LIMITS = frozenset(("c:done", "c:not_done", "c:deadline"))  # what must be done by a time
SETTLING = grammar("settling")
BARE_SETTLING = frozenset(map(fold, SETTLING))
NOT_YET = "chua "  # folded
APART = grammar("apart")
BEGINNING = grammar("beginning")
ENDING = grammar("ending")
PAIR = 2
DENIED_REACH = 2  # mentions: "chưa", and "được" after it
BEFORE, AFTER = "trước", "sau"
OPENING = grammar("opening")
AIM = "phấn đấu"
LATEST = ("cham nhat", "muon nhat", "tre nhat")
MEETING = ("c:congress", "c:carry_out")
ABLE = frozenset(("được", "kịp"))
Named = tuple[tuple[Mention, ...], Subject]  # the words that name an event, and it


def order(view: View, subject: Subject) -> Iterator[Claim]:
    """ "A làm trước B", "A sau B"."""
    ordered = _ordered(view)
    if ordered is None or subject.id != ordered[1][1].id:
        return
    word, (first, _), (second, other) = ordered
    times, others = list(subject.times), list(other.times)
    if not times or not others:
        return
    earlier = times[0].end < others[0].start
    later = others[0].end < times[0].start
    holds = earlier if BEFORE in word.said.split() else later
    kinds = [m for m in view.strict if m.last in (first[0].first, second[0].first) and m.keys and not m.asks]
    yield claim("when", holds, (word, *first, *second, *kinds), subject.id)  # "xã" of "xã Khe Mây"
    yield claim("when", holds, second, other.id)
    days = next((one for one in view.strict if days_stated(view.strict, one) is not None), None)
    if days is not None:  # "A trước B hai ngày": from the beginning of one, or its end, to the beginning of the other
        one, two = (times[0], others[0]) if earlier else (others[0], times[0])
        gaps = {(two.start - one.start).days, (two.start - one.end).days}
        sure = one.grain in DATED and two.grain in DATED
        yield claim("when", days.number in gaps if sure else None, (days,), subject.id)


def _ordered(view: View) -> tuple[Mention, Named, Named] | None:
    """The word that puts one of two events before or after the other, and these; None where none does."""
    named = _in_order(view)
    if len(named) != PAIR:
        return None
    one, two = named
    between = [m for m in view.clause.mentions if one[0][-1].last <= m.first < two[0][0].first]
    word = next((m for m in between if {BEFORE, AFTER} & {*m.said.split()}), None)  # "làm trước"
    return (word, one, two) if word is not None else None


def _in_order(view: View) -> list[Named]:
    """The events that a clause names, by a proper name or by their whole names, in its order, each with its words."""
    found: dict[str, Named] = {}
    for name, event in borne(view, Type.EVENT):
        found[event.id] = ((name,), event)
    told = pointed_at(view)
    if told is not None and told[1].type is Type.EVENT:
        found.setdefault(told[1].id, told)
    whole = [
        view.index.subjects[one] for group in view.index.timed_groups for one in view.index.subjects[group].members
    ]
    for one in spelled(view, whole):
        if one.subject.type is Type.EVENT:
            found.setdefault(one.subject.id, (one.words, one.subject))
    return sorted(found.values(), key=lambda pair: pair[0][0].first)


def duration(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… họp hai ngày"."""
    event = subject.main or subject.record
    days = event.days if isinstance(event, Event) else None
    limit = _lasting_by_hand(view, subject)
    if any(mention.said in APART for mention in view.clause.mentions) or _ordered(view) is not None:
        return  # "A và B cách nhau hai ngày", "A trước B hai ngày" say not how long either is
    for one, two in zip(view.clause.mentions, view.clause.mentions[1:], strict=False):
        if one.number is None or two.first != one.last or not (two.said in DAYS or _says_days(two)):
            continue
        if isinstance(event, Event) and one.number == days_named(event.event) != days:
            continue  # "đợt thi đua 90 ngày" is its name
        if limit is not None and one in view.strict:
            label, (value, precision) = limit
            bound, words = comparator(view.strict, view.strict.index(one))
            yield claim("detail", number_holds(one.number, bound, value, precision), (*words, one), subject.id, label)
        else:
            yield claim("when", None if days is None else one.number == days, (one,), subject.id)


def _lasting_by_hand(view: View, subject: Subject) -> tuple[str, tuple[Decimal, Precision]] | None:
    """The detail that says how many days it lasts, or may last at most, and that number."""
    for label, text in subject.details.items():
        if fold(label) != fold(ASK_LABELS["duration"]) and LASTING not in view.index.meaning(label):
            continue
        value, precision = read_amount(str(text))
        if value is not None and not set(DAYS).isdisjoint(syllables(str(text))):
            return label, (value, precision)
    return None


def _says_days(mention: Mention) -> bool:
    """ "… hai ngày 24-25/2": a time that names its days after they are counted."""
    return mention.when is not None and mention.when.grain is Grain.RANGE and mention.text.lower().startswith(DAYS)


def scheduled(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… đã chốt ngày chưa", "… chưa có lịch à": whether the time of an event is settled; of a month no day is."""
    event = subject.main or subject.record
    words, denies = view.once(settling)
    if not words or not isinstance(event, Event) or (not denies and any(m.when is not None for m in view.strict)):
        return
    if event.on is None:
        unsettled = denies or event.status is EventStatus.UNANNOUNCED
        settled = False if unsettled else None  # else it is told that it is not known
    elif event.on.grain in (Grain.DAY, Grain.RANGE):
        firm = any(word in f" {fold(one.said)} " for one in words for word in FIRMLY)
        settled = not firm or event.status is not EventStatus.PLANNED
    else:
        settled = False if any(mention.said.split()[-1] in DAYS for mention in words) else None
    if settled is not None:
        yield claim("unscheduled" if denies else "scheduled", settled is not denies, words, subject.id)


def settling(view: View) -> tuple[list[Mention], bool]:
    """The words that say that a day or a schedule is settled, and whether that is denied; none where nothing does."""
    counted = {one.last for one in view.clause.mentions if one.number is not None}  # "không quá 3 ngày"
    days = [m for m in view.clause.mentions if "when" in m.asks and _is_day(m) and m.first not in counted]
    nouns = [m for m in view.clause.mentions if "c:schedule" in m.keys or m in days]
    words = [mention for mention in view.clause.mentions if _settles(mention)]
    if not nouns or not words:
        return [], False
    mentions = view.clause.mentions
    before = {mention.last for at in denials(mentions) for mention in mentions[at : at + DENIED_REACH]}
    denies = any(mention.first in before or fold(mention.said).startswith(NOT_YET) for mention in (*words, *nouns))
    return [*words, *nouns], denies


def _settles(mention: Mention) -> bool:
    """Whether a word says that something is settled; where no tones are typed, "chot" is "chốt" before a day."""
    bare = mention.said.removeprefix("đã ").removesuffix(" rồi")
    return bare in SETTLING or (not is_marked(mention.text) and fold(mention.text) in BARE_SETTLING)


def _is_day(mention: Mention) -> bool:
    last = mention.said.split()[-1]
    return not mention.is_value and (last in DAYS or (not is_marked(mention.text) and fold(last) in BARE_DAYS))


def times(view: View, subject: Subject, facet: str) -> Iterator[Claim]:
    """Each time that is stated, against the times of the subject."""
    known = _aimed_at(view, subject) or list(subject.times)
    limits = LIMITS - subject.name_keys
    limit = any(not m.keys.isdisjoint(limits) or "xong" in m.said.split() for m in view.clause.mentions)
    named = f" {fold(getattr(subject.record, 'who', None) or '')} "
    stated = [m for m in view.strict if m.when is not None and f" {fold(m.text)} " not in named]  # "xã Tháng Tám"
    for mention in stated:
        when = mention.when
        if when is not None and when.grain is not Grain.TERM and not mention.keys & subject.name_keys:
            if is_compared_with(view, mention) or not said_of(view, mention, stated, subject):
                continue
            if _is_limit_of_aim(view, mention, subject):
                yield claim(facet, None, (mention,), subject.id)
                continue
            end = _at_one_end(view, mention, known) or before_moved(view, mention, subject, known)
            if on_other_weekday(mention):
                yield claim(facet, False, (mention, *([end[1]] if end else [])), subject.id)
                continue
            if end is not None:
                yield claim(facet, end[0], (end[1], mention), subject.id)
                continue
            holds = _over_by(view, mention, known)
            holds = _in_time(view, when, known) if holds is None else holds
            holds = _time_holds(when, _limits(subject, when, known), limit=limit) if holds is None else holds
            if holds:
                holds = None if untold(view, when, known, subject) else not only_then(view, mention, known)
            holds = moved_from(view, mention, subject) if holds is False and view.once(moves) else holds
            before = [one for one in view.strict if one.last == mention.first]
            led = [one for one in before if leads(one)]
            holds = None if holds and untold_move(view, led, subject) else holds
            yield claim(facet, holds, (*led, mention), subject.id)


def _is_limit_of_aim(view: View, time: Mention, subject: Subject) -> bool:
    """ "Chậm nhất là 31/5", of a record of what is aimed at by then: the limit is another one's."""
    if subject.type is not Type.EVENT or AIM not in subject.record.event.casefold():
        return False
    before = [one for one in view.clause.mentions if one.last <= time.first]
    start = max((one.last for one in before if one.is_value), default=0)
    latest = fold(time.text).startswith(LATEST) and not time.text[:1].isdigit()
    return latest or any("last" in one.asks for one in before if one.first >= start)


def _limits(subject: Subject, said: When, known: list[When]) -> list[When]:
    """The times of a deadline as the limits that they are, where one is claimed: "quý I" is by the end of March."""
    limit = isinstance(subject.record, Event) and subject.record.status is EventStatus.DEADLINE
    if not limit or said.bound not in (Bound.BEFORE, Bound.BY):
        return known
    return [replace(one, bound=Bound.BY) if one.bound is Bound.ON else one for one in known]


def _aimed_at(view: View, subject: Subject) -> list[When]:
    """ "Phấn đấu xong trước 31/5 à": what a deadline is aimed at by, where that is claimed; else its limit is."""
    target = subject.record.target if subject.type is Type.EVENT else None
    said = any(mention.said.startswith(AIM) for mention in view.clause.mentions)
    return [target] if target is not None and said else []


def _at_one_end(view: View, time: Mention, known: list[When]) -> tuple[bool | None, Mention] | None:
    """ "Bắt đầu từ ngày 15/4", "kết thúc vào giữa tháng 7": whether that is an end of what lasts, and its word.

    Of an end that is a part of a month no day can be said that it is it.
    """
    when = time.when
    if when is None or when.bound is Bound.BEFORE or len(known) != 1:
        return None
    before = [mention for mention in view.clause.mentions if mention.first < time.first]
    word = next((mention for mention in reversed(before) if mention.said in BEGINNING | ENDING), None)
    days = in_year_of(when, known[0])
    if word is None or days is None or known[0].grain is not Grain.RANGE or known[0].bound is not Bound.ON:
        return None
    end = known[0].start if word.said in BEGINNING else known[0].end
    holds = days[0] <= end <= days[1]
    if word.said in OPENING and not holds and known[0].start <= days[0] <= known[0].end:
        return None, word  # it may be opened after a day of preparation
    by_day = not known[0].is_vague or (word.said in BEGINNING and known[0].words.startswith(FROM_A_DAY))
    return (holds if by_day or not when.by_days else None), word


def _over_by(view: View, time: Mention, known: list[When]) -> bool | None:
    """ "Ngày 26/2 là họp xong rồi": whether it is over by a day; None for "họp xong ngày 26/2", which says when."""
    after = [mention for mention in view.clause.mentions if mention.first > time.first]
    done = any("c:done" in mention.keys or "xong" in mention.said.split() for mention in after)
    already = any("rồi" in mention.said.split() for mention in after)
    if time.when is None or not (done and already) or any(one.bound is not Bound.ON for one in known):
        return None
    ends = in_year_of(time.when, known[0]) if known else None
    return ends[0] >= max(one.end for one in known) if ends is not None else None


def _in_time(view: View, said: When, known: list[When]) -> bool | None:
    """ "Chi bộ tôi họp ngày 5/3 được không": whether a day is in time for a limit; None where that is not asked."""
    asked = any(not ABLE.isdisjoint(mention.said.split()) for mention in view.clause.mentions)
    limits = [time for time in known if time.bound in (Bound.BEFORE, Bound.BY)]
    if not asked or len(limits) != len(known) or not limits or said.bound is not Bound.ON:
        return None
    limit = limits[0]
    ends = in_year_of(said, limit)
    if ends is None:
        return None
    return ends[1] < limit.start if limit.bound is Bound.BEFORE else ends[1] <= limit.end


def _time_holds(said: When, known: list[When], *, limit: bool) -> bool | None:
    if known and known[0].is_after:
        return held_after(said, known[0])
    return any(borne_out(said, time, limit=limit) for time in known) if known else None


def superlative(view: View, subject: Subject) -> Iterator[Claim]:
    """First or last of its group."""
    wanted = view.clause.modifiers & {"first", "last"}
    settled = settling(view)[0]
    group = view.index.subjects.get(subject.group or "")
    if not wanted or group is None or _ordered(view) is not None:
        return  # "A làm trước B" says not that A is the first of all
    members = view.index.membership(group)
    if members.first is None:
        return
    for which in sorted(wanted):
        best = members.first if which == "first" else members.last
        words = tuple(m for m in view.strict if which in m.asks and m not in settled)
        if not words and settled:
            continue
        yield claim(which, best == subject.id, words, subject.id)


def over(view: View, subject: Subject) -> Iterator[Claim]:
    """ "X đại hội xong rồi phải không": whether an event is held, or its day yet to come; a past day proves nothing."""
    event = subject.main or subject.record
    if not isinstance(event, Event):
        return  # a congress of which no day is written down
    named = view.named(subject)  # "Hoàn thành cảng cá chưa chốt ngày": its name tells of no state
    said = [m for m in view.strict if m.keys & {"c:done", "c:not_done"} and m.first not in named]
    if event.status is EventStatus.NOT_HELD:
        yield from _not_held(view, subject, said)
        return
    asks_yet = any("chưa" in mention.said.split() for mention in view.clause.mentions if mention.asks & {"yesno"})
    if of_meeting(view) and not is_meeting(view, subject):
        return  # "thị trấn Bến Ngọc đại hội xong rồi à" speaks of no bridge that is opened there
    if not said or asks_yet or event.on is None or any(mention.is_value for mention in view.strict if mention.when):
        return
    coming = event.on.bound is Bound.ON and event.on.start > view.today
    held = True if event.status is EventStatus.HELD else False if coming else None
    if held is not None:
        denied = any("c:not_done" in mention.keys for mention in said)
        yield claim("when" if denied else "status", held is not denied, said, subject.id)


def _not_held(view: View, subject: Subject, said: list[Mention]) -> Iterator[Claim]:
    """ "X đã đại hội chưa", of what is not held at all; of other words ("được miễn") it is told without a yes or no."""
    meeting = [m for m in view.strict if not m.keys.isdisjoint(MEETING)]
    own = {mention.first for mention in (*said, *meeting)}
    others = (m for m in view.strict if m.first not in own and not m.asks and not m.filler)
    if any(mention.keys.isdisjoint(subject.strong) for mention in others):
        return
    denied = bool(view.clause.negated) or any("c:not_done" in mention.keys for mention in said)
    yield claim("when", denied, (*said, *meeting), subject.id)
