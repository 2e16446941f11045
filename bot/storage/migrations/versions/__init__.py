"""The steps from an empty database to today's tables, each `000N_<what>.py`."""
