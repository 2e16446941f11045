"""One named: of a list only one member is meant, of which it is asked what it says or is, and no list."""

from bot.matching.knowing.subjects import Subject
from bot.matching.viewing.view import View

WHAT = "gì"


def names_one(view: View, group: Subject) -> bool:
    """Whether the words of a clause name one member, or ask what the one paper of that number says."""
    chosen = view.chosen(group)
    if len(chosen.members) != 1 or not chosen.by:
        return False
    told = view.clause.ask == "what" and "c:about" in view.keys  # "Nghị quyết 4 khóa XII đề cập gì" lists nothing
    contents = any(mention.asks and mention.said.split()[-1] == WHAT for mention in view.clause.mentions)
    numbered = any(mention.number is not None and not mention.ordinal for mention in chosen.by)
    told = told or (contents and numbered)  # "công văn 1187 quy định những gì"
    return told or all(mention.names for mention in chosen.by)
