"""Attributions: who says what, by the words that say so.

A small multilingual network (train/) finds the cues of a report, and for each cue its speakers, relays
and contents, with stance and form. Where the cue's own words tell the stance, they decide it; a source
that is written together with its cue is taken apart from it. See docs/reading.md.
"""

from klaim import limits
from klaim.attribution.clitic import with_clitic_apart
from klaim.attribution.decode import attributions_in
from klaim.attribution.network import Network, open_network
from klaim.attribution.stance import with_plain_stance
from klaim.attribution.window import Window, windows_of
from klaim.attribution.words import words_of
from klaim.language.pack import Language
from klaim.model.report import Layout
from klaim.model.statement import Attribution

__all__ = ["attributions"]


def attributions(
    layout: Layout, language: Language | None = None, network: Network | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a report's own lines, in the order of the text.

    Without a language every stance is the network's.
    """
    network = network or open_network()
    lines = [words_of(line.span, network.tokenizer) for line in layout.own_lines]
    found = [a for window in windows_of(lines) if _is_language(window) for a in _in_window(window, network)]
    if language:
        found = [with_clitic_apart(with_plain_stance(a, language), language) for a in found]
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[0].end)))


def _is_language(window: Window) -> bool:
    """Whether somebody could be saying something there.

    It has letters, and more than a few words over and over: the network takes a second for some five windows,
    which a megabyte of noise must not cost.
    """
    distinct = {span.words for span in window.words}
    is_noise = len(window.words) >= limits.NOISE_WORDS and len(distinct) < limits.NOISE_DISTINCT_WORDS
    return not is_noise and any(any(map(str.isalpha, word)) for word in distinct)


def _in_window(window: Window, network: Network) -> list[Attribution]:
    words, anchors = network.find(window)
    return attributions_in(window, anchors, lambda found: network.look(words, found), network.certainty)
