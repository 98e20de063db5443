"""The whole story in the order in which its references resolve."""

from collections.abc import Iterator
from datetime import date

from northing.connectors.sample import crew, customers, feedback, items, plans, sprints, talk, ties, triage, work
from northing.connectors.sample.flow import Job
from northing.connectors.sample.message import Message
from northing.connectors.sample.story.roadmap import PRODUCTS
from northing.connectors.sample.world import World
from northing.core.shapes import Incoming

Pairs = Iterator[tuple[str, Incoming]]


def company(*, seed: int = 1, today: date) -> Pairs:
    """Everything about the sample company as pairs of a product's key and a record; "" for records of no product.

    Nothing but dates that are due lies after the midnight (UTC) with which `today` begins.
    """
    world = World(seed, today)
    houses = customers.houses(world)
    messages = feedback.messages(world, houses)
    triage.triage(world, messages)
    jobs = [_jobs(world, key, messages) for key, *_ in PRODUCTS]
    names = {key: _names(houses, key) for key, *_ in PRODUCTS}
    yield from _people(houses)
    yield from _plans(world, jobs)
    yield from triage.feedback(messages)
    yield from plans.ideas(world)
    yield from triage.insights(world, messages)
    yield from plans.decisions(world)
    yield from _work(world, jobs, names)


def _jobs(world: World, product: str, messages: list[Message]) -> list[Job]:
    jobs = work.jobs(world, product)
    crew.staff(world, jobs, [message for message in messages if message.product == product])
    return jobs


def _names(houses: list[customers.House], product: str) -> list[str]:
    """The customers of a product, as people mention them."""
    return [house.account.name for house in houses if product in house.products and house.account.kind == "customer"]


def _people(houses: list[customers.House]) -> Pairs:
    yield from (("", person) for person in customers.people())
    yield from (("", house.account) for house in houses)
    yield from (("", contact) for house in houses for contact in house.contacts)


def _plans(world: World, jobs: list[list[Job]]) -> Pairs:
    yield from plans.releases(world)
    for mine in jobs:
        yield from sprints.sprints(world, mine)
    yield from plans.milestones(world)
    yield from plans.initiatives(world)
    yield from plans.themes(world)


def _work(world: World, jobs: list[list[Job]], names: dict[str, list[str]]) -> Pairs:
    for mine in jobs:
        yield from items.items(world, mine, names[mine[0].product])
    for mine in jobs:
        yield from talk.comments(world, mine, names[mine[0].product])
    yield from talk.idea_comments(world, names)
    for mine in jobs:
        yield from ties.links(world, mine)
