"""YAML text → plain values that know their lines. Every scalar stays the text that was typed.

YAML itself turns `010` into 8, `1:30` into 90, `no` into false, `on:` into true and `2020-02-30` into a crash. Here
a scalar is only ever text or nothing: what it means is up to the field it stands in (see `fields`).
"""

import re
from typing import Any, Final

import yaml
from yaml.cyaml import CParser

from bot.knowledge.problems import Problem

MAX_DEPTH: Final = 20
MAX_ALIASED: Final = 10_000  # values that aliases may add to a file
MAX_PROBLEMS: Final = 200  # of one file

NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
_FLOW_DEPTH: Final = 200  # the C parser recurses; no honest file comes near

type_names: Final = {"map": "các cặp “mục: giá trị”", "seq": "một danh sách", "text": "chữ"}


class Map(dict[str, Any]):
    """A mapping with the line of itself and of each of its keys."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Seq(list[Any]):
    """A list with the line of itself and of each of its items."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


Value = Map | Seq | str | None


class _Stop(Exception):
    """Reading cannot go on."""

    def __init__(self, line: int | None, message: str, fix: str) -> None:
        super().__init__(message)
        self.line, self.message, self.fix = line, message, fix


def parse(text: str, file: str) -> tuple[Value, list[Problem]]:
    """Read one YAML document.

    Args:
        text: content of the file.
        file: name to give in problems.

    Returns:
        the value (None for an empty file, or when the file cannot be read), and what is wrong.
    """
    reader = _Reader(file)
    try:
        return reader.read(text), reader.problems
    except _Stop as stop:
        reader.problem(stop.line, "", stop.message, stop.fix)
    except yaml.YAMLError as error:
        reader.problem(*_translate(error, text))
    return None, reader.problems


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.count = 0
        self.aliased = 0

    def problem(self, line: int | None, field: str, message: str, fix: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.file, line, field, message, fix))

    def read(self, text: str) -> Value:
        _refuse_deep_flow(text)
        events = CParser(text)
        try:
            next_event = events.get_event
            next_event()  # stream start
            event = next_event()
            if isinstance(event, yaml.StreamEndEvent):
                return None
            value = self.value(next_event, next_event(), 0)
            next_event()  # document end
            event = next_event()
            if not isinstance(event, yaml.StreamEndEvent):
                raise _Stop(
                    event.start_mark.line + 1,
                    "Tệp có nhiều phần ngăn cách bằng dòng “---”.",
                    "Bỏ dòng “---”; mỗi tệp chỉ viết một danh sách.",
                )
            return value
        finally:
            events.dispose()

    def value(self, next_event: Any, event: Any, depth: int) -> Value:
        self.count += 1
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.tag is not None:
                self.refuse_tag(event)
            text: str = event.value
            result: Value = None if text in NOTHING and event.implicit[0] else text
            if event.anchor:
                self.anchors[event.anchor] = (result, 1)
            return result
        if kind is yaml.AliasEvent:
            return self.alias(event)
        line = event.start_mark.line + 1
        if depth >= MAX_DEPTH:
            raise _Stop(line, "Dữ liệu lồng nhau quá sâu.", f"Viết gọn lại, không quá {MAX_DEPTH} lớp thụt đầu dòng.")
        if event.tag is not None:
            self.refuse_tag(event)
        before = self.count + self.aliased
        if kind is yaml.MappingStartEvent:
            result = self.mapping(next_event, Map(line), depth + 1)
        else:
            result = self.sequence(next_event, Seq(line), depth + 1)
        if event.anchor:
            self.anchors[event.anchor] = (result, self.count + self.aliased - before + 1)
        return result

    def mapping(self, next_event: Any, result: Map, depth: int) -> Map:
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.MappingEndEvent:
                return result
            line = event.start_mark.line + 1
            if kind is not yaml.ScalarEvent:
                raise _Stop(
                    line,
                    "Tên mục phải là chữ, không phải danh sách hay tham chiếu.",
                    "Viết mỗi mục trên một dòng theo mẫu “tên mục: giá trị”.",
                )
            key: str = event.value
            event = next_event()
            value = self.value(next_event, event, depth)
            if key in result:
                first = result.lines[key]
                self.problem(
                    line,
                    key,
                    f"Mục “{key}” được viết hai lần trong cùng một bản ghi (lần đầu ở dòng {first}).",
                    "Giữ lại một dòng, xóa dòng kia; nếu là bản ghi khác thì mở đầu bằng “- id: …”.",
                )
                continue
            result[key] = value
            result.lines[key] = line

    def sequence(self, next_event: Any, result: Seq, depth: int) -> Seq:
        while True:
            event = next_event()
            if type(event) is yaml.SequenceEndEvent:
                return result
            result.lines.append(event.start_mark.line + 1)
            result.append(self.value(next_event, event, depth))

    def alias(self, event: Any) -> Value:
        line = event.start_mark.line + 1
        if event.anchor not in self.anchors:
            raise _Stop(
                line,
                f"“*{event.anchor}” được hiểu là tham chiếu tới một chỗ khác, mà chỗ ấy không có hoặc chứa chính nó.",
                "Nếu chỉ là chữ thì đặt cả câu trong dấu ngoặc kép.",
            )
        value, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            raise _Stop(
                line,
                "Các tham chiếu “*” làm dữ liệu phình ra quá lớn.",
                "Viết thẳng nội dung thay cho tham chiếu “&” và “*”.",
            )
        return value

    def refuse_tag(self, event: Any) -> None:
        if event.tag == "!" and type(event) is yaml.ScalarEvent:
            return
        raise _Stop(
            event.start_mark.line + 1,
            f"Ký hiệu “{event.tag}” không được dùng ở đây.",
            "Bỏ ký hiệu ấy; nếu câu mở đầu bằng dấu “!” thì đặt cả câu trong dấu ngoặc kép.",
        )


def _refuse_deep_flow(text: str) -> None:
    """Stop before the C parser would recurse into absurd nesting."""
    depth = 0
    for found in re.finditer(r"[\[\]{}]|^(?:[ ]*[-?:] ){50}", text, re.MULTILINE):
        mark = found.group()
        depth += 1 if mark in "[{" else -1 if mark in "]}" else _FLOW_DEPTH
        depth = max(depth, 0)
        if depth >= _FLOW_DEPTH:
            line = text.count("\n", 0, found.start()) + 1
            raise _Stop(line, "Dữ liệu lồng nhau quá sâu.", f"Viết gọn lại, không quá {MAX_DEPTH} lớp.")


_QUOTE: Final = "Nếu câu có dấu hai chấm, ngoặc kép, #, [ hay { thì đặt cả câu trong dấu nháy đơn '…'."
_SENTENCES: Final = (
    (r"mapping values are not allowed", "Dòng này có dấu hai chấm “: ” ở chỗ không hợp lệ.", _QUOTE),
    (r"cannot start any token", "Dòng này mở đầu bằng dấu không được phép (dấu Tab, @, %, `…).",
     "Thay dấu Tab bằng dấu cách; nếu là chữ thì đặt trong dấu nháy đơn '…'."),
    (r"found a tab|tab character|violate indentation", "Dòng này thụt đầu dòng bằng dấu Tab.",
     "Thay mỗi dấu Tab bằng hai dấu cách."),
    (r"unexpected end of stream|while scanning a quoted", "Thiếu dấu ngoặc kép đóng câu.",
     "Thêm dấu ngoặc kép ở cuối câu mở tại dòng này."),
    (r"could not find expected ':'", "Dòng này thiếu dấu hai chấm sau tên mục.",
     "Viết theo mẫu “tên mục: giá trị”, sau dấu hai chấm có một dấu cách."),
    (r"did not find expected ',' or", "Danh sách trong ngoặc vuông hoặc ngoặc nhọn chưa đóng, hoặc thiếu dấu phẩy.",
     "Kiểm tra dấu phẩy giữa các phần và dấu đóng ngoặc."),
    (r"undefined alias|expected alphabetic|scanning an? (alias|anchor)",
     "Câu mở đầu bằng dấu * hoặc & nên bị hiểu là tham chiếu.", "Đặt cả câu trong dấu nháy đơn '…'."),
    (r"undefined tag|scanning a tag|parsing a tag", "Câu mở đầu bằng dấu “!” nên bị hiểu sai.",
     "Đặt cả câu trong dấu nháy đơn '…'."),
    (r"escape", "Trong ngoặc kép có dấu “\\” không hợp lệ.", "Dùng nháy đơn '…' thay cho ngoặc kép."),
    (r"directive", "Dòng mở đầu bằng dấu “%” nên bị hiểu sai.", "Đặt cả câu trong dấu nháy đơn '…'."),
    (r"did not find expected|block (end|entry|sequence|mapping)", "Dòng này thụt đầu dòng không khớp với các dòng trên.",
     "Các mục của cùng một bản ghi phải thẳng hàng; dấu “-” đứng trước mục đầu tiên. " + _QUOTE),
)


def _translate(error: yaml.YAMLError, text: str) -> tuple[int | None, str, str, str]:
    """Line, field, message and fix of a syntax error of the YAML library."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark is not None else None
    if line is not None:
        line = max(1, min(line, text.count("\n") + 1))
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    if line is not None:
        rows = text.split("\n")
        if rows[line - 1].lstrip(" ").startswith("\t"):
            return line, "", "Dòng này thụt đầu dòng bằng dấu Tab.", "Thay mỗi dấu Tab bằng hai dấu cách."
    for pattern, message, fix in _SENTENCES:
        if re.search(pattern, said):
            context = getattr(error, "context_mark", None)
            if context is not None and "Thiếu dấu ngoặc" in message:
                line = context.line + 1
            return line, "", message, fix
    return line, "", "Dòng này không đúng cách viết YAML.", _QUOTE
