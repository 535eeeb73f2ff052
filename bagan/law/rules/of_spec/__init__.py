"""The rules that need no text of the regulation, one a file: asked of every spec."""
