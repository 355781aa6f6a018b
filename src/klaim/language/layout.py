"""The section `[layout]`: the words by which a page tells its own prose from what was put around it."""

from klaim.language.section import Section


class LayoutWords(Section):
    """Words of one language that stand in furniture, and its abbreviations; all in lower case, compared after case folding.

    `labels` stand before a colon and name a picture, its maker, or where the text was taken from ("photo", "source"). `bylines`
    do so for the desk ("editor"), and count only where no full stop ends the line, for people of that name also speak.
    `read_also` opens a line that leads to another story; `pointers` do so anywhere in a line of one sentence. `advertisements` are
    whole lines. `invitations` open a line that asks the reader to subscribe or share; `buttons` are the words on what can be
    pressed or is counted. `abbreviations` never end a sentence; those `_before_number` do unless a number follows; those `_ending`
    may end one, and do when a capital follows.
    """

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
