"""The pages /nhacnho and /thongbao, by their buttons."""

from bot.answering.reply import Reply, plain
from bot.desk.reminders.dispatch import Outcome
from bot.storage.outbox import Result
from tests.desk.reminders.conftest import World

ME, EDITOR = "telegram:1", "telegram:9"


class Screen:
    """What one person sees; `press` presses the button whose label begins so."""

    def __init__(self, world: World, person: str = ME) -> None:
        self._world, self._person = world, person
        self.reply: Reply | None = None

    @property
    def text(self) -> str:
        assert self.reply is not None
        return plain(self.reply)

    @property
    def labels(self) -> list[str]:
        assert self.reply is not None
        return [option.label for option in self.reply.options]

    async def open(self, command: str) -> None:
        name, _, argument = command.removeprefix("/").partition(" ")
        page = self._world.news if name == "thongbao" else self._world.pages
        self.reply = await page.show(name, argument, self._person)

    async def press(self, label: str) -> None:
        assert self.reply is not None
        option = next(option for option in self.reply.options if option.label.startswith(label))
        assert len(option.pick.encode()) <= 64
        await self.open(option.pick)


async def test_everything_is_off_until_it_is_turned_on_and_off_again(world: World) -> None:
    screen = Screen(world)
    await screen.open("/nhacnho")
    assert "Hiện chưa bật mục nào." in screen.text
    assert "Đồng chí bấm để bật" in screen.text
    await screen.press("Mọi mốc")
    await screen.press("Nhóm: đại hội điểm")
    assert [each.target for each in await world.reminders.of(ME)] == ["dates", "group:diem"]
    assert "Đang bật (2 mục), nhắc lúc 7 giờ:" in screen.text
    await screen.press("✓ Mọi mốc")
    assert [each.target for each in await world.reminders.of(ME)] == ["group:diem"]
    await screen.press("Tắt tất cả")
    assert await world.reminders.of(ME) == []


async def test_one_date_and_the_hour(world: World) -> None:
    screen = Screen(world)
    await screen.open("/nhacnho moc")
    await screen.press("Đảng bộ xã A")
    assert screen.labels[0] == "✓ Đảng bộ xã A"
    await screen.press("‹")
    await screen.press("Đổi giờ")
    await screen.press("20 giờ")
    (only,) = await world.reminders.of(ME)
    assert (only.target, only.hour) == ("date:dai-hoi", 20)
    await screen.open("/nhacnho gio 3")  # at night nobody is woken
    assert (await world.reminders.of(ME))[0].hour == 20


async def test_what_is_typed_by_hand_or_gone_does_no_harm(world: World) -> None:
    screen = Screen(world)
    for command in ("/nhacnho bat 123", "/nhacnho tat", "/nhacnho gio x", "/nhacnho Lạc Hồng"):
        await screen.open(command)
    assert await world.reminders.of(ME) == []
    await world.reminders.subscribe(ME, "date:da-bo", 7)
    await screen.open("/nhacnho")
    assert "da-bo" in screen.text
    world.at(28, 9)
    await screen.open("/nhacnho moc")
    assert "Hiện chưa có mốc thời gian nào" in screen.text


async def test_only_editors_announce(world: World) -> None:
    news = world.news
    for argument in ("Họp lúc 8 giờ", "", "gui 1", "xem 1"):
        assert await news.show("thongbao", argument, ME) is None
    assert await world.announcements.newest() == 0


async def test_an_announcement_is_seen_confirmed_sent_and_reported(world: World) -> None:
    people = [f"telegram:{number}" for number in range(20, 32)]
    for person in people:
        await world.reminders.subscribe(person, "news", 7)
    await world.reminders.subscribe(ME, "dates", 7)  # asked for something else
    screen = Screen(world, EDITOR)
    await screen.open("/thongbao")
    assert "Người nhận là 12 người" in screen.text
    await screen.open("/thongbao Sáng mai họp <8 giờ>.\nTại hội trường.")
    assert "Chưa gửi cho ai; sẽ gửi cho 12 người" in screen.text
    assert "Thông báo\n\nSáng mai họp <8 giờ>.\nTại hội trường." in screen.text
    await world.dispatcher.tick()
    assert world.post.sent == []  # not before it is confirmed
    preview = screen.reply
    await screen.press("Gửi cho 12 người")
    assert screen.text.startswith("Đang gửi. Đã gửi 0/12 người.")
    assert world.woken == 1
    screen.reply = preview
    await screen.press("Gửi cho 12 người")  # a second press sends nothing more
    world.post.outcomes = lambda person: (
        Outcome("undeliverable", gone=True)
        if person == "telegram:20"
        else Outcome("uncertain")
        if person == "telegram:21"
        else Outcome("sent")
    )
    await world.dispatcher.tick()
    await world.dispatcher.tick()
    told = [person for person, text, _ in world.post.sent if text.startswith("Thông báo")]
    assert sorted(told) == people[2:]
    (report,) = [text for person, text, _ in world.post.sent if person == EDITOR]
    assert report.startswith("Báo cáo thông báo số 1: Đã gửi xong. Đã gửi 10/12 người.")
    assert "1 người không nhận được" in report
    assert "1 người không rõ đã nhận hay chưa" in report
    await screen.open("/thongbao xem 1")
    assert screen.text.startswith("Đã gửi xong.")
    assert screen.labels == []


async def test_pause_and_resume(world: World) -> None:
    for number in range(20, 45):
        await world.reminders.subscribe(f"telegram:{number}", "news", 7)
    screen = Screen(world, EDITOR)
    await screen.open("/thongbao Họp")
    await screen.press("Gửi")
    going = screen.reply

    def stops(_person: str) -> Outcome:
        world.post.outcomes = lambda _person: Outcome("sent")
        return Outcome("waiting")

    world.post.outcomes = stops  # one of them is to be tried again while it pauses
    first = world.replica("first")
    claimed = await world.outbox.claim(10, ("telegram",))
    screen.reply = going
    await screen.press("Tạm dừng")
    await world.outbox.settle([Result(claimed[0].id, "waiting"), *(Result(n.id, "sent") for n in claimed[1:])])
    await first.tick()
    assert world.post.sent == []
    assert screen.text.startswith("Đang tạm dừng.")
    await screen.press("Gửi tiếp")
    await first.tick()
    await first.tick()
    assert (await world.outbox.tally(1))["sent"] == 25


async def test_dropped_long_empty_and_unknown_announcements(world: World) -> None:
    screen = Screen(world, EDITOR)
    await screen.open("/thongbao Họp")
    assert "Chưa ai bật mục thông báo" in screen.text
    await world.reminders.subscribe(ME, "news", 7)
    await screen.open("/thongbao " + "a" * 4000)
    assert "xin rút ngắn còn tối đa 3500 ký tự" in screen.text
    await screen.open("/thongbao Họp")
    preview = screen.reply
    await screen.press("Hủy")
    assert screen.text == "Đã hủy, không gửi cho ai."
    screen.reply = preview
    await screen.press("Gửi")
    await world.dispatcher.tick()
    assert world.post.sent == []
    await screen.open("/thongbao gui 77")
    assert screen.text == "Không có thông báo này."
    await world.news.forget(EDITOR)
    found = await world.announcements.get(1)
    assert found is not None
    assert found.author == ""
