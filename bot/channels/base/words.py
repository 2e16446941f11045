"""Every sentence that platforms without buttons say. What the facts say comes from the assistant."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from bot.channels.base.common_words import CommonWords

PAGES: Mapping[str, str] = {
    "lich": "Lịch đại hội và các mốc thời gian",
    "tiendo": "Tiến độ đại hội các cấp",
    "congtrinh": "Công trình chào mừng đại hội",
    "vanban": "Văn bản chỉ đạo, hướng dẫn",
    "nguon": "Nguồn của thông tin",
    "quyenriengtu": "Dữ liệu được lưu và cách xóa",
}
"""Pages of the menu in their order, with how the menu names them."""

QUESTIONS: Mapping[str, str] = {
    "lich": "Lịch các đại hội như thế nào?",
    "tiendo": "Tiến độ đại hội đến nay thế nào?",
    "congtrinh": "Có những công trình nào?",
    "vanban": "Có những văn bản nào?",
    "nguon": "Nguồn thông tin ở đâu?",
}
"""What a page asks the assistant while no menu is wired."""

MENU, HELP, FORGET = "menu", "help", "quyenriengtu xoa"

_SAID: Mapping[str, str] = {
    "menu": MENU,
    "danh mục": MENU,
    "bắt đầu": MENU,
    "start": MENU,
    "trợ giúp": HELP,
    "hướng dẫn": HELP,
    "help": HELP,
    "lịch": "lich",
    "lịch đại hội": "lich",
    "tiến độ": "tiendo",
    "công trình": "congtrinh",
    "văn bản": "vanban",
    "nguồn": "nguon",
    "quyền riêng tư": "quyenriengtu",
    "xóa dữ liệu": FORGET,
    "xóa dữ liệu của tôi": FORGET,
}

KINDS: Mapping[str, str] = {
    "image": "hình ảnh",
    "gif": "hình ảnh",
    "sticker": "nhãn dán",
    "voice": "tin nhắn thoại",
    "audio": "tin nhắn thoại",
    "video": "video",
    "file": "tệp",
    "link": "liên kết",
    "location": "vị trí",
    "business_card": "danh thiếp",
}
"""What a message holds besides text, by the platforms' words for it."""

OTHER_KIND = "loại tin nhắn này"
"""What it holds otherwise."""


def _folded(text: str) -> str:
    """Lower case, without tones and marks."""
    parted = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(char for char in parted if not unicodedata.combining(char)).split())


_COMMANDS = {_folded(said): command for said, command in _SAID.items()} | {
    name: name for name in (*PAGES, MENU, HELP, FORGET)
}


def command(text: str) -> str | None:
    """The page that a message asks for by its name alone ("menu", "lich", "Công trình.", "/tiendo")."""
    return _COMMANDS.get(_folded(text.strip().lstrip("/#").rstrip(" .!?…")))


@dataclass(frozen=True, slots=True)
class Words(CommonWords):
    """The catalogue."""

    def start(self) -> str:
        """Greeting, when there is none of the knowledge's own."""
        return (
            f"Kính chào {self.you}! Tôi trả lời các câu hỏi về {self.about}, kèm nguồn của từng thông tin.\n"
            f"{self.cap} cứ gõ câu hỏi như nói chuyện bình thường, có dấu hay không dấu đều được, hoặc nhắn “menu”."
        )

    def menu(self) -> str:
        """Above the pages."""
        return f"{self.cap} muốn xem mục nào?"

    def help(self) -> str:
        """How to ask."""
        return (
            f"{self.cap} gõ câu hỏi về {self.about}; tôi trả lời ngắn gọn, kèm nguồn. "
            f"Nếu câu hỏi có thể hiểu nhiều cách, tôi sẽ hỏi lại bằng các dòng đánh số để {self.you} chọn.\n"
            "Nhắn “menu” để xem các mục: lịch, tiến độ, công trình, văn bản. Nhắn “xóa dữ liệu” để tôi quên cuộc trò "
            "chuyện này."
        )

    def choose(self) -> str:
        """Below numbered options."""
        return "Xin nhắn số để chọn, ví dụ 1."

    def more(self) -> str:
        """Above related questions, which letters pick."""
        return f"{self.cap} có thể nhắn chữ cái để hỏi tiếp:"

    def privacy(self) -> str:
        """What is stored, when no menu says it better."""
        return (
            "Tôi giữ tạm ngữ cảnh của cuộc trò chuyện gần nhất để hiểu câu hỏi nối tiếp, và tự quên sau một thời gian "
            "ngắn. Nhắn “xóa dữ liệu” để tôi quên ngay."
        )
