-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "computed" JSONB,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "settledAs" TEXT,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);
