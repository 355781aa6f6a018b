"""The door of this room."""

from collections.abc import Sequence

from klaim.language.pack import Language
from klaim.mention.actor.lexicon import lexicon_of
from klaim.mention.actor.namebook import Namebook
from klaim.mention.actor.parse import describe
from klaim.mention.actor.resolve import Resolver
from klaim.mention.actor.states import States, state_names
from klaim.model.report import Layout
from klaim.model.statement import Attribution, Holder, Statement


def name_holders(
    layout: Layout, language: Language, gazetteer: States, attributions: Sequence[Attribution]
) -> tuple[Statement, ...]:
    """The attributions as statements, in the same order, each source with its actor's id and a name for people.

    An id is lower case, in [a-z0-9_.]+, and the same for one actor in every language and spelling.
    """
    lexicon = lexicon_of(language)
    state_of = state_names(gazetteer, language.code)
    text = layout.report.text
    sources = sorted(
        {source: None for attribution in attributions for source in attribution.sources},
        key=lambda source: (source.span.start, source.span.end),
    )
    descriptions = [describe(source, text, lexicon, state_of) for source in sources]
    names = Namebook(text, lexicon, state_of)
    names.learn(descriptions)
    resolver = Resolver(names)
    holders = {}
    for source, description in zip(sources, descriptions, strict=True):
        actor = resolver.actor(description)
        holders[source] = Holder(source.span, source.role, actor.id, actor.name)
    return tuple(_statement(attribution, [holders[source] for source in attribution.sources]) for attribution in attributions)


def _statement(attribution: Attribution, holders: Sequence[Holder]) -> Statement:
    return Statement(
        content=attribution.content,
        cue=attribution.cue,
        sources=tuple(holders),
        stance=attribution.stance,
        form=attribution.form,
        probability=attribution.probability,
    )
