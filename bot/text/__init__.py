"""Vietnamese text as people type it. Pure functions and values; knows no knowledge base.

A message goes through `unicode.compose` and `tokens.tokenise`; `dates.find_dates` and `split.sentences` read the
tokens, `expand.readings` gives the ways to read each word, `typos.edits` what a slip costs. `syllable` holds the two
lanes that words are compared in: `plain` without marks, `mark_agreement` for the marks.
"""
