"""OAuth v4: the consent address, and the pair of tokens for a code or for an earlier refresh token."""

import asyncio
import base64
import contextlib
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from bot.channels.base.calling import Answer, Caller, Pause, Unsent, Unsure, patiently
from bot.channels.zalo_oa.config import ZaloOaConfig

DAY = 86_400


class Denied(Exception):
    """Zalo gives no tokens. The message holds no secret."""


@dataclass(frozen=True, slots=True)
class Given:
    """A new pair.

    Attributes:
        seconds: how long the access token is valid.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    seconds: float


class OAuth:
    """Asks Zalo's OAuth server."""

    def __init__(self, config: ZaloOaConfig, caller: Caller, *, pause: Pause = asyncio.sleep) -> None:
        self._config, self._caller, self._pause = config, caller, pause

    def consent(self, verifier: str, state: str) -> str:
        """The address where the account's administrator agrees.

        Args:
            verifier: 43 random characters, to be handed to `exchange`.
            state: random characters that come back.
        """
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "app_id": self._config.app_id,
            "redirect_uri": self._config.callback,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "state": state,
        }
        return f"{self._config.oauth_base}/v4/oa/permission?{urlencode(query)}"

    async def exchange(self, code: str, verifier: str) -> Given:
        """The first pair, for a code, which is good for 10 minutes.

        Raises:
            Denied: Zalo refuses.
            Fault: Zalo cannot be reached.
        """
        return await self._ask(grant_type="authorization_code", code=code, code_verifier=verifier)

    async def renew(self, refresh: str) -> Given:
        """The next pair; the refresh token is spent by it.

        Raises:
            Denied: the token is spent or has ended.
            Fault: Zalo cannot be reached.
        """
        return await self._ask(grant_type="refresh_token", refresh_token=refresh)

    async def _ask(self, **form: str) -> Given:
        url = f"{self._config.oauth_base}/v4/oa/access_token"
        data = {"app_id": self._config.app_id, **form}
        headers = {"secret_key": self._config.app_secret}

        async def ask() -> Answer:
            return await self._caller.post(url, data=data, headers=headers)

        answer = await patiently(
            ask, retries=2, repeat=lambda error: isinstance(error, (Unsent, Unsure)), pause=self._pause
        )
        access, refresh = answer.body.get("access_token"), answer.body.get("refresh_token")
        if not isinstance(access, str) or not isinstance(refresh, str) or not access or not refresh:
            name = answer.body.get("error_name") or answer.body.get("message") or f"HTTP {answer.status}"
            raise Denied(f"{answer.body.get('error', '')} {name}".strip()[:200])
        try:
            seconds = float(answer.body.get("expires_in", DAY))  # a number in a string
        except (TypeError, ValueError):
            seconds = DAY
        return Given(access, refresh, seconds)


@contextlib.asynccontextmanager
async def connected(config: ZaloOaConfig) -> AsyncIterator[OAuth]:
    """An OAuth of its own, for logging in."""
    async with Caller(seconds=config.call_seconds) as caller:
        yield OAuth(config, caller)
