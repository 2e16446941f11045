"""What the operator decides about the Official Account."""

from dataclasses import dataclass, field

API_BASE = "https://openapi.zalo.me"
OAUTH_BASE = "https://oauth.zaloapp.com"


@dataclass(frozen=True, slots=True)
class ZaloOaConfig:
    """Settings of the channel.

    Attributes:
        app_id, app_secret: of the application, in Zalo's developer pages.
        oa_secret: the account's own secret key, which signs webhooks; another one than the application's.
        callback: the address registered for logging in, to which Zalo leads the administrator back.
        check_signature: False lets unsigned webhooks in and only logs them, to try a new account out.
        buttons: whether options are buttons too, besides their numbered lines.
        concurrency: most messages worked on at once; each person's stay in order.
        retries: how often one call is repeated after a fault.
        resend_unsure: repeat a message also when nobody can know whether it arrived.
        asks_per_minute: how many messages one person may send; 0 for no limit.
        again_seconds: after which a message is tried again that could not be answered.
        watch_seconds: between two looks at the tokens' age.
    """

    app_id: str
    app_secret: str = field(repr=False)
    oa_secret: str = field(default="", repr=False)
    callback: str = ""
    api_base: str = API_BASE
    oauth_base: str = OAUTH_BASE
    check_signature: bool = True
    buttons: bool = False
    concurrency: int = 128
    connections: int = 64
    retries: int = 6
    resend_unsure: bool = True
    asks_per_minute: int = 20
    call_seconds: float = 15
    again_seconds: float = 60
    watch_seconds: float = 3600
    drain_seconds: float = 8
    waiting_limit: int = 50_000
