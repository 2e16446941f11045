"""Names that bear no tones of their own: what the knowledge says is said in full, so that they are no others' names."""

from bot.assistant import Assistant, Message
from bot.clock import fixed
from tests.invented import FILES, TODAY, knowledge_of

COUNTS = """
- {id: bare, of: chi bộ xã Kim Giang, value: 21}
- {id: toned, of: chi bộ xã Kìm Giảng, value: 23}
"""


def test_a_name_without_tones_is_not_borne_by_what_has_them() -> None:
    assistant = Assistant(knowledge_of({**FILES, "counts": FILES["counts"] + COUNTS}), fixed(TODAY))
    assert assistant.reply(Message("xã Kìm Giảng có mấy chi bộ?")).facts == ("toned",)
