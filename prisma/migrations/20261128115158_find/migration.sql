-- CreateTable
CREATE TABLE "ProvisionIndex" (
    "id" UUID NOT NULL,
    "provisionId" UUID,
    "quotationId" UUID,
    "expressionId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" TEXT,
    "state" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rules" INTEGER NOT NULL,
    "lexemes" tsvector NOT NULL,
    "length" INTEGER NOT NULL,
    "headLength" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProvisionIndex_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteIndex" (
    "annotationId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "rules" INTEGER NOT NULL,
    "lexemes" tsvector NOT NULL,
    "length" INTEGER NOT NULL,

    CONSTRAINT "NoteIndex_pkey" PRIMARY KEY ("annotationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProvisionIndex_provisionId_key" ON "ProvisionIndex"("provisionId");

-- CreateIndex
CREATE UNIQUE INDEX "ProvisionIndex_quotationId_key" ON "ProvisionIndex"("quotationId");

-- CreateIndex
CREATE INDEX "ProvisionIndex_expressionId_idx" ON "ProvisionIndex"("expressionId");

-- CreateIndex
CREATE INDEX "ProvisionIndex_lexemes_idx" ON "ProvisionIndex" USING GIN ("lexemes" tsvector_ops);

-- CreateIndex
CREATE INDEX "NoteIndex_lexemes_idx" ON "NoteIndex" USING GIN ("lexemes" tsvector_ops);

-- AddForeignKey
ALTER TABLE "ProvisionIndex" ADD CONSTRAINT "ProvisionIndex_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvisionIndex" ADD CONSTRAINT "ProvisionIndex_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvisionIndex" ADD CONSTRAINT "ProvisionIndex_expressionId_fkey" FOREIGN KEY ("expressionId") REFERENCES "Expression"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteIndex" ADD CONSTRAINT "NoteIndex_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
