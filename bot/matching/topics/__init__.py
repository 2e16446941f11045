"""The topic model: which prose a question is like, learnt from the examples of the knowledge."""
