"""Tables of phrases: what those of several bases have in common is held once, and what one adds is its own."""

from bot.matching.reading.phrases import PhraseTable, Role, Sense

WHEN = Sense(Role.ASK, "when")
MONEY = Sense(Role.ATTRIBUTE, "cost")


def language() -> PhraseTable:
    table = PhraseTable()
    table.add(("khi", "nào"), WHEN)
    table.add(("kinh", "phí"), MONEY)
    table.share()
    return table


def test_what_one_adds_no_other_has() -> None:
    common = language()
    one, other = common.extended(), common.extended()
    one.add(("kinh", "phi"), Sense(Role.NAME, "kinh phi"))
    one.add(("kinh",), Sense(Role.WORD, "kinh"))
    for table in (common, other):
        assert [phrase.sense for phrase in table.ending_at(("kinh", "phi"))] == [MONEY]
        assert table.ending_at(("kinh",)) == ()
        assert "phi" not in table.toned
    assert [phrase.sense.role for phrase in one.ending_at(("kinh", "phi"))] == [Role.ATTRIBUTE, Role.NAME]
    assert list(one.senses(("kinh", "phí"))) == [MONEY]
    assert list(one.beginning(("khi", "nào", "họp"))) == [(2, WHEN)]


def test_what_nobody_adds_to_is_the_same_node() -> None:
    common = language()
    table = common.extended()
    table.add(("kinh", "doanh"), Sense(Role.WORD, "kinh doanh"))
    assert table.root["khi"] is common.root["khi"]
    assert table.root["kinh"]["phi"] is common.root["kinh"]["phi"]
    assert table.root["kinh"] is not common.root["kinh"]


def test_added_twice_it_is_there_once() -> None:
    table = language().extended()
    table.add(("khi", "nào"), WHEN)
    assert len(table.root["khi"]["nao"]) == 1


def test_the_mark_tells_whether_the_same_was_added_in_the_same_order() -> None:
    def mark(*words: str) -> str:
        table = language().extended()
        for word in words:
            table.add((word,), Sense(Role.WORD, word))
        table.close()
        return table.mark

    assert mark("chợ", "cầu") == mark("chợ", "cầu")
    assert len({mark(), mark("chợ"), mark("chợ", "cầu"), mark("cầu", "chợ")}) == 4
