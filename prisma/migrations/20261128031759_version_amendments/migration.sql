-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "amendedBy" TEXT[] DEFAULT ARRAY[]::TEXT[];
