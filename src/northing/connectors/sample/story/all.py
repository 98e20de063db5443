"""All ideas, epics, decisions and everyday work, of the three products together."""

from northing.connectors.sample.story import (
    decisions_passengers,
    decisions_rooms,
    epics_ops,
    epics_ride,
    epics_signal,
    ideas_ops,
    ideas_ride,
    ideas_signal,
    work_ops,
    work_ride,
    work_signal,
)

IDEAS = ideas_ride.IDEAS + ideas_ops.IDEAS + ideas_signal.IDEAS
DECISIONS = decisions_passengers.DECISIONS + decisions_rooms.DECISIONS
EPICS = {"RIDE": epics_ride.EPICS, "OPS": epics_ops.EPICS, "SIGNAL": epics_signal.EPICS}
WORK = {"RIDE": work_ride, "OPS": work_ops, "SIGNAL": work_signal}
