"""What the user chooses before issues of Jira are imported."""

from northing.connectors.limits import ProductKey
from northing.connectors.shape import Options
from northing.connectors.states import State
from northing.connectors.types import Type


class JiraOptions(Options):
    """Foreign words to ours; what is not named is done as the survey suggests.

    `states`: a status, or a status with its resolution (`Closed / Won't Fix`), which goes first.
    `people`: a login to the handle of a member, or to nothing: then nobody is assigned.
    `products`: the key of a project to the key of a product, or to nothing: then its issues are left out.
    """

    states: dict[str, State] = {}
    types: dict[str, Type] = {}
    people: dict[str, str] = {}
    products: dict[str, ProductKey] = {}
