"""The shipped knowledge and the sets of eval/, asked as `daihoi eval` asks them."""

import datetime as dt
from functools import cache
from pathlib import Path

from bot.answering.reply import Reply
from bot.assistant import Assistant, Message
from bot.channels.console.dialogue import Dialogue
from bot.cli.grading import Item, Verdict, grade, read
from bot.clock import fixed
from bot.knowledge.load import load
from bot.knowledge.model import Knowledge

ROOT = Path(__file__).resolve().parent.parent
SETS = tuple(sorted((ROOT / "eval").glob("*.jsonl")))
FRESH = tuple(sorted((ROOT / "eval" / "fresh").glob("*.jsonl")))
KNOWLEDGE = ROOT / "knowledge"
DAYS = {"knowledge": dt.date(2020, 2, 15), "phu-binh": dt.date(2020, 5, 25)}


@cache
def knowledge_of(directory: Path) -> Knowledge:
    """A knowledge base that loads without a mistake."""
    knowledge = load(directory).knowledge
    assert knowledge is not None
    return knowledge


@cache
def assistant_of(directory: Path) -> Assistant:
    """The assistant over it, on a day soon after its facts."""
    return Assistant(knowledge_of(directory), fixed(DAYS[directory.name]))


def ask(text: str, directory: Path = KNOWLEDGE) -> Reply:
    """The reply to a question at the start of a conversation."""
    return assistant_of(directory).reply(Message(text))


@cache
def items(sets: tuple[Path, ...] = SETS) -> tuple[Item, ...]:
    """All questions of some sets; those of eval/ where none are named."""
    found: list[Item] = []
    for path in sets:
        some, problems = read(path)
        assert problems == []
        found += some
    return tuple(found)


@cache
def verdicts(sets: tuple[Path, ...]) -> tuple[Verdict, ...]:
    """Every question of some sets asked and graded, those of one chat as one conversation."""
    dialogues: dict[str, Dialogue] = {}
    assistant = assistant_of(KNOWLEDGE)
    done: list[Verdict] = []
    for item in items(sets):
        dialogue = Dialogue(assistant) if item.chat is None else dialogues.setdefault(item.chat, Dialogue(assistant))
        done.append(grade(item, dialogue.say(item.q)))
    return tuple(done)
