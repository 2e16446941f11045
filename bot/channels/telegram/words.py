"""Every sentence that the Telegram channel itself says. What the facts say comes from the assistant."""

from dataclasses import dataclass

from bot.channels.base.common_words import CommonWords
from bot.channels.base.words import PAGES

COMMANDS: dict[str, str] = {
    **{name: text for name, text in PAGES.items() if name != "quyenriengtu"},
    "nhacnho": "Nhắc lịch, tiến độ và thông báo",
    "quyenriengtu": PAGES["quyenriengtu"],
    "help": "Hướng dẫn cách hỏi",
}
"""Menu commands in their order, with what Telegram shows beside each."""


@dataclass(frozen=True, slots=True)
class Words(CommonWords):
    """The catalogue."""

    def start(self) -> str:
        """Greeting, when the assistant has none of its own."""
        return (
            f"Kính chào {self.you}! Tôi trả lời các câu hỏi về {self.about}, kèm nguồn của từng thông tin.\n\n"
            f"{self.cap} cứ gõ câu hỏi như nói chuyện bình thường, có dấu hay không dấu đều được. "
            "Gõ /help để xem hướng dẫn."
        )

    def help(self) -> str:
        """How to ask."""
        lines = "\n".join(f"/{name} - {text}" for name, text in COMMANDS.items() if name != "help")
        return (
            f"{self.cap} gõ câu hỏi về {self.about}; tôi trả lời ngắn gọn, kèm nguồn. "
            f"Nếu câu hỏi có thể hiểu nhiều cách, tôi sẽ hỏi lại bằng các nút để {self.you} chọn.\n\n"
            f"{lines}\n\n"
            "Trong nhóm, hãy nhắc tên tôi, trả lời tin nhắn của tôi hoặc dùng lệnh."
        )

    def privacy(self) -> str:
        """What is stored, when no menu says it better."""
        return (
            "Tôi giữ tạm ngữ cảnh của cuộc trò chuyện gần nhất để hiểu câu hỏi nối tiếp, và tự quên sau một thời gian "
            f"ngắn. Bấm nút dưới đây để xóa ngay dữ liệu của {self.you}."
        )

    def forget_button(self) -> str:
        """Label of the button that deletes."""
        return "Xóa dữ liệu của tôi"

    def in_private(self, name: str) -> str:
        """A page that is about one person, asked for in a group."""
        return f"Phần này chỉ dùng trong cuộc trò chuyện riêng. Xin {self.you} nhắn riêng cho tôi /{name}."

    def to_calendar(self) -> str:
        """Button under a date's answer."""
        return "Thêm vào lịch"

    def all_dates(self) -> str:
        """Button under the page of dates."""
        return "Thêm vào lịch của tôi"

    def remind_me(self) -> str:
        """Button under a date's answer."""
        return "Nhắc tôi"

    def no_date(self) -> str:
        """A calendar file of a date that has no time any more."""
        return "Mốc này hiện chưa có thời gian để thêm vào lịch."

    def unknown_command(self) -> str:
        """A command that does not exist."""
        return f"Tôi không có lệnh này. {self.cap} gõ /help để xem các lệnh, hoặc cứ gõ thẳng câu hỏi."

    def old_button(self) -> str:
        """A button that means nothing any more."""
        return f"Nút này đã cũ. Xin {self.you} gõ lại câu hỏi."

    def other_persons_button(self) -> str:
        """A button under somebody else's question."""
        return f"Nút này dành cho người đã hỏi. {self.cap} có thể nhắc tên tôi để hỏi câu của mình."

    def none_button(self) -> str:
        """Label of "none of these"."""
        return "Không phải những điều này"

    def wait_button(self) -> str:
        """Label of "tell me when there is an answer"."""
        return "🔔 Báo tôi khi có câu trả lời"

    def none_noted(self) -> str:
        """After "none of these"."""
        return f"Cảm ơn {self.you}. Tôi đã ghi lại câu hỏi này để người phụ trách xem. {self.cap} có thể hỏi cách khác."

    def will_tell(self) -> str:
        """After "tell me"."""
        return f"Vâng, khi có câu trả lời tôi sẽ nhắn cho {self.you}. Muốn thôi: /quyenriengtu."

    def waits_for_many(self) -> str:
        """Nobody waits for more."""
        return f"{self.cap} đang chờ khá nhiều câu rồi. Xin đợi những câu trước được trả lời."

    def thanks(self) -> str:
        """After 👍."""
        return f"Cảm ơn {self.you}!"

    def sorry(self) -> str:
        """After 👎."""
        return f"Cảm ơn {self.you} đã góp ý. Câu trả lời này sẽ được xem lại."

    def joined(self, name: str) -> str:
        """When the bot is added to a group."""
        return (
            f"Kính chào các {self.you}! Tôi trả lời câu hỏi về {self.about}. "
            f"Trong nhóm, xin nhắc @{name}, trả lời tin nhắn của tôi hoặc dùng lệnh /help."
        )

    def ask_in_private(self) -> str:
        """On a button pressed by somebody who is not in."""
        return f"Xin {self.you} nhắn riêng cho tôi mã mời trước."

    def inline_hint(self) -> str:
        """Above inline results, when nothing was typed."""
        return "Gõ câu hỏi sau tên của tôi"

    def short_description(self) -> str:
        """On the bot's profile; at most 120 characters."""
        return f"Hỏi đáp về {self.about}, có dẫn nguồn."[:120]

    def description(self) -> str:
        """In an empty chat with the bot; at most 512 characters."""
        return f"Trợ lý hỏi đáp về {self.about}. Mỗi câu trả lời đều kèm nguồn. Bấm BẮT ĐẦU rồi gõ câu hỏi."[:512]


KINDS: dict[str, str] = {
    "voice": "tin nhắn thoại",
    "audio": "tệp âm thanh",
    "video": "video",
    "video_note": "video",
    "photo": "ảnh",
    "sticker": "nhãn dán",
    "animation": "ảnh động",
    "document": "tệp",
    "location": "vị trí",
    "venue": "địa điểm",
    "contact": "danh thiếp",
    "poll": "cuộc thăm dò",
    "dice": "xúc xắc",
}
"""What people send that is no text, by Telegram's field name."""


CONFLICT = (
    "Một bản khác của bot đang nhận tin bằng cùng token (Telegram báo 409 Conflict). Telegram chỉ đưa mỗi tin cho một "
    "nơi: hãy dừng bản kia, hoặc dùng token khác cho bản thử. Bot vẫn chờ và sẽ tự nhận tin tiếp khi bản kia dừng."
)
"""For the log, when two programs poll with one token."""

WEBHOOK_ELSEWHERE = (
    "Một chương trình khác đã đặt webhook cho token này (Telegram báo 409 Conflict), nên bot không nhận được tin bằng "
    "long polling. Hãy dừng chương trình kia rồi khởi động lại bot, hoặc dùng token khác cho bản thử."
)
"""For the log, when a webhook was set while we poll."""

WEBHOOK_TAKEN = (
    "Webhook của bot đã bị một chương trình khác dùng cùng token gỡ hoặc đổi sang địa chỉ khác, nên bot không nhận "
    "được tin. Hãy dừng chương trình kia rồi khởi động lại bot, hoặc dùng token khác cho bản thử."
)
"""For the log, when our webhook is not set any more."""

WEBHOOK_UNREACHED = (
    "Telegram không gửi được tin tới địa chỉ webhook ({reason}). Hãy kiểm tra DAIHOI_TELEGRAM_WEBHOOK_URL, chứng thư "
    "HTTPS và máy chủ trung gian (reverse proxy). Telegram giữ tin trong 24 giờ và sẽ gửi lại."
)
"""For the log, when Telegram cannot reach the webhook."""

WEBHOOK_REFUSED = "Telegram không nhận địa chỉ webhook này ({reason}). Hãy kiểm tra DAIHOI_TELEGRAM_WEBHOOK_URL."
"""For the log, when the webhook's address is not good."""

REFUSED = "Telegram không nhận token này. Hãy lấy lại token từ @BotFather và đặt vào DAIHOI_TELEGRAM_TOKEN."
"""For the log, when the token is wrong."""
