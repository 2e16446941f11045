"""Random edits, undos, imports, edits on disk and crashes: the history always replays to the exact present state."""

import asyncio
import os
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.clock import Clock
from bot.desk.packets import export_sheets, export_zip, propose_packet
from bot.desk.proposal import Proposal, Published, Refused
from bot.desk.publishing import Publisher
from bot.knowledge.changes import AddCase, AddPhrasing, AddRecord, Change, RetireRecord, SetField, from_json, to_json
from bot.knowledge.load import load_texts
from bot.knowledge.model import Knowledge
from bot.storage.database import Database
from tests.desk.conftest import made, on_disk, put

SEQUENCES = int(os.environ.get("DAIHOI_TEST_SEQUENCES", "12"))
"""How many random sequences: a few in the fast suite, 1,000 by `make test-history`."""


class Crash(BaseException):
    """The process is gone."""


@dataclass
class Quick:
    """In place of an assistant, where nobody asks anything."""

    knowledge: Knowledge
    clock: Clock
    before: "Quick | None" = None


IDS = st.sampled_from(["dang-vien", "chi-bo", "dai-hoi-huyen", "dai-hoi-diem-xa-hoa", "moi-1", "moi-2"])
CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(SetField, IDS, st.just("note"), st.sampled_from([None, "Một câu.", "a: b # c", "Dài. " * 60, "- [x"])),
    st.builds(SetField, IDS, st.just("also"), st.sampled_from([None, ("một",), ("hai, ba", "bốn")])),
    st.builds(SetField, st.just("dang-vien"), st.just("value"), st.integers(0, 99999).map(str)),
    st.builds(SetField, st.just("congress"), st.just("ordinal"), st.integers(1, 20).map(str)),
    st.builds(
        AddRecord,
        st.just("topics"),
        st.fixed_dictionaries({"id": st.sampled_from(["moi-1", "moi-2"]), "answer": st.sampled_from(["Có.", "A: b"])}),
    ),
    st.builds(RetireRecord, IDS),
    st.builds(AddPhrasing, IDS, st.sampled_from(["Sao?", "Thế nào: hỏi?"])),
    st.builds(AddCase, st.sampled_from(["Gì?", "Đâu?"]), st.sampled_from([("unknown",), ("dang-vien",)])),
)


class History(RuleBasedStateMachine):
    """One knowledge base; a crash ends the process, and the next one starts from what it left."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.directory = put(Path(self.folder.name) / "kb")
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr("bot.desk.building.Assistant", Quick)
        self.left = float("inf")
        for owner, name in ((Path, "replace"), (os, "fsync"), (Path, "unlink")):
            self.patch.setattr(owner, name, self._dying(getattr(owner, name)))

    def _dying(self, real: Any) -> Any:
        def step(*args: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left <= 0:
                raise Crash
            return real(*args, **named)

        return step

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        self.database = self.run(Database.open())
        self.start()

    def start(self) -> None:
        self.left = float("inf")
        self.publisher: Publisher = made(self.directory, self.database)
        self.run(self.publisher.start())

    def publish(self, proposal: Proposal | Refused, dies: int) -> None:
        """Publish, or die on the way."""
        if isinstance(proposal, Refused):
            return
        before = dict(self.publisher.files())
        self.left = dies or float("inf")
        try:
            result = self.run(self.publisher.publish(proposal, "Lan"))
        except Crash:
            self.start()
            assert dict(self.publisher.files()) in (before, dict(proposal.files))
        else:
            self.left = float("inf")
            assert isinstance(result, Published)
            assert dict(self.publisher.files()) == dict(proposal.files)

    @rule(changes=st.lists(CHANGES, min_size=1, max_size=3), dies=st.integers(0, 8))
    def edit(self, changes: list[Change], dies: int) -> None:
        assert [from_json(to_json(change)) for change in changes] == changes
        self.publish(self.run(self.publisher.propose(changes)), dies)

    @rule(number=st.integers(1, 30), dies=st.integers(0, 8))
    def restore(self, number: int, dies: int) -> None:
        self.publish(self.run(self.publisher.propose_restore(number)), dies)

    @rule(name=st.sampled_from(["a.zip", "a.xlsx", "counts.yaml"]), value=st.integers(0, 99999), dies=st.integers(0, 8))
    def take(self, name: str, value: int, dies: int) -> None:
        files = {path: text.replace("value: ", f"value: {value}") for path, text in self.publisher.files().items()}
        data = files["counts.yaml"].encode()
        if name == "a.zip":
            data = export_zip(files, 1).data
        elif name == "a.xlsx":
            data = export_sheets(files, 1).data
        self.publish(self.run(propose_packet(self.publisher, name, data)), dies)

    @rule(text=st.sampled_from(["# ghi chú\n", "- id: tay\n  answer: Có.\n", "- id: [\n", ""]), dies=st.integers(0, 4))
    def edit_on_disk(self, text: str, dies: int) -> None:
        """By hand, whole or broken; what is broken is put right again."""
        (self.directory / "topics.yaml").write_text(text, "utf-8")
        self.left = dies or float("inf")
        try:
            self.run(self.publisher.catch_up())
        except Crash:
            self.start()
        self.left = float("inf")
        files = self.publisher.files()
        if "[" in text:
            assert files.get("topics.yaml") != text
            (self.directory / "topics.yaml").write_text(files.get("topics.yaml", ""), "utf-8")
            self.run(self.publisher.catch_up())
        else:
            assert files["topics.yaml"] == text

    @invariant()
    def replays(self) -> None:
        if not hasattr(self, "publisher"):
            return
        newest = self.run(self.publisher.versions.newest())
        entries = self.run(self.publisher.history(limit=1000))
        assert [entry.number for entry in entries] == list(range(newest.number, 0, -1))
        assert [entry.parent for entry in entries] == [*range(newest.number - 1, 0, -1), None]
        assert on_disk(self.directory) == dict(newest.files) == dict(self.publisher.files())
        loaded = load_texts(newest.files)
        assert loaded.knowledge is not None
        assert self.publisher.live.knowledge == loaded.knowledge
        assert self.publisher.live.number == newest.number

    def teardown(self) -> None:
        self.left = float("inf")
        if hasattr(self, "database"):
            self.run(self.database.close())
        self.patch.undo()
        self.loop.close()
        self.folder.cleanup()


def test_the_history_always_replays_to_the_present_state() -> None:
    run_state_machine_as_test(
        History,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=SEQUENCES < 100,
        ),
    )
