"""The gate of a members-only bot, where there are no buttons: who is outside can only send the invitation code."""

from bot.channels.base.words import Words
from bot.desk.membership import Entry, Membership

LONGEST_CODE = 200
"""Characters; what is longer is a question, and no try."""


class Gate:
    """Says what somebody outside is told."""

    def __init__(self, members: Membership, words: Words) -> None:
        self._members, self._words = members, words

    async def turn_away(self, person: str, place: str, text: str, *, private: bool) -> str | None:
        """What to say instead of an answer; None to whoever may ask.

        Args:
            place: the group, or the person where there is none.
            private: whether others do not read along, so that a code may be sent.
        """
        words = self._words
        if await self._members.admits(person, place):
            return None
        if not self._members.by_code:
            return words.groups_only()
        said = text.strip()
        if not private or not said or " " in said or len(said) > LONGEST_CODE:
            return words.members_only()
        entry = await self._members.enter(person, said)
        return {
            Entry.ADMITTED: words.let_in(),
            Entry.WRONG: words.wrong_code(),
            Entry.TOO_MANY: words.too_many_codes(),
        }[entry]
