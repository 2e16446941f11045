"""The page of projects, which buttons narrow down to a level and a phase."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.channels.base.menu import words as say
from bot.channels.base.menu.seen import Seen
from bot.channels.base.menu.sheet import Item, option, page_of, pick, sheet, slug
from bot.overview.model import Work

COMMAND = "congtrinh"
CHOOSE = "chon"
"""Leads to the page of levels, where there are too many for the list's own page."""
MOST_LEVELS = 5
MOST_PHASES = 3
LEVELS_A_PAGE = 8

_PHASE = re.compile(r"(?:gd|giai-doan)-?(\d{1,2})")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the list is narrowed down to.

    Attributes:
        level: slug of a level, or None.
        missed: a level was named that the knowledge does not have.
    """

    level: str | None
    phase: int | None
    page: int
    missed: bool = False


def works(seen: Seen, argument: str) -> Reply:
    """Projects, of a level and a phase when the argument names them: "", "thcs", "thcs gd2 2"; "chon 1" for levels."""
    found = seen.overview.works
    levels = {slug(work.level): work.level for work in found if work.level}
    head, page = page_of(argument)
    if head == CHOOSE or argument.strip() == CHOOSE:
        return _choose(seen, levels, page)
    wanted = _read(argument, levels)
    words = seen.words
    shown = [work for work in found if wanted.level in (None, slug(work.level)) and wanted.phase in (None, work.phase)]
    phase = f"gd{wanted.phase}" if wanted.phase else None
    notes = [seen.overview.works_title, *seen.overview.works_notes] if shown else []
    notes = [note for note in notes if note and note != seen.overview.works_title]
    lead = ""
    if not found:
        lead = words.no_works()
    elif wanted.missed:
        lead = words.level_gone()
    elif not shown:
        lead = words.none_like_that()
    return sheet(
        words,
        seen.overview.works_title or words.works(),
        [_item(seen, work) for work in shown],
        here=pick(COMMAND, wanted.level, phase),
        page=wanted.page,
        filters=_filters(found, levels, wanted),
        lead=lead,
        notes=notes,
    )


def _read(argument: str, levels: dict[str, str]) -> _Wanted:
    """What a button or a person says: a level by its name, "gd2" or "giai đoạn 2", a page."""
    whole = slug(argument)
    if whole in levels:  # A level's own name may end in a number.
        return _Wanted(whole, None, 1)
    words = [word for word in map(slug, argument.split()) if word]
    words, phase = _without_phase(words)
    page = int(words.pop()) if words and words[-1].isdigit() and len(words[-1]) < 5 else 1
    if not words:
        return _Wanted(None, phase, page)
    named = slug("-".join(words))
    near = [named] if named in levels else [level for level in levels if named in level]
    return _Wanted(near[0], phase, page) if len(near) == 1 else _Wanted(None, None, 1, missed=True)


def _without_phase(words: list[str]) -> tuple[list[str], int | None]:
    """The words without those that name a phase: "gd2", "gd 2", "giai doan 2"."""
    for at in range(len(words)):
        for length in (1, 2, 3):
            found = _PHASE.fullmatch("-".join(words[at : at + length]))
            if found is not None:
                return words[:at] + words[at + length :], int(found[1])
    return words, None


def _filters(found: Sequence[Work], levels: dict[str, str], wanted: _Wanted) -> list[Option]:
    """Buttons for what there is: the levels, and the phases of the chosen level. One that is chosen goes back."""
    here = [work for work in found if wanted.level in (None, slug(work.level))]
    phases = sorted({work.phase for work in here if work.phase})[:MOST_PHASES]
    if wanted.phase and wanted.phase not in phases:
        phases = [*phases, wanted.phase]
    filters: list[Option] = []
    if len(levels) > 1 or wanted.level or wanted.phase:
        filters.append(option(say.ALL, pick(COMMAND), chosen=not wanted.level and not wanted.phase))
    if len(levels) > 1:
        few = list(levels)[:MOST_LEVELS]
        if wanted.level and wanted.level not in few:
            few = [*few[:-1], wanted.level]
        filters += [option(levels[level], pick(COMMAND, level), chosen=level == wanted.level) for level in few]
        if len(levels) > MOST_LEVELS:
            filters.append(option(say.OTHER_LEVELS, pick(COMMAND, CHOOSE)))
    for phase in phases:
        chosen = phase == wanted.phase
        key = pick(COMMAND, wanted.level, None if chosen else f"gd{phase}")
        filters.append(option(say.PHASE.format(phase=phase), key, chosen=chosen))
    return filters


def _choose(seen: Seen, levels: dict[str, str], page: int) -> Reply:
    """All levels, to choose one."""
    count = max(1, -(-len(levels) // LEVELS_A_PAGE))
    page = min(max(1, page), count)
    few = list(levels.items())[(page - 1) * LEVELS_A_PAGE : page * LEVELS_A_PAGE]
    ways = [Option(say.BACK, pick(COMMAND, CHOOSE, page - 1))] if page > 1 else []
    ways += [Option(say.FORTH, pick(COMMAND, CHOOSE, page + 1))] if page < count else []
    options = [option(say.ALL, pick(COMMAND)), *(Option(name, pick(COMMAND, level)) for level, name in few)]
    return Reply(Kind.SMALLTALK, (Paragraph((Span(seen.words.choose_level()),)),), options=(*ways, *options))


def _item(seen: Seen, work: Work) -> Item:
    known = seen.words.work(work.work, work.phase, work.status)
    rest = f": {known}" if known else ""
    return seen.item((Span(work.name, strong=True), Span(rest)), work.id, work.name)
