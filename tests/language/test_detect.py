import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import RefusalError
from klaim.language.detect import detect

TEXTS = {
    "id": "Polisi mengatakan bahwa derek itu rusak karena talinya tua. Perusahaan membantahnya hari Senin.",
    "ms": "Polis berkata bahawa kren itu rosak kerana talinya lama. Syarikat itu menafikannya hari Isnin.",
    "ru": "Полиция сообщила, что кран сломался из-за старого троса. Компания это отрицает.",
    "uk": "Поліція повідомила, що кран зламався через старий трос. Компанія це заперечує.",
    "be": "Паліцыя паведаміла, што кран зламаўся праз стары трос. Кампанія гэта адмаўляе.",
    "bg": "Полицията съобщи, че кранът се е счупил заради старото въже. Компанията отрича това.",
    "mk": "Полицијата соопшти дека кранот се скршил поради старото јаже. Компанијата го негира тоа.",
    "sr": "Полиција је саопштила да се кран поломио због старог ужета. Компанија то пориче.",
    "vi": "Công an cho biết cần cẩu hỏng vì dây đã cũ. Công ty phủ nhận điều đó hôm thứ hai.",
    "en": "Police said that the crane broke because its rope was old. The company denies it.",
    "pl": "Policja poinformowała, że dźwig zepsuł się z powodu starej liny. Firma temu zaprzecza.",
    "de": "Die Polizei teilte mit, der Kran sei wegen eines alten Seils gebrochen. Die Firma bestreitet das.",
    "fr": "La police a déclaré que la grue s'était brisée à cause d'un vieux câble. La société le nie.",
    "tr": "Polis, vincin eski halat yüzünden kırıldığını söyledi. Şirket bunu yalanlıyor.",
    "ja": "警察によると、古いロープが原因でクレーンが壊れた。会社は否定している。",
    "ar": "قالت الشرطة إن الرافعة تعطلت بسبب حبل قديم. وتنفي الشركة ذلك.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_report_of_two_sentences_is_told(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize("language", ["id", "vi", "ru", "uk", "en"])
def test_capitals_and_line_breaks_change_nothing(language: str) -> None:
    assert detect(TEXTS[language].upper().replace(" ", "\r\n")) == language


def test_what_most_of_the_text_is_in_decides() -> None:
    assert detect(TEXTS["uk"] * 3 + " «" + TEXTS["ru"] + "»") == "uk"
    assert detect(TEXTS["ru"] * 3 + " «" + TEXTS["uk"] + "»") == "ru"


def test_a_foreign_preface_does_not_decide_a_long_text() -> None:
    assert detect(TEXTS["en"] * 100 + TEXTS["id"] * 2_000) == "id"


@pytest.mark.parametrize("text", ["", " \n", "2024", "14:20 — 5 %", "👍 312"])
def test_a_text_without_letters_is_refused(text: str) -> None:
    with pytest.raises(RefusalError, match="without letters") as refusal:
        detect(text)
    assert refusal.value.code == "no-letters"


@given(st.text(alphabet=st.characters(), min_size=1))
def test_any_text_gets_a_subtag_or_a_refusal_and_always_the_same(text: str) -> None:
    try:
        told = detect(text)
    except RefusalError:
        assert not any(map(str.isalpha, text.encode("utf-8", "replace").decode()))
    else:
        assert told.isalpha()
        assert 2 <= len(told) <= 3
        assert told == detect(text)


def test_a_lone_surrogate_is_no_obstacle() -> None:
    assert detect("\ud800 " + TEXTS["en"]) == "en"


def test_who_asks_for_no_language_does_not_load_the_model() -> None:
    code = "import sys, klaim.language.detect; print('fasttext' in sys.modules)"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert shown.stdout.strip() == "False"
