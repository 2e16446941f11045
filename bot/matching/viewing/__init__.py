"""A clause seen against the index: what its words find, what each of them weighs."""
