"""Rows: things of which the same is asked in one breath ("Hoa Mai với Hoa Đào họp hôm nào"), each told by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.best_first import judged
from bot.matching.knowing.fields import LEVELS as SCHOOL_LEVELS
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.asking import asking
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.of_each import of_each, speaks_of_all
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, telling
from bot.text.tokens import TokenKind

ASKING_WORDS = frozenset(("nhiêu", "mấy", "nào", "gì", "ai", "đâu"))  # in the name of an attribute that asks by itself
BESIDE = grammar("beside")
SELVES = grammar("selves")
PURPOSES = grammar("purposes")
JOINING = frozenset(("và", "va", "cùng", "với", "voi"))
MARKS = frozenset((",", ";", "/", "&", "+"))
MOST_NOUN = 2  # words of a noun in a list of them
IN_PLACE = 3  # words more than it has that a part may stand for
LEVELS = frozenset(("c:level", "c:levels", "c:host_level"))
LEAST = 2
MOST = 5
SCHOOL = frozenset(("c:school",))
Words = tuple[Mention, ...]


def rows_of(reading: Reading, clause: Clause) -> tuple[Words, ...]:
    """The parts of a clause between its commas and the words that set things side by side; () where one names nothing.

    Those that its joining words made are kept where they are finer.
    """
    rows = of_each(parts_of(reading, clause.mentions))
    if not LEAST <= len(rows) <= MOST or not all(_names_something(row) for row in rows) or _opens_with_level(rows):
        return clause.rows
    return rows if len(rows) > len(clause.rows) else clause.rows


def _opens_with_level(rows: Sequence[Words]) -> bool:
    """ "Tiểu học, trường nào xây mới": schools of that level alone are asked for, and nothing of the level itself."""
    return all(one.keys & SCHOOL_LEVELS or one.filler for one in rows[0]) and bool(rows[1][0].keys & SCHOOL)


def parts_of(reading: Reading, mentions: Words) -> tuple[Words, ...]:
    """Words cut at their commas and at the words that set things side by side."""
    found: list[list[Mention]] = [[]]
    for at, mention in enumerate(mentions):
        before = mentions[at - 1] if at else None
        if before is not None and before.last < mention.first and _breaks(reading, before, mention):
            found.append([])
        if mention.said in BESIDE and not mention.asks and mention.first not in reading.joints:
            found.append([])
            continue
        found[-1].append(mention)
    return tuple(tuple(row) for row in found if any(not mention.filler for mention in row))


def lists_nouns(rows: Sequence[Words]) -> bool:
    """Whether each part behind the first is no more than a noun: "có bao nhiêu đảng bộ, chi bộ, đảng viên"."""
    return len(rows) >= LEAST and all(
        len(row) <= MOST_NOUN and all(mention.keys and not mention.asks and mention.when is None for mention in row)
        for row in rows[1:]
    )


def _breaks(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a mark, or a joining word that the cutting left out, stands between two mentions."""
    return any(
        token.text in MARKS or (token.kind is TokenKind.WORD and token.text.lower() in JOINING)
        for at, token in enumerate(reading.tokens[before.last : mention.first], before.last)
        if at not in reading.joints
    )


def _names_something(row: Words) -> bool:
    """Whether a part may name a thing, known or not: no mere time, no purpose, and nothing told of the writer."""
    return row[0].said.split()[0] not in SELVES | PURPOSES and any(
        mention.names or mention.attributes or not mention.known or (mention.keys and mention.when is None)
        for mention in row
    )


def by_name(view: View, query: Query) -> bool:
    """Whether what is told is named by a proper name, so that a name that nobody here bears may stand beside it."""
    return query.outcome is not Outcome.ANSWER or any(identity in view.used for identity in query.subjects)


def half(view: View, rows: Sequence[Words], query: Query) -> bool:
    """Whether an answer tells of one part only: "Ban Chấp hành và Ban Thường vụ …"."""
    if _another_named(view, query):
        return True
    few = query.members if query.chosen_by else ()
    left: set[int] | None = None
    for one in judged(view):
        if one.subject.id in few or (not few and one.subject.id == query.subjects[0] and one.facet == query.facet):
            behind = {mention.first for mention in one.left}
            left = behind if left is None else left & behind
            if not few:
                break
    if left is None:
        return False
    told = {mention.first for mention, weight in telling(view) if weight >= BARE}
    parts = [{mention.first for mention in row} & told for row in rows]
    return any(part and part <= left for part in parts)


def _another_named(view: View, query: Query) -> bool:
    """Whether one of the same type is named beside the one that is told, and not told."""
    if query.outcome is not Outcome.ANSWER or len(query.subjects) != 1:
        return False
    told = {*query.subjects, *query.members} & view.used
    types = {view.index.subjects[one].type for one in told}
    uses = [use for use in view.entities.uses if use.subjects and told.isdisjoint(use.subjects)]
    return any(view.index.subjects[one].type in types for use in uses for one in use.subjects)


def only_fields(subject: Subject, rows: Sequence[Words]) -> bool:
    """Whether all parts but the first say no more than what a subject is: "trường Hoa Mai: cải tạo, xây mới"."""
    said = [mention for row in rows[1:] for mention in row if not mention.filler]
    return all(mention.keys and mention.keys <= subject.field_keys for mention in said)


def ask_again(rows: Sequence[Words]) -> bool:
    """Whether each part opens with the word that asks: "số chi bộ, số đảng bộ"."""
    opening = {row[0].said for row in rows}
    return len(opening) == 1 and all(row[0].asks or "c:number_word" in row[0].keys for row in rows)


def with_ask(row: Words, clause: Clause) -> Iterator[Words]:
    """A part with the words that ask."""
    yield row if any(m.asks for m in row) else (*row, *_asking_words(clause))


def in_place(row: Words, clause: Clause) -> Iterator[Words]:
    """A part in place of the one that asks: "Ban Chấp hành [khóa mới bao nhiêu ủy viên]", or of more of its words."""
    asking = next((other for other in clause.rows if any(m.asks or _asks_itself(m) for m in other)), ())
    if not asking and any(m.attributes for m in clause.rows[0]):
        asking = clause.rows[0]  # "kinh phí trường Hoa Mai và trường Hoa Đào"
    if row is asking or not asking or any(m.asks or _asks_itself(m) for m in row):
        yield row
        return
    size = len([mention for mention in row if not mention.filler])
    telling_at = [at for at, mention in enumerate(asking) if not mention.filler or mention.asks]
    if clause.rows[0] is not asking and _alike(row, asking):
        yield (*row, *asking[next(at for at, m in enumerate(asking) if m.asks or _asks_itself(m)) :])
    if clause.rows[0] is asking:  # "ai ban hành Chỉ thị 5, Chỉ thị 7"
        lengths = range(size, min(size + IN_PLACE, len(telling_at))) or range(len(telling_at) - 1, 0, -1)[:1]
        yield from ((*asking[: telling_at[-length]], *row) for length in lengths)
        return
    cuts = telling_at[size : size + IN_PLACE]
    posts = all(any(m.attributes for m in words) for words in (row, asking))
    if not cuts and (posts or speaks_of_all((clause.mentions,))):
        # "bí thư huyện với chủ tịch huyện là ai": no shorter than what asks
        cuts = [at for at in telling_at if asking[at].asks][:1]
    yield from ((*row, *asking[at:]) for at in cuts)


def _alike(row: Words, asking: Words) -> bool:
    """Whether two parts open with the same noun, so that no word of the one is missing in the other."""
    first, other = (next((m for m in words if not m.filler), None) for words in (row, asking))
    return first is not None and other is not None and first is not other and first.said == other.said


def naming(row: Words) -> Words:
    """The words of a part that name what it is about: before what it asks."""
    said = takewhile(lambda m: m.filler or not (m.asks or _asks_itself(m)), row)
    named = tuple(dropwhile(lambda m: m.filler, said))
    return tuple(reversed(tuple(dropwhile(lambda m: m.filler, reversed(named)))))


def is_joined(reading: Reading, clause: Clause, row: Words) -> bool:
    """Whether a word that sets things side by side, and no mark, stands right before a part or right after it."""
    joints = [m for m in clause.mentions if m.said in BESIDE and not m.asks]
    tokens = reading.tokens
    first = row[0].first
    before = any(m.last == first for m in joints) or (first > 0 and tokens[first - 1].text.lower() in JOINING)
    after = row[-1].last < len(tokens) and tokens[row[-1].last].text.lower() in JOINING
    return before or after or any(m.first == row[-1].last for m in joints)


def numbered(rows: Sequence[Words]) -> tuple[Words, ...]:
    """With the noun of the first before numbers that stand alone: "Chỉ thị 05 và 35"."""
    first = rows[0][:1]
    rows = (rows[0], *(_with_head(rows[0], row) for row in rows[1:]))
    return tuple(
        (*first, *row) if at and first[0].keys and not first[0].is_value and row[0].number is not None else row
        for at, row in enumerate(rows)
    )


def _with_head(first: Words, row: Words) -> Words:
    """With what stands in the first part before the word that it opens with: "công trình cấp xã, cấp huyện"."""
    opening = row[0].text.lower().split()[0]
    at = next((at for at, mention in enumerate(first) if at and mention.text.lower().split()[0] == opening), 0)
    head = tuple(mention for mention in first[:at] if not mention.asks)
    telling = [mention for mention in head if mention.keys and not mention.filler]
    level = row[0].keys & LEVELS and first[at].keys & LEVELS
    return (*head, *row) if at and level and telling and not any(m.names for m in telling) else row


def _asks_itself(mention: Mention) -> bool:
    return bool(mention.attributes) and not set(mention.said.split()).isdisjoint(ASKING_WORDS)


def _asking_words(clause: Clause) -> Words:
    return tuple(mention for mention in clause.mentions if mention.asks)


def asking_itself(clause: Clause, words: Words) -> Clause:
    """A part of a clause: it asks what its own words ask, or what the clause does where they are those that ask."""
    found = asking(words)
    asks = found.ask is not None or any(mention.asks for mention in clause.mentions)
    ask = found.ask or (clause.ask if asks else None)
    return replace(clause, mentions=words, rows=(), ask=ask, asks=found.asks or clause.asks)
