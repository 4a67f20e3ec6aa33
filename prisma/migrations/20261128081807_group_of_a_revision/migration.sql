-- AlterTable
ALTER TABLE "AnnotationRevision" ADD COLUMN     "groupId" UUID;
