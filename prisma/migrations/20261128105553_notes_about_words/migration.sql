-- AlterTable
ALTER TABLE "Annotation" DROP COLUMN "about";
