"""The access token: always a valid one, renewed by exactly one of those who need it.

A refresh token works once and brings a new pair. A pair that is used before it is stored is lost in a crash, and with
it the account until somebody logs in again; so it is stored first. Replicas take turns through the store's lock, and
whoever comes second finds the new pair there.
"""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, Self

from bot.channels.base import Alarm
from bot.channels.base.calling import Fault
from bot.channels.zalo_oa.oauth import Denied, OAuth
from bot.channels.zalo_oa.words import LOGIN_AGAIN, LOGIN_SOON, NOT_STORED

_LOGGER = logging.getLogger(__name__)

Now = Callable[[], dt.datetime]

MARGIN = dt.timedelta(minutes=10)
"""How long before its end an access token is renewed: clocks differ, and calls take time."""
LIFE = dt.timedelta(days=90)
"""How long a refresh token lives."""
NOTICE = dt.timedelta(days=14)
"""How long before that somebody is told."""
REST = dt.timedelta(minutes=1)
"""How long a refused renewal is not tried again."""


class TokenStore(Protocol):
    """Keeps the pair of tokens."""

    async def load(self) -> Mapping[str, Any] | None:
        """The pair as JSON; None when there is none yet."""
        ...

    async def save(self, pair: Mapping[str, Any]) -> None:
        """Replace it; when this returns, the pair survives a crash."""
        ...

    def locked(self) -> AbstractAsyncContextManager[None]:
        """Keep everybody else who uses the store from renewing meanwhile."""
        ...


class NoToken(Exception):
    """There is no valid access token now. The message says why, without secrets."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A pair.

    Attributes:
        until: when the access token ends.
        issued: when the pair was given, from which the refresh token's life counts.
    """

    access: str
    refresh: str
    until: dt.datetime
    issued: dt.datetime

    @classmethod
    def read(cls, pair: Mapping[str, Any]) -> Self:
        """From JSON."""
        until, issued = (dt.datetime.fromisoformat(pair[name]) for name in ("until", "issued"))
        return cls(pair["access"], pair["refresh"], until, issued)

    def written(self) -> dict[str, Any]:
        """As JSON."""
        until, issued = self.until.isoformat(), self.issued.isoformat()
        return {"access": self.access, "refresh": self.refresh, "until": until, "issued": issued}

    def __repr__(self) -> str:
        return f"Tokens(until={self.until}, issued={self.issued})"


class Keeper:
    """Gives the access token.

    Args:
        alarm: told when somebody has to log in, or will have to soon.
        now: the present moment, with a time zone.
    """

    def __init__(self, store: TokenStore, oauth: OAuth, now: Now, alarm: Alarm) -> None:
        self._store, self._oauth, self._now, self._alarm = store, oauth, now, alarm
        self._tokens: Tokens | None = None
        self._renewing = asyncio.Lock()
        self._tired_until: dt.datetime | None = None
        self._alarmed = self._warned = self._unsaved = False
        self._reason = ""

    async def open(self) -> bool:
        """Read the store; False when nobody has logged in yet."""
        await self._load()
        return self._tokens is not None

    async def access(self) -> str:
        """A valid access token.

        Raises:
            NoToken: there is none, and none to be had now.
        """
        tokens = self._tokens
        if tokens is None or self._now() >= tokens.until - MARGIN:
            tokens = await self._renewed(tokens.access if tokens else "")
        return tokens.access

    async def refused(self, access: str) -> None:
        """Zalo does not take this access token any more, whatever its time: have another one.

        Raises:
            NoToken: there is none to be had now.
        """
        if self._tokens is None or self._tokens.access == access:
            await self._renewed(access)

    async def watch(self) -> None:
        """Renew in time even when nobody asks, and tell when the refresh token is about to end."""
        try:
            await self.access()
        except NoToken as error:
            _LOGGER.warning("no access to the Official Account: %s", error)
        if self._unsaved and self._tokens is not None:
            await self._save(self._tokens)
        left = LIFE - (self._now() - self._tokens.issued) if self._tokens else LIFE
        if left < NOTICE and not self._warned:
            self._warned = True
            await self._alarm(LOGIN_SOON.format(days=max(0, left.days)))
        self._warned = self._warned and left < NOTICE

    async def _renewed(self, stale: str) -> Tokens:
        async with self._renewing:
            if self._fresh(self._tokens, stale):
                return self._checked()
            async with self._store.locked():
                await self._load()
                if not self._fresh(self._tokens, stale):
                    await self._renew()
            return self._checked()

    def _fresh(self, tokens: Tokens | None, stale: str) -> bool:
        return tokens is not None and tokens.access != stale and self._now() < tokens.until - MARGIN

    def _checked(self) -> Tokens:
        if self._tokens is None:
            raise NoToken("nobody has logged in")
        return self._tokens

    async def _renew(self) -> None:
        old = self._checked()
        if self._tired_until is not None and self._now() < self._tired_until:
            raise NoToken(self._reason)
        try:
            given = await self._oauth.renew(old.refresh)
        except Denied as error:
            await self._refused_for_good(str(error))
        except Fault as error:
            # Should the call have worked all the same, the old refresh token is spent and the next try tells.
            raise NoToken(str(error)) from None
        else:
            tokens = issued(given.access, given.refresh, given.seconds, self._now())
            await self._save(tokens)
            self._tokens, self._tired_until, self._alarmed = tokens, None, False

    async def _save(self, tokens: Tokens) -> None:
        """Store the pair. Where that fails it is used all the same, since the one before it is spent."""
        try:
            await self._store.save(tokens.written())
        except Exception as error:
            _LOGGER.exception("the new pair of tokens could not be stored")
            if not self._unsaved:
                await self._alarm(NOT_STORED.format(reason=type(error).__name__))
            self._unsaved = True
        else:
            self._unsaved = False

    async def _refused_for_good(self, reason: str) -> None:
        self._tired_until, self._reason = self._now() + REST, reason
        if not self._alarmed:
            self._alarmed = True
            await self._alarm(LOGIN_AGAIN.format(reason=reason))
        raise NoToken(reason)

    async def _load(self) -> None:
        pair = await self._store.load()
        if pair is None:
            return
        tokens = Tokens.read(pair)
        if self._tokens is None or tokens.issued >= self._tokens.issued:
            self._tokens = tokens


def issued(access: str, refresh: str, seconds: float, now: dt.datetime) -> Tokens:
    """A pair that was given just now."""
    return Tokens(access, refresh, now + dt.timedelta(seconds=seconds), now)
