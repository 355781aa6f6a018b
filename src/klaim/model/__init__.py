"""The types that travel between the rooms: frozen, slotted, and no behaviour beyond checks."""
