"""Finding: the few subjects that a clause may be about, by its words, without looking at the others."""

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence

from bot.matching.knowing.index import COMMON
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.modifiers import ENDS
from bot.matching.viewing.ranks import is_lower, under_host
from bot.matching.viewing.view import View

MOST = 32  # subjects scored in full; enough that the right one is never missing in our question sets
NAME_FOUND = 3.0  # a proper name finds its bearers before any words do
NAME_SAID = 1.0  # and whatever else holds it before those that share a number: "chi bộ xã Hoa Mai là 25"
MEMBER_FOUND = 0.9  # a group is found by what finds its members
MANY = 1_000  # subjects behind the words of a clause; with more, only those that may still be among the best are summed
CROWD = 128  # subjects found: of more, no more than the following are scored
FEW = 12  # beyond the first ten of a crowd all differ from what is said by the same words

Word = tuple[float, str, tuple[str, ...]]  # how much it tells, its key, the subjects that it finds
Levels = dict[float, set[str]]  # how much of what is said finds them → subjects


def found_subjects(view: View) -> list[Subject]:
    """Subjects that the words of the clause find, likeliest first, and those in focus; worked out once a clause."""
    if view.found is None:
        view.found = _likeliest(view)
    return view.found


def _likeliest(view: View) -> list[Subject]:
    subjects = view.index.subjects
    found, most = _found(view)
    least = sorted(found.values(), reverse=True)[most - 1] if len(found) > most else 0.0
    _add_groups(subjects, found, least)
    good = [identity for identity, score in found.items() if score >= least]
    best = sorted(good, key=lambda identity: (-found[identity], identity))[:most]  # of equals the first by id
    extra = list(view.index.always)
    if view.clause.modifiers & ENDS and len(view.index.timed_groups) == 1:
        extra += view.index.timed_groups  # "đơn vị nào đại hội đầu tiên": whose words are those of many
    if view.focus:
        extra += [*view.focus.subjects, *view.focus.mentioned, *([view.focus.group] if view.focus.group else [])]
    likely = [subjects[identity] for identity in dict.fromkeys([*best, *extra]) if identity in subjects]
    return [one for one in likely if not is_lower(view, one)] if under_host(view) else likely


def _add_groups(subjects: Mapping[str, Subject], found: dict[str, float], least: float) -> None:
    """Groups are found by what finds their members; those alone that may be among so many."""
    for identity, score in [(one, score) for one, score in found.items() if score * MEMBER_FOUND >= least]:
        group = subjects[identity].group
        if group is not None and group in subjects:
            found[group] = max(found.get(group, 0.0), score * MEMBER_FOUND)


def _found(view: View) -> tuple[dict[str, float], int]:
    """Subjects by id → how much of what is said finds them; and how many of them are to be scored."""
    index = view.index
    words = [
        (index.weights.get(key, 1.0) * factor + (NAME_SAID if _is_name(view, key) else 0.0), key, ids)
        for key, factor in view.keys.items()
        if (ids := index.postings.get(key))
    ]
    found: dict[str, float] = {}
    _add_named(view, found)
    if any(len(ids) >= COMMON for _, _, ids in words) or sum(len(ids) for _, _, ids in words) > MANY:
        return _best_found(index.subjects, found, words), FEW
    for told, _, ids in words:
        for identity in ids:
            found[identity] = found.get(identity, 0.0) + told
    return found, FEW if len(found) > CROWD else MOST


def _is_name(view: View, key: str) -> bool:
    """Whether a key is a proper name, other than the host's own."""
    return key.startswith("name:") and key.removeprefix("name:") not in view.index.hosts


def _add_named(view: View, found: dict[str, float]) -> None:
    for use in view.entities.uses:
        for identity in use.subjects:
            found[identity] = found.get(identity, 0.0) + NAME_FOUND


def _best_found(subjects: Mapping[str, Subject], named: Mapping[str, float], words: Sequence[Word]) -> dict[str, float]:
    """The few best of very many: words that tell most come first.

    Once what is left to be said cannot lift a subject that is not found yet over the last of the best, no more are
    added, and the rest of the words only tell apart those that are found. Hundreds are found by the same words: they
    are kept together by how much has found them, and looked at one by one only while they may be among the best.
    """
    levels: Levels = {}
    for identity, score in named.items():
        levels.setdefault(score, set()).add(identity)
    words = sorted(words, key=lambda word: (-word[0], len(word[2]), word[1]))
    left = sum(told for told, _, _ in words)
    at = 0
    while at < len(words) and left >= _last_of_best(levels):
        told, _, ids = words[at]
        levels = _with(levels, told, ids)
        left -= told
        at += 1
    return _told_apart(subjects, levels, words[at:])


def _last_of_best(levels: Levels) -> float:
    """The score of the last of the few best; 0 while there are fewer."""
    count = 0
    for score in sorted(levels, reverse=True):
        count += len(levels[score])
        if count >= FEW:
            return score
    return 0.0


def _with(levels: Levels, told: float, ids: Iterable[str]) -> Levels:
    """The levels with what one more word finds."""
    new = set(ids)
    found: Levels = {}
    for score, those in levels.items():
        lifted = those & new
        new -= lifted
        if lifted:
            found.setdefault(score + told, set()).update(lifted)
        if len(lifted) < len(those):
            found.setdefault(score, set()).update(those - lifted)
    if new:
        found.setdefault(told, set()).update(new)
    return found


def _told_apart(subjects: Mapping[str, Subject], levels: Levels, words: Sequence[Word]) -> dict[str, float]:
    """The few best of those found, with what words add that find no more."""
    best: list[tuple[float, str]] = []  # score below 0 and id, best first: of equals the first by id
    for score in sorted(levels, reverse=True):
        most = score
        for told, _, _ in words:
            most += told
        for identity in sorted(levels[score]):
            if len(best) == FEW and (-most, identity) > best[-1]:
                break
            total, strong = score, subjects[identity].strong
            for told, key, _ in words:
                total += told * (key in strong)
            insort(best, (-total, identity))
            del best[FEW:]
    return {identity: -below for below, identity in best}
