"""Write Ukrainian names in Russian and in Latin letters, by the published tables.

Latin from Ukrainian: Cabinet of Ministers resolution 55 of 27 January 2010. Latin from Russian: BGN/PCGN
1947, as maps and newspapers write it ("Krymskoye", "Druzhba"), without the soft sign.
"""

UKRAINIAN_AT_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_UKRAINIAN_LATIN = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia"
_RUSSIAN_LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya"
UKRAINIAN = dict(
    zip("абвгґдеєжзиіїйклмнопрстуфхцчшщюяьё'", [*_UKRAINIAN_LATIN.split(), "", "io", ""], strict=True)
)
RUSSIAN = dict(zip("абвгдежзийклмнопрстуфхцчшщыэюяьъ", [*_RUSSIAN_LATIN.split(), "", ""], strict=True))
VOWELS = "аеиоуыэюяьъ"
# Endings of Ukrainian names and of the same names in Russian; the first that fits is taken.
RUSSIAN_ENDINGS = (
    ("ське", "ское"), ("цьке", "цкое"), ("зьке", "зкое"), ("ський", "ский"), ("цький", "цкий"),
    ("ська", "ская"), ("цька", "цкая"), ("івка", "овка"), ("ївка", "евка"), ("івці", "овцы"),
    ("иця", "ица"), ("иці", "ицы"), ("ове", "овое"), ("єве", "ево"), ("еве", "ево"), ("не", "ное"),
    ("нє", "нее"), ("ий", "ый"), ("ій", "ий"), ("ець", "ец"), ("ів", "ов"), ("їв", "ев"), ("ськ", "ск"),
    ("цьк", "цк"),
)  # fmt: skip
RUSSIAN_LETTERS = str.maketrans({"і": "и", "и": "ы", "є": "е", "ї": "и", "ґ": "г", "'": "ъ", "’": "ъ"})


def russian(name: str) -> str:
    """The Russian form of a Ukrainian name, by letters and endings ("Кримське" → "Крымское")."""
    return " ".join(_russian_word(word) for word in name.split(" "))


def latin_of_ukrainian(name: str) -> str:
    """The name by the table of 2010 ("Торецьк" → "Toretsk"; зг is zgh)."""
    return " ".join(_latin_ukrainian_word(word) for word in name.split(" "))


def latin_of_russian(name: str) -> str:
    """The name as BGN/PCGN writes it, ye after a vowel and at the start ("Крымское" → "Krymskoye")."""
    return " ".join(_latin_russian_word(word) for word in name.split(" "))


def _russian_word(word: str) -> str:
    lower = word.casefold()
    for ukrainian, russian_ending in RUSSIAN_ENDINGS:
        if lower.endswith(ukrainian) and len(lower) > len(ukrainian) + 1:
            stem = lower.removesuffix(ukrainian)
            return _as(word, stem.translate(RUSSIAN_LETTERS) + russian_ending)
    return _as(word, lower.translate(RUSSIAN_LETTERS))


def _latin_ukrainian_word(word: str) -> str:
    lower = word.casefold().replace("зг", "зґh") if "зг" in word.casefold() else word.casefold()
    first, rest = lower[:1], lower[1:]
    start = UKRAINIAN_AT_START.get(first, UKRAINIAN.get(first, first))
    return _as(word, start + "".join(UKRAINIAN.get(letter, letter) for letter in rest))


def _latin_russian_word(word: str) -> str:
    lower = word.casefold()
    written = [
        "ye" if letter == "е" and (place == 0 or lower[place - 1] in VOWELS) else RUSSIAN.get(letter, letter)
        for place, letter in enumerate(lower)
    ]
    return _as(word, "".join(written))


def _as(model: str, written: str) -> str:
    return written[:1].upper() + written[1:] if model[:1].isupper() else written
