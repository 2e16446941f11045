"""The batch door: JSON lines in, JSON lines out, each answered before the next is read."""

import json
import math
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from bot.answering.reply import Kind, plain
from bot.channels.console.dialogue import Answers, Dialogue
from bot.cli import words

LONGEST = 1024 * 1024
"""Bytes of the longest line that is read; a question is cut to size by the assistant, this guards the memory."""
CHATS = 10_000
"""Conversations that are remembered; the one untouched for longest goes first."""

Note = Callable[[str], None]
Id = str | int | float | None


@dataclass(frozen=True, slots=True)
class Question:
    """A line, understood."""

    id: Id
    chat: Id
    q: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line, not understood."""

    id: Id
    message: str


def serve(assistant: Answers, source: BinaryIO, sink: BinaryIO, note: Note) -> None:
    """Answer every line of `source` on `sink`, in order, until it ends.

    Args:
        note: told what is wrong with a line, for whoever watches.
    """
    dialogues: OrderedDict[Id, Dialogue] = OrderedDict()
    for number, line in enumerate(_lines(source), 1):
        if line is not None and not line.strip():
            continue
        item = Mistake(None, words.TOO_LONG.format(limit=LONGEST // 1024)) if line is None else understand(line)
        if isinstance(item, Mistake):
            note(words.LINE_NOTE.format(number=number, message=item.message))
            output = _refusal(item)
        else:
            output = _answer(_dialogue(dialogues, assistant, item.chat), item, number, note)
        # A reply may quote a half of a surrogate pair that was typed: what UTF-8 cannot hold becomes "?".
        sink.write(json.dumps(output, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sink.flush()


def understand(line: bytes) -> Question | Mistake:
    """Read one line."""
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Mistake(None, words.INVALID_UTF8)
    except RecursionError:
        return Mistake(None, words.NOT_JSON.format(why="lồng nhau quá sâu"))
    except json.JSONDecodeError as error:
        return Mistake(None, words.NOT_JSON.format(why=f"ký tự thứ {error.pos + 1}"))
    except ValueError:  # a number of thousands of digits
        return Mistake(None, words.NOT_JSON.format(why="số quá dài"))
    if not isinstance(value, dict):
        return Mistake(None, words.NOT_OBJECT)
    identity, chat, text = value.get("id"), value.get("chat"), value.get("q")
    if not _is_id(identity):
        return Mistake(None, words.WRONG_ID)
    if not _is_id(chat):
        return Mistake(identity, words.WRONG_CHAT)
    if text is None:
        return Mistake(identity, words.NO_QUESTION)
    if not isinstance(text, str):
        return Mistake(identity, words.WRONG_QUESTION)
    return Question(identity, chat, text)


def _is_id(value: object) -> bool:
    """Whether JSON can hold it as a name: text, or a number that is one (Python reads NaN and Infinity too)."""
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or (isinstance(value, str | int) and not isinstance(value, bool))


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Lines as they arrive; None for one that is too long, which is passed over."""
    while line := source.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(LONGEST)
        yield None


def _dialogue(dialogues: "OrderedDict[Id, Dialogue]", assistant: Answers, chat: Id) -> Dialogue:
    """The conversation of the chat; without a chat each line is one of its own."""
    if chat is None:
        return Dialogue(assistant)
    dialogue = dialogues.setdefault(chat, Dialogue(assistant))
    dialogues.move_to_end(chat)
    if len(dialogues) > CHATS:
        dialogues.popitem(last=False)
    return dialogue


def _answer(dialogue: Dialogue, item: Question, number: int, note: Note) -> dict[str, Any]:
    text = item.q.encode("utf-8", "replace").decode()
    try:
        reply = dialogue.say(text)
    except Exception as error:  # noqa: BLE001  # a fault in one line must not cost the others their answers
        note(words.FAULT_NOTE.format(number=number, error=f"{type(error).__name__}: {error}"))
        return _refusal(Mistake(item.id, words.FAULT))
    return {
        "id": item.id,
        "kind": reply.kind.value,
        "text": plain(reply),
        "facts": list(reply.facts),
        "confidence": round(reply.confidence, 3),
    }


def _refusal(mistake: Mistake) -> dict[str, Any]:
    return {"id": mistake.id, "kind": Kind.UNKNOWN.value, "text": mistake.message, "facts": [], "confidence": 0.0}
