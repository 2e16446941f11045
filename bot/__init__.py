"""daihoi: answers Party members' questions about congress preparation from a typed knowledge base."""

__version__ = "0.1.0"
