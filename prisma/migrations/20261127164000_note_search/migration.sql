-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "searchText" TEXT;
