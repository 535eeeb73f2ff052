"""Proven charts in; sites, snippets, previews and files for other programs out."""
