"""Files of other people's git repositories, at the very commit that a recipe names."""

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9][A-Za-z0-9._-]*")
COMMIT = re.compile(r"[0-9a-f]{40}")
GITHUB = "https://github.com/{repo}.git"
LAYOUTS = (
    "{folded}",
    "{folded}/.git",
    "{folded}/repo",
    "{folded}/repo/.git",
    "{repo}",
    "{repo}/.git",
    "{repo}.git",
)
"""Where a clone of owner/name may lie in a folder of clones; "folded" is owner+name."""


class CheckoutError(Exception):
    """A repository, commit or file that is not to be had."""


def found(repo: str, folder: Path) -> Path:
    """The git directory of `repo` among the clones in `folder`; `CheckoutError` where there is none."""
    _checked(REPOSITORY, repo)
    for layout in LAYOUTS:
        directory = folder / layout.format(repo=repo, folded=repo.replace("/", "+"))
        if (directory / "HEAD").is_file() and (directory / "objects").is_dir():
            return directory
    problem = f"no clone of {repo} in {folder}"
    raise CheckoutError(problem)


def cloned(repo: str, commit: str, folder: Path, remote: str = GITHUB) -> Path:
    """A bare clone of that one commit, without its files as yet, made in `folder` or found there."""
    _checked(REPOSITORY, repo)
    _checked(COMMIT, commit)
    directory = folder / repo.replace("/", "+")
    if not (directory / "HEAD").is_file():
        directory.mkdir(parents=True, exist_ok=True)
        _git(directory, "init", "--quiet", "--bare")
        _git(directory, "remote", "add", "origin", remote.format(repo=repo))
        for key, value in (("promisor", "true"), ("partialclonefilter", "blob:none")):
            _git(directory, "config", f"remote.origin.{key}", value)
    if not _has(directory, commit):
        _git(directory, "fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", "origin", commit)
    return directory


def prefetch(directory: Path, commit: str, paths: Iterable[str]) -> None:
    """Get the files that a partial clone lacks in one go; one by one, git would ask for each in turn."""
    wanted = set(paths)
    listed = _git(directory, "ls-tree", "-r", "-z", commit).decode("utf-8", "replace").split("\0")
    entries = (line.partition("\t") for line in listed if line)
    ids = sorted({head.split()[2] for head, _, path in entries if path in wanted})
    if ids:
        order = (
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-write-fetch-head",
            "--filter=blob:none",
            "--stdin",
            "origin",
        )
        _git(directory, *order, given="\n".join(ids).encode())


def blob(directory: Path, commit: str, path: str) -> bytes:
    """The bytes of a file at a commit."""
    _checked(COMMIT, commit)
    return _git(directory, "cat-file", "blob", f"{commit}:{path}")


def _has(directory: Path, commit: str) -> bool:
    try:
        _git(directory, "cat-file", "-e", f"{commit}^{{tree}}")
    except CheckoutError:
        return False
    return True


def _checked(pattern: re.Pattern[str], name: str) -> None:
    if not pattern.fullmatch(name):
        problem = f"not a name that git is asked for: {name!r}"
        raise CheckoutError(problem)


def _git(directory: Path, *order: str, given: bytes = b"") -> bytes:
    command = ["git", f"--git-dir={directory}", *order]
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603 - names are checked, and no shell reads them
    except FileNotFoundError as error:
        problem = "git is not installed"
        raise CheckoutError(problem) from error
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        problem = f"git {order[0]}: {''.join(last) or 'failed'}"
        raise CheckoutError(problem)
    return done.stdout
