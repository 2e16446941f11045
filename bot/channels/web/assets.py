"""Files of the page: read once, put into the page itself, and named by their hashes in its policy."""

import base64
import gzip
import hashlib
from functools import cache
from pathlib import Path

from bot.channels.web.markup import Markup

STATIC = Path(__file__).parent / "static"


@cache
def read(*names: str) -> str:
    """Files of `static/`, one after the other."""
    return "\n".join((STATIC / name).read_text("utf-8").strip() for name in names)


def digest(content: str) -> str:
    """The source expression that allows exactly this style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def style(content: str) -> Markup:
    """A style element. Its content is ours, and must not be escaped."""
    return Markup(f"<style>{content}</style>")


def script(content: str) -> Markup:
    """A script element; it stands at the end of the page."""
    return Markup(f"<script>{content}</script>")


def packed(content: bytes) -> bytes:
    """Compressed, always the same for the same content."""
    return gzip.compress(content, 9, mtime=0)


def tag(content: bytes) -> str:
    """An entity tag."""
    return f'"{hashlib.sha256(content).hexdigest()[:24]}"'
