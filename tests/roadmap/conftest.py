from tests.updates.conftest import shown, told

__all__ = ["shown", "told"]
