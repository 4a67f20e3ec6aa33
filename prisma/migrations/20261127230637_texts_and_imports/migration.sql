-- DropIndex
DROP INDEX "Source_url_key";

-- DropIndex
DROP INDEX "Expression_treatyId_lang_standing_key";

-- DropIndex
DROP INDEX "Version_expressionId_idx";

-- DropIndex
DROP INDEX "Version_treatyId_lang_number_key";

-- AlterTable
ALTER TABLE "Treaty" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "visibility" TEXT NOT NULL DEFAULT 'public';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "owner" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Expression" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "preferred" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "preferredReason" TEXT,
ADD COLUMN     "visibility" TEXT NOT NULL DEFAULT 'public';

-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "reason" TEXT;

-- Versions used to be counted per language, over the texts of every standing. The text that a language alone
-- opens (the one with its newest version) keeps the plain address, and the others are named by their
-- standing; their numbers stay, so that the plain address of each is still free for it alone.
UPDATE "Expression" e SET "name" = e."standing"
WHERE e."id" <> (
  SELECT o."id" FROM "Expression" o LEFT JOIN "Version" v ON v."expressionId" = o."id"
  WHERE o."treatyId" = e."treatyId" AND o."lang" = e."lang"
  ORDER BY v."number" DESC NULLS LAST, o."id" LIMIT 1);

-- CreateTable
CREATE TABLE "TreatyRevision" (
    "treatyId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "reason" TEXT,
    "editorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TreatyRevision_pkey" PRIMARY KEY ("treatyId","revision")
);

-- CreateTable
CREATE TABLE "VersionSketch" (
    "versionId" UUID NOT NULL,
    "method" INTEGER NOT NULL,
    "hashes" INTEGER[],

    CONSTRAINT "VersionSketch_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "mediaType" TEXT,
    "bytes" BYTEA NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "error" TEXT,
    "reading" BYTEA,
    "edits" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TreatyRevision_editorId_idx" ON "TreatyRevision"("editorId");

-- CreateIndex
CREATE INDEX "Import_ownerId_createdAt_idx" ON "Import"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Treaty_ownerId_idx" ON "Treaty"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_url_owner_key" ON "Source"("url", "owner");

-- CreateIndex
CREATE INDEX "Expression_ownerId_idx" ON "Expression"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Expression_treatyId_lang_name_key" ON "Expression"("treatyId", "lang", "name");

-- CreateIndex
CREATE INDEX "Version_treatyId_idx" ON "Version"("treatyId");

-- CreateIndex
CREATE UNIQUE INDEX "Version_expressionId_number_key" ON "Version"("expressionId", "number");

-- AddForeignKey
ALTER TABLE "Treaty" ADD CONSTRAINT "Treaty_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreatyRevision" ADD CONSTRAINT "TreatyRevision_treatyId_fkey" FOREIGN KEY ("treatyId") REFERENCES "Treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreatyRevision" ADD CONSTRAINT "TreatyRevision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expression" ADD CONSTRAINT "Expression_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionSketch" ADD CONSTRAINT "VersionSketch_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A published text is never changed. A private one may go, when its owner has it deleted for good.
CREATE OR REPLACE FUNCTION "refuse_change_of_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN
    version := CASE TG_TABLE_NAME
      WHEN 'Version' THEN (to_jsonb(OLD) ->> 'id')::uuid
      WHEN 'Provision' THEN (to_jsonb(OLD) ->> 'versionId')::uuid
      ELSE (SELECT p."versionId" FROM "Provision" p
        WHERE p."id" = (to_jsonb(OLD) ->> 'provisionId')::uuid)
    END;
    IF EXISTS (
      SELECT 1 FROM "Version" v
        JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
      WHERE v."id" = version AND (e."visibility" = 'private' OR t."visibility" = 'private')
    ) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% of "%" is refused: a published text is never changed. Publish a new version.',
    TG_OP, TG_TABLE_NAME;
END
$$;

-- History is only added to.
CREATE TRIGGER "treaty_revision_update" BEFORE UPDATE ON "TreatyRevision" FOR EACH ROW
  WHEN (to_jsonb(NEW) - 'editorId' <> to_jsonb(OLD) - 'editorId' OR NEW."editorId" IS NOT NULL)
  EXECUTE FUNCTION "refuse_change_of_text"();
