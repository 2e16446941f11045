"""Vietnamese text as people type it. Pure functions and values; knows no knowledge base."""
