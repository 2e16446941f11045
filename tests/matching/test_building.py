"""Building the index of a version with the one before: quicker, and the same index."""

import pytest

from bot.assistant import Assistant
from bot.clock import parse
from bot.matching.knowing.reading import Reader
from tests.place import knowledge_of

CONGRESS = """
name: Đại hội đại biểu Đảng bộ tỉnh Lưu Giang
host: Đảng bộ tỉnh Lưu Giang
place: tỉnh Lưu Giang
as_of: tháng 2/2020
sources: [{id: bao, paper: Báo Lưu Giang, title: Lưu Giang trước đại hội}]
"""
DATES = "- {id: lo, event: Đại hội, who: Đảng bộ phường Lộ Thượng, on: 4/5/2020, questions: [Lộ Thượng họp hôm nào?]}\n"
CLOCK = parse("2020-02-15")


def assistant(counts: str, before: Assistant | None = None) -> Assistant:
    return Assistant(knowledge_of({"congress": CONGRESS, "dates": DATES, "counts": counts}), CLOCK, before=before)


@pytest.mark.parametrize(
    ("edited", "read_anew"),
    [
        ("- {id: dv, of: đảng viên, value: 320}", False),
        ("- {id: dv, of: đảng viên, value: 310, also: [số đảng viên]}", True),  # a name that was not there
        ("- {id: dv, of: đảng viên thôn Nậm Xuyên, value: 310}", True),  # words that were not there
    ],
)
def test_an_edited_version_is_indexed_as_it_would_be_alone(
    monkeypatch: pytest.MonkeyPatch, edited: str, read_anew: bool
) -> None:
    first = assistant("- {id: dv, of: đảng viên, value: 310}")
    alone = assistant(edited).index
    read: list[str] = []
    reading = Reader.read

    def counted(self: Reader, text: str, *_: object, clean: bool = False) -> object:
        if clean:
            read.append(text)
        return reading(self, text, clean=clean)

    monkeypatch.setattr(Reader, "read", counted)
    after = assistant(edited, first).index
    assert (after.subjects, after.postings, after.weights) == (alone.subjects, alone.postings, alone.weights)
    assert ({"đảng viên", "số đảng viên", "đảng viên thôn Nậm Xuyên"} & {*read} != set()) is read_anew
    assert after.reader.patterns == alone.reader.patterns
