"""The page /thongbao: an editor writes, sees it as it will arrive, confirms, and watches it go out."""

from collections.abc import Awaitable, Callable

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.desk.reminders import words
from bot.desk.reminders.tally import told
from bot.storage.announcements import NEWS, Announcement, Announcements
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders

PAGE = "thongbao"
MOST = 3500
"""Characters; a message of Telegram's takes 4096."""

MayEdit = Callable[[str], Awaitable[bool]]
"""Whether a person ("telegram:123") may send announcements."""


class NewsPages:
    """The page.

    Args:
        may_edit: who may use it.
        wake: called when there is something to send.
        you: how people are addressed.
    """

    def __init__(  # it is where these meet
        self,
        announcements: Announcements,
        outbox: Outbox,
        reminders: Reminders,
        may_edit: MayEdit,
        wake: Callable[[], None],
        you: Callable[[], str],
    ) -> None:
        self._announcements, self._outbox, self._reminders = announcements, outbox, reminders
        self._may_edit, self._wake, self._you = may_edit, wake, you

    async def show(self, name: str, argument: str, person: str) -> Reply:  # noqa: ARG002  # there is but one page
        """A new draft from the argument, or what a button of an earlier one asks for ("gui 3", "dung 3", "xem 3")."""
        if not await self._may_edit(person):
            return _page(words.addressed(words.NOT_EDITOR, self._you()))
        verb, _, number = argument.partition(" ")
        if verb in _VERBS and number.isascii() and number.isdigit() and len(number) < 10:
            return await self._act(verb, int(number))
        text = argument.strip()
        count = await self._reminders.count(NEWS)
        if not text:
            return _page(words.NEWS_HOW.format(count=count))
        if len(text) > MOST:
            return _page(words.NEWS_LONG.format(length=len(text), most=MOST))
        if not count:
            return _page(words.NEWS_NOBODY)
        draft = await self._announcements.draft(person, text)
        return _page(
            words.NEWS_PREVIEW.format(count=count),
            _sent(draft),
            options=(
                _button(words.NEWS_SEND.format(count=count), "gui", draft),
                _button(words.NEWS_DROP, "huy", draft),
            ),
        )

    async def forget(self, person: str) -> None:
        """Take the person's name off announcements."""
        await self._announcements.forget(person)

    async def _act(self, verb: str, number: int) -> Reply:
        announcement = await self._announcements.get(number)
        if announcement is None:
            return _page(words.NEWS_GONE)
        match verb:
            case "gui":
                await self._announcements.send(number, _sent(announcement))
                self._wake()
            case "huy":
                if await self._announcements.drop(number):
                    return _page(words.NEWS_DROPPED)
            case "dung":
                await self._announcements.pause(number)
            case "tiep":
                await self._announcements.resume(number)
                self._wake()
        now = await self._announcements.get(number)
        return await self._progress(now or announcement)

    async def _progress(self, announcement: Announcement) -> Reply:
        tally = await self._outbox.tally(announcement.id)
        options = []
        if announcement.state == "sending":
            options = [_button(words.NEWS_LOOK, "xem", announcement), _button(words.NEWS_PAUSE, "dung", announcement)]
        elif announcement.state == "paused":
            options = [_button(words.NEWS_RESUME, "tiep", announcement)]
        return _page(told(announcement.state, tally), _sent(announcement), options=tuple(options))


_VERBS = frozenset({"gui", "huy", "dung", "tiep", "xem"})


def _sent(announcement: Announcement) -> str:
    """The announcement as it arrives."""
    return words.NEWS.format(text=announcement.text)


def _button(label: str, verb: str, announcement: Announcement) -> Option:
    return Option(label, f"/{PAGE} {verb} {announcement.id}")


def _page(*paragraphs: str, options: tuple[Option, ...] = ()) -> Reply:
    blocks = tuple(
        Paragraph((Span(text, strong=at == 0 and len(paragraphs) > 1),)) for at, text in enumerate(paragraphs)
    )
    return Reply(Kind.SMALLTALK, blocks, options=options)
