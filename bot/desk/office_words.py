"""What the desk says on roles, the inbox and figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.statistics import Statistics

ROLES: dict[str, str] = {"owner": "chủ", "editor": "biên tập", "viewer": "xem"}
"""Roles, as people type and read them."""

_LONG = 280  # characters of an answer in a preview


def cut(text: str, most: int = _LONG) -> str:
    """The text on one line, not longer than so many characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Office:
    """One half of the catalogue.

    Attributes:
        you: how people are addressed: "đồng chí" or "bạn".
    """

    you: str = "đồng chí"

    @property
    def cap(self) -> str:
        """`you` at the start of a sentence."""
        return self.you[:1].upper() + self.you[1:]

    # -- adding and retiring

    def which_type(self) -> str:
        """Begin of /them."""
        return "Thêm loại thông tin nào?"

    def type_field(self, title: str, kind: str, *, required: bool) -> str:
        """Ask for a field of a new record."""
        hint = " (22/2/2020, tháng 3/2020, trước 30/6/2020)" if "When" in kind else ""
        hint = hint or (" (19.413, gần 160)" if "Decimal" in kind else "")
        return f"{title[:1].upper()}{title[1:]}{hint}?" + ("" if required else " Có thể bỏ qua.")

    # -- roles

    def admins(self, lines: Sequence[str]) -> str:
        """Everybody with a role."""
        how = (
            "Thêm: /quantri them MÃ_SỐ xem|biên tập|chủ\nBớt: /quantri bot MÃ_SỐ\n"
            "Mã số là số Telegram của người đó, ví dụ 123456789."
        )
        return "\n".join(["NGƯỜI QUẢN TRỊ", *lines, "", how])

    def admin_line(self, person: str, role: str, *, fixed: bool) -> str:
        """One admin."""
        return f"- {person}: {ROLES[role]}" + (" (trong thiết lập)" if fixed else "")

    def not_a_person(self, text: str) -> str:
        """An id that is none."""
        return f"“{cut(text, 40)}” không phải mã số người dùng. Mã số Telegram chỉ gồm chữ số, ví dụ 123456789."

    def not_a_role(self, text: str) -> str:
        """A role that is none."""
        return f"Không có vai trò “{cut(text, 40)}”. Có ba vai trò: xem, biên tập, chủ."

    def role_given(self, person: str, role: str) -> str:
        """Done."""
        return f"Đã đặt {person} là người {ROLES[role]}."

    def role_taken(self, person: str) -> str:
        """Done."""
        return f"Đã rút quyền của {person}."

    def owner_stays(self, person: str) -> str:
        """An owner by the settings."""
        return f"{person} là chủ theo thiết lập DAIHOI_OWNERS nên chỉ đổi được ở đó. Chưa có gì thay đổi."

    def no_role(self, person: str) -> str:
        """Nothing to take."""
        return f"{person} chưa có vai trò nào."

    # -- inbox

    def inbox_empty(self) -> str:
        """Nothing waits."""
        return "Hộp thư trống: không có câu nào chờ trả lời."

    def inbox(self, lines: Sequence[str], total: int) -> str:
        """The clusters."""
        return "\n".join([f"HỘP THƯ: {total} NHÓM CÂU CHƯA TRẢ LỜI ĐƯỢC", *lines, "", "Bấm một nhóm để trả lời."])

    def inbox_line(self, number: int, text: str, people: int, misses: int) -> str:
        """One cluster."""
        return f"{number}. {cut(text, 120)} – {people} người, {misses} lần"

    def inbox_one(self, questions: Sequence[str], why: str, answer: str) -> str:
        """One cluster, opened."""
        asked = "\n".join(f"• {cut(question, 160)}" for question in questions)
        return f"{asked}\n({why})\n\nHiện nay trả lời:\n{cut(answer, 500)}\n\nLàm gì với câu này?"

    def why_missed(self, unknown: int, none: int, votes: int) -> str:
        """Why a cluster is in the inbox."""
        parts = [(unknown, "chưa trả lời được"), (none, "không phải ý hỏi"), (votes, "bị chê")]
        return ", ".join(f"{count} lần {what}" for count, what in parts if count)

    def button_link(self) -> str:
        """Label."""
        return "Trả lời bằng thông tin đã có"

    def button_write(self) -> str:
        """Label."""
        return "Viết câu trả lời mới"

    def button_unannounced(self) -> str:
        """Label."""
        return "Chưa công bố"

    def button_ignore(self) -> str:
        """Label."""
        return "Bỏ qua mãi"

    def link_to(self) -> str:
        """Which record answers it."""
        return "Thông tin nào trả lời câu này? Bấm một gợi ý, hoặc gõ tên hay một câu hỏi để tìm."

    def write_answer(self) -> str:
        """The text of a new answer."""
        return "Xin gõ câu trả lời. Câu đầu tiên phải trả lời ngay; người hỏi sẽ đọc đúng như vậy."

    def write_unannounced(self, usual: str) -> str:
        """The sentence for what is not announced yet."""
        return f"Sẽ trả lời: “{usual}”\nBấm nút để dùng câu này, hoặc gõ câu khác."

    def unannounced(self, question: str) -> str:
        """The usual sentence for what is not announced."""
        return f"Nội dung “{cut(question, 120)}” chưa được công bố."

    def button_usual(self) -> str:
        """Label."""
        return "Dùng câu này"

    def ignored(self) -> str:
        """Done."""
        return "Đã bỏ qua nhóm câu này; những câu giống vậy cũng sẽ không hiện lại."

    def from_the_inbox(self) -> str:
        """Note of a case."""
        return "từ hộp thư"

    def told(self, question: str, answer: str) -> str:
        """To somebody who waited for an answer."""
        return f"{self.cap} đã hỏi: “{cut(question, 200)}”\nNay đã có câu trả lời:\n\n{answer}"

    # -- files

    def which_packet(self) -> str:
        """Begin of /taive."""
        return (
            "Tải về dạng nào? Sửa xong, gửi lại tệp vào đây: tôi kiểm tra, cho xem trước rồi mới đăng. "
            "Bảng tính dễ điền nhất."
        )

    def button_sheets(self) -> str:
        """Label."""
        return "Bảng tính (.xlsx)"

    def button_zip(self) -> str:
        """Label."""
        return "Tất cả tệp (.zip)"

    def packed(self, number: int) -> str:
        """Above the file."""
        return f"Dữ liệu bản {number}. Sửa xong, gửi lại tệp vào đây, giữ nguyên tên tệp."

    def too_large(self, most: int) -> str:
        """A file that is not even fetched."""
        return f"Tệp quá lớn nên tôi không nhận; dữ liệu gửi lên tối đa {most // 1_000_000} MB. Chưa có gì thay đổi."

    # -- statistics

    def span(self, name: str) -> str:
        """Label of a span."""
        return {"ngay": "Hôm nay", "tuan": "7 ngày", "thang": "30 ngày"}[name]

    def statistics(self, figures: Statistics, facts: Sequence[tuple[str, int]]) -> str:
        """All figures."""
        first, last = f"{figures.first:%d/%m/%Y}", f"{figures.last:%d/%m/%Y}"
        head = f"THỐNG KÊ NGÀY {last}" if first == last else f"THỐNG KÊ TỪ {first} ĐẾN {last}"
        if not figures.questions:
            return f"{head}\nChưa có câu hỏi nào."
        kinds = [
            ("Trả lời được", figures.answered),
            ("Hỏi lại cho rõ", figures.asked_back),
            ("Chưa trả lời được", figures.refused),
            ("Chào hỏi", figures.small_talk),
        ]
        lines = [head, f"Câu hỏi: {figures.questions}, của {figures.people} người"]
        lines += [f"- {name}: {count} ({figures.share(count)}%)" for name, count in kinds]
        lines.append(f"Đánh giá: 👍 {figures.good}, 👎 {figures.bad}")
        if busy := figures.busiest():
            lines.append("Giờ đông nhất: " + ", ".join(f"{hour} giờ ({count})" for hour, count in busy))
        if facts:
            lines += ["Được hỏi nhiều nhất:", *(f"{n}. {cut(name, 80)}: {c}" for n, (name, c) in enumerate(facts, 1))]
        return "\n".join(lines)

    # -- the rest

    def no_trace(self) -> str:
        """Nothing was asked yet."""
        return f"{self.cap} chưa hỏi câu nào từ khi trợ lý khởi động. Hãy hỏi một câu rồi gõ /visao."

    def kind(self, kind: str) -> str:
        """What sort of reply it was."""
        kinds = {"answer": "trả lời", "clarify": "hỏi lại", "unknown": "chưa trả lời được", "smalltalk": "chào hỏi"}
        return kinds.get(kind, kind)

    def trace(self, question: str, lines: Sequence[str]) -> str:
        """Why the last answer is as it is."""
        return "\n".join([f"VÌ SAO: {cut(question, 200)}", *lines])

    def audit_empty(self) -> str:
        """No line yet."""
        return "Nhật ký còn trống."

    def audit(self, lines: Sequence[str]) -> str:
        """The last lines of the log."""
        return "\n".join(["NHẬT KÝ, MỚI NHẤT TRƯỚC", *lines])
