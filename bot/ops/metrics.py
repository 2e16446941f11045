"""What Prometheus may read: counted here, served by the web channel."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

_QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)


class Vitals(NamedTuple):
    """How a channel is doing.

    Attributes:
        up: whether it works.
        waiting: messages that it took and has not answered yet.
        failed: how often one could not be answered, since the start.
    """

    up: bool
    waiting: int
    failed: int


class _Channels(Collector):
    """Looks at the channels whenever Prometheus asks: what is there already need not be counted again."""

    def __init__(self, look: Callable[[], Mapping[str, Vitals]]) -> None:
        self._look = look

    def collect(self) -> Iterable[Metric]:
        """The channels' families."""
        up = GaugeMetricFamily("daihoi_channel_up", "1 for a channel that works", labels=["channel"])
        queue = GaugeMetricFamily("daihoi_queue", "Messages taken and not answered yet", labels=["channel"])
        failed = CounterMetricFamily(
            "daihoi_channel_errors", "Messages that could not be answered, each time that was tried", labels=["channel"]
        )
        for name, vitals in self._look().items():
            up.add_metric([name], vitals.up)
            queue.add_metric([name], vitals.waiting)
            failed.add_metric([name], vitals.failed)
        return up, queue, failed


class Metrics:
    """Counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._questions = Counter(
            "daihoi_questions", "Questions answered, by channel and kind", ["channel", "kind"], registry=self.registry
        )
        self._seconds = Histogram(
            "daihoi_reply_seconds", "Time that a reply took", ["channel"], buckets=_QUICK, registry=self.registry
        )
        self._votes = Counter("daihoi_votes", "Votes on answers", ["channel", "vote"], registry=self.registry)
        self._requests = Counter(
            "daihoi_http_requests", "HTTP requests, by route and status", ["route", "status"], registry=self.registry
        )
        self._request_seconds = Histogram(
            "daihoi_http_request_seconds", "Time that an HTTP request took", buckets=_QUICK, registry=self.registry
        )
        self._knowledge = Gauge(
            "daihoi_knowledge_records", "Records of the knowledge in use", ["version"], registry=self.registry
        )

    def watch(self, look: Callable[[], Mapping[str, Vitals]]) -> None:
        """Show how the channels are doing, by their names; to be called once."""
        self.registry.register(_Channels(look))

    def asked(self, channel: str, kind: str, seconds: float) -> None:
        """A question was answered."""
        self._questions.labels(channel, kind).inc()
        self._seconds.labels(channel).observe(seconds)

    def voted(self, channel: str, good: bool) -> None:
        """An answer was voted on."""
        self._votes.labels(channel, "good" if good else "bad").inc()

    def served(self, route: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._requests.labels(route, str(status)).inc()
        self._request_seconds.observe(seconds)

    def knows(self, version: str, records: int) -> None:
        """This version of the knowledge is in use, and no other."""
        self._knowledge.clear()
        self._knowledge.labels(version).set(records)

    def exposition(self) -> tuple[bytes, str]:
        """Everything counted, in Prometheus' text format, and its content type."""
        return generate_latest(self.registry), CONTENT_TYPE_LATEST
