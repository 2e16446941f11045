"""A YAML file as its records' texts, each of which can be edited without touching the others.

The file is cut at the lines where records begin. A record in block style is edited field by field: only the lines of
that field are written anew. ruamel.yaml writes them, so that the comments in them stay.
"""

import io
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from bot.knowledge.changes import Text
from bot.knowledge.yaml_source import Map, Seq, Value, parse

if TYPE_CHECKING:
    from ruamel.yaml import YAML

WIDTH: Final = 110  # longest line that is written, where a text can be folded
_UNBROKEN: Final = 1_000_000  # ruamel breaks lines nowhere by itself: that would touch what was not edited
_SHORT_LIST: Final = 90


class NotEditable(ValueError):
    """The text is written in a way that cannot be edited piece by piece; the message says what, in Vietnamese."""


@dataclass
class Block:
    """One record's text, whole lines, with what stands before the next record left out of `text` and kept in `tail`.

    Attributes:
        id: the record's id, "" when it has none.
        text: its lines, each with its line end.
        tail: blank lines and comments after it.
    """

    id: str
    text: str
    tail: str = ""


@dataclass
class Source:
    """A file taken apart.

    Attributes:
        head: what stands before the first record.
        blocks: the records, in their order.
        listed: False for a file of one mapping (congress.yaml), which is then the only block.
    """

    head: str = ""
    blocks: list[Block] = field(default_factory=list)
    listed: bool = True

    def text(self) -> str:
        """The file again."""
        parts = [self.head]
        for block in self.blocks:
            if parts and parts[-1] and not parts[-1].endswith("\n"):
                parts.append("\n")
            parts += [block.text, block.tail] if block.tail else [block.text]
        return "".join(parts)

    def append(self, fields: Mapping[str, Text], id_: str = "") -> None:
        """Add a record at the end."""
        lines = "".join(written(name, value) for name, value in fields.items())
        text = "- " + textwrap.indent(lines, "  ")[2:]
        before = self.blocks[-1] if self.blocks else None
        gap = "\n" if id_ else ""  # records stand apart, cases one under the other
        if before is None:
            self.head = f"{self.head.rstrip()}\n\n" if self.head.strip() else ""
        elif not before.tail.endswith("\n\n") and gap:
            before.tail = f"{_ended(before.tail)}{gap}" if before.tail else gap
            before.text = _ended(before.text)
        self.blocks.append(Block(id_, text))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def cut(text: str, name: str) -> Source:
    """Take a file apart.

    Args:
        text: a file that `yaml_source.parse` reads without a problem.
        name: what problems call it.

    Raises:
        NotEditable: records do not begin on lines of their own.
    """
    value, problems = parse(text, name)
    if problems:
        raise NotEditable(f"Tệp {name} đang có lỗi: {problems[0].message} {problems[0].fix}")
    lines = text.splitlines(keepends=True)
    if value is None:
        return Source(head=text)
    if isinstance(value, Map):
        return Source("".join(lines[: value.line - 1]), [_block("", lines[value.line - 1 :])], listed=False)
    assert isinstance(value, Seq)  # noqa: S101 - a document is one of the two, or a lone text
    starts = [line - 1 for line in value.lines]
    if not starts:
        raise NotEditable(f"Tệp {name} ghi một danh sách trống; hãy xóa “[]”.")
    if len(set(starts)) < len(starts) or not all(lines[at].lstrip().startswith("-") for at in starts):
        raise NotEditable(f"Tệp {name} viết các bản ghi trong ngoặc vuông; hãy viết mỗi bản ghi mở đầu bằng “- ”.")
    ends = [*starts[1:], len(lines)]
    blocks = [_block(_id_of(item), lines[start:end]) for item, start, end in zip(value, starts, ends, strict=True)]
    return Source("".join(lines[: starts[0]]), blocks)


def _id_of(item: Value) -> str:
    id_ = item.get("id") if isinstance(item, Map) else None
    return id_ if isinstance(id_, str) else ""


def _block(id_: str, lines: list[str]) -> Block:
    """The lines of a record; comments and blank lines at its end, left of its fields, are not its own."""
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return Block(id_, "".join(lines[:end]), "".join(lines[end:]))


# --- one record


def set_field(block: Block, name: str, value: Text | None, order: tuple[str, ...], *, listed: bool = True) -> None:
    """Give a field of a record another value, add it, or take it away.

    Args:
        block: changed in place.
        order: the fields that the new one comes after, where the record has them.
        listed: False for a file of one mapping.

    Raises:
        NotEditable: the record is written in a way that cannot be edited.
    """
    opening = re.match(r"( *)-( +)(?=\S)", block.text) if listed else re.match("", block.text)
    inner = block.text[opening.end() :] if opening else ""
    if opening is None or inner.startswith(("{", "&", "!", "#")):
        block.text = _edited(block.text, name, value, listed=listed)
        return
    indent = opening.end() * " "
    lines = (indent + inner).splitlines(keepends=True)
    fields = _fields(lines, len(indent))
    if name in fields:
        start, end = fields[name]
        new = _anew("".join(lines[start:end]), len(indent), name, value)
        lines[start:end] = [new] if new else []
    elif value is not None:
        before = [end for other, (_, end) in fields.items() if other in order]
        at = max(before, default=len(lines))
        if at and not lines[at - 1].endswith("\n"):
            lines[at - 1] += "\n"
        lines.insert(at, textwrap.indent(written(name, value), indent))
    text = "".join(lines)
    block.text = block.text[: opening.end()] + text[len(indent) :]


def _fields(lines: list[str], indent: int) -> dict[str, tuple[int, int]]:
    """The lines of each field, without comments that follow it."""
    value, problems = parse("".join(lines), "")
    if problems or not isinstance(value, Map):
        raise NotEditable("Bản ghi này dùng tham chiếu “&”, “*” nên chỉ sửa được trong tệp.")
    starts = [*(line - 1 for line in value.lines.values()), len(lines)]
    fields = {}
    for name, start, after in zip(value.lines, starts, starts[1:], strict=False):
        end = after
        while end > start + 1 and _is_comment(lines[end - 1], indent):
            end -= 1
        fields[name] = (start, end)
    return fields


def _is_comment(line: str, indent: int) -> bool:
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip()) <= indent)


def _anew(lines: str, indent: int, name: str, value: Text | None) -> str:
    """The lines of one field with another value."""
    if value is None:
        return ""
    try:
        text = _edited(textwrap.dedent(lines), name, value, listed=False)
    except NotEditable:  # an alias to another record: the new value needs it no more
        text = written(name, value)
    return textwrap.indent(_ended(text), " " * indent)


def _edited(text: str, name: str, value: Text | None, *, listed: bool) -> str:
    """The text of a whole mapping or of a list of one, read and written by ruamel with the field changed."""
    from ruamel.yaml.error import YAMLError

    yaml = _writer(text)
    if listed:
        offset = len(text) - len(text.lstrip(" "))
        yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    try:
        read = yaml.load(text)
    except YAMLError as error:
        raise NotEditable("Bản ghi này dùng tham chiếu “&”, “*” nên chỉ sửa được trong tệp.") from error
    record = read[0] if listed else read
    if value is None:
        record.pop(name, None)
    else:
        old = record.get(name)
        if isinstance(value, Mapping) and hasattr(old, "ca"):
            _mend_map(old, value)
        elif isinstance(value, tuple) and hasattr(old, "ca") and not isinstance(old, Mapping):
            _mend_list(old, value)
        else:
            record[name] = _node(value)
    stream = io.StringIO()
    yaml.dump(read, stream)
    return stream.getvalue()


def _mend_map(old: Any, value: Mapping[str, str]) -> None:
    for name in [name for name in old if str(name) not in value]:
        del old[name]
    for name, inner in value.items():
        if str(old.get(name)) != inner:
            old[name] = _node(inner)


def _mend_list(old: Any, value: tuple[str, ...]) -> None:
    """What stays keeps its comments and quoting; what is new comes where it stands in the value."""
    for at in reversed(range(len(old))):
        if str(old[at]) not in value:
            del old[at]
    kept = [str(item) for item in old]
    if kept != [item for item in value if item in kept]:
        old[:] = [_node(item) for item in value]  # another order
        return
    for at, item in enumerate(value):
        if at >= len(old) or str(old[at]) != item:
            old.insert(at, _node(item))


def _writer(like: str) -> "YAML":
    """A writer that keeps quotes and breaks no lines, with lists indented as in the text."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _UNBROKEN
    yaml.allow_unicode = True
    yaml.allow_duplicate_keys = True
    found = re.search(r"^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ ]*#[^\n]*\n|[ ]*\n)*( *)- ", like, re.MULTILINE)
    offset = len(found[2]) - len(found[1]) if found else 2
    offset = offset if 0 <= offset <= 8 else 2
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    return yaml


def written(name: str, value: Text) -> str:
    """Lines of a new field, quoted where YAML needs it."""
    yaml = _writer("")
    stream = io.StringIO()
    yaml.dump({name: _node(value)}, stream)
    return stream.getvalue()


def _node(value: Text) -> Any:
    """What ruamel writes for a value: numbers bare, long texts folded, short lists on one line."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, Mapping):
        return CommentedMap((name, _node(inner)) for name, inner in value.items())
    if isinstance(value, tuple):
        items = CommentedSeq(_node(item) for item in value)
        if sum(len(item) + 2 for item in value) <= _SHORT_LIST and not any(set(item) & set(",[]{}?") for item in value):
            items.fa.set_flow_style()
        return items
    return _scalar(value)


def _scalar(text: str) -> Any:
    from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

    if re.fullmatch("0|[1-9][0-9]{0,17}", text):
        return int(text)
    if "\n" in text:
        return LiteralScalarString(text)
    if len(text) <= WIDTH or "  " in text or text != text.strip():
        return text
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    folded = FoldedScalarString(text)
    at, folds = 0, []
    for line in lines[:-1]:
        at += len(line)
        folds.append(at)
        at += 1
    folded.fold_pos = folds
    return folded
