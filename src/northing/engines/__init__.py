"""Plain mathematics: frozen dataclasses in and out, no Django and no network."""
