"""YAML text → plain values that know their lines. Every scalar stays the text that was typed.

YAML itself turns `010` into 8, `1:30` into 90, `no` into false, `on:` into true and `2020-02-30` into a crash. Here
a scalar is only ever text or nothing: what it means is up to the field it stands in (see `fields`).
"""

from typing import Any

from bot.knowledge.problems import Problem


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


def parse(text: str, file: str) -> tuple[Value, list[Problem]]:
    """Read one YAML document.

    Args:
        text: content of the file.
        file: name to give in problems.

    Returns:
        the value (None for an empty file, or when the file cannot be read), and what is wrong.
    """
    from bot.knowledge.yaml_reader import read  # noqa: PLC0415 - a bot with a kept index reads YAML at the first edit

    return read(text, file)
