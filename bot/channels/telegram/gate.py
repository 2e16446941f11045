"""The gate of a members-only bot: what comes from somebody who is not in goes no further.

It stands before all handlers. Whoever is outside can do one thing: send the invitation code, in a private chat, where
others do not read it.
"""

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot.channels.telegram.asker import Asker, asker_of, by_machine, meant
from bot.channels.telegram.front import Front
from bot.desk.membership import Entry, Membership

LONGEST_CODE = 200
"""Characters; what is longer is a question, and no try."""


class Gate:
    """Stops updates of people who may not ask."""

    def __init__(self, front: Front, members: Membership) -> None:
        self._front, self._members = front, members

    async def on_update(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Any update.

        Raises:
            ApplicationHandlerStop: whoever sent it is not in.
        """
        user, chat, message = update.effective_user, update.effective_chat, update.effective_message
        if update.my_chat_member is not None or (message is not None and message.migrate_to_chat_id is not None):
            return  # About the chat, not from a person.
        asker = asker_of(message, user if message.from_user != user else None) if message is not None else None
        person = asker.person if asker else f"telegram:{user.id if user else 0}"
        if await self._members.admits(person, f"telegram:{chat.id if chat else 0}"):
            return
        if update.callback_query is not None:
            await update.callback_query.answer(self._front.words.ask_in_private())
        elif update.inline_query is not None:
            await self._no_results(update)
        elif update.message is not None and asker is not None:
            await self._at_the_door(asker, update.message)
        raise ApplicationHandlerStop

    async def _at_the_door(self, asker: Asker, message: Message) -> None:
        front, words, me = self._front, self._front.words, self._front.bot.bot
        spoken_to = meant(message, me) or (message.text or "").startswith("/")
        if by_machine(message, me) or not spoken_to or not await front.allowed(asker):
            return
        if not self._members.by_code:
            await front.say(asker, words.groups_only())
            return
        said = (message.text or "").strip()
        if said.startswith("/start"):
            said = said.partition(" ")[2].strip()  # an invitation link carries the code: t.me/<bot>?start=<code>
        if not asker.private or not said or said.startswith("/") or len(said) > LONGEST_CODE or " " in said:
            await front.say(asker, words.members_only())
            return
        match await self._members.enter(asker.person, said):
            case Entry.ADMITTED:
                await front.say(asker, words.let_in())
                await front.show(asker, front.welcome())
            case Entry.WRONG:
                await front.say(asker, words.wrong_code())
            case Entry.TOO_MANY:
                await front.say(asker, words.too_many_codes())

    async def _no_results(self, update: Update) -> None:
        if update.inline_query is None:
            return
        try:
            await update.inline_query.answer([], cache_time=0, is_personal=True)
        except BadRequest as error:
            if "too old" not in error.message.casefold():
                raise
