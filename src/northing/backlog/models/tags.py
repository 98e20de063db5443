"""The two small tables by which lists find labels and sprints; they follow the items' own fields."""

from django.db import models


class ItemLabel(models.Model):
    """That an item has a label, so that lists can filter by it."""

    item = models.ForeignKey("backlog.Item", models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "item"], name="one_label_an_item")]


class ItemSprint(models.Model):
    """That an item is or was in a sprint."""

    item = models.ForeignKey("backlog.Item", models.CASCADE, related_name="+")
    sprint = models.ForeignKey("backlog.Sprint", models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sprint", "item"], name="one_sprint_an_item")]
