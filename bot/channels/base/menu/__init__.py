"""The menu: what the knowledge holds, as pages that are reached by a command or a button instead of a question.

Pages are replies like any other, so every channel shows them in its own way. They say what the facts say, in the words
of the answers, and cite the same sources.
"""
