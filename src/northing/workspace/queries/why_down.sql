-- From an object on to what came of it: every link that starts here, then every link that starts there.
WITH RECURSIVE walk(type, id, depth, kind, near_type, near_id) AS (
    SELECT to_type, to_id, 1, kind, from_type, from_id
      FROM workspace_link
     WHERE workspace_id = %(workspace)s AND from_type = %(type)s AND from_id = %(id)s AND kind IN ({walked})
    UNION
    SELECT link.to_type, link.to_id, walk.depth + 1, link.kind, link.from_type, link.from_id
      FROM walk
      JOIN workspace_link AS link
        -- postgres
        ON link.workspace_id = %(workspace)s AND link.from_type = walk.type AND link.from_id = walk.id
        -- sqlite: a plain join here makes 3.40 read the whole table into a Bloom filter at every question
        ON link.id IN (SELECT id FROM workspace_link
                        WHERE workspace_id = %(workspace)s AND from_type = walk.type AND from_id = walk.id)
        -- both
     WHERE walk.depth < %(depth)s AND link.kind IN ({walked})
)
SELECT type, id, depth, kind, near_type, near_id FROM walk LIMIT %(most)s
