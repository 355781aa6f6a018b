import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    path = Path(__file__).parents[2] / "bench" / "floors.py"
    spec = importlib.util.spec_from_file_location("floors", path)
    assert spec
    assert spec.loader
    module = sys.modules["floors"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "a.json"
    path.write_text("{}", encoding="utf-8")
    return path


def test_a_figure_below_its_floor_is_a_fault_and_so_is_one_that_is_missing(
    floors: ModuleType, story: Path
) -> None:
    corpus = floors.Corpus("dev", (story,))
    held = {"digest": corpus.digest, "floors": {"all.attributed": 0.72, "en.attributed": 0.65}}
    assert list(floors.check(corpus, held, {"all.attributed": 0.72, "en.attributed": 0.66})) == []
    faults = list(floors.check(corpus, held, {"all.attributed": 0.71}))
    assert faults == [
        "dev: all.attributed is 0.710, its floor 0.72",
        "dev: en.attributed is missing, its floor 0.65",
    ]


def test_a_changed_corpus_is_a_fault_even_where_all_floors_hold(floors: ModuleType, story: Path) -> None:
    held = {"digest": floors.Corpus("dev", (story,)).digest, "floors": {}}
    story.write_text("{ }", encoding="utf-8")
    (fault,) = floors.check(floors.Corpus("dev", (story,)), held, {})
    assert "not the one its floors stand on" in fault


def test_floors_are_raised_but_never_lowered_without_the_flag(floors: ModuleType, story: Path) -> None:
    corpus = floors.Corpus("dev", (story,))
    held = {"digest": "of another", "floors": {"all.attributed": 0.72, "all.exact": 0.5}}
    figures = {"all.attributed": 0.709, "all.exact": 0.559}
    raised = floors.moved(corpus, held, figures, lower=False)
    assert raised == {"digest": "of another", "floors": {"all.attributed": 0.72, "all.exact": 0.55}}
    lowered = floors.moved(corpus, held, figures, lower=True)
    assert lowered == {"digest": corpus.digest, "floors": {"all.attributed": 0.7, "all.exact": 0.55}}


def test_floors_come_back_from_the_file_as_they_were_written(floors: ModuleType) -> None:
    tables = {"dev": {"digest": "d", "floors": {"all.attributed": 0.72}}}
    assert tomllib.loads(floors.written(tables)) == tables


def test_gold_is_looked_for_where_the_environment_says(
    floors: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "x.json").write_text("{}", encoding="utf-8")
    monkeypatch.setenv("KLAIM_GOLD", str(tmp_path))
    found = {corpus.name: corpus.files for corpus in floors.corpora()}
    assert found["dev"] == (tmp_path / "dev" / "x.json",)
    assert "real" not in found
