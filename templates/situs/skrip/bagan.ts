// A chart's page.
