"""Roles, audit, questions, votes, conversations and the unanswered, on both engines."""

import datetime as dt

from bot.clock import ZONE
from bot.storage.audit import Action, Audit
from bot.storage.database import Database
from bot.storage.questions import Asked, Questions
from bot.storage.roles import Roles
from bot.storage.talks import Talk, Talks
from bot.storage.unanswered import Unanswered, Waiter
from bot.storage.votes import Thumb, Votes

NOW = dt.datetime(2020, 2, 15, 9, 30, tzinfo=ZONE)


def now() -> dt.datetime:
    return NOW


async def test_roles_are_given_changed_and_taken(database: Database) -> None:
    roles = Roles(database, now)
    await roles.give("telegram:2", "viewer", "telegram:1")
    await roles.give("telegram:2", "editor", "telegram:1")
    (given,) = await roles.all()
    assert (given.person, given.role, given.given_by, given.since) == ("telegram:2", "editor", "telegram:1", NOW)
    await roles.take("telegram:2")
    assert await roles.all() == ()


async def test_the_audit_log_only_grows(database: Database) -> None:
    audit = Audit(database, now)
    await audit.add(Action("telegram:1", "publish", "dates.yaml", "a\x00", "b" * 30_000, 4))
    await audit.add(Action("x", "refused"))
    first, second = await audit.newest()
    assert (first.what, second.what, second.version, second.at) == ("refused", "publish", 4, NOW)
    assert (second.before, len(second.after)) == ("a", 20_000)
    assert [a.what for a in await audit.newest(what="publish")] == ["publish"]
    assert not [name for name in dir(audit) if name.startswith(("remove", "delete", "update", "forget"))]


def asked(text: str, kind: str, *facts: str, person: str = "p", at: dt.datetime = NOW) -> Asked:
    return Asked(at, "telegram", person, text, kind, facts, "v1", 4)


async def test_questions_are_counted_and_forgotten(database: Database) -> None:
    log = Questions(database)
    old = NOW - dt.timedelta(days=3)
    await log.add([asked("một", "answer", "a", "b"), asked("hai\x00", "unknown", person="q")])
    await log.add([asked("cũ", "answer", "a", at=old), asked("ba", "answer", "c")])
    counted = await log.count(old.date(), NOW.date())
    assert counted.kinds == {"answer": 3, "unknown": 1}
    assert list(counted.facts.items()) == [("a", 2), ("c", 1)]
    assert (counted.hours, counted.people, counted.milliseconds) == ({9: 4}, 2, 4.0)
    assert counted.days == {"2020-02-12": 1, "2020-02-15": 3}
    assert [one.text for one in await log.recent()] == ["ba", "cũ", "hai", "một"]
    assert [one.text for one in await log.recent(kinds=["unknown"])] == ["hai"]
    assert await log.forget_before(NOW - dt.timedelta(days=1)) == 1
    assert [one.text for one in await log.recent()] == ["ba", "hai", "một"]
    assert await log.forget("q") == 1
    after = await log.count(NOW.date(), NOW.date())
    assert (sum(after.kinds.values()), after.people) == (2, 1)
    assert sum((await log.count(dt.date(2019, 1, 1), dt.date(2019, 1, 2))).kinds.values()) == 0


async def test_a_vote_replaces_the_earlier_one(database: Database) -> None:
    votes = Votes(database)
    await votes.add(Thumb("p", "1:2", good=True, at=NOW))
    await votes.add(Thumb("p", "1:2", good=False, at=NOW, fact="a", question="một\x00"))
    await votes.add(Thumb("q", "1:2", good=True, at=NOW))
    assert await votes.count(NOW.date(), NOW.date()) == (1, 1)
    assert [thumb.question for thumb in await votes.bad()] == ["một"]
    assert await votes.forget_before(NOW + dt.timedelta(days=1)) == 1
    assert await votes.bad() == []
    assert await votes.forget("p") == 1
    assert await votes.count(NOW.date(), NOW.date()) == (1, 0)


async def test_a_conversation_expires(database: Database) -> None:
    moment = NOW
    talks = Talks(database, lambda: moment)
    await talks.put("telegram:1", Talk("sua", "t", 3, {"a": "\x00đ"}))
    assert await talks.get("telegram:1") == Talk("sua", "t", 3, {"a": "\x00đ"})
    moment += dt.timedelta(minutes=31)
    found = await talks.get("telegram:1")
    assert found is not None
    assert found.expired
    await talks.forget_before(moment)
    assert await talks.get("telegram:1") is None
    await talks.put("telegram:1", Talk("sua", "t", 3, {}))
    await talks.end("telegram:1")
    assert await talks.get("telegram:1") is None


async def test_decisions_and_those_who_wait(database: Database) -> None:
    unanswered = Unanswered(database, now)
    await unanswered.decide(["a", "b"], "ignored", "telegram:1")
    await unanswered.decide(["b"], "linked", "telegram:1", "fact")
    assert await unanswered.decisions() == {"a": "ignored", "b": "linked"}
    waiter = Waiter("telegram:5", "a", "À?")
    await unanswered.wait(waiter)
    await unanswered.wait(waiter)
    assert await unanswered.waiting() == (waiter,)
    await unanswered.told(waiter)
    assert await unanswered.waiting() == ()
    await unanswered.wait(waiter)
    await unanswered.forget("telegram:5")
    assert await unanswered.waiting() == ()
