"""``python -m bagan``: the same as the command ``bagan``."""

from bagan.cli import main

if __name__ == "__main__":
    main()
