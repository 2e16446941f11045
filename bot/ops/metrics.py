"""What Prometheus may read: counted here, served by the web channel."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

_QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)


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
