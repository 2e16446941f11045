"""What the operator decides about the Zalo bot."""

import hashlib
import hmac
from dataclasses import dataclass, field
from enum import StrEnum

API_BASE = "https://bot-api.zaloplatforms.com"


class Formatting(StrEnum):
    """How bold and italic are sent; each falls back to plain text where Zalo refuses it."""

    STYLES = "styles"  # the text stays as it is, the places of the marks go beside it
    HTML = "html"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ZaloBotConfig:
    """Settings of the channel; only the token must be given.

    Attributes:
        api_base: the API's host; Zalo has changed it before.
        webhook_url: public https address that leads to `ZaloBotChannel.webhook`; None for polling, which loses what
            comes while nobody polls and is meant for development.
        webhook_secret: shared with Zalo; derived from the token when empty, so that it is equal on all replicas.
        names: what the bot is called in groups, besides what Zalo says; taken from the front of messages.
        concurrency: most messages worked on at once; each chat's stay in order.
        retries: how often one call is repeated after a fault.
        resend_unsure: repeat a message also when nobody can know whether it arrived. True: at worst an answer comes
            twice; False: at worst it does not come at all.
        asks_per_minute: how many messages one person may send; 0 for no limit.
        typing_after: seconds of work after which "typing…" is shown.
        call_seconds: after which a call that brings nothing is a fault.
        again_seconds: after which a message is tried again that could not be answered, though each call was repeated.
        drain_seconds: how long a stop waits for the work in hand; the rest waits in the inbox.
    """

    token: str = field(repr=False)
    api_base: str = API_BASE
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)
    names: tuple[str, ...] = ()
    formatting: Formatting = Formatting.STYLES
    concurrency: int = 128
    connections: int = 64
    poll_seconds: int = 30
    retries: int = 6
    resend_unsure: bool = True
    asks_per_minute: int = 20
    typing_after: float = 0.5
    call_seconds: float = 15
    again_seconds: float = 60
    drain_seconds: float = 8
    waiting_limit: int = 50_000

    @property
    def secret(self) -> str:
        """The webhook's secret token."""
        if self.webhook_secret:
            return self.webhook_secret
        return hmac.new(self.token.encode(), b"daihoi zalo bot webhook", hashlib.sha256).hexdigest()
