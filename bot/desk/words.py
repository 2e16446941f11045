"""Every sentence that the desk says to admins."""

from collections.abc import Sequence
from dataclasses import dataclass

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

ROLES: dict[str, str] = {"owner": "chủ", "editor": "biên tập", "viewer": "xem"}
"""Roles, as people type and read them."""

_SHOWN = 5  # examples of a kind in a preview
_LONG = 280  # characters of an answer in a preview


def _cut(text: str, most: int = _LONG) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


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
        return f"{self.cap} muốn sửa thông tin nào? Xin gõ tên hoặc một câu hỏi, ví dụ: đại hội điểm Lạc Hồng."

    def which_to_retire(self) -> str:
        """Begin of /xoa."""
        return f"{self.cap} muốn rút thông tin nào? Xin gõ tên hoặc một câu hỏi."

    def nothing_found(self, text: str) -> str:
        """No record."""
        return f"Không tìm thấy thông tin nào ứng với “{_cut(text, 80)}”. Xin gõ cách khác, hoặc /them để thêm mới."

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

    def nothing_changes(self) -> str:
        """The value is what is there already."""
        return "Không có gì khác so với bản đang dùng, nên không cần đăng."

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
            lines.append(f"• {_cut(one.question, 120)}")
            if before and one.before:
                lines.append(f"  Trước: {_cut(one.before)}")
            lines.append(f"  {'Sau: ' if before else '→ '}{_cut(one.after) or '(không còn câu trả lời)'}")
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
        return f"{number}. {at} – {author}: {_cut(note, 160) or '(không ghi chú)'}"

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
        return f"Không có phiên bản {_cut(number, 20)} để trở lại. Gõ /lichsu để xem các phiên bản."

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
        return f"“{_cut(text, 40)}” không phải mã số người dùng. Mã số Telegram chỉ gồm chữ số, ví dụ 123456789."

    def not_a_role(self, text: str) -> str:
        """A role that is none."""
        return f"Không có vai trò “{_cut(text, 40)}”. Có ba vai trò: xem, biên tập, chủ."

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
        return f"{number}. {_cut(text, 120)} – {people} người, {misses} lần"

    def inbox_one(self, questions: Sequence[str], why: str, answer: str) -> str:
        """One cluster, opened."""
        asked = "\n".join(f"• {_cut(question, 160)}" for question in questions)
        return f"{asked}\n({why})\n\nHiện nay trả lời:\n{_cut(answer, 500)}\n\nLàm gì với câu này?"

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
        return f"Nội dung “{_cut(question, 120)}” chưa được công bố."

    def button_usual(self) -> str:
        """Label."""
        return "Dùng câu này"

    def ignored(self) -> str:
        """Done."""
        return "Đã bỏ qua nhóm câu này; những câu giống vậy cũng sẽ không hiện lại."

    def told(self, question: str, answer: str) -> str:
        """To somebody who waited for an answer."""
        return f"{self.cap} đã hỏi: “{_cut(question, 200)}”\nNay đã có câu trả lời:\n\n{answer}"

    # -- the rest

    def no_trace(self) -> str:
        """Nothing was asked yet."""
        return f"{self.cap} chưa hỏi câu nào từ khi trợ lý khởi động. Hãy hỏi một câu rồi gõ /visao."

    def trace(self, question: str, lines: Sequence[str]) -> str:
        """Why the last answer is as it is."""
        return "\n".join([f"VÌ SAO: {_cut(question, 200)}", *lines])

    def audit_empty(self) -> str:
        """No line yet."""
        return "Nhật ký còn trống."

    def audit(self, lines: Sequence[str]) -> str:
        """The last lines of the log."""
        return "\n".join(["NHẬT KÝ, MỚI NHẤT TRƯỚC", *lines])
