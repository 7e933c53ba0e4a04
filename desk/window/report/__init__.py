"""The unit's quarterly report: a chart, a table, a paper and a file."""
