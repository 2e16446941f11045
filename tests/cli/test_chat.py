import io
from collections.abc import Iterator

import pytest
from rich.console import Console

from bot.answering.reply import Option, Reply
from bot.channels.console import talk, words
from bot.channels.console.dialogue import Dialogue
from tests.cli.conftest import Daihoi, Fake


def test_a_piped_conversation_ends_with_its_input(daihoi: Daihoi) -> None:
    result = daihoi("chat", stdin="một\n\nhai\n")
    assert result.exit_code == 0
    assert "lượt 1: một" in result.stdout
    assert "lượt 2: hai" in result.stdout
    assert words.GOODBYE in result.stdout
    assert words.PROMPT not in result.stdout
    assert "\x1b" not in result.stdout


def test_it_opens_with_what_it_is_and_what_can_be_asked(daihoi: Daihoi) -> None:
    lines = daihoi("chat", stdin="").stdout.splitlines()
    assert lines[0] == "Chatbot hỏi đáp về Đại hội đại biểu Đảng bộ huyện Ví Dụ."
    assert "đồng chí" in lines[1]
    assert lines[2:4] == [words.START, "a. Khi nào đại hội?"]


@pytest.mark.parametrize("word", ["thoát", "Thoát ", "thoat", "exit"])
def test_a_word_ends_it(daihoi: Daihoi, fake: Fake, word: str) -> None:
    assert daihoi("chat", stdin=f"một\n{word}\nhai\n").exit_code == 0
    assert [message.text for message in fake.heard] == ["một"]


def test_a_letter_picks_a_related_question(daihoi: Daihoi, fake: Fake) -> None:
    result = daihoi("chat", stdin="a\ndanh sách\nA.\na\n")
    assert [(message.text, message.pick) for message in fake.heard] == [
        ("Khi nào đại hội?", None),  # a question to start with is asked as if it had been typed
        ("danh sách", None),
        ("Còn nữa?", "more"),
        ("a", None),  # it is gone with the next reply
    ]
    assert f"{words.NEXT}\na. Còn nữa?" in result.stdout


def test_a_line_that_is_no_text_is_named_and_the_chat_goes_on(daihoi: Daihoi) -> None:
    result = daihoi("chat", stdin=b"\xff\xfe\nhai\n")
    assert words.INVALID in result.stdout
    assert "lượt 1: hai" in result.stdout


def test_a_fault_does_not_end_the_chat(daihoi: Daihoi) -> None:
    result = daihoi("chat", stdin="nổ\nhai\n")
    assert words.FAULT in result.stdout
    assert "boom" in result.stderr
    assert "lượt 1: hai" in result.stdout


def test_long_items_are_wrapped_under_their_words_on_a_terminal(fake: Fake) -> None:
    out = io.StringIO()
    console = Console(file=out, width=30, force_terminal=True, color_system=None)
    text = "mơ hồ"
    fake.reply = lambda message, context: _long()  # type: ignore[method-assign]  # a fake
    talk.talk(fake, console, iter([text]), about="đại hội", you="bạn")
    assert "1. Trường Mầm non có tên rất\n   dài cần xuống dòng" in out.getvalue()


def _long() -> Reply:
    from bot.answering.reply import Kind

    return Reply(Kind.CLARIFY, (), options=(Option("Trường Mầm non có tên rất dài cần xuống dòng", "x"),))


def test_typed_lines_until_the_end_of_input(monkeypatch: pytest.MonkeyPatch) -> None:
    given: Iterator[str | Exception] = iter(["một", UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), "hai", EOFError()])

    def enter(prompt: str) -> str:
        assert prompt == words.PROMPT
        line = next(given)
        if isinstance(line, Exception):
            raise line
        return line

    monkeypatch.setattr("builtins.input", enter)
    assert list(talk.typed()) == ["một", None, "hai"]


def test_ctrl_c_ends_the_chat_as_ctrl_d_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def enter(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", enter)
    assert list(talk.typed()) == []


def test_letters_pick_nothing_where_related_questions_are_not_shown(fake: Fake) -> None:
    dialogue = Dialogue(fake)
    dialogue.say("danh sách")
    dialogue.say("a")
    assert fake.heard[-1].pick is None
