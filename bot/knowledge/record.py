"""What every record is made of: the types of its fields, and the fields that all records have."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, NoReturn

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bot.text.when import When

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
# Topics come from elsewhere too, with ids and lengths of their own; what is unwise in them is for `kb check` to say.
Label = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\S+( \S+)*$", max_length=120)]
Example = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class Model(BaseModel):
    """Base of every type: immutable, and an unknown field is a mistake.

    What checks records is made with the first one that is read: whoever takes up a kept index reads none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    if not TYPE_CHECKING:  # which would take any name for that of a field

        def __getattr__(self, name: str) -> NoReturn:
            """That it has no such field: one in ten questions of a record is for one that its type has not.

            pydantic looks through private and further fields first, which no record has, for ten times as long.
            """
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


class Record(Model):
    """What every fact has.

    Attributes:
        id: lower-case ASCII slug, unique in the knowledge base; shown as the fact's name in traces and deep links.
        also: other names that people use for it.
        questions: questions, as people ask them, that this record answers.
        note: one sentence added to every answer from this record.
        details: further known attributes, by their Vietnamese name ("kinh phí": "5,1 tỷ đồng").
        gaps: attributes stated to be unknown, with the sentence to say ("ngày": "Ngày cụ thể chưa được công bố.").
        group: id of the group this record is a member of.
        source: id of a source in congress.yaml; the first source when left out.
        as_of: day the statement holds for; the congress's as_of when left out.
    """

    id: Slug
    also: tuple[Line, ...] = ()
    questions: tuple[Line, ...] = ()
    note: Prose | None = None
    details: Mapping[Line, Line] = Field(default_factory=dict)
    gaps: Mapping[Line, Prose] = Field(default_factory=dict)
    group: Slug | None = None
    source: Slug | None = None
    as_of: When | None = None
