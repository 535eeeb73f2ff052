// The list of regions.
