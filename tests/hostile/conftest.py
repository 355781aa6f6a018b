"""Readings without the network, where a test is of the other stages."""

import pytest


@pytest.fixture
def without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network's time is linear by its windows, and long; it has a test of its own."""
    monkeypatch.setattr("klaim.pipeline.attributions", lambda *_: ())
