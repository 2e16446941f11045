from bot.ops.metrics import Metrics, Vitals


def test_what_is_counted_is_shown() -> None:
    metrics = Metrics()
    metrics.asked("web", "answer", 0.004)
    metrics.voted("web", True)
    metrics.served("/api/v1/ask", 200, 0.005)
    metrics.knows("v1", 3)
    metrics.knows("v2", 4)
    body, kind = metrics.exposition()
    text = body.decode()
    assert kind.startswith("text/plain")
    assert 'daihoi_questions_total{channel="web",kind="answer"} 1.0' in text
    assert 'daihoi_votes_total{channel="web",vote="good"} 1.0' in text
    assert 'daihoi_http_requests_total{route="/api/v1/ask",status="200"} 1.0' in text
    assert 'daihoi_knowledge_records{version="v2"} 4.0' in text
    assert "v1" not in text.replace("/api/v1", "")


def test_two_processes_worth_of_counters_do_not_meet() -> None:
    one, two = Metrics(), Metrics()
    one.asked("web", "answer", 0.1)
    assert b'kind="answer"' not in two.exposition()[0]


def test_how_channels_are_doing_is_looked_up_when_it_is_asked() -> None:
    metrics, state = Metrics(), {"telegram": Vitals(up=True, waiting=2, failed=0)}
    metrics.watch(lambda: state)
    assert 'daihoi_queue{channel="telegram"} 2.0' in metrics.exposition()[0].decode()
    state["telegram"] = Vitals(up=False, waiting=0, failed=3)
    text = metrics.exposition()[0].decode()
    assert 'daihoi_channel_up{channel="telegram"} 0.0' in text
    assert 'daihoi_channel_errors_total{channel="telegram"} 3.0' in text
