"""Every sentence of the menu's own. What the facts say comes from the knowledge."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.overview.words import STATUS as STATUS_WORDS

STATUS: Mapping[str, tuple[str, str]] = {
    name: (key, STATUS_WORDS[name].capitalize())
    for name, key in (
        ("held", "da-dien-ra"),
        ("scheduled", "an-dinh"),
        ("planned", "du-kien"),
        ("deadline", "thoi-han"),
        ("unannounced", "chua-cong-bo"),
    )
}
"""How sure a time is: the filter's word in a button's data, and its label. In the order of the buttons."""

BACK = "‹ Trước"
FORTH = "Sau ›"
ALL = "Tất cả"
CHOSEN = "✓ {label}"
OTHER_LEVELS = "Cấp, loại khác…"
PHASE = "Giai đoạn {phase}"
BAR = ("▰", "▱")
CALENDAR, PROGRESS, WORKS, PAPERS, SOURCES = "Lịch", "Tiến độ", "Công trình", "Văn bản", "Nguồn"
"""Labels of the buttons that lead from one page to another."""


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue.

    Attributes:
        you: how people are addressed: "đồng chí" or "bạn".
    """

    you: str = "đồng chí"

    @property
    def cap(self) -> str:
        """`you` at the start of a sentence."""
        return self.you[:1].upper() + self.you[1:]

    def page(self, number: int, count: int) -> str:
        """Beside the title of a page of several."""
        return f" (trang {number}/{count})"

    # -- dates

    def calendar(self) -> str:
        """Title."""
        return "Lịch và các mốc thời gian"

    def no_dates(self) -> str:
        """The knowledge has no dates."""
        return "Tôi chưa có thông tin về mốc thời gian nào."

    # -- progress

    def progress(self) -> str:
        """Title."""
        return "Tiến độ"

    def share(self, whole: str, of: str, state: str, percent: str) -> str:
        """After the number of those that are done."""
        return f" trên tổng số {whole} {of} {state}".rstrip() + f" ({percent})."

    def left(self, left: str, rest: str) -> str:
        """What is left; nothing when `rest` has no words for it."""
        if left == "0":
            return ""
        return f" Còn {left} {rest}." if rest else f" Còn lại {left}."

    def whole(self, parts: list[str]) -> str:
        """After a number that is the sum of parts."""
        listed = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " và " + parts[-1]
        return f", gồm {listed}."

    def no_progress(self) -> str:
        """The knowledge has no progress."""
        return "Tôi chưa có số liệu về tiến độ."

    # -- projects

    def works(self) -> str:
        """Title, where the knowledge gives none."""
        return "Công trình, phần việc chào mừng đại hội"

    def no_works(self) -> str:
        """The knowledge has no projects."""
        return "Tôi chưa có thông tin về công trình nào."

    def none_like_that(self) -> str:
        """No project of this level and phase is listed; which is not to say that there is none."""
        return "Danh sách hiện có không nêu công trình nào như vậy."

    def level_gone(self) -> str:
        """A button or a command names a level that the knowledge does not have."""
        return f"Danh sách hiện có không nêu cấp, loại này. Mời {self.you} xem cả danh sách."

    def choose_level(self) -> str:
        """Above the levels."""
        return f"{self.cap} muốn xem công trình ở cấp, loại nào?"

    def work(self, work: str, phase: int | None, status: str | None) -> str:
        """What is known of a project, after its name."""
        known = [work, f"giai đoạn {phase}" if phase else "", status or ""]
        return ", ".join(part for part in known if part)

    # -- documents and sources

    def papers(self) -> str:
        """Title."""
        return "Văn bản được nêu trong nguồn tin"

    def no_papers(self) -> str:
        """The knowledge has no documents."""
        return "Tôi chưa có thông tin về văn bản nào."

    def paper(self, issuer: str, when: str, about: str) -> str:
        """What is known of a document, after its name."""
        made = (f" của {issuer}" if issuer else "") + (f", {when}" if when else "")
        return made + ((", về " if when else " về ") + about if about else "")

    def sources(self) -> str:
        """Title."""
        return "Nguồn của thông tin"

    def source(self, title: str, author: str) -> str:
        """After a source's name."""
        return (f": bài “{title}”" if title else "") + (f", tác giả {author}" if author else "")

    def as_of(self, when: str) -> str:
        """What time the facts describe."""
        return f"Thông tin {when}."

    def no_sources(self) -> str:
        """The knowledge names no source."""
        return "Bộ dữ liệu chưa ghi nguồn."

    # -- privacy

    def privacy(self) -> str:
        """Title."""
        return "Dữ liệu được lưu"

    def stored(self, *, lasting: bool, members: bool, days: int = 0) -> list[str]:
        """What is stored, item by item.

        Args:
            lasting: messages are kept in a database until they are answered.
            members: the bot is for members only.
            days: how long the texts of questions are kept; 0 when they are not.
        """
        items = ["Ngữ cảnh của cuộc trò chuyện gần nhất, để hiểu câu hỏi nối tiếp. Tự quên sau nửa giờ không hỏi."]
        if lasting:
            items.append("Tin nhắn đang chờ trả lời. Trả lời xong, nội dung được xóa ngay.")
        if members:
            items.append("Việc đã nhập mã mời, dưới dạng mã băm, không có tên hay số điện thoại.")
        if days:
            items.append(
                "Câu hỏi và đánh giá, kèm mã băm thay cho tên, để bổ sung những điều chưa trả lời được; "
                f"sau {days} ngày thì xóa nội dung và mã băm, chỉ còn con số thống kê."
            )
            items.append("Nếu đã bấm “Báo tôi khi có câu trả lời”: nơi nhận tin và câu hỏi ấy, cho đến khi báo xong.")
        return items

    def ask_to_forget(self, *, members: bool) -> str:
        """Above the button that deletes."""
        again = " Sau đó muốn hỏi tiếp thì phải nhập lại mã mời." if members else ""
        return f"{self.cap} có thể bấm nút dưới đây để xóa ngay.{again}"

    def forget(self) -> str:
        """Label of the button that deletes."""
        return "Xóa dữ liệu của tôi"

    def forgotten(self) -> str:
        """After deleting."""
        return f"Đã xóa dữ liệu của {self.you}."

    def gone(self) -> str:
        """A page that does not exist (any more)."""
        return f"Mục này không còn nữa. Mời {self.you} chọn mục khác, hoặc gõ thẳng câu hỏi."
