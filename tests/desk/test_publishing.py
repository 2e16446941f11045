import asyncio
from pathlib import Path

import pytest

from bot.answering.reply import plain
from bot.assistant import Message
from bot.desk import disk
from bot.desk.proposal import Conflict, Proposal, Published, Refused
from bot.desk.publishing import Publisher
from bot.knowledge.changes import AddCase, AddPhrasing, AddRecord, Change, RetireRecord, SetField
from bot.knowledge.diffing import describe
from tests.desk.conftest import FILES, Start, on_disk


async def proposed(publisher: Publisher, *changes: Change) -> Proposal:
    proposal = await publisher.propose(changes)
    assert isinstance(proposal, Proposal), proposal
    return proposal


async def publish(publisher: Publisher, *changes: Change, author: str = "Lan") -> Published:
    result = await publisher.publish(await proposed(publisher, *changes), author)
    assert isinstance(result, Published), result
    return result


def said(publisher: Publisher, question: str) -> str:
    return plain(publisher.live.reply(Message(question)))


async def test_an_edit_is_answered_from_at_once_and_stands_in_the_history(
    publisher: Publisher, knowledge: Path
) -> None:
    assert "22/2/2020" in said(publisher, "Xã Hòa đại hội điểm ngày nào?")
    told: list[str] = []
    publisher.live.listen(lambda assistant: told.append(assistant.knowledge.version))

    result = await publish(publisher, SetField("dai-hoi-diem-xa-hoa", "on", "24/2/2020"))

    assert "24/2/2020" in said(publisher, "Xã Hòa đại hội điểm ngày nào?")
    assert told == [publisher.live.knowledge.version]
    assert publisher.live.number == result.entry.number == 2
    assert on_disk(knowledge)["dates.yaml"] == FILES["dates.yaml"].replace("22/2/2020", "24/2/2020")
    newest, first = await publisher.history()
    assert (newest.author, newest.parent, newest.state) == ("Lan", 1, "published")
    assert newest.note == (
        "Sửa mốc thời gian “Đại hội điểm – Đảng bộ xã Hòa”: thời gian ngày 22/2/2020 → ngày 24/2/2020"
    )
    assert (first.author, first.note) == ("tệp trên đĩa", "bản đầu tiên")


async def test_the_preview_tells_what_will_change(publisher: Publisher) -> None:
    proposal = await proposed(publisher, SetField("dang-vien", "value", "5200"))
    preview = await publisher.preview(
        proposal, ["huyen co bao nhieu dang vien", "Có mấy chi bộ?", "huyen co  bao nhieu dang vien"]
    )
    assert describe(preview.differences) == "Sửa số liệu “đảng viên”\n  con số: 5.120 → 5.200"
    (own,) = preview.answers
    assert "5.120" in own.before
    assert "5.200" in own.after
    ((case, why),) = preview.broken
    assert case == "Huyện có bao nhiêu đảng viên?"
    assert "5.120" in why
    (changed,) = preview.changed
    assert changed.question == "huyen co bao nhieu dang vien"
    assert "5.200" in changed.after
    assert preview.looked_at == 2
    assert "5.120" in said(publisher, "Huyện có bao nhiêu đảng viên?")


async def test_two_editors_at_once_get_a_conflict_and_lose_nothing(publisher: Publisher, knowledge: Path) -> None:
    one = await proposed(publisher, SetField("dang-vien", "value", "5200"))
    two = await proposed(publisher, SetField("dang-vien", "value", "5300"))
    three = await proposed(publisher, SetField("chi-bo", "value", "121"))
    results = await asyncio.gather(*(publisher.publish(p, a) for p, a in ((one, "Lan"), (two, "Minh"), (three, "Hà"))))
    assert [type(result) for result in results] == [Published, Conflict, Conflict]
    _, conflict, other = results
    assert isinstance(conflict, Conflict)
    assert isinstance(other, Conflict)
    assert conflict.same
    assert not other.same
    assert conflict.newest is not None
    assert conflict.newest.author == "Lan"
    assert "Lan vừa công bố bản 2" in conflict.message
    assert "5.200" in describe(conflict.differences)
    assert "value: 5200" in on_disk(knowledge)["counts.yaml"]
    assert len(await publisher.history()) == 2


async def test_an_edit_to_a_fact_that_was_just_retired(publisher: Publisher) -> None:
    late = await proposed(publisher, SetField("chi-bo", "value", "121"))
    await publish(publisher, RetireRecord("chi-bo"))
    conflict = await publisher.publish(late, "Minh")
    assert isinstance(conflict, Conflict)
    assert conflict.same
    refused = await publisher.propose([SetField("chi-bo", "value", "121")])
    assert isinstance(refused, Refused)
    assert str(refused).startswith("Không còn bản ghi “chi-bo”.")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (SetField("dai-hoi-huyen", "on", "31/2/2020"), "Không có ngày “31/2/2020” trong lịch."),
        (SetField("dang-vien", "value", "-3"), "“-3” không phải là một con số."),
        (SetField("dang-vien", "out_of", "khong-co"), "chỉ tới mã “khong-co” không có"),
        (SetField("dang-vien", "value", "5120"), "Bản này không khác gì bản đang dùng."),
        (AddRecord("counts", {"id": "dang-vien", "of": "x", "value": "1"}), "Mã “dang-vien” đã có."),
        (AddRecord("lịch", {}), "Không có loại bản ghi “lịch”."),
        (AddCase("Hỏi gì?", ("khong-co",)), "chỉ tới mã “khong-co” không có"),
        # a contradiction that was not there before
        (AddRecord("dates", {"event": "Đại hội huyện", "on": "9/9/2020"}), "Cùng sự kiện, cùng đơn vị"),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    publisher: Publisher, knowledge: Path, change: Change, why: str
) -> None:
    refused = await publisher.propose([change])
    assert isinstance(refused, Refused)
    assert why in str(refused)
    assert on_disk(knowledge) == FILES
    assert len(await publisher.history()) == 1


async def test_any_version_can_be_restored_after_a_preview(publisher: Publisher, knowledge: Path) -> None:
    await publish(publisher, SetField("dang-vien", "value", "5200"))
    await publish(
        publisher, RetireRecord("dai-hoi-diem-xa-hoa"), AddRecord("topics", {"name": "Cờ", "answer": "Có cờ."})
    )
    assert "topics.yaml" in on_disk(knowledge)

    proposal = await publisher.propose_restore(1)
    assert isinstance(proposal, Proposal)
    assert proposal.note == "khôi phục bản 1"
    preview = await publisher.preview(proposal)
    assert "Thêm mốc thời gian “Đại hội điểm – Đảng bộ xã Hòa”" in describe(preview.differences)
    result = await publisher.publish(proposal, "Minh")
    assert isinstance(result, Published)
    assert result.entry.number == 4
    assert on_disk(knowledge) == FILES

    assert isinstance(await publisher.propose_restore(1), Refused)
    assert "Không có bản số 99" in str(await publisher.propose_restore(99))
    differences = await publisher.differences(1, 2)
    assert not isinstance(differences, Refused)
    assert describe(differences).endswith("con số: 5.120 → 5.200")
    assert isinstance(await publisher.differences(1, 99), Refused)


async def test_whole_files_can_be_proposed(publisher: Publisher) -> None:
    text = FILES["counts.yaml"].replace("5120", "6000")
    proposal = await publisher.propose_files({"counts.yaml": text}, note="nạp tệp counts.yaml")
    assert isinstance(proposal, Proposal)
    assert isinstance(await publisher.publish(proposal, "Lan"), Published)
    assert "6.000" in said(publisher, "Huyện có bao nhiêu đảng viên?")
    refused = await publisher.propose_files({"counts.yaml": "- id: [\n"})
    assert isinstance(refused, Refused)
    assert refused.problems[0].line is not None


async def test_edits_on_disk_become_a_version(publisher: Publisher, knowledge: Path) -> None:
    (knowledge / "counts.yaml").write_text(FILES["counts.yaml"].replace("5120", "5121"), "utf-8")
    await publisher.catch_up()
    assert "5.121" in said(publisher, "Huyện có bao nhiêu đảng viên?")
    newest = (await publisher.history())[0]
    assert (newest.number, newest.author) == (2, "tệp trên đĩa")
    assert newest.note == "Sửa số liệu “đảng viên”: con số 5.120 → 5.121"
    await publisher.catch_up()
    assert len(await publisher.history()) == 2


async def test_a_broken_file_on_disk_leaves_the_running_version_and_is_told(
    publisher: Publisher, start: Start, knowledge: Path
) -> None:
    told: list[tuple[str, ...]] = []
    publisher.on_problems(lambda problems: told.append(tuple(p.place for p in problems)))
    (knowledge / "counts.yaml").write_text("- id: dang-vien\n  of: đảng viên\n  value: nhiều\n", "utf-8")
    await publisher.catch_up()
    await publisher.catch_up()
    assert told == [("counts.yaml, dòng 3",)]
    assert "5.120" in said(publisher, "Huyện có bao nhiêu đảng viên?")

    # others can go on, except in that file
    await publish(publisher, SetField("dai-hoi-huyen", "on", "tháng 9/2020"))
    conflict = await publisher.publish(await proposed(publisher, SetField("chi-bo", "value", "9")), "Lan")
    assert isinstance(conflict, Conflict)
    assert "counts.yaml đang được sửa dở" in conflict.message
    assert "nhiều" in on_disk(knowledge)["counts.yaml"]

    again = await start()
    assert "9/2020" in said(again, "Đại hội huyện khi nào?")
    assert "5.120" in said(again, "Huyện có bao nhiêu đảng viên?")

    (knowledge / "counts.yaml").write_text(FILES["counts.yaml"].replace("5120", "5122"), "utf-8")
    await publisher.catch_up()
    assert told[-1] == ()
    assert "5.122" in said(publisher, "Huyện có bao nhiêu đảng viên?")


async def test_an_unreadable_file_on_disk_is_told(publisher: Publisher, knowledge: Path) -> None:
    (knowledge / "counts.yaml").write_bytes("- id: a".encode("utf-16"))
    told: list[str] = []
    publisher.on_problems(lambda problems: told.extend(map(str, problems)))
    await publisher.catch_up()
    assert "UTF-16" in told[0]
    assert publisher.live.number == 1


async def test_what_another_process_publishes_is_answered_from_too(
    publisher: Publisher, start: Start, knowledge: Path
) -> None:
    other = await start()
    await publish(other, SetField("dang-vien", "value", "5200"))
    stale = await proposed(publisher, SetField("dang-vien", "value", "5300"))
    assert isinstance(await publisher.publish(stale, "Minh"), Conflict)
    assert "5.200" in said(publisher, "Huyện có bao nhiêu đảng viên?")
    assert len(await publisher.history()) == 2


async def test_a_directory_that_is_behind_follows_and_one_that_was_edited_is_merged(
    publisher: Publisher, start: Start, knowledge: Path
) -> None:
    await publish(publisher, SetField("dang-vien", "value", "5200"))
    mine = on_disk(knowledge)
    disk.write(knowledge, disk.between(mine, FILES), 1)  # another replica's directory
    again = await start()
    assert on_disk(knowledge) == mine
    assert again.live.number == 2

    disk.write(knowledge, disk.between(mine, FILES), 1)
    edited = FILES["dates.yaml"].replace("22/2/2020", "23/2/2020")
    (knowledge / "dates.yaml").write_text(edited, "utf-8")
    again = await start()
    assert again.live.number == 3
    assert on_disk(knowledge) == {**mine, "dates.yaml": edited}

    disk.write(knowledge, disk.between(on_disk(knowledge), FILES), 1)
    (knowledge / "counts.yaml").write_text(FILES["counts.yaml"].replace("5120", "1"), "utf-8")
    again = await start()
    assert again.live.number == 3
    assert "counts.yaml" in {problem.file for problem in await again.start()}


async def test_phrasings_and_cases(publisher: Publisher, knowledge: Path) -> None:
    question = "Huyện mình đông đảng viên không?"
    await publish(publisher, AddPhrasing("dang-vien", question), AddCase(question, ("dang-vien",)))
    assert f"    - {question}\n" in on_disk(knowledge)["counts.yaml"]
    assert on_disk(knowledge)["cases.yaml"].endswith(f"- ask: {question}\n  expect: [dang-vien]\n")


async def test_the_directory_is_watched(publisher: Publisher, knowledge: Path) -> None:
    swapped = asyncio.Event()
    publisher.live.listen(lambda _: swapped.set())
    watching = asyncio.create_task(publisher.watch())
    try:
        async with asyncio.timeout(20):
            while not swapped.is_set():  # the watcher may not be there yet when the first edit is made
                (knowledge / "counts.yaml").write_text(FILES["counts.yaml"].replace("5120", "5121"), "utf-8")
                (knowledge / "counts.yaml").touch()
                await asyncio.wait({asyncio.ensure_future(swapped.wait())}, timeout=0.5)
    finally:
        watching.cancel()
    assert "5.121" in said(publisher, "Huyện có bao nhiêu đảng viên?")
    assert len(await publisher.history()) == 2


async def test_a_full_disk_changes_nothing(
    publisher: Publisher, knowledge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposal = await proposed(publisher, SetField("dang-vien", "value", "5200"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "_stage", full)
        refused = await publisher.publish(proposal, "Lan")
    assert isinstance(refused, Refused)
    assert "chưa có gì thay đổi" in str(refused)
    assert on_disk(knowledge) == FILES
    assert publisher.live.number == 1
    assert isinstance(await publisher.publish(proposal, "Lan"), Published)
