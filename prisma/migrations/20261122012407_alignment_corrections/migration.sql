-- CreateTable
CREATE TABLE "AlignmentCorrection" (
    "id" UUID NOT NULL,
    "leftVersionId" UUID NOT NULL,
    "rightVersionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "left" TEXT[],
    "right" TEXT[],
    "relation" TEXT,
    "reason" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "creatorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "AlignmentCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AlignmentCorrection_leftVersionId_rightVersionId_idx" ON "AlignmentCorrection"("leftVersionId", "rightVersionId");

-- CreateIndex
CREATE INDEX "AlignmentCorrection_rightVersionId_idx" ON "AlignmentCorrection"("rightVersionId");

-- CreateIndex
CREATE INDEX "AlignmentCorrection_creatorId_idx" ON "AlignmentCorrection"("creatorId");

-- AddForeignKey
ALTER TABLE "AlignmentCorrection" ADD CONSTRAINT "AlignmentCorrection_leftVersionId_fkey" FOREIGN KEY ("leftVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentCorrection" ADD CONSTRAINT "AlignmentCorrection_rightVersionId_fkey" FOREIGN KEY ("rightVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentCorrection" ADD CONSTRAINT "AlignmentCorrection_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
