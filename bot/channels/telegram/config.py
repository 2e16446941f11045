"""What the operator decides about the Telegram channel."""

import hashlib
import hmac
from dataclasses import dataclass, field

API_BASE = "https://api.telegram.org/bot"

# Narrowed on purpose: what is not handled is not even sent to us.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class TelegramConfig:
    """Settings of the channel; only the token must be given.

    Attributes:
        api_base: address of the Bot API up to and with "/bot"; a local server's is "http://127.0.0.1:8081/bot".
        webhook_url: public https address that leads to `TelegramChannel.webhook`; None for long polling.
        webhook_secret: shared with Telegram; derived from the token when empty, so that it is equal on all replicas
            and after a restart without being stored.
        watch_seconds: how often Telegram is asked whether the webhook still stands.
        concurrency: most updates worked on at once; each chat's stay in order.
        messages_per_second: what Telegram allows a bot over all chats; 0 for no limit.
        group_messages_per_minute: what Telegram allows it in one group; 0 for no limit.
        retries: how often one call is repeated after a network fault.
        resend_unsure: repeat a message also when the connection broke after it was sent, so that nobody can know
            whether it arrived. True: at worst an answer comes twice; False: at worst it does not come at all.
        asks_per_minute: how many messages one person may send; 0 for no limit.
        typing_after: seconds of work after which "typing…" is shown.
        drain_seconds: how long a stop waits for the work in hand; the rest waits in the inbox.
        votes: whether answers carry 👍 👎.
    """

    token: str = field(repr=False)
    api_base: str = API_BASE
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)
    webhook_connections: int = 40
    watch_seconds: float = 300
    concurrency: int = 256
    connections: int = 128
    poll_seconds: int = 50
    messages_per_second: float = 30
    group_messages_per_minute: float = 20
    retries: int = 6
    resend_unsure: bool = True
    asks_per_minute: int = 20
    typing_after: float = 0.5
    drain_seconds: float = 8
    waiting_limit: int = 5_000
    votes: bool = True

    @property
    def secret(self) -> str:
        """The webhook's secret token."""
        if self.webhook_secret:
            return self.webhook_secret
        return hmac.new(self.token.encode(), b"daihoi telegram webhook", hashlib.sha256).hexdigest()
