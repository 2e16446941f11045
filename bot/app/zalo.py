"""Zalo's two channels, wired to the parts."""

from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from bot.app.lifecycle import CannotStart
from bot.app.parts import Parts
from bot.clock import system

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.channels.base.answering import Around
    from bot.channels.base.inbox import Incoming
    from bot.channels.zalo_bot.app import ZaloBotChannel
    from bot.channels.zalo_oa.app import ZaloOaChannel
    from bot.channels.zalo_oa.config import ZaloOaConfig
    from bot.channels.zalo_oa.tokens import TokenStore
    from bot.settings import Settings
    from bot.storage.database import Database
    from bot.storage.inbox import Inbox

ACCOUNT_PATH: Final = "/zalo/oa"
NEEDS_HTTP: Final = "{variable} cần máy chủ HTTP để nhận tin từ Zalo. Hãy bỏ DAIHOI_HTTP=false."
NEEDS_KEEPING: Final = (
    "Zalo OA cần nơi lưu quyền truy cập qua các lần khởi động. Hãy đặt DAIHOI_DATA, hoặc DAIHOI_DATABASE_URL."
)
NEEDS_APP: Final = "Thiếu DAIHOI_ZALO_OA_APP_SECRET (khóa bí mật của ứng dụng Zalo)."

CHARTS: Final = {"tiendo": "progress", "lich": "timeline", "congtrinh": "works"}


class ChartLinks:
    """Addresses of the web channel's charts.

    Args:
        origin: where the public reaches the HTTP server.
    """

    def __init__(self, origin: str) -> None:
        self._origin = origin

    def address(self, page: str) -> str | None:
        """Of the chart that belongs to a page of the menu; None when there is none."""
        return f"{self._origin}/charts/{CHARTS[page]}.png" if page in CHARTS else None


def bot(parts: Parts, mounts: MutableMapping[str, Any]) -> "ZaloBotChannel":
    """The bot on the Bot Platform; its webhook goes into `mounts`."""
    from bot.channels.zalo_bot.app import ZaloBotChannel
    from bot.channels.zalo_bot.config import Formatting, ZaloBotConfig
    from bot.channels.zalo_bot.updates import lane_of

    settings = parts.settings
    url = settings.zalo_bot_webhook_url
    if url and not settings.http:
        raise CannotStart(NEEDS_HTTP.format(variable="DAIHOI_ZALO_BOT_WEBHOOK_URL"))
    config = ZaloBotConfig(
        _secret(settings.zalo_bot_token),
        api_base=settings.zalo_bot_api_base,
        webhook_url=url,
        names=(settings.zalo_bot_name,) if settings.zalo_bot_name else (),
        formatting=Formatting(settings.zalo_bot_formatting),
    )
    # Where not everybody may ask, charts are not for everybody either.
    links = ChartLinks("{0.scheme}://{0.netloc}".format(urlsplit(url))) if url and parts.members is None else None
    channel = ZaloBotChannel(config, parts.live, _around(parts, parts.inbox("zalo", lane_of)), pictures=links)
    if url:
        mounts[urlsplit(url).path] = channel.webhook
    return channel


def account(parts: Parts, mounts: MutableMapping[str, Any]) -> "ZaloOaChannel":
    """The Official Account; its webhook goes into `mounts`."""
    from bot.channels.zalo_oa.app import ZaloOaChannel
    from bot.channels.zalo_oa.events import lane_of

    settings = parts.settings
    if not settings.http:
        raise CannotStart(NEEDS_HTTP.format(variable="DAIHOI_ZALO_OA_APP_ID"))
    config, store = account_config(settings), token_store(settings, parts.database)
    channel = ZaloOaChannel(config, parts.live, store, system, _around(parts, parts.inbox("zalo-oa", lane_of)))
    url = settings.zalo_oa_webhook_url
    mounts[urlsplit(url).path if url else ACCOUNT_PATH] = channel.webhook
    return channel


def account_config(settings: "Settings") -> "ZaloOaConfig":
    """The account's settings.

    Raises:
        CannotStart: one is missing without which nothing works.
    """
    from bot.channels.zalo_oa.config import ZaloOaConfig

    if settings.zalo_oa_app_secret is None:
        raise CannotStart(NEEDS_APP)
    return ZaloOaConfig(
        settings.zalo_oa_app_id or "",
        _secret(settings.zalo_oa_app_secret),
        _secret(settings.zalo_oa_secret),
        settings.zalo_oa_callback or "",
        api_base=settings.zalo_oa_api_base,
        oauth_base=settings.zalo_oa_oauth_base,
        check_signature=settings.zalo_oa_signature == "check",
        buttons=settings.zalo_oa_buttons,
    )


def token_store(settings: "Settings", database: "Database | None") -> "TokenStore":
    """Where the account's tokens are kept: the database of several replicas, else a file in the data directory.

    Raises:
        CannotStart: there is no place that outlasts a restart.
    """
    from bot.channels.zalo_oa.token_file import TokenFile
    from bot.storage.tokens import Tokens

    if database is not None and (database.postgres or (database.lasting and settings.data is None)):
        return Tokens(database, "zalo-oa", system)
    if settings.data is None:
        raise CannotStart(NEEDS_KEEPING)
    return TokenFile(settings.data)


def _around(parts: Parts, inbox: "Inbox[Incoming] | None") -> "Around":
    """What either channel is given of the parts."""
    from bot.channels.base.answering import Around
    from bot.channels.base.inbox import MemoryInbox
    from bot.channels.base.words import Words

    congress = parts.assistant.knowledge.congress
    return Around(
        words=Words(congress.address, *([congress.about] if congress.about else [])),
        inbox=inbox or MemoryInbox(),
        feed=inbox if inbox is not None and inbox.shared else None,
        contexts=parts.contexts,
        members=parts.members,
        menu=parts.menu,
        meter=parts.metrics,
        ledger=parts.office.ledger if parts.office is not None else None,
        alarm=parts.alarm,
        greeting=congress.greeting,
        suggestions=congress.suggestions,
    )


def _secret(value: "SecretStr | None") -> str:
    return value.get_secret_value() if value is not None else ""
