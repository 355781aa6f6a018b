"""The import contract of pyproject.toml, and what import-linter cannot see."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "klaim").rglob("*.py"))
HIDDEN = {"__import__", "import_module", "exec", "eval"}
LAZY_DOOR = ROOT / "src" / "klaim" / "__init__.py"
LINES, CODE_PER_FUNCTION = 400, 50


def calls(tree: ast.AST) -> set[str]:
    """The names that are called, without what stands before the full stop."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            found.add(called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""))
    return found


def test_arrows_point_down_and_kinds_of_mention_are_strangers() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_imported_or_run_behind_the_contracts_back(path: Path) -> None:
    hidden = calls(ast.parse(path.read_text(encoding="utf-8"))) & HIDDEN
    if path == LAZY_DOOR:
        hidden -= {
            "import_module"
        }  # whose targets are imported for type checkers above, where the contract sees them
    assert not hidden


def test_the_lazy_door_imports_for_type_checkers_all_that_it_gives() -> None:
    text = LAZY_DOOR.read_text(encoding="utf-8")
    checked = set(re.findall(r"from (klaim[\w.]*) import", text))
    assert set(re.findall(r'"(klaim\.[\w.]+)":', text)) <= checked


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < CODE_PER_FUNCTION, node.name


def test_language_files_hold_no_regular_expression_and_no_code() -> None:
    for path in (ROOT / "src" / "klaim" / "language" / "data").glob("*.toml"):
        lines = path.read_text(encoding="utf-8").split("\n")
        odd = [line for line in lines if re.search(r"\\[wdsbWDSB]|\(\?|\.\*|\[\^", line)]
        assert not odd, path.name


def test_no_language_is_named_in_a_condition() -> None:
    """Language knowledge is data: no `if language == "ru"`."""
    named = re.compile(r"""(==|!=|\bif\b.*\bin)\s*[\[({]?["'](id|en|vi|ru|uk)["']""")
    for path in SOURCES:
        found = [line for line in path.read_text(encoding="utf-8").split("\n") if named.search(line)]
        assert not found, (path.name, found)
