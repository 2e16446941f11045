"""What can be set of the web channel."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WebConfig:
    """Settings and limits.

    Attributes:
        host, port: where to listen; port 0 takes a free one.
        parents: origins of sites that may show the page in a frame.
        cors: origins of sites whose scripts may call the API; "*" for all.
        proxies: addresses or networks of reverse proxies whose X-Forwarded-For is believed.
        rate: requests a minute that one client may make of the API; as many at once.
        largest_body: bytes.
        longest_question: characters.
        body_seconds: within which a body must have come.
        stop_seconds: how long answers that are under way may take once the server is told to stop.
        memory_seconds: after which a conversation is forgotten that nobody goes on with.
        conversations: how many are remembered at once.
        members_only: whether the page and the API are for those who give the invitation code.
    code: that code; "" lets nobody in.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    parents: tuple[str, ...] = ()
    cors: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    rate: int = 60
    largest_body: int = 16 * 1024
    longest_question: int = 2000
    body_seconds: float = 15
    stop_seconds: int = 5
    memory_seconds: float = 1800
    conversations: int = 20_000
    members_only: bool = False
    code: str = field(default="", repr=False)
