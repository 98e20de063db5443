"""How the outside reaches the catalogue: REST, the command line and MCP, all derived from it."""
