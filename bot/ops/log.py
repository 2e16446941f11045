"""Structured logs on standard error: readable on a terminal, JSON lines elsewhere, never with a secret in them.

Our own loggers (structlog) and the libraries' (logging) end in one formatter, and secrets are taken out of the finished
line, tracebacks and addresses included: nothing that is logged passes by it.
"""

import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.ops.lean import without
from bot.settings import Settings

with without("rich"):  # structlog would draw tracebacks with it, and load 7 MB for that; ours are plain, see below
    import structlog
    from structlog.tracebacks import ExceptionDictTransformer
    from structlog.typing import Processor

HIDDEN = "•••"
# What bot tokens look like, wherever they come from: Telegram's stand in the address of every call.
_TOKEN = re.compile(r"(?<!\d)\d{4,}:[A-Za-z0-9_-]{20,}")
# Libraries that log each request at INFO, with the token in its address.
_CHATTY = (
    "httpx",
    "httpcore",
    "aiohttp.access",
    "alembic.runtime.plugins",
    "apscheduler",
    "telegram",
    "hpack",
    "watchfiles",
)


class _Formatter(structlog.stdlib.ProcessorFormatter):
    """Renders as it is told to and takes the secrets out of the result."""

    def __init__(self, renderer: Processor, shared: list[Processor], secrets: Iterable[str]) -> None:
        super().__init__(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, without secrets."""
        return redact(super().format(record), self._secrets)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text with the secrets, and whatever looks like a bot token, blotted out."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _TOKEN.sub(HIDDEN, text)


def _secrets(settings: Settings) -> Iterable[str]:
    """All secrets of the settings, and of an address the password in it, which drivers may quote alone."""
    for value in (getattr(settings, name) for name in Settings.model_fields):
        if isinstance(value, SecretStr):
            secret = value.get_secret_value()
            yield secret
            if "://" in secret:
                yield urlsplit(secret).password or ""


def configure(settings: Settings, stream: TextIO | None = None) -> None:
    """Set up all logging of the process, replacing what was set up before."""
    stream = stream or sys.stderr
    as_json = settings.log_format == "json" or (settings.log_format == "auto" and not stream.isatty())
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    renderer: Processor
    if as_json:
        # Without local variables: among them is what people wrote.
        shared.append(structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)))
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    else:
        # Plain tracebacks: rich ones print local variables, among them what people wrote.
        renderer = structlog.dev.ConsoleRenderer(
            colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Formatter(renderer, shared, _secrets(settings)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    level = getattr(logging, settings.log_level.upper())
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,  # a later configure() must reach loggers made before it
    )


def get(name: str) -> structlog.stdlib.BoundLogger:
    """A logger; events are named in a few words, what belongs to them goes into keywords."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
