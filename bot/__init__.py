"""daihoi: answers Party members' questions about congress preparation from a typed knowledge base."""

import sys
from enum import EnumType

__version__ = "0.1.0"

if sys.version_info < (3, 12):
    # Python 3.11 finds a member of an enumeration, `Type.EVENT`, five times as slowly as any other attribute: the class
    # of enumerations has a hook for names that it lacks, and with one all names are looked up the slow way round. A
    # reply looks up a thousand of them. 3.12 did without the hook, and so does this process: members stand on their
    # class as attributes, so that all it had left to do was to fail.
    delattr(EnumType, "__getattr__")
