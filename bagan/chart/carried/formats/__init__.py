"""One module for each kind of file that carries a spec: to add one is to add a file.

Each has ``ENDING``, ``matches(data)``: whether a file is of its kind, and ``take(data)``: the
Carried in it, or None where there is none.  How it gets in, each tells itself.
"""
