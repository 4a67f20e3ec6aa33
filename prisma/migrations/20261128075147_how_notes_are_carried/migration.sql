-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "method" TEXT,
ADD COLUMN     "nearEId" TEXT;
