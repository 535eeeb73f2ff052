"""Specs in, a static site of their charts out.

:func:`outcomes` draws the folder of each spec, :func:`shared_files` what they have in
common; :mod:`bagan.publish.site.records` tells what an earlier run has drawn already.
"""
