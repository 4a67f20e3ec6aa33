-- Replies went wherever their thread went, and became private or public with it. Those of others are again
-- for whom they were written, where that is fewer people than now, or where they were withdrawn with it.
UPDATE "Annotation" a SET "visibility" = w."visibility", "groupId" = w."groupId"
FROM (
  SELECT DISTINCT ON (n."id") n."id", v."visibility", v."groupId"
  FROM "Annotation" n
    JOIN "Annotation" r ON r."id" = n."rootId" AND r."creatorId" <> n."creatorId"
    JOIN "AnnotationRevision" v ON v."annotationId" = n."id"
  ORDER BY n."id", v."revision") w
WHERE w."id" = a."id" AND (a."visibility" = 'private' OR w."visibility" = 'group');
