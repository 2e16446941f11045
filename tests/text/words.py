"""Syllables for the tests: common ones, and all that the spelling rules allow."""

from bot.text.syllable import Tone, every_shape, is_syllable, put_tone

COMMON = (
    "đảng đại hội chi bộ quận ủy viên nhiệm kỳ phường trường người được không nghị quyết chỉ thị chuẩn bị khai mạc bế "
    "trung ương thường vụ chấp hành cấp cơ sở tổ chức điểm bao nhiêu ngày tháng năm nào khi mấy thành công trình xây "
    "dựng cải tạo mới tiểu học mầm non giai đoạn hoàn thành tiến độ văn kiện nhân sự tuyên truyền kế hoạch hướng dẫn "
    "giữ gìn giết giếng gì quyền quý quốc khuya khuyên thuở nguyễn nghiêng huỳnh ngoằn ngoèo yêu ý ủy thúy"
).split()


def all_syllables() -> list[str]:
    """Every syllable that the rules allow, with every tone it can bear."""
    made = (put_tone(shape, tone) for shape in sorted(every_shape()) for tone in Tone)
    return sorted({word for word in made if is_syllable(word)})
