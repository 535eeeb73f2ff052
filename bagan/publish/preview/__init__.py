"""A spec that is being written in, its charts in a browser out, redrawn at every change."""
