"""Northing: one process, one data folder, one trace from a customer's sentence to the metric that moved."""

__version__ = "0.1.0"
