"""A regulation's articles in: read, compared with the chart, drafted from, reported."""
