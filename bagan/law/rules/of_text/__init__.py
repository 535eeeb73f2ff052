"""The rules that compare a spec with the text of its regulation, one a file."""
