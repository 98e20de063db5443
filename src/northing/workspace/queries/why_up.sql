-- From an object back to its evidence: every link that ends here, then every link that ends there.
WITH RECURSIVE walk(type, id, depth, kind, near_type, near_id) AS (
    SELECT from_type, from_id, 1, kind, to_type, to_id
      FROM workspace_link
     WHERE workspace_id = %(workspace)s AND to_type = %(type)s AND to_id = %(id)s AND kind IN ({walked})
    UNION
    SELECT link.from_type, link.from_id, walk.depth + 1, link.kind, link.to_type, link.to_id
      FROM walk
      JOIN workspace_link AS link
        -- postgres
        ON link.workspace_id = %(workspace)s AND link.to_type = walk.type AND link.to_id = walk.id
        -- sqlite: a plain join here makes 3.40 read the whole table into a Bloom filter at every question
        ON link.id IN (SELECT id FROM workspace_link
                        WHERE workspace_id = %(workspace)s AND to_type = walk.type AND to_id = walk.id)
        -- both
     WHERE walk.depth < %(depth)s AND link.kind IN ({walked})
)
SELECT type, id, depth, kind, near_type, near_id FROM walk LIMIT %(most)s
