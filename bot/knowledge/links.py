"""What only all files together can show: ids used twice, ids that lead nowhere, names that two records share."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from bot.knowledge.model import AnyRecord, Congress, Count, Event, Group, Project, Topic
from bot.knowledge.names import exact, fold, kind_of, names_of
from bot.knowledge.problems import Problem, Severity, did_you_mean
from bot.knowledge.yaml_source import Map, Seq

CONGRESS = "congress"  # the id of what congress.yaml holds; only a topic taken over from elsewhere may have it, too


@dataclass(frozen=True, slots=True)
class Placed:
    """A record and where it stands."""

    record: AnyRecord | Group
    file: str
    line: int
    typed: Map

    def line_of(self, field: str, name: str = "") -> int:
        """Line of a field, or of the item of it that reads `name`."""
        inner = self.typed.get(field)
        if name and isinstance(inner, Seq):
            for item, line in zip(inner, inner.lines, strict=True):
                if isinstance(item, str) and exact(item) == exact(name):
                    return line
        return self.typed.lines.get(field, self.line)

    def problem(
        self, field: str, message: str, fix: str, severity: Severity = Severity.ERROR, name: str = ""
    ) -> Problem:
        """A problem at this record."""
        return Problem(self.file, self.line_of(field, name), field, message, fix, severity)


def check_links(placed: Iterable[Placed], congress: Congress | None, broken: Collection[str] = ()) -> list[Problem]:
    """All that is wrong between the records.

    Args:
        placed: every record and group that could be read.
        congress: None when it could not be read; its sources are then not checked.
        broken: types ("groups") of which something could not be read; ids into them are then not checked.
    """
    records = list(placed)
    return [*_twice(records), *_dangling(records, congress, broken), *_sources_twice(congress), *_shared_names(records)]


def _twice(records: list[Placed]) -> list[Problem]:
    problems = []
    first: dict[str, Placed] = {}
    for place in records:
        if place.record.id == CONGRESS and not isinstance(place.record, Topic):
            message = f"Mã “{place.record.id}” dành cho tệp congress.yaml."
            problems.append(place.problem("id", message, "Đổi sang một mã khác."))
        other = first.setdefault(place.record.id, place)
        if other is not place:
            problems.append(
                place.problem(
                    "id",
                    f"Mã “{place.record.id}” đã được dùng ở {other.file}, dòng {other.line}.",
                    "Mỗi bản ghi cần một mã riêng; đổi một trong hai mã.",
                )
            )
    return problems


def _dangling(records: list[Placed], congress: Congress | None, broken: Collection[str]) -> list[Problem]:
    groups = {p.record.id for p in records if isinstance(p.record, Group)}
    counts = {p.record.id for p in records if isinstance(p.record, Count)}
    projects = {p.record.id for p in records if isinstance(p.record, Project)}
    sources = {source.id for source in congress.sources} if congress else None
    problems = []

    def look(place: Placed, field: str, id_: str | None, known: set[str], home: str) -> None:
        if id_ is None or id_ in known or home.removesuffix(".yaml") in broken:
            return
        fix = did_you_mean(id_, known) or f"Sửa lại mã, hoặc thêm bản ghi có mã ấy vào {home}."
        problems.append(place.problem(field, f"Mục “{field}” chỉ tới mã “{id_}” không có trong {home}.", fix))

    links: tuple[str, ...]
    for place in records:
        record = place.record
        if sources is not None:
            look(place, "source", record.source, sources, "mục sources của congress.yaml")
        if isinstance(record, Group):
            continue
        look(place, "group", record.group, groups, "groups.yaml")
        if isinstance(record, Count):
            links, known, home, whole = ("out_of", "part_of"), counts, "counts.yaml", "số liệu là tổng thể"
        elif isinstance(record, Project):
            links, known, home, whole = ("part_of",), projects, "projects.yaml", "công trình chung"
        else:
            continue
        for field in links:
            id_ = getattr(record, field)
            look(place, field, id_, known, home)
            if id_ == record.id:
                message = f"Mục “{field}” chỉ tới chính bản ghi này."
                problems.append(place.problem(field, message, f"Ghi mã của {whole}."))
    return problems


def _sources_twice(congress: Congress | None) -> list[Problem]:
    if congress is None:
        return []
    seen: set[str] = set()
    problems = []
    for source in congress.sources:
        if source.id in seen:
            problems.append(
                Problem(
                    "congress.yaml",
                    None,
                    "sources",
                    f"Mã nguồn “{source.id}” được dùng hai lần.",
                    "Mỗi nguồn cần một mã riêng.",
                )
            )
        seen.add(source.id)
    return problems


_KEEP_NAME: Final = "Giữ tên này cho một bản ghi, bản ghi kia dùng tên đầy đủ hơn."
_KEEP_QUESTION: Final = "Giữ câu này ở bản ghi trả lời nó, ở bản ghi kia thì hỏi bằng lời khác."


def _shared_names(records: list[Placed]) -> list[Problem]:
    owners: dict[str, list[tuple[Placed, str, str]]] = defaultdict(list)
    for place in records:
        for key in {fold(name): (field, name) for field, name in names_of(place.record)}.items():
            owners[key[0]].append((place, *key[1]))
    problems = []
    for folded, holders in owners.items():
        if len(holders) < 2 or not folded:
            continue
        first, _, first_name = holders[0]
        for place, field, name in holders[1:]:
            strict = _must_differ(first, place) and exact(name) == exact(first_name)
            asked = field == "questions"
            what = "Câu hỏi" if asked else "Tên"
            whose = f"{kind_of(first.record)} “{first.record.id}” ({first.file}, dòng {first.line})"
            if exact(name) == exact(first_name):
                message = f"{what} “{name}” cũng là của {whose}."
            else:
                message = f"{what} “{name}” khi gõ không dấu trùng với “{first_name}” của {whose}."
            problems.append(
                place.problem(
                    field,
                    message,
                    _KEEP_QUESTION if asked else _KEEP_NAME,
                    Severity.ERROR if strict else Severity.WARNING,
                    name,
                )
            )
    return problems


def _must_differ(first: Placed, second: Placed) -> bool:
    """Whether the same name makes the two impossible to tell apart."""
    a, b = first.record, second.record
    if type(a) is not type(b) or isinstance(a, Topic):
        return False  # topics are told apart by all their questions together
    if isinstance(a, Event) and isinstance(b, Event):
        return a.event == b.event
    if isinstance(a, Count) and isinstance(b, Count):
        return a.of == b.of and a.state == b.state
    return True
