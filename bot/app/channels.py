"""The channels that are configured, each wired to the parts. A channel's libraries are loaded only when it is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.app import zalo
from bot.app.lifecycle import Channel
from bot.app.parts import Parts
from bot.clock import system
from bot.settings import split

if TYPE_CHECKING:
    from bot.channels.telegram.app import TelegramChannel


def channels(parts: Parts) -> list[Channel]:
    """What is configured, not yet started."""
    settings = parts.settings
    mounts: dict[str, Any] = {}
    others: list[Channel] = []
    if settings.telegram_token is not None:
        telegram = _telegram(parts, settings.telegram_token.get_secret_value())
        if settings.telegram_webhook_url:
            mounts[urlsplit(settings.telegram_webhook_url).path] = telegram.webhook
        others.append(telegram)
        if parts.reminding is not None:
            others.append(parts.reminding.dispatcher({"telegram": telegram.postman}))
    if settings.zalo_bot_token is not None:
        others.append(zalo.bot(parts, mounts))
    if settings.zalo_oa_app_id is not None:
        others.append(zalo.account(parts, mounts))
    # The server comes first and goes last: it listens before a platform is told the address, and until all is answered.
    return [*([_web(parts, mounts)] if settings.http else []), *others]


def _telegram(parts: Parts, token: str) -> "TelegramChannel":
    from bot.channels.telegram.app import TelegramChannel
    from bot.channels.telegram.config import TelegramConfig
    from bot.channels.telegram.intake import lane_of
    from bot.channels.telegram.words import Words

    settings, congress = parts.settings, parts.assistant.knowledge.congress
    secret = settings.telegram_webhook_secret
    config = TelegramConfig(
        token,
        api_base=settings.telegram_api_base,
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=secret.get_secret_value() if secret else "",
    )
    inbox = parts.inbox("telegram", lane_of)
    office = parts.office
    channel = TelegramChannel(
        config,
        parts.live,
        words=Words(congress.address, *([congress.about] if congress.about else [])),
        inbox=inbox,
        feed=inbox if inbox is not None and inbox.shared else None,
        contexts=parts.contexts,
        members=parts.members,
        menu=parts.menu,
        pictures=parts.gallery,
        calendar=parts.calendars,
        personal=parts.reminding.pages if parts.reminding is not None else None,
        greeting=congress.greeting,
        suggestions=congress.suggestions,
        votes=office.ledger if office is not None else None,
        ledger=office.ledger if office is not None else None,
        meter=parts.metrics,
        desk=office.desk if office is not None else None,
    )
    if office is not None:
        office.inbox.reach("telegram", channel.tell)
    return channel


def _web(parts: Parts, mounts: Mapping[str, Any]) -> Channel:
    from bot.channels.web.app import create_app
    from bot.channels.web.config import WebConfig
    from bot.channels.web.server import WebChannel

    settings = parts.settings
    config = WebConfig(
        host=settings.http_host,
        port=settings.http_port,
        parents=split(settings.http_embed),
        cors=split(settings.http_cors),
        proxies=split(settings.http_proxies),
        rate=settings.http_rate,
        members_only=bool(settings.members_code or settings.members_chats),
        code=settings.members_code.get_secret_value() if settings.members_code else "",
    )
    app = create_app(
        parts.live,
        config,
        now=system,
        meter=parts.metrics,
        webhooks=mounts,
        pictures=parts.gallery,
        calendar=parts.calendars,
        states=parts.board,
        sink=parts.office.ledger if parts.office is not None else None,
        ledger=parts.office.ledger if parts.office is not None else None,
    )
    return WebChannel(app, config, parts.say)
