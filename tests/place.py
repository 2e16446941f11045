"""A place made up for tests: its files of knowledge, and the assistant over them, made when it is first asked."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from bot.answering.reply import Reply, plain
from bot.assistant import Assistant
from bot.channels.console.dialogue import Dialogue
from bot.clock import fixed
from bot.knowledge.load import load_texts
from bot.knowledge.model import Knowledge


class Place:
    """What a module of tests asks its questions of: one for all of them, so that it is loaded and indexed once.

    Args:
        files: texts in YAML by the file's name without its ending. They must load without a problem.
        today: the day on which it is asked.
        warned: whether `kb check` would warn of something, such as two names that are one when typed without tones.
    """

    def __init__(self, files: Mapping[str, str], today: dt.date, *, warned: bool = False) -> None:
        self.files = dict(files)
        self.today = today
        self.warned = warned

    @cached_property
    def knowledge(self) -> Knowledge:
        """What the files say."""
        return knowledge_of(self.files, warned=self.warned)

    @cached_property
    def assistant(self) -> Assistant:
        """The assistant over it."""
        return Assistant(self.knowledge, fixed(self.today))

    def talk(self, *turns: str) -> list[Reply]:
        """The replies of one conversation."""
        dialogue = Dialogue(self.assistant)
        return [dialogue.say(turn) for turn in turns]

    def ask(self, *turns: str) -> Reply:
        """The reply to a question; after others, as the last turn of one conversation."""
        return self.talk(*turns)[-1]

    def says(self, *turns: str) -> str:
        """The text of that reply."""
        return plain(self.ask(*turns))


def knowledge_of(files: Mapping[str, str], *, warned: bool = False) -> Knowledge:
    """A knowledge base of these files, by name without ending, that has no problem, or is only warned of."""
    loaded = load_texts({f"{name}.yaml": text for name, text in files.items()})
    assert warned is (loaded.problems != ()), loaded.problems
    assert loaded.knowledge is not None
    return loaded.knowledge
