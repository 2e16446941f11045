"""Groups and their members in the index: what each explains of the other, and which words are a member's alone."""

from collections import defaultdict
from dataclasses import replace

from bot.matching.knowing.subjects import Subject, Type, type_keys


def with_groups(subjects: dict[str, Subject], purposes: dict[str, frozenset[str]]) -> dict[str, Subject]:
    """Members explain the words of their group, too, and know which words of their names are theirs alone.

    Args:
        purposes: id of a body → keys of what it is there for, by which it is known, too.
    """
    shared: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for subject in subjects.values():
        for key in subject.name_keys | purposes.get(subject.id, frozenset()) if subject.group else ():
            shared[subject.group or ""][key] += 1
    telling = {subject.id: _telling(subject, subjects) for subject in subjects.values() if subject.members}
    return {
        identity: _member(
            subject,
            subjects[subject.group],
            telling[subject.group],
            shared[subject.group],
            purposes.get(identity, frozenset()),
        )
        if subject.group in subjects and subject.group
        else _of_works(subject, subjects)
        if subject.members
        else _share(subject, subjects)
        for identity, subject in subjects.items()
    }


def _of_works(group: Subject, subjects: dict[str, Subject]) -> Subject:
    """A group of works explains what they do because of what they are: they are done, built, meant as a welcome."""
    works = (subjects[member] for member in group.members if subjects[member].type is Type.PROJECT)
    keys = {key for work in works for key in type_keys(work.record, work.type)}
    return replace(group, soft=group.soft | keys - group.strong)


def _share(subject: Subject, subjects: dict[str, Subject]) -> Subject:
    """A share of a count tells of its whole, too: "bao nhiêu ý kiến góp ý chưa được tiếp thu"."""
    whole = subjects.get(getattr(subject.record, "out_of", None) or "")
    if whole is None:
        return subject
    asked = {key for key in whole.name_keys if key.startswith("a:")}
    return replace(subject, strong=subject.strong | asked, soft=subject.soft | whole.name_keys)


def _telling(group: Subject, subjects: dict[str, Subject]) -> frozenset[str]:
    """Field values that some members of a group have, and others have not."""
    fields = [subjects[member].field_keys for member in group.members]
    return frozenset[str]().union(*fields) - frozenset.intersection(*fields)


def _member(
    subject: Subject, group: Subject, telling: frozenset[str], shared: dict[str, int], purpose: frozenset[str]
) -> Subject:
    """A member of a group.

    Args:
        telling: field values that tell the members from each other.
        shared: key → how many members have it in their names, or in what they are there for.
        purpose: keys of what it is there for.
    """
    own = frozenset(key for key in subject.name_keys | purpose if shared[key] == 1) - group.strong
    soft = subject.soft | ((group.strong | group.soft) - telling)
    return replace(subject, soft=soft, own=own | {f"name:{key}" for key in subject.bearers})
