"""The text of a regulation in, its BAB, pasal, ayat, huruf and angka out.

``source`` reads a file, ``parse`` its text; both are imported where there is a text to read,
since checking a spec without one should not pay for them.
"""

from bagan.law.naskah.naskah import Naskah, Provision

__all__ = ["Naskah", "Provision"]
