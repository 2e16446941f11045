"""HTML in which everything is escaped that is not markup of our own making."""

from html import escape

VOID = frozenset({"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect", "stop", "use"})
_SELF_CLOSING = frozenset({"circle", "line", "path", "rect", "stop", "use"})


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: object) -> Markup:
    """Any text as markup."""
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def join(*children: object) -> Markup:
    """Markup of everything in a row; None and False are left out, lists are unfolded."""
    parts: list[str] = []
    for child in children:
        if child is None or child is False:
            continue
        parts.append(join(*child) if isinstance(child, list | tuple) else text(child))
    return Markup("".join(parts))


def el(tag: str, *children: object, **attributes: object) -> Markup:
    """An element: `el("a", "Tới", href="#x", data_pick="y", class_="z")`.

    Underscores in attributes stand for hyphens, one at the end is dropped. True makes a bare attribute; None and False
    leave it out.
    """
    given = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in VOID:
        return Markup(f"<{tag}{given}{'/' if tag in _SELF_CLOSING else ''}>")
    return Markup(f"<{tag}{given}>{join(*children)}</{tag}>")


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
