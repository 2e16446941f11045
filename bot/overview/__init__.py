"""The knowledge at a glance, for panels, menus and exports: shares of a whole, times, works, and all records."""
