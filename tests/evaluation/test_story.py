import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klaim.errors import RefusalError
from klaim.evaluation.story import story_offsets

Story = dict[str, Any]


def test_words_become_offsets(story: Story) -> None:
    english, indonesian = story_offsets(story)
    text = english["text"]
    denial = english["statements"][2]
    assert text[slice(*denial["content"][0])] == "the rope was old"
    assert denial["cue"] == [text.index("denies"), text.index("denies") + 6]
    assert english["statements"][3]["sources"][0]["span"][0] == text.rindex("Halyard")
    assert english["times"][1] == {
        "span": [text.index("August"), text.index("August") + 11],
        "value": "2026-08",
    }
    assert [indonesian["text"][slice(*piece)] for piece in indonesian["statements"][2]["content"]] == [
        "Kami pulang saja",
        "karena derek itu rusak",
    ]


def test_of_furniture_lines_that_are_alike_the_first_is_meant(story: Story) -> None:
    english = story_offsets(story)[0]
    assert english["furniture"] == [[english["text"].index("Photo"), english["text"].index("Photo") + 14]]


def wrong(path: str, value: object) -> Callable[[Story], None]:
    """A change to the story: what stands at the path becomes the value, or goes where that is None."""

    def change(story: Story) -> None:
        *keys, last = [int(key) if key.isdigit() else key for key in path.split(".")]
        inner: Any = story
        for key in keys:
            inner = inner[key]
        if value is None:
            del inner[last]
        else:
            inner[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            wrong("reports.0.statements.0.content", "no such words"),
            "crane/en-1.*not in the text .occurrence 1.: 'no",
        ),
        (wrong("reports.0.statements.0.content", ""), "a span without words"),
        (wrong("reports.0.statements.1.cue.nth", 3), "not in the text .occurrence 3.: 'said'"),
        (wrong("reports.0.statements.0.stance", "shouts"), "unknown stance 'shouts'"),
        (wrong("reports.0.statements.0.form", "loud"), "unknown form 'loud'"),
        (wrong("reports.0.statements.0.claim", "gone"), "claim 'gone' is not among the story's claims"),
        (wrong("reports.0.statements.0.sources.0.role", "friend"), "unknown role 'friend'"),
        (wrong("reports.0.statements.0.sources.0.actor", "The Office"), "not an actor id: 'The Office'"),
        (wrong("reports.0.statements.0.sources", None), "has no 'sources'"),
        (
            wrong("reports.1.furniture.0", "Baca juga"),
            "crane/id-1.*furniture is not a whole line: 'Baca juga'",
        ),
        (wrong("reports.0.times.0.value", "Monday"), "not a calendar value: 'Monday'"),
        (wrong("reports.0.times.0.value", "2026-05-11/2026-05-1"), "not a calendar value"),
        (wrong("reports.1.quantities.0", {"text": "14 buruh"}), "a quantity needs min or max: '14 buruh'"),
        (wrong("reports.0.published", ""), "needs 'published'"),
        (wrong("reports.0.text", None), "crane/en-1.*has no 'text'"),
        (wrong("reports.0.places", 7), "not of the gold's form"),
        (wrong("reports.1.id", "crane/en-1"), "story 'crane'.*two reports share an id"),
        (wrong("reports", None), "story 'crane'.*has no 'reports'"),
        (wrong("claims.0.status", "true"), "claim 'hurt' has no such status as 'true'"),
    ],
)
def test_what_is_wrong_is_refused_and_named(story: Story, change: Callable[[Story], None], told: str) -> None:
    change(story)
    with pytest.raises(RefusalError, match=told) as refusal:
        story_offsets(story)
    assert refusal.value.code == "gold"


def test_the_story_itself_is_left_as_it_was(story: Story) -> None:
    before = copy.deepcopy(story)
    story_offsets(story)
    assert story == before


def test_every_gold_story_comes_out_as_from_check(gold_folder: Path) -> None:
    stories = sorted(gold_folder.glob("dev/*.json")) + sorted(gold_folder.glob("real/dev-*.json"))
    command = [sys.executable, str(gold_folder / "check.py"), "--offsets", *map(str, stories)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - the gold's own script
    ours = [
        report for path in stories for report in story_offsets(json.loads(path.read_text(encoding="utf-8")))
    ]
    assert ours == [json.loads(line) for line in shown.stdout.splitlines()]
