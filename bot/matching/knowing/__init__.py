"""What the knowledge base can be asked, by its words; built once a version."""
