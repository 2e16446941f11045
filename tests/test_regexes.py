"""No pattern takes more than linear time, whatever a stranger types.

Patterns are found by importing every module, so that a new one is tried too. Each is searched in long runs of what its
own source is made of, which is what makes a bad one backtrack: every literal of it and the usual characters, repeated,
with and without an ending that fits nothing.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import bot

LONG = 10_000
"""Characters; a quadratic pattern takes half a second or more for them, a linear one milliseconds."""

FEW = 24
"""Characters of a first try: what is exponential must not hang the tests."""

BOUNDED = {
    r"([^\W\d_])\1+$": 200,  # bot/text/sounds.py gives it words of at most that many characters
}
"""Patterns that are quadratic, and the length that their callers keep to."""

SECONDS = 0.2
"""CPU time for two passes over `LONG`; all of a linear one together took at most 0.5 for its hundred baits."""


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module, or a table in one, holds."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.endswith("__main__") or ".migrations." in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _inside(value):
                found.setdefault(pattern.pattern, pattern)
                assert name
    return found


def _inside(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict) and depth < 3:
        for inner in value.values():
            yield from _inside(inner, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset) and depth < 3:
        for inner in value:
            yield from _inside(inner, depth + 1)


def bait(pattern: str) -> Iterator[str]:
    """What a pattern is fed with, as units to repeat."""
    yield from (
        "a",
        " ",
        "1",
        "1/",
        "1 ",
        "a ",
        "á ",
        ".",
        "a.",
        "<",
        "(",
        "\n",
        "\t ",
        "1.",
        "-",
        "năm ",
        "tháng 2 ",
        "@a",
        "&",
    )
    literals = re.sub(r"\\[a-zA-Z]|\(\?[:=!<P]*(?:<\w+>)?|[\[\]{}()*+?|^$\\]", " ", pattern).split()
    for literal in dict.fromkeys(literals[:40]):
        yield literal
        yield literal + " "


def seconds(pattern: re.Pattern[str], text: str) -> float:
    begun = time.process_time()
    pattern.search(text)
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def test_patterns_are_found() -> None:
    assert len(patterns()) > 30


@pytest.mark.parametrize("source", sorted(patterns()))
def test_long_input_takes_linear_time(source: str) -> None:
    pattern = patterns_once()[source]
    for unit in bait(source):
        for end in ("", "\x00"):
            for length in (FEW, BOUNDED.get(source, LONG)):
                text = (unit * (length // len(unit))) + end
                # Again, since a machine that does much else makes a try slow now and then.
                assert any(seconds(pattern, text) < SECONDS for _ in range(3)), (unit, length)


_FOUND: dict[str, re.Pattern[str]] = {}


def patterns_once() -> dict[str, re.Pattern[str]]:
    if not _FOUND:
        _FOUND.update(patterns())
    return _FOUND
