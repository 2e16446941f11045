"""Messages of the Official Account, typed, and what its error numbers mean for us.

A failure is HTTP 200 with an `error` that is not 0.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from bot.channels.base.calling import Caller
from bot.channels.zalo_oa.tokens import Keeper


class Meaning(Enum):
    """What an error asks for."""

    RENEWAL = "another token"
    HASTE = "some patience"
    QUOTA = "more quota"
    ACCOUNT = "somebody's hands"
    SHAPE = "a plainer message"
    PERSON = "nothing: this person cannot be written to"
    OTHER = "nothing that we know"


_MEANINGS: Mapping[Meaning, tuple[int, ...]] = {
    Meaning.RENEWAL: (-216, -220, -124),
    Meaning.HASTE: (-32, -200),
    Meaning.QUOTA: (-211,),
    Meaning.ACCOUNT: (-209, -221, -223, -224, -242, -320, -321),
    Meaning.SHAPE: (-100, -201, -210, -233, -240),
    Meaning.PERSON: (-213, -218, -227, -230, -232, -234, -237, -244, -403),
}
_BY_CODE = {code: meaning for meaning, codes in _MEANINGS.items() for code in codes}


class Declined(Exception):
    """The API refuses a message. Holds no token.

    Attributes:
        code: Zalo's number, below 0.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{code} {message}".strip())
        self.code = code

    @property
    def meaning(self) -> Meaning:
        """What to do about it."""
        return _BY_CODE.get(self.code, Meaning.OTHER)


class OaApi:
    """Sends as the account."""

    def __init__(self, base: str, caller: Caller, keeper: Keeper) -> None:
        self._url = f"{base.rstrip('/')}/v3.0/oa/message/cs"
        self._caller, self._keeper = caller, keeper

    async def send(
        self, user: str, text: str, *, quote: str | None = None, buttons: list[dict[str, str]] | None = None
    ) -> str:
        """Answer a person; returns the message's id.

        A token that Zalo does not take is renewed, once.

        Args:
            quote: id of the person's message that is answered.
            buttons: title, type and payload of each.

        Raises:
            Declined: Zalo refuses.
            NoToken: there is no access token to be had.
            Fault: Zalo cannot be reached, or not surely.
        """
        message: dict[str, Any] = {"text": text}
        if quote:
            message["quote_message_id"] = quote
        if buttons:
            message["attachment"] = {"type": "template", "payload": {"buttons": buttons}}
        body = {"recipient": {"user_id": user}, "message": message}
        access = await self._keeper.access()
        try:
            return await self._post(body, access)
        except Declined as error:
            if error.meaning is not Meaning.RENEWAL:
                raise
        await self._keeper.refused(access)
        return await self._post(body, await self._keeper.access())

    async def _post(self, body: Mapping[str, Any], access: str) -> str:
        answer = await self._caller.post(self._url, json=body, headers={"access_token": access})
        error = answer.body.get("error")
        if error == 0 and answer.status < 400:
            data = answer.body.get("data")
            return str(data.get("message_id") or "") if isinstance(data, dict) else ""
        said = str(answer.body.get("message") or "")[:200].replace(access, "•••")
        raise Declined(error if isinstance(error, int) and error else -answer.status, said)
