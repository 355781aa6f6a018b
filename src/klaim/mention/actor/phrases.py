"""Find the noun phrases of a report that name somebody, whether they are anybody's source or not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from klaim.language.token import Kind, Token, tokens
from klaim.limits import ACTOR_TOKENS
from klaim.mention.actor.description import Description
from klaim.mention.actor.parse import Parser
from klaim.model.report import Layout, LineKind
from klaim.model.span import Span
from klaim.model.statement import Source

_WITHIN = frozenset("-&.’'/_«»“”„\"()")


def of_source(source: Source, parser: Parser) -> Description:
    """The description that a source's words give."""
    row = tokens(parser.text, source.span.start, source.span.end)[:ACTOR_TOKENS]
    return parser.describe(Description(source.span, source.role), row)


def of_text(layout: Layout, parser: Parser) -> Iterator[Description]:
    """A description for each run of words in the report's own lines that tables or capitals know."""
    for line in layout.own_lines:
        row = tokens(parser.text, line.span.start, line.span.end)
        at, located = 0, False
        while at < len(row):
            end = _end(row, at, parser)
            if end > at:
                span = Span(parser.text, row[at].start, row[end - 1].end)
                found = Description(span, None, after_located=located)
                parser.describe(found, row[at : min(end, at + ACTOR_TOKENS)])
                if line.kind is not LineKind.PROSE:
                    # In a headline, any word may bear a capital.
                    found.names = [replace(name, initial=True) for name in found.names]
                yield found
                located = False
            else:
                sense = parser.sense(row, at) if row[at].kind is Kind.WORD else None
                located = sense is not None and sense.table == "located"
            at = max(end, at + 1)


def _end(row: Sequence[Token], at: int, parser: Parser) -> int:
    """The index after the run that starts at index `at`; `at` itself where none does."""
    end = last = at
    while end < len(row):
        token = row[end]
        if token.kind is Kind.WORD:
            sense = parser.sense(row, end)
            if sense is not None and sense.table not in {"relative", "located", "introducing"}:
                end = last = sense.end
            elif parser.is_name(row, end) or parser.state(row, end)[0]:
                end = last = end + 1
            else:
                break
        elif end > at and (token.kind is Kind.DIGITS or (token.key in _WITHIN and not _stops(row, end))):
            end += 1
        else:
            break
    return last


def _stops(row: Sequence[Token], at: int) -> bool:
    return row[at].key == "." and at + 1 < len(row) and not row[at + 1].glued and len(row[at - 1].key) > 1
