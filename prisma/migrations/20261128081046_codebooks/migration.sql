-- CreateTable
CREATE TABLE "Codebook" (
    "id" UUID NOT NULL,
    "shippedAs" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ownerId" UUID,
    "groupId" UUID,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Codebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Code" (
    "id" UUID NOT NULL,
    "codebookId" UUID NOT NULL,
    "parentId" UUID,
    "notation" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL DEFAULT '',
    "colour" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnotationCode" (
    "annotationId" UUID NOT NULL,
    "codeId" UUID NOT NULL,

    CONSTRAINT "AnnotationCode_pkey" PRIMARY KEY ("annotationId","codeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Codebook_shippedAs_key" ON "Codebook"("shippedAs");

-- CreateIndex
CREATE INDEX "Codebook_ownerId_idx" ON "Codebook"("ownerId");

-- CreateIndex
CREATE INDEX "Codebook_groupId_idx" ON "Codebook"("groupId");

-- CreateIndex
CREATE INDEX "Code_parentId_idx" ON "Code"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Code_codebookId_notation_key" ON "Code"("codebookId", "notation");

-- CreateIndex
CREATE INDEX "AnnotationCode_codeId_idx" ON "AnnotationCode"("codeId");

-- AddForeignKey
ALTER TABLE "Codebook" ADD CONSTRAINT "Codebook_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Codebook" ADD CONSTRAINT "Codebook_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_codebookId_fkey" FOREIGN KEY ("codebookId") REFERENCES "Codebook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationCode" ADD CONSTRAINT "AnnotationCode_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationCode" ADD CONSTRAINT "AnnotationCode_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "Code"("id") ON DELETE CASCADE ON UPDATE CASCADE;
