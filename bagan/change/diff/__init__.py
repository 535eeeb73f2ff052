"""A Comparison in, what people look at out: pictures, the comparison table, documents."""
