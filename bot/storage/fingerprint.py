"""What tells two sets of files apart."""

import hashlib
import json
from collections.abc import Mapping


def fingerprint(files: Mapping[str, str]) -> str:
    """The SHA-256 of a set of files: the same paths with the same text, whatever their order."""
    text = json.dumps(dict(sorted(files.items())), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
