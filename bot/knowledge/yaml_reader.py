"""Builds the values of a YAML text from the events of the library, within limits."""

from collections.abc import Callable
from typing import Any, Final

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stub forgets to export it
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from bot.knowledge.problems import Problem
from bot.knowledge.yaml_errors import QUOTE, translate
from bot.knowledge.yaml_source import Map, Seq, Value

MAX_DEPTH: Final = 20
MAX_ALIASED: Final = 10_000  # values that aliases may add to a file
MAX_PROBLEMS: Final = 200  # of one file

NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


class _StopError(Exception):
    """Reading cannot go on."""

    def __init__(self, line: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.line, self.message, self.fix = line, message, fix


def read(text: str, file: str) -> tuple[Value, list[Problem]]:
    """Read one document: its value, and what is wrong (`yaml_source.parse`)."""
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half a surrogate pair, which JSON from a chat may hold
        row = text.count("\n", 0, error.start) + 1
        return None, [Problem(file, row, "", "Dòng này có ký tự hỏng.", "Gõ lại dòng này.")]
    reader = _Reader(text, file)
    try:
        return reader.document(), reader.problems
    except _StopError as stop:
        reader.problem(stop.line, "", stop.message, stop.fix)
    except yaml.YAMLError as error:
        line, message, fix = translate(error, text)
        reader.problem(line, "", message, fix)
    finally:
        reader.parser.dispose()
    return None, reader.problems


class _Reader:
    """Builds the values from the parser's events, so that nothing is built that the limits forbid."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.parser = CParser(text)
        self.next: Callable[[], Any] = self.parser.get_event
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.size = 0  # values built, and those that aliases stand for
        self.aliased = 0

    def problem(self, line: int | None, field: str, message: str, fix: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.file, line, field, message, fix))

    def document(self) -> Value:
        self.next()  # start of the stream
        if isinstance(self.next(), StreamEndEvent):
            return None
        value = self.value(self.next(), 0)
        self.next()  # end of the document
        event = self.next()
        if not isinstance(event, StreamEndEvent):
            raise _StopError(
                _line(event),
                "Tệp có nhiều phần ngăn cách bằng dòng “---”.",
                "Bỏ dòng “---”; mỗi tệp chỉ viết một danh sách.",
            )
        return value

    def value(self, event: Event, depth: int) -> Value:
        if isinstance(event, AliasEvent):
            return self.alias(event)
        if not isinstance(event, ScalarEvent | CollectionStartEvent):
            raise _StopError(_line(event), "Dòng này không đúng cách viết YAML.", QUOTE)
        before = self.size
        self.size += 1
        if event.tag is not None:
            _refuse_tag(event)
        result: Value
        if isinstance(event, ScalarEvent):
            result = None if event.value in NOTHING and event.implicit[0] else event.value
        elif depth >= MAX_DEPTH:
            raise _StopError(_line(event), "Dữ liệu lồng nhau quá sâu.", f"Viết gọn lại, không quá {MAX_DEPTH} lớp.")
        elif isinstance(event, MappingStartEvent):
            result = self.mapping(Map(_line(event)), depth + 1)
        else:
            result = self.sequence(Seq(_line(event)), depth + 1)
        if event.anchor:
            self.anchors[event.anchor] = (result, self.size - before)
        return result

    def mapping(self, result: Map, depth: int) -> Map:
        while not isinstance(event := self.next(), MappingEndEvent):
            line = _line(event)
            if not isinstance(event, ScalarEvent):
                raise _StopError(
                    line,
                    "Tên mục phải là chữ, không phải danh sách hay tham chiếu.",
                    "Viết mỗi mục trên một dòng theo mẫu “tên mục: giá trị”.",
                )
            name: str = event.value
            value = self.value(self.next(), depth)
            if name in result:
                self.problem(
                    line,
                    name,
                    f"Mục “{name}” được viết hai lần trong cùng một bản ghi (lần đầu ở dòng {result.lines[name]}).",
                    "Giữ lại một dòng, xóa dòng kia; nếu là bản ghi khác thì mở đầu bằng “- id: …”.",
                )
                continue
            result[name] = value
            result.lines[name] = line
        return result

    def sequence(self, result: Seq, depth: int) -> Seq:
        while not isinstance(event := self.next(), SequenceEndEvent):
            result.lines.append(_line(event))
            result.append(self.value(event, depth))
        return result

    def alias(self, event: AliasEvent) -> Value:
        if event.anchor not in self.anchors:
            raise _StopError(
                _line(event),
                f"“*{event.anchor}” được hiểu là tham chiếu tới một chỗ khác, mà chỗ ấy không có hoặc chứa chính nó.",
                "Nếu chỉ là chữ thì đặt cả câu trong dấu nháy đơn '…'.",
            )
        value, size = self.anchors[event.anchor]
        self.size += size
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            raise _StopError(
                _line(event),
                "Các tham chiếu “*” làm dữ liệu phình ra quá lớn.",
                "Viết thẳng nội dung thay cho tham chiếu “&” và “*”.",
            )
        return value


def _refuse_tag(event: ScalarEvent | CollectionStartEvent) -> None:
    if event.tag == "!" and isinstance(event, ScalarEvent):
        return
    raise _StopError(
        _line(event),
        f"Ký hiệu “{event.tag}” không được dùng ở đây.",
        "Bỏ ký hiệu ấy; nếu câu mở đầu bằng dấu “!” thì đặt cả câu trong dấu nháy đơn '…'.",
    )


def _line(event: Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark is not None else 1
