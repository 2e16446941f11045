"""What the desk says to an admin: text, buttons, perhaps a file. Each channel shows it its own way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press.

    Attributes:
        label: what it says.
        key: what its press means; inside a conversation its own key, outside the data that the channel sends back.
    """

    label: str
    key: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One message to an admin.

    Attributes:
        text: plain text; lines end with a newline.
        buttons: rows of buttons below it.
        attachment: a file that comes with it.
        fresh: True for a message of its own; False when it may take the place of the one whose button was pressed.
        alert: a short remark on a press, that changes nothing; where a channel can, it is shown in passing.
        ask_too: the admin's message was none for the desk: it is to be answered as a question as well.
    """

    text: str
    buttons: Rows = ()
    attachment: Attachment | None = None
    fresh: bool = False
    ask_too: bool = False
    alert: bool = False


def rows(buttons: list[Button], width: int = 1) -> Rows:
    """Buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
