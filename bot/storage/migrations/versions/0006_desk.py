"""What the admin desk keeps: roles, the audit log, questions, votes, conversations, the inbox of the unanswered."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_MOMENT = sa.DateTime(timezone=True)


def _column(name: str, type_: object, *, empty: bool = False) -> sa.Column[object]:
    return sa.Column(name, type_, nullable=empty)  # type: ignore[arg-type]  # any column type


def upgrade() -> None:
    """Make the tables."""
    _people()
    _asked()


def _people() -> None:
    op.create_table(
        "roles",
        _column("person", sa.String(80)),
        _column("role", sa.String(20)),
        _column("given_by", sa.String(80)),
        _column("since", _MOMENT),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_roles")),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        _column("at", _MOMENT),
        _column("who", sa.String(80)),
        _column("what", sa.String(40)),
        _column("about", sa.Text()),
        _column("before", sa.Text()),
        _column("after", sa.Text()),
        _column("version", sa.Integer(), empty=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"])
    op.create_table(
        "talks",
        _column("person", sa.String(80)),
        _column("name", sa.String(40)),
        _column("token", sa.String(20)),
        _column("step", sa.Integer()),
        _column("state", sa.Text()),
        _column("until", _MOMENT),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_talks")),
    )
    op.create_index(op.f("ix_talks_until"), "talks", ["until"])


def _asked() -> None:
    op.create_table(
        "questions",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        _column("at", _MOMENT),
        _column("day", sa.String(10)),
        _column("hour", sa.Integer()),
        _column("channel", sa.String(20)),
        _column("person", sa.String(64), empty=True),
        _column("text", sa.Text(), empty=True),
        _column("kind", sa.String(20)),
        _column("fact", sa.String(80), empty=True),
        _column("facts", sa.JSON()),
        _column("version", sa.String(80)),
        _column("milliseconds", sa.Integer()),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_questions")),
    )
    op.create_index(op.f("ix_questions_at"), "questions", ["at"])
    op.create_index(op.f("ix_questions_person"), "questions", ["person"])
    op.create_index("ix_questions_day_kind", "questions", ["day", "kind"])
    op.create_table(
        "votes",
        _column("person", sa.String(64)),
        _column("answer", sa.String(80)),
        _column("good", sa.Boolean()),
        _column("fact", sa.String(80), empty=True),
        _column("question", sa.Text(), empty=True),
        _column("at", _MOMENT),
        _column("day", sa.String(10)),
        sa.PrimaryKeyConstraint("person", "answer", name=op.f("pk_votes")),
    )
    op.create_index(op.f("ix_votes_at"), "votes", ["at"])
    op.create_index(op.f("ix_votes_day"), "votes", ["day"])
    op.create_table(
        "decisions",
        _column("question", sa.String(300)),
        _column("decision", sa.String(20)),
        _column("fact", sa.String(80), empty=True),
        _column("by", sa.String(80)),
        _column("at", _MOMENT),
        sa.PrimaryKeyConstraint("question", name=op.f("pk_decisions")),
    )
    op.create_table(
        "waiting",
        _column("person", sa.String(80)),
        _column("question", sa.String(300)),
        _column("text", sa.Text()),
        _column("at", _MOMENT),
        sa.PrimaryKeyConstraint("person", "question", name=op.f("pk_waiting")),
    )
