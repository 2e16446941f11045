"""Where people talk to the assistant. Channels never import each other."""
