"""Who a command acts as."""

import os

import click

from northing.core import kinds
from northing.core.actors import Actor
from northing.workspace.setup import acting as acting_member


def acting(context: click.Context) -> Actor:
    """The member named by --as, the token in NORTHING_TOKEN, or the owner of this data folder."""
    token = os.environ.get("NORTHING_TOKEN", "")
    if token and kinds.SOCKETS.bearer:
        return kinds.SOCKETS.bearer(token, "cli")
    chosen = context.obj or {}
    return acting_member(chosen.get("email", ""), chosen.get("workspace", ""))
