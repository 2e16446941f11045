"""Every sentence that the desk says to admins."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.office_words import Office, cut
from bot.desk.proposal import Answered, Preview, Refused
from bot.knowledge.kinds import Kind, ListOf, Pairs
from bot.knowledge.problems import Problem

COMMANDS: dict[str, str] = {
    "sua": "Sửa một thông tin",
    "them": "Thêm mốc thời gian, số liệu, công trình, chủ đề",
    "xoa": "Rút một thông tin",
    "hopthu": "Những câu chưa trả lời được",
    "lichsu": "Các phiên bản đã đăng",
    "hoantac": "Trở lại một phiên bản cũ",
    "taive": "Tải bộ dữ liệu về",
    "thongke": "Thống kê câu hỏi",
    "visao": "Vì sao trả lời như vậy",
    "nhatky": "Nhật ký việc quản trị",
    "quantri": "Người quản trị",
    "huy": "Bỏ việc đang làm dở",
}
"""The admin's menu."""

_SHOWN = 5  # examples of a kind in a preview


@dataclass(frozen=True, slots=True)
class Words(Office):
    """The catalogue: conversations and edits; the rest it has from `Office`."""

    # -- conversations in general

    def cancelled(self) -> str:
        """After cancelling."""
        return "Đã hủy. Chưa có gì thay đổi."

    def nothing_to_cancel(self) -> str:
        """Nothing was under way."""
        return "Không có việc nào đang làm dở."

    def expired(self) -> str:
        """The conversation waited too long."""
        return "Việc đang làm dở đã quá 30 phút nên được hủy; chưa có gì thay đổi. Gõ lại lệnh để làm từ đầu."

    def old_button(self) -> str:
        """A button of an earlier turn."""
        return "Nút này đã cũ, chưa có gì thay đổi. Xin dùng các nút ở tin nhắn mới nhất, hoặc gõ lại lệnh."

    def not_yours(self) -> str:
        """Somebody without a role presses an admin's button."""
        return f"Nút này không dùng được ở đây. Xin {self.you} cứ gõ câu hỏi, tôi sẽ trả lời."

    def may_not(self, command: str) -> str:
        """A role that is too small."""
        return f"Vai trò của {self.you} chưa được dùng /{command}. Xin liên hệ chủ quản trị."

    def press_to_decide(self) -> str:
        """A text where a button is awaited."""
        return "Xin bấm một nút ở tin nhắn trên: đăng hay hủy. Gõ /huy để bỏ."

    def put_aside(self) -> str:
        """A new command ends the conversation before it."""
        return "(Việc đang làm dở trước đó đã được bỏ.)"

    def button_cancel(self) -> str:
        """Label."""
        return "Hủy"

    def button_publish(self) -> str:
        """Label."""
        return "✅ Đăng"

    def button_more(self) -> str:
        """Label."""
        return "Sửa thêm mục"

    def button_again(self) -> str:
        """Label."""
        return "Xem lại với bản mới"

    def button_empty(self) -> str:
        """Label."""
        return "Để trống"

    def button_skip(self) -> str:
        """Label."""
        return "Bỏ qua"

    # -- finding

    def which_record(self) -> str:
        """Begin of /sua."""
        return f"{self.cap} muốn sửa thông tin nào? Xin gõ tên hoặc một câu hỏi, ví dụ: Đại hội tổ chức hôm nào?"

    def which_to_retire(self) -> str:
        """Begin of /xoa."""
        return f"{self.cap} muốn rút thông tin nào? Xin gõ tên hoặc một câu hỏi."

    def nothing_found(self, text: str) -> str:
        """No record."""
        return f"Không tìm thấy thông tin nào ứng với “{cut(text, 80)}”. Xin gõ cách khác, hoặc /them để thêm mới."

    def which_of_these(self) -> str:
        """Several records."""
        return "Thông tin nào dưới đây?"

    def gone(self, record: str) -> str:
        """Somebody retired it meanwhile."""
        return f"Thông tin “{record}” không còn nữa: một người quản trị khác vừa rút hoặc đổi. Chưa có gì thay đổi."

    # -- editing

    def which_field(self, name: str) -> str:
        """The record is chosen."""
        return f"{name}\n\nSửa mục nào? Bấm mục cần sửa; dấu + là mục còn trống."

    def press_a_field(self) -> str:
        """A text where a field is awaited."""
        return "Xin bấm một mục ở tin nhắn trên. Gõ /huy để bỏ."

    def type_value(self, title: str, now: str, kind: str, *, several: Kind | None = None) -> str:
        """Ask for a value."""
        first = f"{title[:1].upper()}{title[1:]}: {now or '(đang trống)'}"
        how = "Xin gõ giá trị mới."
        if "When" in kind:
            how = "Xin gõ thời gian mới như vẫn viết: 22/2, 24-25/3/2020, cuối tháng 3, trước 30/6."
        elif "Decimal" in kind:
            how = "Xin gõ con số mới: 19.413, gần 160, 5,1."
        elif isinstance(several, ListOf):
            how = "Xin gõ cả danh sách mới, mỗi dòng một mục."
        elif isinstance(several, Pairs):
            how = "Xin gõ cả bảng mới, mỗi dòng một cặp “tên: giá trị”."
        return f"{first}\n\n{how}"

    def misread(self, problem: Problem) -> str:
        """The value cannot be read."""
        return f"{problem.message} {problem.fix}".strip() + "\nChưa có gì thay đổi. Xin gõ lại, hoặc /huy để bỏ."

    def read_as(self, said: str) -> str:
        """How a value was read."""
        return f"Đã hiểu là: {said}."

    def refused(self, refused: Refused) -> str:
        """A change that cannot be."""
        return f"Không thể đăng, chưa có gì thay đổi:\n{refused}"

    def refused_value(self, refused: Refused) -> str:
        """A value that cannot be."""
        return f"{self.refused(refused)}\nXin gõ giá trị khác, hoặc /huy để bỏ."

    # -- preview and publishing

    def preview(self, differences: str, seen: Preview) -> str:
        """What publishing would do."""
        parts = [f"SẼ THAY ĐỔI\n{differences}"]
        if seen.answers:
            parts.append("CÂU TRẢ LỜI MỚI\n" + self._answers(seen.answers, before=False))
        if seen.broken:
            lines = [f"- {question}: {why}" for question, why in seen.broken[:_SHOWN]]
            parts.append("\n".join([f"⚠ {len(seen.broken)} CÂU HỎI THỬ SẼ HỎNG", *lines]))
        if seen.mended:
            parts.append(f"{seen.mended} câu hỏi thử đang hỏng sẽ đạt.")
        if seen.changed:
            head = f"{len(seen.changed)}/{seen.looked_at} CÂU HỎI GẦN ĐÂY SẼ ĐƯỢC TRẢ LỜI KHÁC"
            parts.append(f"{head}\n" + self._answers(seen.changed, before=True))
        elif seen.looked_at:
            parts.append(f"Không câu nào trong {seen.looked_at} câu hỏi gần đây đổi câu trả lời.")
        if seen.warnings:
            lines = [f"- {problem.message} {problem.fix}".rstrip() for problem in seen.warnings[:_SHOWN]]
            parts.append("\n".join(["Cần xem lại:", *lines]))
        return "\n\n".join(parts)

    def _answers(self, answers: Sequence[Answered], *, before: bool) -> str:
        lines = []
        for one in answers[:_SHOWN]:
            lines.append(f"• {cut(one.question, 120)}")
            if before and one.before:
                lines.append(f"  Trước: {cut(one.before)}")
            lines.append(f"  {'Sau: ' if before else '→ '}{cut(one.after) or '(không còn câu trả lời)'}")
        return "\n".join(lines)

    def published(self, number: int, told: int) -> str:
        """Done."""
        also = f" Đã báo cho {told} người chờ câu trả lời." if told else ""
        return f"Đã đăng phiên bản {number}. Mọi kênh trả lời theo bản mới từ bây giờ.{also}\nĐổi ý: /hoantac"

    def conflict(self, message: str) -> str:
        """Somebody else was first."""
        return f"{message}\nChưa có gì bị ghi đè. Thay đổi của {self.you} vẫn còn: xem lại với bản mới, hoặc hủy."

    def conflict_since(self, seen: int, newest: int) -> str:
        """There is a newer version than was seen."""
        return f"{self.cap} đã xem trước trên bản {seen}, nay đã có bản {newest}."

    def on_the_newest(self) -> str:
        """Above a preview that is made again."""
        return "Xem trước trên bản mới nhất:"

    # -- history

    def history(self, lines: Sequence[str]) -> str:
        """The versions, newest first."""
        return "\n".join(["CÁC PHIÊN BẢN, MỚI NHẤT TRƯỚC", *lines])

    def no_history(self) -> str:
        """There is none."""
        return "Chưa có phiên bản nào."

    def version_line(self, number: int, at: str, author: str, note: str) -> str:
        """One version."""
        return f"{number}. {at} – {author}: {cut(note, 160) or '(không ghi chú)'}"

    def version_button(self, number: int) -> str:
        """Label."""
        return f"Bản {number}"

    def button_restore(self, number: int) -> str:
        """Label."""
        return f"↩ Trở lại bản {number}"

    def button_older(self) -> str:
        """Label."""
        return "Cũ hơn ›"

    def button_back(self) -> str:
        """Label."""
        return "‹ Danh sách"

    def version_changes(self, line: str, differences: str) -> str:
        """What a version changed."""
        return f"{line}\n\n{differences or 'Không đổi thông tin nào.'}"

    def restore_which(self) -> str:
        """Begin of /hoantac."""
        return "Trở lại phiên bản nào? Bản đang dùng không mất: trở lại cũng là đăng một bản mới, và hoàn tác được."

    def no_version(self, number: str) -> str:
        """A number that is no version."""
        return f"Không có phiên bản {cut(number, 20)} để trở lại. Gõ /lichsu để xem các phiên bản."
