"""The inbox's statements. A batch is one parameter a column, so that the statement is the same however long it is."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ARRAY, Text, TextClause, bindparam, text

from bot.storage.base import UtcDateTime

LOCK = 0x6461_6901  # one batch at a time over all replicas: ids then have the order in which messages can be seen


@dataclass(frozen=True, slots=True)
class Statements:
    """One engine's statements.

    Attributes:
        lock: makes the transaction wait for the other replicas' batches.
        record: keeps messages, gives the keys of the new ones.
        done: keeps where conversations stand, and ticks off. On PostgreSQL one statement, which the server finishes
            even if who sent it is killed meanwhile.
        tried: counts an attempt on everything that waits.
        waiting: all that waits.
        sign: writes one owner's sign of life beside all that it holds.
        signs: everybody else's.
        take: gives free messages to an owner: of each lane the oldest, when none of the lane is held.
        put_off: gives one back, to be taken after a while.
        release: gives back what an owner holds.
        count: how many wait.
        columns: the parameters of `record` from rows of key, lane and JSON.
        owners: the parameter of `take` that says who has fallen silent.
        ticked: the parameters of `done` from keys, and from names and values of conversations.
    """

    lock: TextClause | None
    record: TextClause
    done: tuple[TextClause, ...]
    tried: TextClause
    waiting: TextClause
    sign: TextClause
    signs: TextClause
    take: TextClause
    put_off: TextClause
    release: TextClause
    count: TextClause
    columns: Callable[[Sequence[tuple[str, str, str]]], dict[str, Any]]
    owners: Callable[[Sequence[str]], dict[str, Any]]
    ticked: Callable[[Sequence[str], Sequence[str], Sequence[str]], dict[str, Any]]


def _text(statement: str, *arrays: str, moments: Sequence[str] = ()) -> TextClause:
    types = [bindparam(name, type_=ARRAY(Text)) for name in arrays]
    return text(statement).bindparams(*types, *(bindparam(name, type_=UtcDateTime()) for name in moments))


_RECORD = """
    INSERT INTO inbox (channel, key, lane, raw, attempts, at)
    SELECT :channel, r.key, r.lane, r.raw, 0, :now FROM {rows} WHERE true
    ON CONFLICT (channel, key) DO NOTHING RETURNING key
"""
_LEAVE = """
    INSERT INTO contexts (key, value, until) SELECT s.key, s.value, :until FROM {states} WHERE true
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, until = excluded.until
"""
_DONE = """
    UPDATE inbox SET done_at = :now, raw = NULL, lane = '', owner = NULL, lease = NULL
    WHERE channel = :channel AND done_at IS NULL AND key IN ({keys})
"""
_TRIED = "UPDATE inbox SET attempts = attempts + 1 WHERE channel = :channel AND done_at IS NULL"
_WAITING = "SELECT key, raw, attempts FROM inbox WHERE channel = :channel AND done_at IS NULL ORDER BY id"
_SIGN = """
    UPDATE inbox SET lease = {now} WHERE id IN (
        SELECT id FROM inbox WHERE channel = :channel AND done_at IS NULL AND owner = :owner {skip}
    )
"""
_SIGNS = """
    SELECT owner, CAST(max(lease) AS TEXT) FROM inbox
    WHERE channel = :channel AND done_at IS NULL AND owner IS NOT NULL AND owner NOT IN ('', :owner) GROUP BY owner
"""
# However much waits, each row is looked at once at most, and that must not hang on what PostgreSQL happens to know of
# the table: that attempts are not below 0 is always so, and makes it take the index ix_inbox_next; the order of one
# lane, ix_inbox_waiting.
# What is being ticked off at this moment is passed over, and looked at again by whoever comes next.
# What was put off belongs to '' until its time has come; what the silent held is free.
_TAKE = """
    WITH free AS MATERIALIZED (
        SELECT i.id FROM inbox AS i
        WHERE i.channel = :channel AND i.done_at IS NULL AND i.attempts >= 0
            AND (i.owner IS NULL OR (i.owner = '' AND i.lease < {now}) OR i.owner IN ({silent}))
            AND i.id = (
                SELECT j.id FROM inbox AS j
                WHERE j.channel = i.channel AND j.lane = i.lane AND j.done_at IS NULL ORDER BY j.lane, j.id LIMIT 1
            )
            AND i.lane NOT IN (
                SELECT h.lane FROM inbox AS h
                WHERE h.channel = :channel AND h.done_at IS NULL AND h.owner IS NOT NULL
                AND NOT (h.owner = '' AND h.lease < {now}) AND h.owner NOT IN ({silent})
            )
        ORDER BY i.id LIMIT :room {skip}
    )
    UPDATE inbox SET owner = :owner, lease = {now}, attempts = attempts + CASE WHEN owner IS NULL THEN 0 ELSE 1 END
    WHERE id IN (SELECT id FROM free)
    RETURNING id, key, raw, attempts
"""
_PUT_OFF = """
    UPDATE inbox SET owner = '', lease = {until} WHERE channel = :channel AND done_at IS NULL AND key = :key
"""
_RELEASE = "UPDATE inbox SET owner = NULL, lease = NULL WHERE done_at IS NULL AND owner = :owner"
FORGET = _text("DELETE FROM inbox WHERE done_at < :before", moments=["before"])
"""Removes what was answered long ago, on either engine."""

_COUNT = "SELECT count(*) FROM inbox WHERE channel = :channel AND done_at IS NULL"


def _statements(
    *,
    lock: TextClause | None,
    rows: str,
    done: tuple[TextClause, ...],
    until: str,
    now: str,
    silent: str,
    skip: str,
    arrays: bool,
    columns: Callable[[Sequence[tuple[str, str, str]]], dict[str, Any]],
    owners: Callable[[Sequence[str]], dict[str, Any]],
    ticked: Callable[[Sequence[str], Sequence[str], Sequence[str]], dict[str, Any]],
) -> Statements:
    return Statements(
        lock=lock,
        record=_text(_RECORD.format(rows=rows), *(("keys", "lanes", "raws") if arrays else ()), moments=["now"]),
        done=done,
        tried=_text(_TRIED),
        waiting=_text(_WAITING),
        sign=_text(_SIGN.format(now=now, skip=skip.format(""))),
        signs=_text(_SIGNS),
        take=_text(_TAKE.format(now=now, silent=silent, skip=skip.format("OF i")), *(("silent",) if arrays else ())),
        put_off=_text(_PUT_OFF.format(until=until)),
        release=_text(_RELEASE),
        count=_text(_COUNT),
        columns=columns,
        owners=owners,
        ticked=ticked,
    )


def _arrays(rows: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    keys, lanes, raws = zip(*rows, strict=True)
    return {"keys": list(keys), "lanes": list(lanes), "raws": list(raws)}


# The database's clock says until when a message is put off; who is alive, no clock of the day (see `signs`).
POSTGRES = _statements(
    lock=text(f"SELECT pg_advisory_xact_lock({LOCK})"),
    rows="unnest(:keys, :lanes, :raws) AS r(key, lane, raw)",
    done=(
        _text(
            f"WITH states AS ({_LEAVE.format(states='unnest(:names, :values) AS s(key, value)')})"
            + _DONE.format(keys="SELECT unnest(:keys)"),
            "keys",
            "names",
            "values",
            moments=["now", "until"],
        ),
    ),
    until="clock_timestamp() + make_interval(secs => :lease)",
    now="clock_timestamp()",
    silent="SELECT unnest(:silent)",
    arrays=True,
    columns=_arrays,
    owners=lambda owners: {"silent": list(owners)},
    skip="FOR UPDATE {} SKIP LOCKED",
    ticked=lambda keys, names, values: {"keys": list(keys), "names": list(names), "values": list(values)},
)
SQLITE = _statements(
    lock=None,
    rows="(SELECT json_extract(value, '$[0]') AS key, json_extract(value, '$[1]') AS lane, "
    "json_extract(value, '$[2]') AS raw FROM json_each(:rows)) AS r",
    done=(
        _text(
            _LEAVE.format(
                states="(SELECT value AS key, json_extract(:values, '$[' || key || ']') AS value "
                "FROM json_each(:names)) AS s"
            ),
            moments=["until"],
        ),
        _text(_DONE.format(keys="SELECT value FROM json_each(:keys)"), moments=["now"]),
    ),
    until="strftime('%Y-%m-%d %H:%M:%f', 'now', '+' || :lease || ' seconds')",
    now="strftime('%Y-%m-%d %H:%M:%f', 'now')",
    silent="SELECT value FROM json_each(:silent)",
    arrays=False,
    columns=lambda rows: {"rows": json.dumps(rows)},
    owners=lambda owners: {"silent": json.dumps(list(owners))},
    skip="",
    ticked=lambda keys, names, values: {
        name: json.dumps(list(given)) for name, given in (("keys", keys), ("names", names), ("values", values))
    },
)
