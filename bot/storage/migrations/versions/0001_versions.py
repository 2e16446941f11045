"""The history of the knowledge base."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "versions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.CheckConstraint("state IN ('publishing', 'published')", name=op.f("ck_versions_state")),
        sa.ForeignKeyConstraint(["parent"], ["versions.number"], name=op.f("fk_versions_parent")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_versions")),
    )
    op.create_index(op.f("ix_versions_hash"), "versions", ["hash"])
