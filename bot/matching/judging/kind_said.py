"""The kind of body that a post says: "trưởng tiểu ban Tuyên truyền" heads no board that goes by the same word."""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.viewing.view import View

KIND = "tiểu ban"


def of_kind_said(view: View, good: list[Candidate]) -> list[Candidate]:
    """Good readings without bodies of another kind than the word for the post says."""
    if not any(KIND in mention.said and mention.attributes for mention in view.strict):
        return good
    return [one for one in good if one.subject.type is not Type.BODY or _is_so_called(one.subject)]


def _is_so_called(body: Subject) -> bool:
    return any(KIND in name.casefold() for name in texts(body.record).names)
