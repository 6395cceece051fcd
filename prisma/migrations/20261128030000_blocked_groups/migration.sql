-- A group that the operator blocked is left and ignored.
ALTER TABLE "groups" ADD COLUMN "blocked_at" TIMESTAMPTZ(3);

-- A person who asks to be forgotten is found in every table.
CREATE INDEX "trusted_user_id_idx" ON "trusted"("user_id");
CREATE INDEX "unsettled_user_id_idx" ON "unsettled"("user_id");
CREATE INDEX "audit_entries_user_id_idx" ON "audit_entries"("user_id");
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor_id");
