"""Every cap of klaim in one place, the unit in its name, the reason beside it."""

REPORT_CHARS = 2_000_000
"""Longest text taken as one report: a long book; past it, something other than a report was given."""
