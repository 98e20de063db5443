"""Mechanism without a business word: use cases, kinds of object, rows that remember, pages, filters, jobs."""
