-- AlterTable
ALTER TABLE "Treaty" ADD COLUMN     "publicSince" INTEGER;

-- CreateTable
CREATE TABLE "ContributedReading" (
    "id" UUID NOT NULL,
    "treatyId" UUID NOT NULL,
    "creatorId" UUID NOT NULL,
    "factKey" TEXT,
    "eventKind" TEXT,
    "value" TEXT NOT NULL,
    "precision" TEXT,
    "note" TEXT,
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    "visibility" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContributedReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContributedReading_treatyId_idx" ON "ContributedReading"("treatyId");

-- CreateIndex
CREATE INDEX "ContributedReading_creatorId_idx" ON "ContributedReading"("creatorId");

-- AddForeignKey
ALTER TABLE "ContributedReading" ADD CONSTRAINT "ContributedReading_treatyId_fkey" FOREIGN KEY ("treatyId") REFERENCES "Treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributedReading" ADD CONSTRAINT "ContributedReading_creatorId_fkey" FOREIGN KEY ("creatorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
