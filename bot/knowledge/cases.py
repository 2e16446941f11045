"""Questions to try the assistant with, each with the facts or the refusal that is right (cases.yaml)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from bot.knowledge import files
from bot.knowledge.fields import Reading
from bot.knowledge.model import Knowledge
from bot.knowledge.problems import Problem, Severity, did_you_mean, in_order
from bot.knowledge.record import Line, Model, Prose
from bot.knowledge.yaml_source import Map, Seq, Value, parse

KEYWORDS: Final = ("unknown", "clarify", "smalltalk")  # expected kinds of reply that are no answer
ANY: Final = "any"  # a turn of a conversation that is not looked at
CONGRESS: Final = "congress"  # id of what congress.yaml itself says

Expected = tuple[str, ...]  # ids of facts, or one keyword


@dataclass(frozen=True)
class Case:
    """One question, or one conversation, and what is expected.

    Attributes:
        ask: what the user says, turn by turn.
        expect: for each turn ids of facts or a keyword; ("any",) for a turn that is not looked at.
        says: texts that the last reply must hold.
        never: texts that it must not hold.
        opens: whether it must open with yes or with no.
        note: why this case is there.
        line: where it stands in its file.
    """

    ask: tuple[str, ...]
    expect: tuple[Expected, ...]
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    opens: Literal["yes", "no"] | None = None
    note: str | None = None
    line: int = 0


class _Typed(Model):
    """A case but for what is expected."""

    ask: tuple[Prose, ...]
    says: tuple[Line, ...] = ()
    never: tuple[Line, ...] = ()
    opens: Literal["yes", "no"] | None = None
    note: Prose | None = None


_TEXTS: Final = {"type": "array", "items": {"type": ["string", "number"]}}
_ONE: Final = {"anyOf": [{"enum": [*KEYWORDS, ANY]}, {"type": "array", "items": {"type": "string"}}]}
SCHEMA: Final[dict[str, Any]] = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["ask", "expect"],
        "properties": {
            "ask": {
                "description": "Câu hỏi, hoặc danh sách các câu nối tiếp của một cuộc trò chuyện.",
                "anyOf": [{"type": ["string", "number"]}, _TEXTS],
            },
            "expect": {
                "description": "Mã các bản ghi phải dùng để trả lời; hoặc unknown (chưa có thông tin), clarify (hỏi "
                "lại), smalltalk (chào hỏi). Với cuộc trò chuyện: của câu cuối, hoặc danh sách cho từng câu.",
                "anyOf": [{"enum": list(KEYWORDS)}, {"type": "array", "items": {"anyOf": [{"type": "string"}, _ONE]}}],
            },
            "says": {"description": "Những chữ câu trả lời phải có.", **_TEXTS},
            "never": {"description": "Những chữ câu trả lời không được có.", **_TEXTS},
            "opens": {"description": "Câu trả lời phải mở đầu bằng có (yes) hay không (no).", "enum": ["yes", "no"]},
            "note": {"description": "Vì sao có câu hỏi thử này.", "type": "string"},
        },
    },
}


def load_cases(path: Path, knowledge: Knowledge | None = None) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """Read a file of cases.

    Args:
        path: cases.yaml.
        knowledge: to find expected ids that do not exist; they are not looked at when left out.

    Returns:
        the cases that could be read, and what is wrong. Mistakes of the file's writer never raise.
    """
    text, _, problems = files.read(path, path.parent, files.MAX_FILE)
    return ((), tuple(problems)) if text is None else read_cases(text, path.name, knowledge)


def read_cases(
    text: str, name: str, knowledge: Knowledge | None = None
) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """The same from the text of a file.

    Args:
        text: what the file holds.
        name: what problems call the file.
        knowledge: as for `load_cases`.
    """
    value, problems = parse(text, name)
    if value is not None and not isinstance(value, Seq):
        message, fix = "Tệp này phải là một danh sách.", "Mở đầu mỗi câu hỏi thử bằng “- ask: …”."
        problems.append(Problem(name, 1, "", message, fix))
    cases: list[Case] = []
    if isinstance(value, Seq):
        reading = Reading(name)
        for item, line in zip(value, value.lines, strict=True):
            case = _case(item, line, reading)
            if case is not None:
                cases.append(case)
        problems += reading.problems
    if knowledge is not None:
        problems += _dangling(cases, knowledge, name)
    return tuple(cases), in_order(problems)


def _case(item: Value, line: int, reading: Reading) -> Case | None:
    if not isinstance(item, Map):
        reading.model(_Typed, item, line)
        return None
    rest = Map(item.line)
    rest.lines = item.lines
    rest.update({name: value for name, value in item.items() if name != "expect"})
    if isinstance(rest.get("ask"), str):
        wrapped = Seq(item.lines["ask"])
        wrapped.append(rest["ask"])
        wrapped.lines.append(item.lines["ask"])
        rest["ask"] = wrapped
    typed = reading.model(_Typed, rest, line)
    if typed is None:
        return None
    if not typed.ask:
        reading.problem(item.lines["ask"], "ask", "Danh sách câu hỏi bị để trống.", "Viết ít nhất một câu hỏi.")
        return None
    expect = _expect(item.get("expect"), len(typed.ask), item.lines.get("expect", line), reading)
    if expect is None:
        return None
    return Case(typed.ask, expect, typed.says, typed.never, typed.opens, typed.note, line)


def _expect(value: Value, turns: int, line: int, reading: Reading) -> tuple[Expected, ...] | None:
    words = [*KEYWORDS, ANY]
    one = _one(value)
    if one is not None and not any(word in words for word in one[1:]) and (len(one) == 1 or one[0] not in words):
        return (*(((ANY,),) * (turns - 1)), one)
    if isinstance(value, Seq) and value:
        each = [_one(part) for part in value]
        whole = [part for part in each if part is not None]
        if len(whole) == len(each) == turns:
            return tuple(whole)
        if len(whole) == len(each):
            message = f"Mục “expect” có {len(each)} phần mà cuộc trò chuyện có {turns} câu."
            reading.problem(line, "expect", message, "Ghi cho từng câu, hoặc chỉ ghi cho câu cuối: expect: [mã].")
            return None
    reading.problem(
        line,
        "expect",
        "Mục “expect” thiếu hoặc không đọc được.",
        "Ghi mã các bản ghi trong ngoặc vuông, ví dụ [dang-vien], hoặc unknown, clarify, smalltalk.",
    )
    return None


def _one(value: Value) -> Expected | None:
    """What is expected of one turn: a word, or a flat list of ids."""
    if isinstance(value, str):
        return (value.strip(),)
    if isinstance(value, Seq) and value and all(isinstance(part, str) for part in value):
        return tuple(part.strip() for part in value)
    return None


def _dangling(cases: Iterable[Case], knowledge: Knowledge, file: str) -> Iterator[Problem]:
    sources = {source.id for source in knowledge.congress.sources}
    known = {*knowledge.by_id, *knowledge.group_by_id, *sources, *KEYWORDS, ANY, CONGRESS}
    for case in cases:
        for id_ in (id_ for expected in case.expect for id_ in expected):
            if id_ not in known:
                fix = did_you_mean(id_, known) or "Sửa lại mã, hoặc thêm bản ghi có mã ấy."
                message = f"Mục “expect” chỉ tới mã “{id_}” không có."
                yield Problem(file, case.line, "expect", message, fix, Severity.ERROR)
