"""What to do with a clause: answer, ask back, or say what is not known."""
