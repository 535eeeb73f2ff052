"""The measures: a file each."""
