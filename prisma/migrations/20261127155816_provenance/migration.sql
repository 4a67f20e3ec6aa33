-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "accessed" TEXT,
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "partial" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Provision" ADD COLUMN     "numberConfirmed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ProvisionSource" ADD COLUMN     "shows" TEXT;

-- CreateTable
CREATE TABLE "AuthenticText" (
    "treatyId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "AuthenticText_pkey" PRIMARY KEY ("treatyId","lang","sourceId")
);

-- AddForeignKey
ALTER TABLE "AuthenticText" ADD CONSTRAINT "AuthenticText_treatyId_fkey" FOREIGN KEY ("treatyId") REFERENCES "Treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthenticText" ADD CONSTRAINT "AuthenticText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
