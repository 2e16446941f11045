"""daihoi: answers Party members' questions about congress preparation from a typed knowledge base."""
