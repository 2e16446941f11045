"""Anything at all, a million times: no exception, no reply over the limits, no long wait.

    python -m benchmarks.fuzzing [--count 1000000] [--seed 1] [--guided]

Without `--guided` the inputs are made from the knowledge's words, from webhooks and from YAML, mangled at random; with
it, libFuzzer makes them, steered by what they reach in the code (atheris, `make fuzz-guided`). An input is bytes, the
first of which says what it is fed to: see `KINDS`. What went wrong is printed with the input in hexadecimal, for
`--input`.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

from bot.answering.reply import Reply, plain
from bot.assistant import Assistant, Context, Message, pack, unpack
from bot.channels.base.pages import LIMIT, cut, lines, units
from bot.channels.base.words import command
from bot.channels.telegram import keyboard
from bot.channels.telegram.render import pages
from bot.channels.telegram.webhook import Webhook
from bot.channels.zalo_bot import updates
from bot.channels.zalo_oa import events
from bot.clock import parse
from bot.knowledge.load import load, load_texts

ROOT = Path(__file__).parent.parent
SLOWEST = 0.1
"""Seconds of the processor that one reply may take."""
TRIES = 3
"""A reply that took longer is asked for again so often: a busy machine makes any of them slow now and then."""
LONGEST = 4096
"""UTF-16 units of a message in Telegram."""
SEEDS, LONGEST_SEED = 500, 400
"""Inputs that atheris begins with, and most bytes of one."""
TURNS = 8
"""Messages of one conversation."""
CONGRESS = "name: Đại hội đại biểu Đảng bộ huyện Ví Dụ\n"


class Fuzz:
    """Feeds inputs to the doors that strangers reach."""

    def __init__(self) -> None:
        knowledge = load(ROOT / "knowledge").knowledge
        assert knowledge is not None
        self.assistant = Assistant(knowledge, parse("2020-02-15"))
        self._loop = asyncio.new_event_loop()
        self.context: object = None
        self.turns = 0
        self.slowest = 0.0
        self.fed: Counter[str] = Counter()

    def feed(self, data: bytes) -> None:
        """Feed one input; raises when something is not as it must be."""
        kind = KINDS[data[0] % len(KINDS)] if data else Fuzz.text
        self.fed[kind.__name__] += 1
        kind(self, data[1:])

    def text(self, data: bytes) -> None:
        """A message in a conversation of several."""
        self._reply(Message(_decoded(data)))

    def pick(self, data: bytes) -> None:
        """A key that a button may carry, and what a press on any button says."""
        key = _decoded(data)[:64]
        pressed = keyboard.read(key)
        assert pressed is None or pressed.key in (key, key[1:])
        command(key)
        self._reply(Message(pick=key))

    def context_of_old(self, data: bytes) -> None:
        """A conversation that another version may have stored."""
        try:
            given = json.loads(data)
        except (ValueError, RecursionError):
            return
        found = unpack(given)
        assert found is None or unpack(json.loads(json.dumps(pack(found)))) == found
        if found is not None:
            self.context = found
            self._reply(Message("cái thứ hai"))

    def telegram(self, data: bytes) -> None:
        """A webhook's body from whoever knows the secret."""
        taken: list[Any] = []

        async def accept(raws: Any) -> None:
            taken.extend(raws)

        status = self._loop.run_until_complete(Webhook("secret", accept).take(data))
        assert status == (200 if taken else 400)

    def zalo(self, data: bytes) -> None:
        """The same of Zalo's two."""
        events.signed(data, b"mac=0", "1", "s")
        try:
            body = json.loads(data)
        except (ValueError, RecursionError):
            return
        for raw in updates.opened(body):
            item = updates.incoming(raw)
            update = updates.read(item)
            assert hash(updates.lane_of(item)) is not None
            assert update is None or update.chat
        if isinstance(body, dict):
            event = events.read(body)
            assert event is None or event.user
            assert hash(events.lane_of(events.incoming(body))) is not None

    def yaml(self, data: bytes) -> None:
        """A file that somebody edited."""
        loaded = load_texts({"congress.yaml": CONGRESS, "dates.yaml": _decoded(data)})
        assert (loaded.knowledge is None) == any(problem.severity == "error" for problem in loaded.problems)

    def _reply(self, message: Message) -> None:
        self.turns += 1
        if self.turns % TURNS == 0:
            self.context = None
        before = self.context
        reply, took = self._timed(message, before)
        for _ in range(TRIES):
            if took <= SLOWEST:
                break
            took = min(took, self._timed(message, before)[1])
        assert took <= SLOWEST, f"{took:.3f} s"
        self.slowest = max(self.slowest, took)
        assert plain(reply).strip()
        for page in pages(reply):
            assert units(page) <= LONGEST
        for shown in cut(lines(reply), LIMIT):
            assert units(shown.text) <= LIMIT
        assert isinstance(reply.context, Context)
        self.context = reply.context

    def _timed(self, message: Message, context: object) -> tuple[Reply, float]:
        began = time.process_time()
        reply = self.assistant.reply(message, context)
        return reply, time.process_time() - began


KINDS: tuple[Callable[[Fuzz, bytes], None], ...] = (
    *[Fuzz.text] * 6, Fuzz.pick, Fuzz.context_of_old, Fuzz.telegram, Fuzz.zalo, Fuzz.yaml,
)  # fmt: skip  # a table, kept in rows
"""What an input is fed to, by its first byte."""
TEXT, PICK, CONTEXT, TELEGRAM, ZALO, YAML = (KINDS.index(kind) for kind in dict.fromkeys(KINDS))

ODD = (
    "%", "2020-02-30", "99999999999999999999", "ngày 31/2", "aaaaaaaa", "\u0300" * 9, "\x00", "<b>", "?!" * 9, "1/0",
    "-1", "hôm nay", "2", "cái thứ hai", "\ud800", "\u202e", "🇻🇳", "https://a.b/c?d", "@", "''", '"', "\n\n",
    "tháng 13", "XIV",
)  # fmt: skip  # a table, kept in rows
LINES = (
    "- id: a", "  event: Đại hội", "  who: Đảng bộ xã A", "  on: 22/2/2020", "  on: 2020-02-30", "  status: held", "&a",
    "*a", "<<: *a", "!!python/object:os.system", "{", "}", "|", "\t", "- ", "#", "  on: từ 1/2 đến 3/2/2020", "? ",
    ": ", "'",
)  # fmt: skip  # a table, kept in rows


class Made:
    """Inputs out of what is known, mangled."""

    def __init__(self, fuzz: Fuzz, seed: int) -> None:
        self._random = random.Random(seed)
        knowledge = fuzz.assistant.knowledge
        self.questions = [question for record in knowledge for question in record.questions]
        self._words = sorted({word for question in self.questions for word in question.split()})
        self._ids = sorted(knowledge.by_id)
        self._bodies = [json.dumps(body, ensure_ascii=False) for body in (_TELEGRAM, _ZALO_BOT, _ZALO_OA, _CONTEXT)]

    def __call__(self) -> bytes:
        """One input."""
        kind = self._random.randrange(len(KINDS))
        made = {PICK: self._key, CONTEXT: self._body, TELEGRAM: self._body, ZALO: self._body, YAML: self._yaml}
        return bytes([kind]) + made.get(kind, self._text)().encode("utf-8", "surrogatepass")

    def _text(self) -> str:
        chance = self._random
        if chance.random() < 0.3:
            return self._mangled(chance.choice(self.questions))
        parts = [self._word() for _ in range(min(30, int(chance.expovariate(0.15)) + 1))]
        return chance.choice((" ", " ", " ", "", "\n", "-")).join(parts)

    def _word(self) -> str:
        chance = self._random
        drawn = chance.random()
        if drawn < 0.1:
            return chance.choice(ODD)
        word = chance.choice(self._words)
        return self._mangled(word) if drawn < 0.4 else word

    def _key(self) -> str:
        chance = self._random
        key = chance.choice((*self._ids, "lich", "congtrinh thcs 2"))
        return chance.choice(("?", ">", "/", "+", "")) + self._mangled(key)

    def _body(self) -> str:
        return self._mangled(self._random.choice(self._bodies))

    def _yaml(self) -> str:
        chance = self._random
        return "\n".join(self._mangled(chance.choice(LINES)) for _ in range(chance.randrange(12)))

    def _mangled(self, text: str) -> str:
        """Some letters left out, doubled, swapped, replaced; or nothing."""
        chance = self._random
        letters = list(text)
        for _ in range(chance.choice((0, 0, 1, 1, 2, 6))):
            place = chance.randrange(len(letters) + 1)
            how = chance.randrange(4)
            if how == 0:
                letters[place : place + chance.randrange(4)] = []
            elif how == 1:
                letters[place:place] = letters[max(0, place - 3) : place] * chance.randrange(3)
            elif how == 2:
                letters.insert(place, chance.choice(ODD))
            else:
                letters.insert(place, chr(chance.choice((chance.randrange(0x250), chance.randrange(0x1E00, 0x2100)))))
        return "".join(letters)


_PERSON = {"id": 7, "first_name": "An", "is_bot": False}
_PRIVATE = {"id": 7, "type": "private"}
_TELEGRAM = {
    "update_id": 1,
    "message": {"message_id": 2, "date": 3, "chat": _PRIVATE, "from": _PERSON, "text": "?"},
}
_ZALO_CHAT = {"id": "u", "chat_type": "GROUP"}
_ZALO_BOT = {
    "event_name": "message.text.received",
    "message": {"message_id": "m", "date": 1, "from": {"id": "u"}, "chat": _ZALO_CHAT, "text": "@bot hi"},
}
_ZALO_OA = {
    "app_id": "1",
    "sender": {"id": "u"},
    "event_name": "user_send_text",
    "message": {"msg_id": "m", "text": "hi"},
    "timestamp": "1",
}
_CONTEXT = {"focus": None, "options": [{"label": "a", "pick": "b"}], "listed": ["a", "b"]}


def _decoded(data: bytes) -> str:
    """Text as a platform hands it over; half a surrogate pair is possible in JSON."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def at_random(count: int, seed: int) -> None:
    """Feed so many inputs, and print what they came to."""
    fuzz = Fuzz()
    made = Made(fuzz, seed)
    began = time.process_time()
    for number in range(1, count + 1):
        data = made()
        try:
            fuzz.feed(data)
        except Exception:
            print(f"input {number} of seed {seed}: {data.hex()}", file=sys.stderr)
            raise
        if number % 100_000 == 0 or number == count:
            spent = time.process_time() - began
            fed = ", ".join(f"{name} {times}" for name, times in fuzz.fed.most_common())
            print(f"{number} inputs ({fed}), slowest reply {1000 * fuzz.slowest:.1f} ms, {spent:.0f} s", flush=True)


def _ours() -> Iterator[FunctionType]:
    """Functions and methods of the bot's own modules, as far as they are loaded."""
    modules = [module for name, module in sys.modules.items() if name.startswith("bot.")]
    for module in modules:
        for found in vars(module).values():
            if getattr(found, "__module__", None) == module.__name__:
                inner = vars(found).values() if isinstance(found, type) else (found,)
                yield from (one for one in inner if isinstance(one, FunctionType))


def guided(count: int, seed: int) -> None:
    """Let atheris make the inputs, `count` of them, out of some of ours."""
    import atheris

    # Only what is ours: with all libraries it takes a quarter of an hour before the first input.
    for function in _ours():
        atheris.instrument_func(function)
    fuzz = Fuzz()
    made = Made(fuzz, seed)
    with tempfile.TemporaryDirectory() as seeds:
        for number in range(SEEDS):
            Path(seeds, str(number)).write_bytes(made()[:LONGEST_SEED])
        options = [f"-runs={count}", f"-max_len={LONGEST_SEED}", "-len_control=0", f"-seed={seed}"]
        options.append(f"-artifact_prefix={tempfile.gettempdir()}/")
        atheris.Setup([sys.argv[0], *options, seeds], fuzz.feed)
        atheris.Fuzz()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", action="store_true")
    parser.add_argument("--input", help="one input, in hexadecimal")
    given = parser.parse_args()
    if given.input:
        Fuzz().feed(bytes.fromhex(given.input))
    elif given.guided:
        guided(given.count, given.seed)
    else:
        at_random(given.count, given.seed)


if __name__ == "__main__":
    main()
