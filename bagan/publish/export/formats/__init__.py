"""One format a module: ``write(source)`` gives its files, by name.  To add one is to add a file."""
