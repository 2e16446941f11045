"""Every entry to the desk: all that can be typed, and a button of every page, as an admin brings them about."""

from collections.abc import Iterator

from bot.desk.roles import COMMANDS
from tests.desk.rig import OWNER, Bureau

VALUES = ("", " diem-khe-may", " 1", " them 9 chủ", " bot 1", " counts.yaml", " tất cả", " ngày", " gui 1", " huy 1")

WALKS = (
    ("/sua trường THCS",),
    ("/sua diem-khe-may", "[thời gian]", "22/4"),
    ("/sua dang-vien", "[con số]", "5.300", "[Sửa thêm mục]", "[mức chính xác]"),
    ("/them", "[Mốc thời gian]", "Đại hội điểm", "Đảng bộ xã Đồng Lạc", "20/5", "[Đủ rồi]"),
    ("/xoa trường THCS", "[Đá Trắng]"),
    ("/lichsu", "[Bản 1]"),
    ("/hoantac",),
    ("/taive",),
    ("/thongke", "[Hôm nay]"),
    ("/quantri",),
    ("/nhatky",),
    ("/visao",),
    ("/hopthu", "[1]", "[Chưa công bố]", "[Dùng câu này]"),
    ("/hopthu", "[1]", "[thông tin đã có]"),
)
"""Ways through the desk that show a page of each kind."""

FILES = ("dates.yaml", "du-lieu.xlsx", "du-lieu.zip", "congress.yml", "anh.png", "")


def typed(bot: str = "") -> Iterator[str]:
    """Everything to type, addressed to a bot where it has a name."""
    for name in (*COMMANDS, "thongbao"):
        for value in VALUES:
            yield f"/{name}{value}"
        yield f"/{name.upper()} x"
        if bot:
            yield f"/{name}@{bot} diem-khe-may"


async def buttons(bureau: Bureau) -> list[str]:
    """The data of every button of every page along the walks; the last walk's are still good."""
    found: dict[str, None] = {}
    for walk in WALKS:
        for step in walk:
            if step.startswith("["):
                await bureau.presses(step[1:-1])
            else:
                await bureau.told(step)
            for row in bureau.pages[OWNER].buttons:
                found |= {button.key: None for button in row}
    return list(found)
