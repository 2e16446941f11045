"""The measured figures as docs/benchmarks.md, with a plot of how each engine's time grows.

python -m benchmarks.report       writes both anew from benchmarks/matching.json
"""

import json
from pathlib import Path
from typing import Any

from benchmarks.engines import ENGINES

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
PLOT = ROOT / "docs" / "images" / "matching.svg"
RESULTS = ROOT / "benchmarks" / "matching.json"
HEAD = "| Knowledge | Engine | Median | p95 | p99 | Times ours | Right | Load | Index | Peak memory |"


TRIED = """
## What was tried

Of a reply at 1,000 facts a quarter judges readings (`candidates`), a fifth ranks topics, a sixth reads; the rest is
spread thin. What helped, base and change asked the same new questions in turn (2026-11-29, a busy machine, so that only
ratios are given): what a subject explains as bits kept for the clause, words of names looked up by the keys said,
phrases kept by their first three words, the topic model's rows kept spread out; together 0.77 of the time at 1,000
facts and 0.88 to 0.93 at the shipped knowledge. After that, together 0.83 to 0.89 and 0.88 to 0.91: topics scored by
what each word adds rather than by nearness to every example (0.91, 0.95), phrases kept by as few words as were looked
at, what a subject explains judged for whole clauses at once, no more related questions named than shown, a crowd ranked
without a key for each. `daihoi ask` takes 0.77 of the time since what draws `--help` is loaded for `--help` only.
Indexing takes 0.64 of the time at 10,000 facts since spans are judged once for all texts that share their words, and a
third of that where an edit leaves the words of the base as they were. It takes 0.78 of the time at 100,000 facts (147.8
s and 115.7 side by side, at an hour when the machine was three times too small for what ran on it) since what most
texts lack, times, numbers, questions, is not looked for in each. Where the words of a clause find more than 128
subjects, 16 of them are scored rather than 32: 0.87 of the time of a reply at 1,000 facts, and none of 2,400 replies
changed; in a small base that changes answers. Now it is 12, with proper names found before what shares a number (0.75
of the time at 10,000 facts, 97.7 % right there as with 16; with 8, and names found as before, 95.1 %, which no
comparison of replies at 1,000 facts had shown). Since then (2026-11-30, a machine six times too small for what ran on
it) indexing takes 0.63 of the time at 3,000 facts, six times in turn: the proper names of a record are looked for once,
and a record is told at once that it has no such field, which pydantic took sixteen microseconds for, in every reply
too. Of the questions above 98.6 % are right at 100,000 facts and 99.4 % at 1,000: a word that very many share finds no
more than 200 of them, so that those that bear a name are now told apart by whether they have the word rather than by
whether it found them, and what the knowledge says is read as bearing its tones or none. A reply takes 1.00 of the time
at 1,000 facts with both. Readings that cannot be acted on are worked out only where one asks for them, and so is the
trace; what words say of a subject is kept by the words; what the clause fixes is not worked out for each subject: a
reply takes 0.89 to 0.91 of the time at 1,000 facts, and 0.88 to 0.90 at the shipped knowledge (fresh processes in turn,
for each question the least of three or four runs), and no reply changed. Where hundreds of subjects are found by the
same words, they are kept together by how much has found them, and looked at one by one only while they may be among the
best; the features of a question are weighed for both lanes of the topic model at once; what is looked at word by word
is so only where it may tell something. With that a reply takes 0.92 of the time at 1,000 facts and 0.90 at the shipped
knowledge (2026-11-30, in turn, the least of two runs, alone on the machine), and executes 0.78 and 0.90 as many
bytecodes (counted with `sys.settrace`); none of 4,410 replies changed. What people ask in conversations, and claim of
measures and lists, is looked at since, which took back a part of it. Since then a reply takes 0.93 of the instructions
(counted by callgrind over 65 questions of the shipped knowledge, none asked before, on a machine too busy for clocks;
no reply of 2,809 changed): 0.97 by texts of the knowledge kept as folded and as split; the rest by what a word may be a
slip for kept by the word, no closures where work is kept, and readings that cannot be acted on looked at only where
they may come next. To a question that was asked before a reply takes 0.8 of what it takes to a new one, and reading is
a seventh of it rather than three tenths: profiles of questions asked twice hid that. Since then it takes 0.83 of the
instructions at the shipped knowledge, and 0.86 at 1,000 facts (65 new questions each; no reply of 4,321, nor its trace,
changed): phrases are walked only where the next word leads on; what a yes/no question claims is worked out for the
subjects that may win, a third to half of those found; a refusal ranks no more readings than it looks at, each bounded
by what its subject explains; folding is a look-up in C; an example of which no word is said is not summed; and what
compares a type with every subject and word names it once, since members of enumerations, a thousand a reply, are looked
up in a roundabout way by Python 3.11 (355 are left). Words with their last letter missing and slips were looked for by
going through all words, tens of thousands of bytecodes for a word that was never met: that is two look-ups now. Since
then it takes 0.95 of the instructions at 1,000 facts and 0.97 at the shipped knowledge (60 to 100 new questions after
290 others, when all that is kept is kept; no reply of 4,897, nor its trace or what it leaves in view, changed): a
message is cut into sentences once, and a clause into its rows (0.98); roles, types and kinds of tokens are named once
in the modules that compare them most, so that 230 of 577 look-ups through their classes are left (0.98); and topics are
ranked only once a subject is judged that has examples and is not surely named, which spares one clause in eight at
1,000 facts, one in eleven or fewer at the shipped knowledge (0.99, 1.00). Ranking topics is an eighth of a reply's
instructions at the shipped knowledge still, and nearly a quarter at 1,000 facts while the rows of new features are
worked out. What did not help: leaving out readings that explain too little to be acted on (of 3.4 subjects a clause at
1,000 facts none, of 3.1 at the shipped knowledge 0.3), words and their strengths put together at once, leaving out
subjects far below the best (answers, and what they leave in view, change), bounds on a topic's score from its own
examples alone (too loose), no garbage collection, and mypyc: with nearly all of `matching` compiled, 0.82 of the time
of a reply and none less of indexing, after a dozen places had been rewritten around its faults. The new ways to take a
sentence of 2026-11-30 are tried only where nothing answers it, and what is told is checked for its kind: a reply takes
1.05 to 1.07 of the time with them (old and new in turn, three times, alone on the machine: medians 2.68, 2.69, 2.80
against 2.81, 3.08, 2.87 ms), its p99 5.1, 4.9 and 5.4 medians before and 5.2, 5.1 and 5.3 after. So of the
echoes of that day some 1.25 were the machine's for the program before. The figures above are of that evening, on a
machine that took half as long again for everything and was not steady: the program of the day before and this one, in
turn, twice, take 4.0 and 4.8 ms against 3.3 and 3.6 at 1,000 facts, and 4.8 and 5.0 against 5.8 and 4.3 at the shipped
knowledge. Since then a reply takes 0.93 of the instructions at the shipped
knowledge (100 new questions after 30 others, callgrind) and 0.99 at 1,000 facts, and the 99th of a hundred of its
questions executes 5.9 times the bytecodes of the median, of 6.8; no reply of 7,516, nor its trace, changed. Texts of
the knowledge are read for a reply only where they may tell something, and as its own (0.96); a word is tried as a slip
only with letters that go on a known beginning (0.97); no clause is judged twice in one message, nor what it is without
its asides where that is itself (one of the three longest messages executes 0.39 of the bytecodes); and where only a
few readings are looked at, only those are made (0.995). What did not help: the rows of new features of topics worked
out at once (0.985 at the shipped knowledge, 1.07 at 1,000 facts, where each has more labels to add to), slips of one
edit before those of two (1.00), and going on with other ways where one leads to itself (a reply's context changes, and
the message takes as long).

Of a start, counted in instructions (valgrind, a fixed hash seed: they are the same however busy the machine), of
`daihoi ask` with the shipped knowledge in thousand millions: 6.8 where Python may write no bytecode, 5.3 with the
bytecode that installing now makes; 4.7 with the language's tables as JSON beside their YAML (80 ms of parsing were
3); 4.4 without looking for garbage in what was loaded, which Python does once more at the end (0.2 s of 1.4), without
pydantic's search for plugins in every library, and with rich for terminals only; 2.2 with the index of the shipped
knowledge made at installation; 1.8 with senses that are shared and no longer frozen (a frozen one with slots is read
from a pickle by a loop in Python), validators of records made when a record is read, and no asyncio to read files. By
the clock of the processor that is 1.86 s and 0.58 side by side, best of nine on a machine six times too small for
what ran on it. Of what is left some three quarters are imports: numpy 0.26, pydantic 0.28, which typer needs too,
typer 0.18, our own hundred and fifty dataclasses about as much as any of these. With knowledge of one's own `daihoi
ask --knowledge` takes 4.3, of which 1.7 reads names and examples and 0.95 trains topics, numpy's loading left out.

Of the memory of the idle bot (140 MiB after a first start): structlog loaded rich, and with it pygments and attrs, to
draw tracebacks that are switched off (7 MiB); Alembic stayed after it had made the tables (11 MiB), and is now loaded
by a child that makes them; the index was built by the process that keeps it (10 MiB of garbage and of tables that only
building needs), and comes ready-made; 117 MiB are left after a first start, 116 after any other, of which SQLAlchemy is
18, numpy 11, FastAPI with what it brings 9. With knowledge of one's own it was 127 after the first start, which built,
and 131 once it had kept its index; it was 118.6 since a child builds and puts by what is then taken up
(`examples/phu-binh`, both measured in turn). By 2026-11-30 it had grown to 122.5 with that, and to 123.4 with the
shipped knowledge; it was 116.6 and 117.6 after these: an index of some rows named PostgreSQL, and so loaded its
dialect beside SQLite's (2.5 MiB); FastAPI loaded pydantic's first version to ask whether a model is one of its (1.2);
YAML is read by a child, or at the first edit (2.5 after a first start). Of what is left a quarter is code
(SQLAlchemy's 8 MiB), the index is 12 (phrases 5.6, topics 3.1), numpy 11 in all. By the end of that day it was 122.1
after a first start and 121.9 after any other; it is 119.3 and 119.1 since phrases that nothing goes on from, 12,500 of
the 22,000 nodes of their trie, have no dict and list of their own (two starts of each kind). What did not help:
OPENBLAS_NUM_THREADS and MALLOC_ARENA_MAX (0.2 MiB), tracebacks without columns (0.6); the small objects' arenas are
96 % full, so that nothing is left to give back.
"""


def write(results: Path) -> None:
    """Write page and plot."""
    data = json.loads(results.read_text("utf-8"))
    plot(data["rows"], PLOT)
    PAGE.write_text(page(data), "utf-8")


def page(data: dict[str, Any]) -> str:
    """The whole page."""
    machine, process = data["machine"], data["process"]
    return f"""# Benchmarks

`make bench` measures this anew (6-30 minutes) and writes this page; the raw figures are in `benchmarks/matching.json`.
Every engine runs in a process of its own, over the same phrases, and is asked the same questions in the same order; a
scan of very many phrases is asked the first of them only. Times are processor time, since machines are shared; what
holds from one machine to another are the ratios. Measured on {machine["processor"]},
{machine["processors"]} processors, {machine["system"]}, Python {machine["python"]}.

{data.get("note", "")}## Growth

The shipped knowledge is asked the questions of `eval/`; larger ones are made-up provinces (`benchmarks/places.py`):
congresses of communes, wards and companies, members and cells, school works by district, read by the real loader. Their
questions are plain ones, yes/no questions, lists, mistyped and toneless ones, and some that the knowledge cannot answer
(strangers, attributes and matters that nobody wrote down). Ours is the **whole reply**: reading with repairs,
understanding, refusing, computing, composing, citing; the others only find the nearest phrase. *Right*: of the
questions that have an answer, those whose record was the one found.

{table(data["rows"])}

![Median time of a question by number of facts](images/matching.svg)

{ratios(data)}

## Misses

Nothing but ours refuses; a look-up always finds something. Median of questions that have an answer and of those that
have none, and the share of the latter that ours refuses:

{misses(data["rows"])}

## The process

| What | Measured | Goal |
|---|---|---|
| `daihoi ask`, from start to answer, processor time | {process["ask_cpu_s"]} s | 1.0 s |
| The same on the clock, best of five | {process["ask_clock_s"]} s | 1.0 s |
| Idle bot, resident | {process["idle_mib"]} MiB | 120 MiB |
| One round trip of a bare python-telegram-bot echo, processor time | {process["echo_ms"]} ms | |
{TRIED}"""


def table(rows: list[dict[str, Any]]) -> str:
    """All engines at all sizes."""
    lines = [HEAD, "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for row in rows:
        own = _row(rows, "ours", row["facts"])
        lines.append(
            f"| {_size(row['facts'])} | {ENGINES[row['engine']][0]} | {_ms(row['median_ms'])} | {_ms(row['p95_ms'])} "
            f"| {_ms(row['p99_ms'])} | {_times(row['median_ms'] / own['median_ms'])} | {row['right']:.1%} "
            f"| {row['load_s']} s | {row['index_s']} s | {row['peak_mib']} MiB |"
        )
    return "\n".join(lines)


def ratios(data: dict[str, Any]) -> str:
    """The figures that were aimed at."""
    rows = data["rows"]
    sizes = sorted({row["facts"] for row in rows})
    small, large = _row(rows, "ours", 1_000), _row(rows, "ours", sizes[-1])
    shipped = _row(rows, "ours", 0)
    echoes = shipped["median_ms"] / data["process"]["echo_ms"]
    points = (large["right"] - small["right"]) * 100
    lines = ["| Figure | Measured | Goal |", "|---|--:|--:|"]
    lines += [
        f"| Reply at the shipped knowledge, median, in echoes | {echoes:.2f} | 1 |",
        f"| p99 over median at the shipped knowledge | {shipped['p99_ms'] / shipped['median_ms']:.1f} | 5 |",
        f"| Median at {_size(sizes[-1])} over that at 1,000 | {large['median_ms'] / small['median_ms']:.2f} | 4 |",
        f"| Times faster than extractOne WRatio at 1,000 | {_faster(rows, 1_000):.1f} | 3 |",
        f"| The same at {_size(sizes[-1])} | {_faster(rows, sizes[-1]):.0f} | 100 |",
        f"| Right at {_size(sizes[-1])} less right at 1,000, points | {points:+.1f} | -2 |",
        f"| A miss over a hit at {_size(sizes[-1])} | {large['miss_ms'] / large['hit_ms']:.2f} | 1 |",
        f"| Index of {_size(sizes[-1])}, processor time | {large['index_s']:.0f} s | 90 s |",
        f"| Peak memory with it | {large['peak_mib'] / 1024:.2f} GiB | 1.5 GiB |",
    ]
    return "\n".join(lines)


def _faster(rows: list[dict[str, Any]], size: int) -> float:
    found: float = _row(rows, "wratio", size)["median_ms"] / _row(rows, "ours", size)["median_ms"]
    return found


def misses(rows: list[dict[str, Any]]) -> str:
    """Hits and misses of ours."""
    lines = ["| Knowledge | Hit | Miss | Refused |", "|---|--:|--:|--:|"]
    for row in rows:
        if row["engine"] == "ours":
            hit, miss = _ms(row["hit_ms"]), _ms(row["miss_ms"])
            lines.append(f"| {_size(row['facts'])} | {hit} | {miss} | {row['refused']:.1%} |")
    return "\n".join(lines)


def _row(rows: list[dict[str, Any]], engine: str, size: int) -> dict[str, Any]:
    return next(row for row in rows if row["engine"] == engine and row["facts"] == size)


def _size(facts: int) -> str:
    return f"{facts:,}" if facts else "shipped"


def _times(ratio: float) -> str:
    """A ratio with two figures, or all before the point."""
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2g}"


def _ms(value: float) -> str:
    return f"{value:.3g} ms" if value < 100 else f"{value:.0f} ms"


def plot(rows: list[dict[str, Any]], file: Path) -> None:
    """Median by number of phrases, both on logarithmic scales."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "daihoi"  # the same figures give the same file
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
    for engine, (label, _) in ENGINES.items():
        mine = sorted((row["phrases"], row["median_ms"]) for row in rows if row["engine"] == engine)
        axes.loglog(
            [x for x, _ in mine], [y for _, y in mine], marker="o", label=label, lw=3 if engine == "ours" else 1.5
        )
    axes.set_xlabel("phrases")
    axes.set_ylabel("median, milliseconds of processor time")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend()
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)


if __name__ == "__main__":
    write(RESULTS)
