"""A directory of YAML files → one Knowledge, or the list of what is wrong with it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, cast

from bot.knowledge import files
from bot.knowledge.fields import Reading
from bot.knowledge.links import Placed, check_links
from bot.knowledge.model import Body, Congress, Count, Document, Event, Group, Knowledge, Project, Topic, Words
from bot.knowledge.phases import with_costs
from bot.knowledge.problems import Problem, Severity, in_order
from bot.knowledge.record import Model
from bot.knowledge.yaml_source import Map, Seq, parse

TYPES: Final[Mapping[str, type[Model]]] = {
    "dates": Event,
    "counts": Count,
    "projects": Project,
    "documents": Document,
    "bodies": Body,
    "topics": Topic,
    "groups": Group,
}


@dataclass(frozen=True)
class Loaded:
    """What came of loading.

    Attributes:
        knowledge: None when any problem is an error.
        problems: errors first, then warnings, by file and line.
        places: where each record and group stands, by id, so that later findings can say so too.
        words: where this place's own words stand; None when it has none.
    """

    knowledge: Knowledge | None
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Placed] = field(default_factory=dict, repr=False)
    words: Map | None = field(default=None, repr=False)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the knowledge from being used."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not."""
        return tuple(p for p in self.problems if p.severity is Severity.WARNING)


def load(directory: Path) -> Loaded:
    """Read a knowledge directory; all or nothing.

    Args:
        directory: holds congress.yaml at least.

    Returns:
        the knowledge, and what is wrong. Mistakes of the files' writers never raise.
    """
    problems: list[Problem] = []
    if not directory.is_dir():
        missing = Problem("", None, "", f"Không có thư mục “{directory.name}”.", "Kiểm tra lại đường dẫn.")
        return Loaded(None, (missing,))
    texts = files.gather(directory, problems)
    return _load(texts, [p for p in problems if p.file.split(".")[0] not in files.OTHERS])


def load_texts(texts: Mapping[str, str]) -> Loaded:
    """Read a knowledge base from memory; the same as `load` from a directory with these files.

    Args:
        texts: path inside the directory ("dates.yaml", "dates/2.yaml") → text.
    """
    return _load(texts, [])


def _load(texts: Mapping[str, str | None], problems: list[Problem]) -> Loaded:
    found = files.sort_out(texts, problems)
    placed: list[Placed] = []
    single: dict[str, Any] = {}
    words_at: Map | None = None
    for type_name, names in found.items():
        for name in names:
            text = texts[name]
            if text is None or type_name in files.OTHERS:
                continue
            if type_name in TYPES:
                placed += _records(TYPES[type_name], text, name, problems)
            else:
                model = Congress if type_name == "congress" else Words
                single[type_name], typed = _single(model, text, name, problems)
                if typed is not None and model is Words:
                    words_at = typed
    if "congress" not in found:
        problems.append(
            Problem(
                "congress.yaml",
                None,
                "",
                "Chưa có tệp congress.yaml.",
                "Tạo tệp congress.yaml với ít nhất một dòng “name: Đại hội …”.",
            )
        )
    congress, words = single.get("congress"), single.get("words") or Words()
    broken = {p.file.split("/")[0].split(".")[0] for p in problems if p.severity is Severity.ERROR}
    problems += check_links(placed, congress, broken)
    if congress is None or any(p.severity is Severity.ERROR for p in problems):
        return Loaded(None, in_order(problems))
    lists: dict[str, Any] = {
        name: tuple(p.record for p in placed if type(p.record) is model) for name, model in TYPES.items()
    }
    lists["projects"] = with_costs(lists["projects"])
    knowledge = Knowledge(congress, **lists, words=words)
    places = {p.record.id: p for p in placed}
    return Loaded(replace(knowledge, version=version_of(knowledge)), in_order(problems), places, words_at)


def _records(model: type[Model], text: str, name: str, problems: list[Problem]) -> list[Placed]:
    value, wrong = parse(text, name)
    problems += wrong
    if value is None:
        return []
    if not isinstance(value, Seq):
        line = value.line if isinstance(value, Map) else 1
        problems.append(
            Problem(
                name,
                line,
                "",
                "Tệp này phải là một danh sách các bản ghi.",
                "Mở đầu mỗi bản ghi bằng “- id: …”, các mục sau thụt vào hai dấu cách.",
            )
        )
        return []
    reading = Reading(name)
    placed = []
    for item, line in zip(value, value.lines, strict=True):
        record = reading.model(model, item, line)
        if record is not None:
            placed.append(Placed(cast("Any", record), name, line, item))
    problems += reading.problems
    return placed


def _single(model: type[Model], text: str, name: str, problems: list[Problem]) -> tuple[Any, Map | None]:
    value, wrong = parse(text, name)
    problems += wrong
    if value is None:
        if not wrong and model is Congress:
            problems.append(Problem(name, 1, "name", "Tệp chưa có nội dung.", "Thêm dòng “name: Đại hội …”."))
        return None, None
    reading = Reading(name)
    record = reading.model(model, value, 1)
    problems += reading.problems
    return record, value if isinstance(value, Map) and record is not None else None


def version_of(knowledge: Knowledge) -> str:
    """Short hash of the content: the same whatever the comments, the order of keys and the split over files."""
    digest = hashlib.sha256()
    parts: list[Model] = [knowledge.congress, knowledge.words, *knowledge, *knowledge.groups]
    for part in parts:
        content = part.model_dump(mode="python", exclude_defaults=True)
        line = json.dumps([type(part).__name__, content], sort_keys=True, ensure_ascii=False, default=str)
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()[:12]
