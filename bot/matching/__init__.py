"""From a typed question to the facts that may answer it, and to the decision whether they do."""
