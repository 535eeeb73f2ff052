"""The text of a regulation in, its BAB, pasal, ayat, huruf and angka out.

Import from the modules: ``parse`` reads a text, ``naskah`` holds what reading gives,
``citation`` names places.  Nothing is imported here, since checking a spec needs citations
alone and should not pay for the rest.
"""
