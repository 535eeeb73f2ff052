"""Two versions of a spec in; what changed, told and drawn, out."""
