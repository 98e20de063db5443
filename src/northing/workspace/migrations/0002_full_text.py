"""The full-text index over the search entries: FTS5 on SQLite, a generated tsvector with a GIN index on PostgreSQL."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE workspace_fts USING fts5(
           key, title, words, content='workspace_searchentry', content_rowid='id',
           tokenize="unicode61 remove_diacritics 2", prefix='2 3')""",
    """CREATE TRIGGER workspace_fts_added AFTER INSERT ON workspace_searchentry BEGIN
           INSERT INTO workspace_fts(rowid, key, title, words) VALUES (new.id, new.key, new.title, new.words);
       END""",
    """CREATE TRIGGER workspace_fts_removed AFTER DELETE ON workspace_searchentry BEGIN
           INSERT INTO workspace_fts(workspace_fts, rowid, key, title, words)
           VALUES ('delete', old.id, old.key, old.title, old.words);
       END""",
    """CREATE TRIGGER workspace_fts_changed AFTER UPDATE OF key, title, words ON workspace_searchentry BEGIN
           INSERT INTO workspace_fts(workspace_fts, rowid, key, title, words)
           VALUES ('delete', old.id, old.key, old.title, old.words);
           INSERT INTO workspace_fts(rowid, key, title, words) VALUES (new.id, new.key, new.title, new.words);
       END""",
]
POSTGRES = [
    # A tsvector holds at most 1 MB: the first 200,000 characters of a text are searched.
    """ALTER TABLE workspace_searchentry ADD COLUMN words_vector tsvector GENERATED ALWAYS AS (
           setweight(to_tsvector('simple', key || ' ' || title), 'A')
           || to_tsvector('simple', left(words, 200000))) STORED""",
    "CREATE INDEX workspace_searchentry_words ON workspace_searchentry USING gin (words_vector)",
]


def build(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("workspace", "0001_initial")]
    operations = [migrations.RunPython(build, migrations.RunPython.noop)]
