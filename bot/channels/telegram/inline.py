"""Inline mode: `@bot câu hỏi` in any chat gives answers ready to send."""

import hashlib
from collections.abc import AsyncIterator

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.answering.reply import Kind, Reply, plain
from bot.assistant import Message
from bot.channels.base.manners import Verdict
from bot.channels.telegram.front import Front

MOST = 8
TITLE = 80
KEEP_SECONDS = 60


class Inline:
    """Answers inline queries; stateless, since they belong to no chat."""

    def __init__(self, front: Front) -> None:
        self._front = front

    async def on_query(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """What is typed so far."""
        query = update.inline_query
        if query is None:
            return
        text = query.query.strip()
        # Every letter typed is a query: a bucket of its own, or typing would use up the person's questions.
        verdict = self._front.manners.check(f"inline:{query.from_user.id}") if text else Verdict.ANSWER
        if verdict is not Verdict.ANSWER:
            return
        results = [self._article(title, reply) async for title, reply in self._answers(text)] if text else []
        button = None if results else InlineQueryResultsButton(self._front.words.inline_hint(), start_parameter="help")
        try:
            # Telegram shows what it keeps to whoever types the same; members' answers are for members.
            personal = not self._front.open_to_all
            await query.answer(results, cache_time=KEEP_SECONDS, is_personal=personal, button=button)
        except BadRequest as error:
            if "too old" not in error.message.casefold():
                raise

    async def _answers(self, text: str) -> AsyncIterator[tuple[str, Reply]]:
        """Each answer with its title: the answer itself, or one for every reading, then what is related."""
        reply = await self._front.tell(Message(text))
        if reply.kind is not Kind.CLARIFY:
            yield "", reply
        for option in (*reply.options, *reply.related)[: MOST - 1]:
            if not option.pick.startswith("/"):
                yield option.label, await self._front.tell(Message("", pick=option.pick))

    def _article(self, title: str, reply: Reply) -> InlineQueryResultArticle:
        page = self._front.texts(reply)[0]
        first, _, rest = plain(reply).strip().partition("\n")
        said = first if title else rest.strip()
        return InlineQueryResultArticle(
            id=hashlib.blake2s(f"{title}\n{page}".encode(), digest_size=16).hexdigest(),
            title=_short(title or first or self._front.words.nothing_to_say()),
            description=_short(said, 160) or None,
            input_message_content=InputTextMessageContent(
                page, parse_mode="HTML", link_preview_options=LinkPreviewOptions(is_disabled=True)
            ),
        )


def _short(text: str, most: int = TITLE) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
