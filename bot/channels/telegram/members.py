"""Coming and going: added to a group, thrown out of it, blocked by a person."""

from telegram import ChatMember, Update
from telegram.ext import ContextTypes

from bot.channels.telegram.asker import Place
from bot.channels.telegram.front import Front
from bot.channels.telegram.render import html_of

_AWAY = (ChatMember.LEFT, ChatMember.BANNED)


class Members:
    """Follows where the bot is a member."""

    def __init__(self, front: Front) -> None:
        self._front = front

    async def on_change(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Our own membership changed."""
        change = update.my_chat_member
        if change is None:
            return
        if change.new_chat_member.status in _AWAY:
            self._front.memory.forget(change.chat.id)  # Who shows us the door wants to be forgotten.
        elif change.old_chat_member.status in _AWAY and change.chat.type in ("group", "supergroup"):
            sentence = self._front.words.joined(self._front.bot.username)
            await self._front.delivery.send(Place(change.chat.id), [html_of(sentence)])
