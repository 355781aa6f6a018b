"""Characters that nobody sees.

Made visible, so that a text can neither steer a terminal nor reorder a line.
"""

import re

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, all but tab and line feed
    "\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Controls, directional and other format characters.

Joiners (U+200C, U+200D) are left: Persian, Hindi and emoji are written with them.
"""


def visible(text: str) -> str:
    """The text with each hidden character named, like ⟨U+202E⟩."""
    return HIDDEN.sub(lambda match: name_of(match.group()), text)


def name_of(character: str) -> str:
    """How a hidden character is shown."""
    return f"⟨U+{ord(character):04X}⟩"
