"""Any of the figures, language by language."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from klaim.evaluation.annotated import AnnotatedReport

Reports = Mapping[str, AnnotatedReport]
Figures = TypeVar("Figures")

UNDETERMINED = "und"
"""The BCP 47 subtag of a report whose language nobody gave."""


def by_language(
    gold: Reports, predicted: Reports, score: Callable[[Reports, Reports], Figures]
) -> dict[str, Figures]:
    """{language of the gold report: figures over its reports}, in alphabetical order of the languages.

    `score` is `score_statements`, `score_mentions`, or another of two {id: report}. Predictions of reports
    that the gold lacks are in no language, and so in none of the figures.
    """
    return {
        language: score(
            {key: report for key, report in gold.items() if (report.language or UNDETERMINED) == language},
            {key: report for key, report in predicted.items() if _language(gold, key) == language},
        )
        for language in sorted({report.language or UNDETERMINED for report in gold.values()})
    }


def _language(gold: Reports, key: str) -> str | None:
    return (gold[key].language or UNDETERMINED) if key in gold else None
