from bot.desk.membership import TRIES, TRIES_SECONDS, Entry, Membership, PassingMembers
from bot.desk.people import Pseudonyms
from bot.storage.database import Database
from bot.storage.members import StoredMembers
from tests.storage.conftest import *  # noqa: F403  # the database, on both engines
from tests.storage.test_versions import NOON

CODE = "Sen Hồng 2020"
AN, BA, GROUP = "telegram:1", "telegram:2", "telegram:-100"
name = Pseudonyms(b"key")


async def test_the_code_lets_in_however_a_phone_types_it() -> None:
    door = Membership(PassingMembers(), name, code=CODE)
    assert not await door.admits(AN, AN)
    assert await door.enter(AN, "senhồng 2020") is Entry.ADMITTED
    assert await door.admits(AN, AN)
    assert not await door.admits(BA, BA)


async def test_guessing_is_stopped_and_forgiven_in_time() -> None:
    now = [0.0]
    door = Membership(PassingMembers(), name, code=CODE, clock=lambda: now[0])
    for _ in range(TRIES):
        assert await door.enter(AN, "đoán mò") is Entry.WRONG
    assert await door.enter(AN, CODE) is Entry.TOO_MANY
    assert await door.enter(BA, CODE) is Entry.ADMITTED
    now[0] = TRIES_SECONDS + 1
    assert await door.enter(AN, CODE) is Entry.ADMITTED


async def test_in_an_approved_group_everybody_may_ask_and_only_there() -> None:
    door = Membership(PassingMembers(), name, code="", places=[GROUP])
    assert not door.by_code
    assert await door.admits(AN, GROUP)
    assert not await door.admits(AN, AN)
    assert await door.enter(AN, "") is Entry.WRONG


async def test_members_outlast_a_restart_until_the_code_changes(database: Database) -> None:
    members = StoredMembers(database, lambda: NOON)
    assert await Membership(members, name, code=CODE).enter(AN, CODE) is Entry.ADMITTED
    assert await Membership(members, name, code=CODE).admits(AN, AN)
    assert not await Membership(members, name, code="Sen Trắng 2021").admits(AN, AN)
    assert not await Membership(members, Pseudonyms(b"other"), code=CODE).admits(AN, AN)
    await members.forget(name(AN))
    assert not await Membership(members, name, code=CODE).admits(AN, AN)
