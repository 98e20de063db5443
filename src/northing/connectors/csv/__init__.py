"""Any table in a CSV file: work items, feedback, accounts or ideas.

`fields.py` says which header is which field, `cells.py` what a cell says, `mapping.py` what a row becomes.
"""

from northing.connectors.csv.options import CsvOptions
from northing.connectors.csv.read import read
from northing.connectors.csv.survey import survey
from northing.connectors.shape import Connector

CSV = Connector(
    name="csv",
    title="CSV table",
    accepts="A table with headers, UTF-8 or the encoding you name, parted by comma, semicolon, tab or bar (.gz too).",
    suffixes=(".csv", ".tsv", ".txt", ".csv.gz"),
    options=CsvOptions,
    survey=survey,
    read=read,
)
"""The connector."""
