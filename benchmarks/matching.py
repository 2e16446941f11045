"""How the time of a reply grows with the knowledge, beside libraries that look up the nearest phrase.

    make bench                    everything (6-30 minutes); writes benchmarks/matching.json and docs/benchmarks.md
    python -m benchmarks.matching [--sizes 0 1000] [--questions 450] [--out FILE]

Size 0 is the knowledge that is shipped, with the questions of eval/; other sizes are made-up provinces
(`benchmarks.places`). Every engine runs in a process of its own, gets the same phrases and the same questions in the
same order, and is charged for processor time rather than for time on the clock, since machines are shared.
"""

import argparse
import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks import places
from benchmarks.engines import ENGINES

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks" / "matching.json"
SIZES = (0, 1_000, 10_000, 100_000)
QUESTIONS = 450
SCANNED = 12_000_000  # phrases that a scan looks at in all: at the largest sizes it is asked the first questions only
LEAST = 45  # questions, five of each kind
WARM = 18
TODAY = {0: "2020-02-15"}
LATER = "2020-05-20"


def prepare(size: int, count: int, directory: Path) -> Path:
    """The knowledge of a size, and beside it what is asked of it.

    Returns:
        the knowledge directory.
    """
    if size:
        place = places.province(size)
        knowledge = directory / "knowledge"
        places.write(place, knowledge)
        phrases = place.phrases
        asked = [[q.text, q.kind, [q.fact] if q.fact else []] for q in places.questions(place, count)]
    else:
        knowledge = ROOT / "knowledge"
        phrases = _shipped_phrases(knowledge)
        asked = _shipped_questions()[:count]
    (directory / "asked.json").write_text(json.dumps({"phrases": phrases, "questions": asked}), "utf-8")
    return knowledge


def _shipped_phrases(knowledge: Path) -> list[tuple[str, str]]:
    from bot.knowledge.load import load
    from bot.matching.knowing.subjects import CONGRESS, texts

    facts = load(knowledge).knowledge
    assert facts is not None
    records = [(record.id, record) for record in (*facts, *facts.groups)] + [(CONGRESS, facts.congress)]
    return [
        (text, identity) for identity, record in records for text in (*texts(record).names, *texts(record).examples)
    ]


def _shipped_questions() -> list[list[Any]]:
    """The questions of eval/ on one fact or on none, which need no turn before them."""
    found = []
    for file in sorted((ROOT / "eval").glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            if item["kind"] in ("answer", "yesno", "unknown", "offtopic") and not item.get("chat"):
                miss = item["kind"] in ("unknown", "offtopic")
                if miss or item.get("facts"):
                    found.append([item["q"], "unknown" if miss else item["kind"], [] if miss else item["facts"]])
    return found


def one(engine: str, knowledge: Path, directory: Path, size: int) -> dict[str, Any]:
    """Measure one engine; runs in a process of its own."""
    data = json.loads((directory / "asked.json").read_text("utf-8"))
    phrases = [(phrase, identity) for phrase, identity in data["phrases"]]
    asked = data["questions"]
    if engine in ("wratio", "token_set"):
        asked = asked[: max(LEAST, SCANNED // len(phrases))]
    groups = _groups(knowledge)
    before = _peak()
    built = ENGINES[engine][1](knowledge, phrases, TODAY.get(size, LATER))
    gc.collect()
    peak = _peak()
    for text, _, _ in data["questions"][-WARM:]:
        built.ask(text)
    took: dict[str, list[float]] = {}
    right: dict[str, int] = {}
    for text, kind, facts in asked:
        start = time.process_time()
        found = built.ask(text)
        took.setdefault(kind, []).append((time.process_time() - start) * 1000)
        right[kind] = right.get(kind, 0) + _is_right(found, facts, groups)
    return (
        {"engine": engine, "facts": size, "phrases": len(phrases)}
        | _figures(took, right)
        | {
            "load_s": round(built.load, 2),
            "index_s": round(built.index, 2),
            "peak_mib": round(peak),
            "before_mib": round(before),
        }
    )


def _groups(knowledge: Path) -> dict[str, str]:
    """Member → group of the made-up provinces: a list is answered with its members."""
    found = {}
    for file in sorted((knowledge / "projects").glob("*.yaml")):
        identity = ""
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("- id: "):
                identity = line.removeprefix("- id: ")
            elif line.startswith("  group: "):
                found[identity] = line.removeprefix("  group: ").strip('"')
    return found


def _is_right(found: Any, facts: list[str], groups: dict[str, str]) -> bool:
    """Whether the record meant is among those of the reply, or none where none is meant."""
    if not facts:
        return not found
    return any(identity in facts or groups.get(identity) in facts for identity in found)


def _peak() -> float:
    """MiB that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _figures(took: dict[str, list[float]], right: dict[str, int]) -> dict[str, Any]:
    every = sorted(time for times in took.values() for time in times)
    hits = [kind for kind in took if kind not in ("stranger", "unknown")]
    misses = [kind for kind in took if kind not in hits]
    cuts = statistics.quantiles(every, n=100)
    return {
        "asked": len(every),
        "median_ms": round(statistics.median(every), 3),
        "p95_ms": round(cuts[94], 3),
        "p99_ms": round(cuts[98], 3),
        "per_second": round(1000 * len(every) / sum(every)),
        "hit_ms": _median(took, hits),
        "miss_ms": _median(took, misses),
        "right": _share(took, right, hits),
        "refused": _share(took, right, misses),
        "kinds": {kind: {"asked": len(times), "right": right[kind]} for kind, times in took.items()},
    }


def _median(took: dict[str, list[float]], kinds: list[str]) -> float | None:
    times = [time for kind in kinds for time in took[kind]]
    return round(statistics.median(times), 3) if times else None


def _share(took: dict[str, list[float]], right: dict[str, int], kinds: list[str]) -> float | None:
    asked = sum(len(took[kind]) for kind in kinds)
    return round(sum(right[kind] for kind in kinds) / asked, 4) if asked else None


def machine() -> dict[str, Any]:
    """What it ran on."""
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
    return {
        "processor": model,
        "processors": os.cpu_count(),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
    }


def run(sizes: list[int], count: int, out: Path) -> None:
    """Measure everything, keeping what there is after each engine."""
    from rich.console import Console
    from rich.progress import Progress

    from benchmarks import process

    results: dict[str, Any] = {"machine": machine(), "process": {}, "rows": []}
    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("Đo", total=len(sizes) * len(ENGINES) + 1)
        bar.update(task, description="start-up, memory, echo")
        results["process"] = process.measure()
        bar.advance(task)
        for size in sizes:
            with tempfile.TemporaryDirectory() as made:
                knowledge = prepare(size, count, Path(made))
                for engine in ENGINES:
                    bar.update(task, description=f"{size or 'shipped'}: {engine}")
                    results["rows"].append(_apart(engine, knowledge, Path(made), size))
                    out.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
                    bar.advance(task)


def _apart(engine: str, knowledge: Path, directory: Path, size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.matching", "--one", engine, str(knowledge), str(directory), str(size)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        engine, knowledge, directory, size = given.one
        print(json.dumps(one(engine, Path(knowledge), Path(directory), int(size))))
        return
    run(given.sizes, given.questions, given.out)
    if given.out == RESULTS:
        from benchmarks import report

        report.write(RESULTS)


if __name__ == "__main__":
    main()
