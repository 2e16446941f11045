"""What is taken next is found without looking at all that waits."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

INDEXES = (
    ("ix_inbox_next", ["id"], "done_at IS NULL AND attempts >= 0"),
    ("ix_inbox_held", ["owner"], "owner IS NOT NULL"),
    ("ix_inbox_done_at", ["done_at"], "done_at IS NOT NULL"),
)


def upgrade() -> None:
    """Make the indexes."""
    op.drop_index("ix_inbox_done_at", "inbox")
    for name, columns, where in INDEXES:
        op.create_index(name, "inbox", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
