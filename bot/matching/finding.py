"""Finding: the few subjects that a clause may be about, by its words, without looking at the others."""

from collections.abc import Mapping

from bot.matching.index import COMMON
from bot.matching.subjects import Subject
from bot.matching.view import View

MOST = 32  # subjects scored in full; enough that the right one is never missing in our question sets
NAME_FOUND = 3.0  # a proper name finds its bearers before any words do
NAME_SAID = 1.0  # and whatever else holds it before those that share a number: "chi bộ xã Hoa Mai là 25"
MEMBER_FOUND = 0.9  # a group is found by what finds its members
MANY = 1_000  # subjects behind the words of a clause; with more, only those that may still be among the best are summed
CROWD = 128  # subjects found: of more, no more than the following are scored
FEW = 12  # beyond the first ten of a crowd all differ from what is said by the same words


def found_subjects(view: View) -> list[Subject]:
    """Subjects that the words of the clause find, likeliest first, and those in focus; worked out once a clause."""
    if view.found is None:
        view.found = _likeliest(view)
    return view.found


def _likeliest(view: View) -> list[Subject]:
    subjects = view.index.subjects
    found, most = _found(view)
    _add_groups(subjects, found, most)
    best = _best(found, most)
    extra = list(view.index.always)
    if view.focus:
        extra += [*view.focus.subjects, *view.focus.mentioned, *([view.focus.group] if view.focus.group else [])]
    return [subjects[identity] for identity in dict.fromkeys([*best, *extra]) if identity in subjects]


def _add_groups(subjects: Mapping[str, Subject], found: dict[str, float], most: int) -> None:
    """Groups are found by what finds their members; those alone that may be among so many."""
    least = _least(found, most) if len(found) > most else 0.0
    for identity, score in [(one, score) for one, score in found.items() if score * MEMBER_FOUND >= least]:
        group = subjects[identity].group
        if group is not None and group in subjects:
            found[group] = max(found.get(group, 0.0), score * MEMBER_FOUND)


def _best(found: dict[str, float], most: int) -> list[str]:
    """The likeliest, best first, and of equals the first by id."""
    if len(found) <= most:
        return sorted(found, key=lambda identity: (-found[identity], identity))
    least = _least(found, most)
    above = sorted([(-score, identity) for identity, score in found.items() if score > least])
    level = sorted([identity for identity, score in found.items() if score == least])  # in a crowd often hundreds
    return [*(identity for _, identity in above), *level][:most]


def _least(found: dict[str, float], most: int) -> float:
    """The last of so many of the best scores: most are the same few, so that sorting them is quicker than a heap."""
    return sorted(found.values(), reverse=True)[most - 1]


def _found(view: View) -> tuple[dict[str, float], int]:
    """Subjects by id → how much of what is said finds them; and how many of them are to be scored."""
    index = view.index
    words = [
        (index.weights.get(key, 1.0) * factor + (NAME_SAID if _is_name(view, key) else 0.0), key, ids)
        for key, factor in view.keys.items()
        if (ids := index.postings.get(key))
    ]
    found: dict[str, float] = {}
    if any(len(ids) >= COMMON for _, _, ids in words) or sum(len(ids) for _, _, ids in words) > MANY:
        return _best_found(view, words), FEW
    for told, _, ids in words:
        for identity in ids:
            found[identity] = found.get(identity, 0.0) + told
    _add_named(view, found)
    return found, FEW if len(found) > CROWD else MOST


def _is_name(view: View, key: str) -> bool:
    """Whether a key is a proper name, other than the host's own."""
    return key.startswith("name:") and key.removeprefix("name:") not in view.index.hosts


def _add_named(view: View, found: dict[str, float]) -> None:
    for use in view.entities.uses:
        for identity in use.subjects:
            found[identity] = found.get(identity, 0.0) + NAME_FOUND


def _best_found(view: View, words: list[tuple[float, str, tuple[str, ...]]]) -> dict[str, float]:
    """The same for those alone that may be among the best: words that tell most come first.

    Once what is left to be said cannot lift a subject that is not found yet over the last of the best, no more are
    added, and the rest of the words only tell apart those that are found.
    """
    subjects = view.index.subjects
    found: dict[str, float] = {}
    _add_named(view, found)
    left = sum(told for told, _, _ in words)
    reached = max(found.values(), default=0.0)  # no score is more than that
    for told, key, ids in sorted(words, key=lambda word: (-word[0], len(word[2]), word[1])):
        least = _least(found, FEW) if len(found) >= FEW and left < reached else 0.0
        if left < least:
            found = {
                identity: score + told * (key in subjects[identity].strong)
                for identity, score in found.items()
                if score + left >= least
            }
        else:
            for identity in ids:
                found[identity] = found.get(identity, 0.0) + told
        left -= told
        reached += told
    return found
