"""Roles: who may do what. Owners come from the settings, everybody else is given a role in chat."""

import datetime as dt
import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol

from bot.clock import Clock
from bot.storage.roles import Given

FRESH: Final = dt.timedelta(seconds=5)
"""How long a role may be remembered: what another replica gave or took holds here after that."""

_PERSON: Final = re.compile(r"(?:(telegram|zalo):)?(\d{1,20})")


class Role(IntEnum):
    """What somebody may do; each may all that the ones before may."""

    VIEWER = 1
    EDITOR = 2
    OWNER = 3


NAMES: Final[Mapping[Role, str]] = {Role.VIEWER: "viewer", Role.EDITOR: "editor", Role.OWNER: "owner"}
_ROLES: Final[Mapping[str, Role]] = {name: role for role, name in NAMES.items()}

COMMANDS: Final[Mapping[str, Role]] = {
    "sua": Role.EDITOR,
    "them": Role.EDITOR,
    "xoa": Role.EDITOR,
    "hopthu": Role.EDITOR,
    "lichsu": Role.VIEWER,
    "hoantac": Role.EDITOR,
    "taive": Role.VIEWER,
    "thongke": Role.VIEWER,
    "visao": Role.VIEWER,
    "nhatky": Role.OWNER,
    "quantri": Role.OWNER,
    "huy": Role.VIEWER,
}
"""The least role for each command, in the order of the menu."""


class Store(Protocol):
    """Keeps the roles that were given in chat."""

    async def all(self) -> tuple[Given, ...]:
        """Everybody with a role."""
        ...

    async def give(self, person: str, role: str, given_by: str) -> None:
        """Give a role, in place of the one before."""
        ...

    async def take(self, person: str) -> None:
        """Take it away."""
        ...


@dataclass(frozen=True, slots=True)
class Admin:
    """Somebody with a role, who acts now.

    Attributes:
        person: "telegram:123".
        name: as the platform shows it.
    """

    person: str
    name: str
    role: Role

    @property
    def author(self) -> str:
        """For the history."""
        return f"{self.name} ({self.person})"[:200] if self.name else self.person


Listener = Callable[[str, Role | None], Awaitable[None]]
"""Told of a person's new role."""


class Roster:
    """Who has which role.

    Args:
        owners: persons from the settings; nobody can take their role away in chat.
        store: keeps the others.
    """

    def __init__(self, owners: Collection[str], store: Store, clock: Clock) -> None:
        self._owners = frozenset(owners)
        self._store, self._clock = store, clock
        self._given: dict[str, Role] = {}
        self._at: dt.datetime | None = None
        self._listeners: list[Listener] = []

    @property
    def owners(self) -> frozenset[str]:
        """Owners from the settings."""
        return self._owners

    async def role(self, person: str, *, fresh: bool = False) -> Role | None:
        """Somebody's role; None for a stranger.

        Args:
            fresh: ask the store now, as before anything is changed.
        """
        if person in self._owners:
            return Role.OWNER
        now = self._clock()
        if fresh or self._at is None or not dt.timedelta(0) <= now - self._at < FRESH:
            await self._load(now)
        return self._given.get(person)

    async def everybody(self) -> dict[str, Role]:
        """All with a role, the settings' owners first."""
        await self._load(self._clock())
        return dict.fromkeys(sorted(self._owners), Role.OWNER) | {
            person: role for person, role in self._given.items() if person not in self._owners
        }

    async def give(self, person: str, role: Role, by: str) -> None:
        """Give a role."""
        await self._store.give(person, NAMES[role], by)
        await self._changed(person)

    async def take(self, person: str) -> None:
        """Take the role away."""
        await self._store.take(person)
        await self._changed(person)

    def listen(self, listener: Listener) -> None:
        """Have somebody told of each role given or taken here (menus)."""
        self._listeners.append(listener)

    def known(self, person: str) -> bool:
        """Whether the person had a role when it was last looked up; asks nobody."""
        return person in self._owners or person in self._given

    async def _changed(self, person: str) -> None:
        await self._load(self._clock())
        for listener in tuple(self._listeners):
            await listener(person, self._given.get(person))

    async def _load(self, now: dt.datetime) -> None:
        self._given = {given.person: _ROLES[given.role] for given in await self._store.all() if given.role in _ROLES}
        self._at = now


def person_of(text: str, platform: str = "telegram") -> str | None:
    """The person that an owner typed: "123456", "telegram:123456"; None for anything else."""
    match = _PERSON.fullmatch(text.strip())
    return f"{match.group(1) or platform}:{match.group(2)}" if match else None
