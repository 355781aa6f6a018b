"""Every cap of klaim in one place, the unit in its name, the reason beside it."""

REPORT_CHARS = 2_000_000
"""Longest text taken as one report: a long book; past it, something other than a report was given."""

CHUNK_CHARS = 4_000
"""Longest stretch of a line cut into pieces at once: the search over pieces is then linear in the line's length."""

WORD_PIECES = 24
"""Most pieces that one word is known by: enough for the longest real word, so that a megabyte without a space stays small."""

WINDOW_PIECES = 384
"""Most pieces that the encoder sees at once; it was trained on windows of up to this many."""

WINDOW_SHARED_PIECES = 96
"""Pieces that neighbouring windows share, so that no statement lies at the edge of both."""

WINDOW_ANCHORS = 64
"""Most anchors looked at in one window, the likeliest first; a window of real news holds about five."""

PATTERN_ROWS = 512
"""Most rows that one pattern of a language file may stand for: past it, a file would make reading slow."""

NUMERAL_DIGITS = 18
"""Most digits of a number that is read as one: past it, it is a key or noise, never a count of something."""

NUMBER_WORDS = 16
"""Most words that one spelled-out number is read from: "nine hundred and ninety-nine million …" needs fewer."""

FURNITURE_LINE_CHARS = 400
"""Longest line that can be furniture: two captions of ordinary length; rules look no further into a line."""

DANGLING_LINE_CHARS = 160
"""Longest line without a full stop that is taken for a headline of another story; agencies cap theirs near 120."""

HEADLINE_CHARS = 300
"""Longest first line that is taken for the report's own headline, with room for a headline that quotes."""
