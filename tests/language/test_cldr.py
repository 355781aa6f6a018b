"""What CLDR offers stands ready for any language, and for a code that it does not have."""

from klaim.language import cldr


def test_months_and_weekdays_are_numbered_as_in_iso_8601() -> None:
    assert ("Februari", 2) in cldr.months("id")
    assert ("вересня", 9) in cldr.months("uk")
    assert dict(cldr.weekdays("ru"))["воскресенье"] == 7
    assert dict(cldr.weekdays("en"))["Monday"] == 1


def test_a_code_unknown_to_cldr_gets_english_names() -> None:
    assert cldr.months("zxx") == cldr.months("en")


def test_the_order_of_a_date_in_digits_is_the_countrys() -> None:
    assert not cldr.day_first("en")
    assert cldr.day_first("vi")


def test_scales_and_units_come_in_all_their_forms() -> None:
    assert {"тысяч", "тыс", "миллиарда"} <= {word for word, _ in cldr.scales("ru")}
    assert {"километров", "км"} <= set(cldr.unit_names("ru", "length-kilometer"))
    assert ("долларов США", "usd") in set(cldr.currency_names("ru"))


def test_an_abbreviated_month_is_told_from_a_name() -> None:
    assert "лист" in cldr.month_abbreviations("uk")
    assert "may" not in cldr.month_abbreviations("en")
