"""Pictures of a regulation's pages in, its text and every doubt about it out.

``pictures`` opens the pages, ``tesseract`` reads their words, ``lines`` puts these in rows,
``markers`` mends what numbers the entries of lists (``glyphs`` knows how it looks), ``entries`` the
signs at their ends, ``words`` says which words are in doubt, and
``reading`` makes one text of all that, with the corrections that somebody made.
"""
