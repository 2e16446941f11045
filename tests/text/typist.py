"""A little typist: the keys that Telex and VNI users press for a Vietnamese word."""

import unicodedata

_TONES = {"\u0301": ("s", "1"), "\u0300": ("f", "2"), "\u0309": ("r", "3"), "\u0303": ("x", "4"), "\u0323": ("j", "5")}
_HATS = {"\u0302": 0, "\u0306": 1, "\u031b": 2}
_TELEX_HATS = ("", "w", "w")
_VNI_HATS = ("6", "8", "7")


def keys(word: str, *, vni: bool = False, tone_last: bool = True) -> str:
    """Raw keys of a lower-case word: every hat at its letter, the tone at its letter or at the end."""
    typed, end = "", ""
    for char in word:
        base, marks = "", ""
        for each in unicodedata.normalize("NFD", char):
            if each in _TONES:
                tone = _TONES[each][vni]
                marks, end = (marks, tone) if tone_last else (marks + tone, end)
            elif each in _HATS:
                hat = _HATS[each]
                marks = ((_VNI_HATS if vni else _TELEX_HATS)[hat] or base) + marks
            else:
                base += each
        typed += {"đ": "d9" if vni else "dd"}.get(base, base + marks)
    return typed + end
