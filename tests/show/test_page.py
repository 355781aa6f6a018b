import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from klaim.model.reading import Reading
from klaim.show.page import entry, index_page, page

VOID = {"meta", "br", "link"}


class Seen(HTMLParser):
    """What a page holds, with every element closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture
def html(reading: Reading) -> str:
    return page([reading])


def test_every_element_is_closed_and_every_id_is_unique(html: str) -> None:
    seen = Seen(html)
    assert not seen.open
    assert len(seen.ids) == len(set(seen.ids))


def test_every_link_leads_to_a_place_on_the_page(html: str) -> None:
    seen = Seen(html)
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)


def test_each_statement_is_linked_from_the_text_and_back(html: str) -> None:
    seen = Seen(html)
    for number in (1, 2, 3):
        assert f"#r1s{number}" in seen.links
        assert f"#r1t{number}" in seen.links


def test_the_page_runs_no_script_and_fetches_nothing(html: str) -> None:
    seen = Seen(html)
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & {tag for tag, _ in seen.tags}
    assert not [
        name for _, attributes in seen.tags for name in attributes if name.startswith("on") or name == "style"
    ]
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_allows_exactly_the_style_that_is_there(html: str) -> None:
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html


def test_the_whole_text_stands_on_the_page_with_hidden_characters_named(html: str, reading: Reading) -> None:
    article = html[html.index("<article") : html.index("</article>")]
    bare = re.sub(r'<(?:a|span) class="badge".*?</(?:a|span)>', "", article)
    words = "".join(Seen(bare).text).replace("set aside", "")
    wanted = reading.report.text.replace("\u202e", "⟨U+202E⟩").replace("\u202c", "⟨U+202C⟩")
    assert words.split() == wanted.split()


def test_markup_in_a_report_is_shown_as_text(html: str) -> None:
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "\u202e" not in html


def test_furniture_is_named_so_in_words(html: str) -> None:
    assert re.search(r'<p class="furniture"[^>]*><span class="tag" lang="en">set aside</span>', html)


def test_text_bears_its_language_and_direction(html: str) -> None:
    assert '<article lang="en" dir="ltr">' in html


def test_several_reports_get_a_list_and_distinct_anchors(make_reading: Callable[..., Reading]) -> None:
    seen = Seen(page([make_reading("one"), make_reading("two")]))
    assert len(seen.ids) == len(set(seen.ids))
    assert {"#r1", "#r2"} <= set(seen.links)


def test_an_index_leads_to_each_page(reading: Reading) -> None:
    seen = Seen(index_page([entry(reading, "000001.html")]))
    assert "000001.html" in seen.links


def test_a_reading_with_nothing_in_it_says_so(make_reading: Callable[..., Reading]) -> None:
    full = make_reading()
    empty = Reading(full.report, (), (), (), (), (), ())
    assert "Nobody is quoted or cited" in page([empty])


@pytest.mark.parametrize(("light", "dark"), [(True, False), (False, True)])
def test_every_ink_can_be_read_on_every_paper(html: str, *, light: bool, dark: bool) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    blocks = re.findall(r":root \{([^}]*)\}", html)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[1] if dark else blocks[0]))
    assert light != dark
    for ink in ("ink", "soft", "source", "cue", "no", "yes", "unsure", "link"):
        for paper in ("paper", "card"):
            assert contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)
    for ink in ("ink", "source", "cue"):
        for paper in ("content", "nested", "lit"):
            assert contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
