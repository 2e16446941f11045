"""Slips: the known syllables that a word is one letter away from."""

LONGEST_MENDED = 24  # letters: what is longer is no syllable
LETTERS = "abcdefghijklmnopqrstuvwxyz./-"  # what words are made of without their marks: "T.Ư", "đ/c"
PAIR = 2  # letters: of a longer word the first or the last is typed right


def one_apart(typed: str, vocabulary: set[str]) -> frozenset[str]:
    """The syllables that one letter more, less, other or swapped makes of a word; most differ at both ends.

    All that one edit makes is made and looked up, a few hundred strings, rather than compared with all that is known.
    """
    if len(typed) > LONGEST_MENDED:
        return frozenset()
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
    made = [head + tail[1:] for head, tail in cuts]
    made += [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
    made += [head + letter + rest for head, tail in cuts for rest in (tail, tail[1:]) for letter in LETTERS]
    found = vocabulary.intersection(made) - {typed}
    if len(typed) > PAIR:
        found = {one for one in found if one[0] == typed[0] or one[-1] == typed[-1]}
    return frozenset(found)
