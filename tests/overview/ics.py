"""A second reader of iCalendar, written after RFC 5545 and strict: what it refuses, some calendar will refuse too."""

import datetime as dt
import re
from dataclasses import dataclass, field

_LINE = re.compile(
    r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*))*):(.*)', re.DOTALL
)
_ONCE = (
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "STATUS",
    "SEQUENCE",
    "LAST-MODIFIED",
    "TRANSP",
)
_TEXT = ("SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME")
_DURATION = re.compile(r"P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")


class Broken(Exception):
    """The text breaks a rule; the message says which."""


@dataclass
class Component:
    """A component: its properties with their parameters, and what stands inside it."""

    name: str
    lines: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)

    def value(self, name: str) -> str:
        """The one value of a property."""
        (found,) = [value for each, _, value in self.lines if each == name]
        return unescaped(found) if name in _TEXT else found

    def day(self, name: str) -> dt.date:
        """The value of a property that holds a day."""
        ((parameters, value),) = [(given, value) for each, given, value in self.lines if each == name]
        if parameters != {"VALUE": "DATE"} or not re.fullmatch(r"\d{8}", value):
            raise Broken(f"{name} is no day: {parameters} {value}")
        return dt.datetime.strptime(value, "%Y%m%d").replace(tzinfo=dt.UTC).date()


def read(content: bytes) -> Component:
    """The calendar.

    Raises:
        Broken: it is not one.
    """
    stack: list[Component] = []
    top: Component | None = None
    for line in _unfolded(content):
        match = _LINE.fullmatch(line)
        if match is None:
            raise Broken(f"no content line: {line!r}")
        name, given, value = match.groups()
        if top is not None:
            raise Broken("something after the end")
        if name == "BEGIN":
            stack.append(Component(value))
            if len(stack) > 1:
                stack[-2].inside.append(stack[-1])
        elif name == "END":
            if not stack or stack[-1].name != value:
                raise Broken(f"END:{value} without its beginning")
            done = stack.pop()
            top = done if not stack else None
        else:
            if name in _TEXT:
                unescaped(value)
            stack[-1].lines.append((name, dict(part.split("=", 1) for part in given.split(";") if part), value))
    if top is None:
        raise Broken("it does not end")
    _check(top)
    return top


def unescaped(text: str) -> str:
    """A text value as it was meant."""
    if not re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", text, re.DOTALL):
        raise Broken(f"badly escaped: {text!r}")
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text)


def _unfolded(content: bytes) -> list[str]:
    if (
        not content.endswith(b"\r\n")
        or b"\n" in content.replace(b"\r\n", b"")
        or b"\r" in content.replace(b"\r\n", b"")
    ):
        raise Broken("lines do not end with CRLF")
    physical = content.split(b"\r\n")[:-1]
    for line in physical:
        if len(line) > 75:
            raise Broken(f"longer than 75 octets: {line!r}")
        line.decode()  # folded between the octets of a letter, most calendars show garbage
    return content.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode().split("\r\n")[:-1]


def _check(calendar: Component) -> None:
    if calendar.name != "VCALENDAR" or calendar.value("VERSION") != "2.0" or not calendar.value("PRODID"):
        raise Broken("no calendar")
    for name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        if not _DURATION.fullmatch(calendar.value(name)):
            raise Broken(f"{name} is no duration")
    for event in calendar.inside:
        _check_event(event)
    if len({event.value("UID") for event in calendar.inside}) != len(calendar.inside):
        raise Broken("two events have one UID")


def _check_event(event: Component) -> None:
    if event.name != "VEVENT":
        raise Broken(event.name)
    names = [name for name, _, _ in event.lines]
    for name in _ONCE:
        if names.count(name) != 1:
            raise Broken(f"{names.count(name)} {name}")
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if not re.fullmatch(r"\d{8}T\d{6}Z", event.value(name)):
            raise Broken(f"{name} is not in UTC")
    if event.day("DTEND") <= event.day("DTSTART"):
        raise Broken("it ends before it begins")
    if event.value("STATUS") not in ("TENTATIVE", "CONFIRMED") or not event.value("SEQUENCE").isdigit():
        raise Broken("status or sequence")
