"""The sentences that every chat platform says alike."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommonWords:
    """What each channel's catalogue begins with.

    Attributes:
        you: how people are addressed: "đồng chí" or "bạn".
        about: what can be asked, as a phrase ("công tác chuẩn bị Đại hội Đảng bộ quận").
    """

    you: str = "đồng chí"
    about: str = "công tác chuẩn bị đại hội"

    @property
    def cap(self) -> str:
        """`you` at the start of a sentence."""
        return self.you[:1].upper() + self.you[1:]

    def forgotten(self) -> str:
        """After forgetting."""
        return f"Đã xóa dữ liệu của {self.you}."

    def empty(self) -> str:
        """A message without a question in it."""
        return f"{self.cap} cần hỏi gì về {self.about}? Xin gõ câu hỏi bằng chữ."

    def not_text(self, what: str) -> str:
        """A voice message, a picture…; `what` is its Vietnamese name."""
        return f"Tôi chưa đọc được {what}. Xin {self.you} gõ câu hỏi bằng chữ."

    def too_fast(self, seconds: int) -> str:
        """Said once when somebody sends more than a person types."""
        return f"{self.cap} gửi hơi nhanh, tôi xin phép nghỉ một chút. Xin hỏi lại sau khoảng {seconds} giây."

    def trouble(self, code: str) -> str:
        """A fault; the code finds it in the log."""
        return f"Xin lỗi {self.you}, có trục trặc khi trả lời. Xin thử lại sau ít phút. Mã lỗi: {code}."

    def nothing_to_say(self) -> str:
        """Never leave a question without an answer, even when the reply turned out empty."""
        return f"Tôi chưa có thông tin để trả lời câu này. {self.cap} có thể hỏi cách khác."

    def members_only(self) -> str:
        """To somebody who is not in yet."""
        return (
            f"Kính chào {self.you}. Trợ lý này chỉ phục vụ người được mời. Xin {self.you} gửi riêng cho tôi mã mời "
            "do văn phòng cấp ủy cấp, viết liền trong một tin nhắn."
        )

    def groups_only(self) -> str:
        """To somebody outside of the approved groups, where there is no code."""
        return f"Kính chào {self.you}. Trợ lý này chỉ trả lời trong các nhóm đã được văn phòng cấp ủy duyệt."

    def wrong_code(self) -> str:
        """After a wrong code."""
        return f"Mã mời chưa đúng. Xin {self.you} kiểm tra rồi gửi lại, hoặc liên hệ văn phòng cấp ủy."

    def too_many_codes(self) -> str:
        """After too many of them."""
        return f"{self.cap} đã gửi sai mã nhiều lần. Xin thử lại sau khoảng 15 phút."

    def let_in(self) -> str:
        """After the right code."""
        return f"Mã mời đúng. Mời {self.you} đặt câu hỏi."
