"""A folder of specs in, pages on which they are drawn and changed out."""

from bagan.publish.studio.access import KEY, new_key
from bagan.publish.studio.app import application
from bagan.publish.studio.studio import Studio

__all__ = ["KEY", "Studio", "application", "new_key"]
