"""Every cap of klaim in one place, the unit in its name, the reason beside it."""

REPORT_CHARS = 2_000_000
"""Longest text taken as one report: a long book; past it, something other than a report was given."""

REPORT_BYTES = 12 * REPORT_CHARS
"""Longest report in a file: its code points take at most 4 bytes in UTF-8, and 12 as escapes in JSON."""

CHUNK_CHARS = 4_000
"""Longest stretch of a line cut into pieces at once.

The search over pieces is then linear in the line's length.
"""

WORD_PIECES = 24
"""Most pieces that one word is known by.

Enough for the longest real word, so that a megabyte without a space stays small.
"""

WINDOW_PIECES = 256
"""Most pieces that the encoder sees at once: taught on up to 384, it reads as well and faster with fewer."""

WINDOW_SHARED_PIECES = 64
"""Pieces that neighbouring windows share, so that no statement lies at the edge of both."""

NOISE_WORDS, NOISE_DISTINCT_WORDS = 120, 16
"""A window of so many words, of which fewer than so many are distinct, is noise and not shown to the network.

Any 120 words and marks of the news at hand have more than 50 distinct ones.
"""

WINDOW_ANCHORS = 64
"""Most anchors looked at in one window, the likeliest first; a window of real news holds about five."""

PATTERN_ROWS = 512
"""Most rows that one pattern of a language file may stand for: past it, a file would make reading slow."""

NUMERAL_DIGITS = 18
"""Most digits of a number that is read as one: past it, it is a key or noise, never a count of something."""

NUMBER_WORDS = 16
"""Most words that one spelled-out number is read from.

"nine hundred and ninety-nine million …" needs fewer.
"""

FURNITURE_LINE_CHARS = 400
"""Longest line that can be furniture: two captions of ordinary length; rules look no further into a line."""

DANGLING_LINE_CHARS = 130
"""Longest line without a full stop taken for a headline of another story; agencies cap theirs near 120."""

HEADLINE_CHARS = 300
"""Longest first line that is taken for the report's own headline, with room for a headline that quotes."""

COMPILED_LANGUAGES = 32
"""Most languages whose patterns are kept compiled at once: more than any one ledger is known to hold."""

CLAUSE_TOKENS = 12
"""How many tokens around a time are searched for words that tell past from future: about a clause."""

PLACE_FORMS = 256
"""Most uninflected forms tried for one name: sixteen for each of two words."""

PLACE_NAME_WORDS = 5
"""Most words of a name that is looked up: "Ho Chi Minh City" has four, and longer ones are descriptions."""

PLACE_NAME_CHARS = 64
"""Longest name that is looked up; the longest that the gazetteer holds has 40."""

PLACE_NAMES_KEPT = 32_768
"""Most names whose places are remembered from one report to the next, for each language: some 30 MB."""

PLACE_NAMESAKES = 128
"""Most places of one name that are weighed against each other.

Half the world's San Joses, all of Ukraine's Druzhbas.
"""

PLACE_ANCHORS = 32
"""Most other places of a report that a namesake's nearness is measured from."""

PAGE_REPORTS = 1_000
"""Most reports shown on one HTML page: about 30 MB, beyond which browsers grow slow.

A folder of pages has no cap.
"""

DETECTION_CHARS = 20_000
"""Most text that is looked at to tell a language: far more than it takes, and some 10 ms of work."""

DETECTION_SAMPLES = 10
"""Stretches that this is taken in where a text is longer, so that a foreign preface does not decide."""

ACTOR_TOKENS = 64
"""Most tokens of a source that are looked at to tell who it is.

A noun phrase with two relative clauses has about forty.
"""

ACTOR_NAMES = 4_000
"""Most names of a report that are remembered to complete shorter ones.

Past it, it is a list, not a report.
"""

ACTORS_BACK = 256
"""Actors looked back at, at most, for whom a pronoun or a description points to.

A report that names more is a list.
"""

ACTOR_NAME_CHARS = 64
"""Longest word of a name that an id is made of: past it, what follows is noise, and ids are to be read."""

STANCE_CONTEXT_CHARS = 48
"""How far around a cue its negation and its object are looked for: a handful of words on either side."""

STANCE_CONTENT_TOKENS = 7
"""How many first words of a content may tell its stance: its subject and its verb, no clause within it."""

STANCE_CONTENT_CHARS = 160
"""Where the look for these ends: past it, they are no words."""
