"""Who holds each attribution: one id for one actor, in every language and spelling."""

from klaim.mention.actor.holders import name_holders

__all__ = ["name_holders"]
