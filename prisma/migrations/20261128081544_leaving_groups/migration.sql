-- AlterTable
ALTER TABLE "GroupMember" ADD COLUMN     "putOut" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "GroupInvitation" ADD CONSTRAINT "GroupInvitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A group has one owner at most, whatever is written at the same time.
CREATE UNIQUE INDEX "GroupMember_owner_key" ON "GroupMember"("groupId") WHERE "role" = 'owner' AND "leftAt" IS NULL;
