"""The day: what came in, what waits for me, what moved, what is stuck, and the numbers; the first page one opens."""
