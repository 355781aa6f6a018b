"""Write names in Cyrillic letters where GeoNames lacks them, as Russian and Ukrainian papers write them.

Vietnamese by the transcription of the Russian atlases (Nha Trang → Нячанг), Indonesian likewise (Cikajang →
Чикаджанг), Russian from its BGN/PCGN romanisation back again (Yelenovka → Еленовка), Ukrainian from Russian
letter by letter.
"""

import unicodedata

from romanise import RUSSIAN

Table = tuple[tuple[str, str], ...]

BACK: Table = (
    ("shch", "щ"), ("kh", "х"), ("zh", "ж"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"),
    ("ya", "я"), ("yo", "е"), ("ye", "е"),
    ("iy", "ий"), ("yy", "ый"), ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("uy", "уй"), ("'", "ь"),
    *((latin, cyrillic) for cyrillic, latin in RUSSIAN.items() if len(latin) == 1 and cyrillic not in "йэ"),
)  # fmt: skip
INDONESIAN: Table = (
    ("ng", "нг"), ("nya", "нья"), ("ny", "нь"), ("sy", "ш"), ("kh", "х"), ("ya", "я"), ("yu", "ю"),
    ("yo", "йо"), ("ye", "йе"), ("iy", "ий"),
    ("ai", "ай"), ("au", "ау"), ("oi", "ой"), ("j", "дж"), ("c", "ч"), ("y", "й"), ("w", "в"), ("a", "а"),
    ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"),
    ("g", "г"), ("h", "х"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"),
    ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("v", "в"), ("x", "кс"), ("z", "з"),
)  # fmt: skip
ONSETS: Table = (
    ("ngh", "нг"), ("ng", "нг"), ("nh", "нь"), ("ph", "ф"), ("th", "тх"), ("tr", "ч"), ("ch", "ть"),
    ("kh", "кх"), ("gi", "зь"), ("gh", "г"),
    ("qu", "ку"), ("đ", "д"), ("d", "з"), ("c", "к"), ("k", "к"), ("b", "б"), ("g", "г"), ("h", "х"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("p", "п"),
    ("r", "р"), ("s", "ш"), ("t", "т"), ("v", "в"), ("x", "с"),
)  # fmt: skip
RHYMES: Table = (
    ("yê", "йе"), ("iê", "ье"), ("uô", "уо"), ("ươ", "ыо"), ("uê", "юэ"), ("oa", "оа"), ("ai", "ай"),
    ("ay", "ай"), ("ây", "ай"), ("oi", "ой"),
    ("ôi", "ой"), ("ơi", "ой"), ("ui", "уй"), ("ngh", "нг"), ("ng", "нг"), ("nh", "нь"), ("ch", "ть"),
    ("a", "а"), ("ă", "а"), ("â", "а"), ("e", "е"), ("ê", "е"), ("i", "и"), ("y", "и"), ("o", "о"),
    ("ô", "о"), ("ơ", "о"), ("u", "у"), ("ư", "ы"),
    ("n", "н"), ("m", "м"), ("c", "к"), ("t", "т"), ("p", "п"),
)  # fmt: skip
SOFT = (("ьа", "я"), ("ьо", "ё"), ("ьу", "ю"), ("ье", "ье"), ("ьы", "ы"), ("ьи", "и"))
TONES = "\u0300\u0301\u0303\u0309\u0323"
UKRAINIAN = str.maketrans({"ы": "и", "э": "е", "ё": "ьо", "и": "і", "ъ": "'"})
NINE = "дтзсцжшчр"


def russian_of_latin(name: str) -> str:
    """A romanised Russian name back in Russian letters; empty where a letter has no way back."""
    return _cased(name, _through(name.casefold(), BACK))


def indonesian(name: str) -> str:
    """An Indonesian name in Russian letters."""
    return _cased(name, " ".join(_through(word, INDONESIAN) for word in name.casefold().split(" ")))


def vietnamese(name: str) -> str:
    """A Vietnamese name, with its marks, in Russian letters, written as one word.

    The tones are not written.
    """
    syllables = [_syllable(syllable) for syllable in _toneless(name.casefold()).split(" ")]
    return _cased(name, "".join(syllables)) if all(syllables) else ""


def ukrainian(russian: str) -> set[str]:
    """The Ukrainian forms of a foreign name, with and without the rule of nine (и after д, т, з …)."""
    lower = russian.casefold()
    nine = "".join(
        "и" if letter == "и" and place and lower[place - 1] in NINE else letter.translate(UKRAINIAN)
        for place, letter in enumerate(lower)
    )
    return {_cased(russian, nine), _cased(russian, lower.translate(UKRAINIAN))}


def _syllable(syllable: str) -> str:
    onset, written = next(
        ((latin, cyrillic) for latin, cyrillic in ONSETS if syllable.startswith(latin)), ("", "")
    )
    rest = syllable.removeprefix(onset)
    joined = written + (_through(rest, RHYMES) if rest else "и")
    if rest and not _through(rest, RHYMES):
        return ""
    for hard, soft in SOFT:
        joined = joined.replace(hard, soft)
    return joined


def _toneless(name: str) -> str:
    parted = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(letter for letter in parted if letter not in TONES))


def _through(word: str, table: Table) -> str:
    """The word rewritten from left to right, the first entry that fits; empty where none does."""
    written, place = "", 0
    while place < len(word):
        if word[place] in " -":
            written, place = written + word[place], place + 1
            continue
        latin, cyrillic = next(
            ((latin, cyrillic) for latin, cyrillic in table if latin and word.startswith(latin, place)),
            ("", ""),
        )
        if not latin:
            return ""
        written, place = written + cyrillic, place + len(latin)
    return written


def _cased(model: str, written: str) -> str:
    words = zip(model.split(" "), written.split(" "), strict=False)
    return (
        " ".join(word[:1].upper() + word[1:] if shape[:1].isupper() else word for shape, word in words)
        if written
        else ""
    )
