"""The door of this room."""

from collections.abc import Iterable, Sequence

from klaim.language.pack import Language
from klaim.mention.actor.cast import Actor
from klaim.mention.actor.description import Description
from klaim.mention.actor.lexicon import lexicon_of
from klaim.mention.actor.names import Names
from klaim.mention.actor.parse import Parser
from klaim.mention.actor.phrases import of_source, of_text
from klaim.mention.actor.resolve import note, resolve
from klaim.mention.actor.scene import Scene
from klaim.mention.actor.setting import Setting
from klaim.mention.actor.states import States, home_state, state_names, town_names
from klaim.model.report import Layout
from klaim.model.span import Span
from klaim.model.statement import Attribution, Holder, Source, Statement


def name_holders(
    layout: Layout, language: Language, gazetteer: States, attributions: Sequence[Attribution]
) -> tuple[Statement, ...]:
    """The attributions as statements, in the same order, each source with its actor's id and a name to show.

    An id is lower case, in [a-z0-9_.]+, and the same for one actor in every language and spelling.
    """
    holders = _holders(layout, language, gazetteer, attributions)
    return tuple(
        _statement(attribution, [holders[source] for source in attribution.sources])
        for attribution in attributions
    )


def _holders(
    layout: Layout, language: Language, gazetteer: States, attributions: Iterable[Attribution]
) -> dict[Source, Holder]:
    parser = Parser(
        layout.report.text,
        lexicon_of(language),
        state_names(gazetteer, language),
        town_names(gazetteer, language),
    )
    sources = {
        source: of_source(source, parser) for attribution in attributions for source in attribution.sources
    }
    if not sources:
        return {}
    taken = sorted((source.span for source in sources), key=lambda span: span.start)
    others = _outside(of_text(layout, parser), taken)
    mentions = sorted((*sources.values(), *others), key=lambda found: (found.span.start, found.span.end))
    names = Names(mentions)
    scene = Scene(names, Setting(mentions, names, home_state(language.code)))
    actors = {}
    for found in mentions:
        if found.role is None:
            note(found, scene)
        else:
            actors[found.span, found.role] = resolve(found, scene)
    return {source: _holder(source, actors[source.span, source.role]) for source in sources}


def _holder(source: Source, actor: Actor) -> Holder:
    return Holder(source.span, source.role, actor.id, actor.name)


def _outside(descriptions: Iterable[Description], taken: Sequence[Span]) -> list[Description]:
    """The descriptions that share nothing with the spans taken, which stand in order; one walk over both."""
    kept, at = [], 0
    for found in descriptions:
        while at < len(taken) and taken[at].end <= found.span.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(found.span):
            kept.append(found)
    return kept


def _statement(attribution: Attribution, holders: Sequence[Holder]) -> Statement:
    return Statement(
        content=attribution.content,
        cue=attribution.cue,
        sources=tuple(holders),
        stance=attribution.stance,
        form=attribution.form,
        probability=attribution.probability,
    )
