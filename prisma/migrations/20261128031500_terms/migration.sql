-- What a verdict remembers of a member beside our restriction: deleted messages that count, a warning that is owed without
-- a hold, a hold that lasted long enough, a warning without sound.
ALTER TABLE "holds" ADD COLUMN "offences" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "holds" ADD COLUMN "warned" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "holds" ADD COLUMN "served" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "holds" ADD COLUMN "silent" BOOLEAN NOT NULL DEFAULT false;

-- Members who are named in a topic although they are not held.
CREATE INDEX "holds_warned_idx" ON "holds"("group_id", "topic_id", "user_id") WHERE "warned" AND "owner" = 'none' AND "present";

-- Groups with hours.
CREATE INDEX "groups_schedule_idx" ON "groups"("id") WHERE ("settings" ->> 'schedule') IS NOT NULL;
