"""What is no language is not shown to the network, and what is read is never lost for being dull."""

import pytest

from klaim.attribution import attributions
from klaim.attribution.network import Network, open_network
from klaim.attribution.window import Window
from klaim.model.report import Layout, Line, LineKind, Report
from klaim.model.span import Span

NOISE = ("1.1.1. " * 100, "““”” " * 200, "а-" * 400, "👩 " * 300, 'said "go" ' * 100)
LANGUAGE = (
    "He said so.",
    "No, no, no, no, no, he said. " * 8,
    "The mayor said that the bridge was closed.\n" * 3,
)


def shown(text: str, monkeypatch: pytest.MonkeyPatch) -> list[Window]:
    windows: list[Window] = []
    network = open_network()
    find = Network.find

    def counted(self: Network, window: Window) -> object:
        windows.append(window)
        return find(self, window)

    monkeypatch.setattr(Network, "find", counted)
    layout = Layout(Report("r", text, "en"), (Line(Span(text, 0, len(text)), LineKind.PROSE),), (), ())
    attributions(layout, network=network)
    return windows


@pytest.mark.parametrize("text", NOISE, ids=range(len(NOISE)))
def test_noise_costs_the_network_nothing(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(shown(text * 5, monkeypatch)) <= 1  # the rest at the end, too short to tell


@pytest.mark.parametrize("text", LANGUAGE, ids=range(len(LANGUAGE)))
def test_what_somebody_says_is_shown_however_short_or_often_said(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(text, monkeypatch)
