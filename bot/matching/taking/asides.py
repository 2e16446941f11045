"""Asides: runs of a question's sentence that only tell of the writer, or what the answer is for.

"Chú mới vào Đảng, quận có mấy chi bộ", "… tên các đơn vị, để em làm báo cáo": such words need no explanation. They are
set aside only where the question is not understood with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.cutting.limiting import limits_of
from bot.matching.cutting.parts import BREAKS
from bot.matching.knowing.levels import said_levels
from bot.matching.naming.writers import INTRODUCING, SELVES, introduced
from bot.matching.reading.asking import Asking, asking
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.negation import EXCEPT, NEGATIONS
from bot.matching.viewing.weighing import HEAVY
from bot.text.syllable import fold
from bot.text.tokens import DASHES, TokenKind

REQUESTING = grammar("requesting")
PURPOSES = grammar("purposes")
REASONS = grammar("reasons")
LEAVE = grammar("leave")
HEARING = grammar("hearing")
HEARD = grammar("heard")
THEREFORE = grammar("therefore")
WANTING = grammar("wanting")
TURNING = grammar("turning")
TOPICS = grammar("topics")
PLACING = ("ở", "sinh hoạt", "công tác", "làm", "làm việc", "sống", "quê", "học", "dạy")
OPENING = 8  # mentions at the beginning of a message that say who writes
PARTY = "c:party"
HERE = ("đây", "đây ạ", "nè", "đây nhé")


class Run(tuple[Mention, ...]):  # noqa: SLOT001  # what it asks is kept beside it
    """Words of a clause between two cuts."""

    @cached_property
    def asking(self) -> Asking:
        """What they ask."""
        return asking(self)


def without_asides(reading: Reading, clause: Clause, ours: frozenset[int]) -> Clause | None:
    """The clause with its asides as its story; None when it has none, or nothing but asides.

    Args:
        ours: first tokens of the names that somebody here bears.
    """
    runs = list(runs_of(reading, clause.mentions))
    of_self = bool(clause.story) and _opens(reading, clause.story[0], SELVES)
    lead = _letter(reading, runs, of_self=of_self) or _preludes(reading, runs, ours)
    for story in (lead, ()) if lead else ((),):
        told = [run for run in runs if run in story or _introduces(run, ours) or _is_aside(reading, run)]
        told += [run for run in _goes_on(reading, runs, ours, of_self=of_self) if run not in told]
        told = told if not clause.verify else [run for run in told if not _goes_on_claim(reading, runs, told, run)]
        kept = tuple(mention for run in runs if run not in told for mention in run)
        leans = bool(clause.story) or clause.elliptic  # "… đã xong và tỷ lệ, phục vụ báo cáo giao ban"
        if told and any(
            mention.keys or mention.attributes or mention.names or (leans and mention.asks) for mention in kept
        ):
            aside = [mention for run in told for mention in run]
            return replace(whole(kept, (*clause.story, *aside), ""), elliptic=clause.elliptic)
    return None


def _goes_on(reading: Reading, runs: Sequence[Run], ours: frozenset[int], *, of_self: bool) -> Iterator[Run]:
    """Where else the writer is from: "tôi ở xã Hoa Mai mới chuyển về, sinh hoạt ở xã Hoa Đào, …"."""
    for run in runs:
        began = of_self
        of_self = of_self or _opens(reading, run[0], SELVES)
        foreign = not run.asking.any and not any(mention.first in ours for mention in run)
        if began and foreign and run[0].said in PLACING:
            yield run


def _goes_on_claim(reading: Reading, runs: Sequence[Run], told: Sequence[Run], run: Run) -> bool:
    """Whether a run goes on what is claimed: "có 35 tổ chức ở cơ quan, đơn vị sự nghiệp, đúng không"."""
    claimed = next((at for at, one in enumerate(runs) if one not in told), len(runs))
    if runs.index(run) < claimed or _opens(reading, run[0], SELVES | PURPOSES | REASONS):
        return False
    return any(mention.keys and not mention.filler for mention in run)


def _letter(reading: Reading, runs: Sequence[Run], *, of_self: bool) -> Sequence[Run]:
    """What a letter tells of its writer before it requests something: "tôi 75 tuổi, ở số nhà 22, … xin cho biết"."""
    end = next((at for at, run in enumerate(runs) if _requests(run)), 0)
    before = runs[:end]
    of_self = of_self or any(_opens(reading, run[0], SELVES) for run in before)
    plain = not any(run.asking.any or any(mention.names for mention in run) for run in before)
    return before if of_self and plain else ()


def _preludes(reading: Reading, runs: Sequence[Run], ours: frozenset[int]) -> Sequence[Run]:
    """What is told before leave is asked, or before a colon: "đợi xe lâu quá, tò mò có mấy nơi …".

    It asks nothing, and names nobody unless it speaks of the writer: "Trường Hoa, cho hỏi: xây xong chưa?" is about the
    school.
    """
    at = next((at for at in range(len(runs) - 1, 0, -1) if _leads(reading, runs[at - 1], runs[at])), 0)
    if not any(run.asking.any for run in runs[at:]):
        return ()
    before = runs[:at]
    colon = at > 0 and reading.tokens[runs[at][0].first - 1].text == ":"
    if any(
        run.asking.ask or is_topic(run) or (_requests(run) and not colon) or any(m.first in ours for m in run)
        for run in before
    ):
        return ()
    of_writer = bool(before) and _opens(reading, before[0][0], SELVES)
    if runs[at][0].said in HEARD:  # "tôi làm ở công ty, thợ đi ca suốt, nghe bảo Hoa Mai …"
        return before if of_writer else ()
    return before if of_writer or not any(_names_someone(reading, run) for run in before) else ()


def is_topic(run: Run) -> bool:
    """ "Về kinh phí": whether a run opens with what the question is about."""
    return opens_topic(run[0]) and any(mention.attributes and not mention.filler for mention in run)


def opens_topic(mention: Mention) -> bool:
    """Whether a word opens what a message is about, be it typed without tones."""
    return mention.said in TOPICS or (mention.text.isascii() and mention.text.lower() in map(fold, TOPICS))


def behind_colon(reading: Reading, clause: Clause) -> Clause | None:
    """What is asked behind a colon, of what the words before it name: "… cạnh trường Hoa Mai: trường xây tới đâu"."""
    cuts = [at for at, m in enumerate(clause.mentions) if at and reading.tokens[m.first - 1].text == ":"]
    head, tail = (clause.mentions[: cuts[-1]], clause.mentions[cuts[-1] :]) if cuts else ((), clause.mentions)
    if not head or clause.verify or not asking(tail).any or any(mention.names for mention in tail):
        return None
    return replace(whole(tail, (*clause.story, *head), ""), anaphora=True)


def _leads(reading: Reading, before: Run, run: Run) -> bool:
    """Whether a run is what the writer comes to: after a colon, where leave is asked, or by a word that turns to it."""
    first = run[0].first
    turns = run[0].said in TURNING or run[0].said in HEARD
    return turns or _asks_leave(run[0], before[-1]) or (first > 0 and reading.tokens[first - 1].text == ":")


def _asks_leave(mention: Mention, before: Mention) -> bool:
    """ "Muốn hỏi", "thắc mắc", "cho tôi nghe", "… nên cần": words that lead into a question."""
    if not mention.filler:
        return False
    if before.said in THEREFORE and mention.said.split()[0] in WANTING:
        return True
    last = mention.said.split()[-1]
    return last in LEAVE or (last in HEARING and before.filler and fold(before.text).startswith("cho"))


def after_introduction(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """A message without the words that say who writes it, where they hold no name: "chị bên đoàn phường đây, …"."""
    for at, (one, two) in enumerate(pairwise(mentions[:OPENING])):
        if one.said.split()[0] not in SELVES or two.said.split()[0] not in INTRODUCING:
            continue
        run = mentions[at : at + OPENING]
        end = next((number for number, mention in enumerate(run) if _here(mention)), None)
        if end is None or any(mention.names or mention.asks for mention in run[:end]):
            return mentions
        rest = mentions[at + end + 1 :]
        return rest if any(mention.keys or mention.names for mention in rest) else mentions
    return mentions


def _here(mention: Mention) -> bool:
    """ "… đây": also where no tones are typed."""
    return mention.said in HERE or (mention.filler and mention.text.lower() == "day")


def runs_of(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Run]:
    """The clause cut at its commas, and before what its question is for."""
    start = 0
    for at, (before, mention) in enumerate(pairwise(mentions), 1):
        between = reading.tokens[before.last : mention.first]
        broken = any(
            token.kind is TokenKind.MARK and (token.text[0] in BREAKS or token.text in DASHES) for token in between
        )
        broken = broken or any(token.kind is TokenKind.EMOJI for token in between)
        if broken or _asks_leave(mention, before) or _opens_purpose(reading, mentions, start, at):
            yield Run(mentions[start:at])
            start = at
    if mentions:
        yield Run(mentions[start:])


def _opens_purpose(reading: Reading, mentions: Sequence[Mention], start: int, at: int) -> bool:
    """Whether "để …" begins here, which asks nothing itself, after what asks."""
    if not _opens(reading, mentions[at], PURPOSES):
        return False
    return not any(mention.asks for mention in mentions[at:]) and bool(mentions[start:at])


def _introduces(run: Run, ours: frozenset[int]) -> bool:
    """ "Tôi ở phường Hoa Mai, …": where the writer is from, unless that is one of ours."""
    names = [at for at, mention in enumerate(run) if mention.names or not mention.known]
    if run.asking.any or any(mention.first in ours for mention in run):
        return False
    return any(introduced(run, at) for at in names)


def _is_aside(reading: Reading, run: Run) -> bool:
    """Whether a run asks nothing and names nothing that an answer would have to be about."""
    if run.asking.any or _requests(run) or _names_someone(reading, run) or limits_of(run):
        return False
    of_self = _opens(reading, run[0], SELVES | PURPOSES | REASONS)
    excepted = any(mention.said in EXCEPT for mention in run) and not of_self
    if excepted or any(mention.said in NEGATIONS for mention in run) or any(said_levels(run)):
        return False
    if of_self:
        return True
    return not any(_tells(mention) and not _of_person(run, at) for at, mention in enumerate(run))


def _of_person(run: Run, at: int) -> bool:
    """ "Gặp ông tổ trưởng": who somebody is that is met, rather than what is asked of anything."""
    return bool(run[at].attributes) and at > 0 and run[at - 1].said in SELVES and run[at - 1].last == run[at].first


def _requests(run: Run) -> bool:
    """ "Cho em hỏi …": a run that asks without a question word."""
    words = (mention.said.split() for mention in run if mention.filler)
    return any(len(said) > 1 and not REQUESTING.isdisjoint(said) for said in words)


def _opens(reading: Reading, mention: Mention, words: frozenset[str]) -> bool:
    """Whether a mention is, or begins with, one of some words; where no tones are typed, one that may be it."""
    first = mention.said.split()[0]
    if mention.said in words or first in words:
        return True
    if reading.marked or not mention.filler or PARTY in mention.keys:  # "dang" is "đang" or "Đảng", and hardly "đặng"
        return False
    return fold(mention.text.split()[0]) in map(fold, words)


def _names_someone(reading: Reading, run: Run) -> bool:
    """Whether a run holds a proper name, be it of somebody that nobody here knows."""
    if any(mention.names for mention in run):
        return True
    capitals = [_capital(reading, mention) for mention in run]
    unknown = any(capital and not mention.known for capital, mention in zip(capitals, run, strict=True))
    return unknown or any(one and two for one, two in pairwise(capitals[1:]))


def _capital(reading: Reading, mention: Mention) -> bool:
    return reading.tokens[mention.first].text[:1].isupper() and not reading.text.isupper()


def _tells(mention: Mention) -> bool:
    """Whether a word may name what is asked about: a value, an attribute, a kind; not one that is off the topic."""
    return bool(mention.is_value or mention.attributes or mention.keys & HEAVY)
