"""A Ringkasan in, a file of it out: one format a module, named by the file's ending."""
