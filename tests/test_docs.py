"""A command, an option, a refusal, a format's key or a public name that the docs lack is a fault."""

import argparse
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import msgspec
import pytest

import klaim
from klaim.cli.main import main, parser
from klaim.language.pack import Language
from klaim.language.section import Section
from klaim.model.mention import Place, Quantity, Time
from klaim.model.reading import Reading
from klaim.model.report import Report
from klaim.model.span import Span
from klaim.model.statement import Form, Holder, Role, Stance, Statement

ROOT = Path(__file__).parent.parent
DOCS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
PAGES = [*sorted((ROOT / "docs").glob("*.md")), *sorted(ROOT.glob("*.md"))]


def commands() -> dict[str, argparse.ArgumentParser]:
    for action in parser()._actions:  # noqa: SLF001 - argparse has no public way to ask
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            return dict(action.choices)
    return {}


def options() -> Iterator[tuple[str, str]]:
    for name, command in commands().items():
        for action in command._actions:  # noqa: SLF001 - the same
            yield from ((name, option) for option in action.option_strings if option.startswith("--"))


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_has_a_chapter(command: str) -> None:
    assert f"\n## klaim {command}\n" in DOCS["commands.md"]


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_every_option_is_explained_in_the_chapter_of_its_command(command: str, option: str) -> None:
    chapter = DOCS["commands.md"].split(f"\n## klaim {command}\n")[1].split("\n## ")[0]
    assert f"`{option}" in chapter or option == "--help"


def test_no_option_is_explained_that_is_none() -> None:
    known = {option for _, option in options()} | {"--version"}
    assert set(re.findall(r"`(--[a-z]+)", DOCS["commands.md"])) <= known


@pytest.mark.parametrize("name", klaim.__all__)
def test_every_public_name_is_explained(name: str) -> None:
    assert getattr(klaim, name)
    assert f"`{name}`" in DOCS["python.md"] or f"`klaim.{name}(" in DOCS["python.md"]


@pytest.mark.parametrize("kind", [Reading, Report, Span, Statement, Holder, Time, Quantity, Place])
def test_every_field_of_a_public_type_is_explained(kind: type) -> None:
    assert is_dataclass(kind)
    row = next(line for line in DOCS["python.md"].splitlines() if line.startswith(f"| `{kind.__name__}`"))
    for field in fields(kind):
        assert f"`{field.name}`" in row or (kind is Span and field.name == "text")


@pytest.mark.parametrize("member", [*Stance, *Form, *Role])
def test_every_stance_form_and_role_is_explained(member: Stance | Form | Role) -> None:
    assert f"`{member.value}`" in DOCS["python.md"]
    assert f"`{member.value}`" in DOCS["glossary.md"] + DOCS["formats.md"]


def test_every_refusal_is_explained() -> None:
    codes = set()
    for path in (ROOT / "src" / "klaim").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r'RefusalError\(\s*[^,()]+(?:\([^()]*\))?,\s*"([a-z-]+)"', text))
        codes |= set(re.findall(r'code="([a-z-]+)"', text))
    told = set(
        re.findall(r"^\| (`[a-z`, -]+`) \|", DOCS["commands.md"].split("## Refusals")[1], re.MULTILINE)
    )
    assert codes <= {code for row in told for code in re.findall(r"[a-z-]+", row)}


def test_every_key_of_a_reading_is_explained() -> None:
    written = (ROOT / "src" / "klaim" / "model" / "json.py").read_text(encoding="utf-8")
    keys = set(re.findall(r'^\s+"(\w+)":', written, re.MULTILINE)) - {"id", "text", "span"}
    assert [key for key in sorted(keys) if f'"{key}"' not in DOCS["formats.md"]] == []


def test_every_table_of_a_language_file_is_explained() -> None:
    sections = [
        field.name
        for field in msgspec.structs.fields(Language)
        if isinstance(field.type, type) and issubclass(field.type, Section)
    ]
    assert [name for name in sections if f"`[{name}]`" not in DOCS["add-a-language.md"]] == []


def test_every_target_of_make_is_real() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in PAGES:
        assert set(re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))) <= targets, page.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert "://" in target or (page.parent / target).exists(), target


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == klaim.__version__


def test_the_readme_opens_with_one_sentence_and_the_two_commands() -> None:
    title, _, sentence, _, demo, test = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:6]
    assert title == "# klaim"
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert ("make demo" in demo, "make test" in test) == (True, True)


def test_the_session_in_the_readme_is_what_klaim_prints(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    session = re.search(r"```console\n\$ klaim (.*)\n((?:.*\n)*?)```", readme)
    assert session
    main([argument.replace("samples/", f"{ROOT}/samples/") for argument in session[1].split()])
    printed = capsys.readouterr().out.replace(f"{ROOT}/", "")
    assert _without_rule(printed) == _without_rule(session[2]), "python bench/session.py writes it anew"


def _without_rule(printed: str) -> list[str]:
    """The lines, the first without the rule that fills it up, whose length hangs on where the samples lie."""
    first, *rest = printed.rstrip().split("\n")
    return [first.rstrip("─ "), *rest]


def test_nothing_is_left_to_be_filled_in() -> None:
    assert [page.name for page in PAGES if "TBD" in page.read_text(encoding="utf-8")] == []
