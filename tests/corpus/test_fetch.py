"""Texts are cut from git repositories, and the total says what was taken, missing or different."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from corpus.annotations import digest
from corpus.fetch import main
from klaim.evaluation.story import story_offsets
from train.corpus import stories

PAGE = "<h1>Port closed</h1>\n<p>&quot;It is shut,&quot; Ann Lee said. It is shut, Bo Ek said.</p>\n"
TEXT = 'Port closed\n"It is shut," Ann Lee said. It is shut, Bo Ek said.'
WHERE = {"path": "news/page one.html", "folds": ["tags", "entities"], "pieces": [[0, 11], "\n", [12, 63]]}
SAID: dict[str, Any] = {
    "content": [[40, 50]],
    "cue": [58, 62],
    "sources": [{"span": [52, 57], "role": "speaker", "actor": "bo_ek"}],
    "stance": "asserts",
    "form": "indirect",
}


def git(folder: Path, *order: str) -> str:
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    command = ["git", "-C", str(folder), *name, *order]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - made here


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A publisher's repository, clones/owner/name, which lets anybody ask for a commit as GitHub does."""
    folder = tmp_path / "clones" / "owner" / "name"
    (folder / "news").mkdir(parents=True)
    (folder / "news" / "page one.html").write_text(PAGE, encoding="utf-8")
    git(folder, "init", "--quiet")
    for key in ("allowFilter", "allowAnySHA1InWant"):
        git(folder, "config", f"uploadpack.{key}", "true")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "one")
    return folder


def annotated(folder: Path, commit: str, **other: object) -> Path:
    """A folder with one line of annotations in en.jsonl."""
    news = folder / "annotations"
    news.mkdir(exist_ok=True)
    origin = {"repo": "owner/name", "commit": commit, **WHERE}
    line = {"id": "n/1", "language": "en", "origin": origin, "sha256": digest(TEXT), "furniture": [[0, 11]]}
    (news / "en.jsonl").write_text(
        json.dumps({**line, "statements": [SAID], **other}) + "\n", encoding="utf-8"
    )
    return news


def fetched(tmp_path: Path, news: Path, *more: str) -> int:
    return main([str(tmp_path / "out"), "--news", str(news), *more])


def test_texts_are_taken_from_clones_that_are_there(
    tmp_path: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = annotated(tmp_path, git(repository, "rev-parse", "HEAD"))
    assert fetched(tmp_path, news, "--from", str(tmp_path / "clones")) == 0
    assert "1 taken, 0 missing, 0 different" in capsys.readouterr().out
    (report,) = stories(tmp_path / "out" / "news" / "en.json")
    assert report.text == TEXT
    assert report.furniture == ((0, 11),)


def test_offsets_come_back_as_they_were(tmp_path: Path, repository: Path) -> None:
    news = annotated(tmp_path, git(repository, "rev-parse", "HEAD"))
    fetched(tmp_path, news, "--from", str(tmp_path / "clones"))
    (report,) = story_offsets(json.loads((tmp_path / "out" / "news" / "en.json").read_text(encoding="utf-8")))
    assert report["statements"] == [{**SAID, "claim": None}]
    assert TEXT[slice(*SAID["content"][0])] == "It is shut"


def test_only_the_commit_is_cloned_and_kept_where_asked(tmp_path: Path, repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    (repository / "news" / "page one.html").write_text("another page", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "--message", "two")
    remote = f"file://{tmp_path}/clones/{{repo}}"
    news = annotated(tmp_path, first)
    for _ in range(2):
        assert fetched(tmp_path, news, "--keep", str(tmp_path / "kept"), "--remote", remote) == 0
    assert git(tmp_path / "kept" / "owner+name", "rev-list", "--all", "--count") in {"0", "1"}


def test_another_text_is_told_and_left_out(
    tmp_path: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = annotated(tmp_path, git(repository, "rev-parse", "HEAD"), sha256=digest("another"))
    assert fetched(tmp_path, news, "--from", str(tmp_path / "clones")) == 1
    assert "0 taken, 0 missing, 1 different" in capsys.readouterr().out
    assert list(stories(tmp_path / "out" / "news" / "en.json")) == []


@pytest.mark.parametrize("commit", ["0" * 40, "--upload-pack=touch"])
def test_a_commit_that_is_not_there_is_missing(
    tmp_path: Path, repository: Path, commit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert repository.is_dir()
    assert fetched(tmp_path, annotated(tmp_path, commit), "--from", str(tmp_path / "clones")) == 1
    assert "0 taken, 1 missing, 0 different" in capsys.readouterr().out


def test_a_repository_that_cannot_be_cloned_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remote = f"file://{tmp_path}/nowhere/{{repo}}"
    assert fetched(tmp_path, annotated(tmp_path, "0" * 40), "--remote", remote) == 1
    assert "1 missing" in capsys.readouterr().out


def test_real_news_goes_where_the_training_looks_for_it(tmp_path: Path, repository: Path) -> None:
    news = annotated(tmp_path, git(repository, "rev-parse", "HEAD"))
    (news / "en.jsonl").rename(news / "real-en.jsonl")
    assert fetched(tmp_path, news, "--from", str(tmp_path / "clones"), "--language", "en") == 0
    assert [path.name for path in (tmp_path / "out").rglob("*.json")] == ["train-en.json"]


def test_a_language_without_annotations_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetched(tmp_path, annotated(tmp_path, "0" * 40), "--language", "zz") == 2
    assert "no annotations" in capsys.readouterr().err


def test_a_folder_of_clones_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetched(tmp_path, annotated(tmp_path, "0" * 40), "--from", str(tmp_path / "nowhere")) == 2
    assert "is not a folder of clones" in capsys.readouterr().err
