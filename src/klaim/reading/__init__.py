"""From a report's text to its layout: lines told apart, quotations, sentences."""

from klaim.reading.layout import lay_out

__all__ = ["lay_out"]
