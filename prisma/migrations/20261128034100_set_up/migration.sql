-- Who acted as administrator of which group, and when each chat was last looked at.

-- CreateTable
CREATE TABLE "stewards" (
    "group_id" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stewards_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateIndex
CREATE INDEX "stewards_user_id_idx" ON "stewards"("user_id");

-- AddForeignKey
ALTER TABLE "stewards" ADD CONSTRAINT "stewards_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "groups" ADD COLUMN "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "channels" ADD COLUMN "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "groups_looked_at_idx" ON "groups"("looked_at");
CREATE INDEX "channels_looked_at_idx" ON "channels"("looked_at");
