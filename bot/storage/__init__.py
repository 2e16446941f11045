"""What must outlast a restart: tables in SQLite, or in PostgreSQL where several replicas share them."""
