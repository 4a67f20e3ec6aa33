-- CreateTable
CREATE TABLE "StatementCorrection" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "eId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "element" TEXT,
    "offsets" INTEGER[],
    "force" TEXT,
    "reason" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "creatorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "StatementCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StatementCorrection_versionId_idx" ON "StatementCorrection"("versionId");

-- CreateIndex
CREATE INDEX "StatementCorrection_creatorId_idx" ON "StatementCorrection"("creatorId");

-- AddForeignKey
ALTER TABLE "StatementCorrection" ADD CONSTRAINT "StatementCorrection_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementCorrection" ADD CONSTRAINT "StatementCorrection_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
