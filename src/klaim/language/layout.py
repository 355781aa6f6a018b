"""The section `[layout]`: the words by which a page tells its own prose from what was put around it."""

from klaim.language.section import Section


class LayoutWords(Section, frozen=True):
    """Words of one language that stand in furniture, and its abbreviations.

    All are in lower case and compared after case folding. `pictures` name a picture or its maker, before a
    colon or in the bracket that ends a caption; `labels` stand before a colon and say where the text was
    taken from or how it is filed. `bylines` name the desk ("editor") before a colon, and count only where no
    full stop ends the line, for such people also speak. `read_also` opens a line that leads to another story;
    `pointers` do so anywhere in a line of one sentence. `advertisements` are whole lines. `invitations` open
    a line that asks the reader to subscribe or share; `buttons` are the words on what can be pressed or is
    counted.

    `abbreviations` never end a sentence; those `_before_number` end one unless a number follows; those
    `_ending` end one when a capital follows, and so do all of them right after a number ("in 2024 г.").
    """

    pictures: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    bylines: frozenset[str] = frozenset()
    read_also: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    advertisements: frozenset[str] = frozenset()
    invitations: tuple[str, ...] = ()
    buttons: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    abbreviations_before_number: frozenset[str] = frozenset()
    abbreviations_ending: frozenset[str] = frozenset()
