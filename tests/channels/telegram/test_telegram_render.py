"""Replies as Telegram HTML, judged by Telegram's own parser."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.reply import Citation, Kind, Listing, Option, Paragraph, Reply, Span
from bot.channels.base.spans import clean, units
from bot.channels.telegram.keyboard import Press, keyboard, read, written_out
from bot.channels.telegram.render import LIMIT, MARKS, html_of, pages
from tests.emulator.checks import inline_keyboard, parsed

texts = st.text(max_size=80) | st.sampled_from(["<b>", "a & b", "😀" * 30, "đ" * 70, "x\ny", "  ", "\ud800", "&nbsp;"])
spans = st.builds(
    Span, texts, strong=st.booleans(), soft=st.booleans(), link=st.sampled_from([None, "https://a.b/?x=1&y=2", "x"])
)
rows = st.lists(spans, max_size=6).map(tuple)
blocks = st.builds(Paragraph, rows) | st.builds(Listing, st.lists(rows, max_size=5).map(tuple), ordered=st.booleans())
replies = st.builds(Reply, st.sampled_from(Kind), st.lists(blocks, max_size=8).map(tuple))


def letters(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=300, deadline=None)
@given(replies, st.sampled_from([40, 200, LIMIT]))
def test_every_page_is_read_by_telegram_and_nothing_is_lost(reply: Reply, limit: int) -> None:
    said = ""
    for page in pages(reply, limit=limit):
        text, entities = parsed(page, "HTML")
        assert 0 < units(text) <= limit
        assert len(entities) <= MARKS
        said += text
    wanted = ""
    for block in reply.blocks:
        items = block.items if isinstance(block, Listing) else (block.spans,)
        for number, item in enumerate(items, 1):
            if isinstance(block, Listing):
                wanted += f"{number}." if block.ordered else "•"
            wanted += "".join(clean(span.text) for span in item)
    assert letters(said) == letters(wanted)


def test_a_reply_of_many_marks_is_cut_before_telegram_drops_them() -> None:
    spans = tuple(Span(f"{n} ", strong=True) for n in range(250))
    sizes = [len(parsed(page, "HTML")[1]) for page in pages(Reply(Kind.ANSWER, (Paragraph(spans),)))]
    # Neighbours of one style may come back as one; none may exceed the limit.
    assert all(size <= MARKS for size in sizes)


def test_long_text_is_cut_between_sentences_and_letters_stay_whole() -> None:
    sentence = "Đại hội điểm tổ chức vào ngày 22/2. "
    cut = pages(Reply(Kind.ANSWER, (Paragraph((Span(sentence * 300),)),)))
    assert all(page.rstrip().endswith("22/2.") for page in cut)
    decomposed = "e\u0302\u0301" * 5000
    assert all(
        not page.startswith(("\u0302", "\u0301"))
        for page in pages(Reply(Kind.ANSWER, (Paragraph((Span(decomposed),)),)))
    )


def test_a_citation_already_said_is_not_said_twice() -> None:
    source = Citation("a", "Báo A", "https://a.b")
    block = Paragraph((Span("Có 55. Nguồn: Báo A", soft=True),))
    assert pages(Reply(Kind.ANSWER, (block,), citations=(source, source))) == ["<i>Có 55. Nguồn: Báo A</i>"]
    alone = Reply(Kind.ANSWER, (Paragraph((Span("Có 55."),)),), citations=(source, source))
    assert pages(alone) == ['Có 55.\n\n<i>Nguồn: </i><i><a href="https://a.b">Báo A</a></i>']


def test_sentences_of_ours_are_escaped_too() -> None:
    assert html_of("a < b & c\x00") == "a &lt; b &amp; c"


options = st.builds(Option, st.text(max_size=80), st.from_regex(r"[a-z0-9/-]{0,70}", fullmatch=True))


@settings(max_examples=200, deadline=None)
@given(st.lists(options, max_size=15).map(tuple), st.lists(options, max_size=4).map(tuple), st.sampled_from(Kind))
def test_every_keyboard_is_taken_by_telegram(
    choices: tuple[Option, ...], related: tuple[Option, ...], kind: Kind
) -> None:
    reply = Reply(kind, (), options=choices, related=related, facts=("x" * 80, "dang-vien"))
    markup = keyboard(reply, votes=True)
    if markup is not None:
        inline_keyboard(markup)
        for row in markup["inline_keyboard"]:
            for button in row:
                assert read(button["callback_data"]) is not None
    assert len(written_out(reply)) <= len(choices)


def test_wide_labels_are_written_out_above_their_short_buttons() -> None:
    wide = "Đại hội điểm của Đảng bộ Công ty Cổ phần Tập đoàn Lạc Hồng tại quận"
    reply = Reply(Kind.CLARIFY, (), options=(Option(wide, "a"), Option("Ngắn", "b")))
    assert [line[0].text for line in written_out(reply)] == [f"1. {wide}", "2. Ngắn"]
    markup = keyboard(reply)
    assert markup is not None
    assert markup["inline_keyboard"][0][0]["text"].endswith("…")


def test_what_a_press_means() -> None:
    for data, press, key in [
        ("?a", Press.CHOICE, "a"),
        (">a", Press.RELATED, "a"),
        ("/lich 2", Press.MENU, "/lich 2"),
        ("+x", Press.RIGHT, "x"),
        ("-", Press.WRONG, ""),
    ]:
        found = read(data)
        assert found is not None
        assert (found.press, found.key) == (press, key)
    assert [read(data) for data in (None, "", "abc", "?" + "x" * 64, "\ud800")] == [None] * 5


def test_short_menu_buttons_share_a_row() -> None:
    pages = ("THCS", "Tiểu học", "Mầm non", "‹ Trước", "Sau ›", "Một nhãn dài hơn nhiều")
    reply = Reply(Kind.ANSWER, (), options=tuple(Option(label, f"/congtrinh {n}") for n, label in enumerate(pages)))
    markup = keyboard(reply)
    assert markup is not None
    assert [[button["text"] for button in row] for row in markup["inline_keyboard"]] == [
        ["THCS", "Tiểu học", "Mầm non"],
        ["‹ Trước", "Sau ›"],
        ["Một nhãn dài hơn nhiều"],
    ]
