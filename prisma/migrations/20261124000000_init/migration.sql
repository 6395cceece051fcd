-- CreateTable
CREATE TABLE "groups" (
    "id" SERIAL NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "username" TEXT,
    "is_forum" BOOLEAN NOT NULL DEFAULT false,
    "linked_chat_id" BIGINT,
    "upgraded_from" BIGINT,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "bot_present" BOOLEAN NOT NULL DEFAULT true,
    "can_delete" BOOLEAN NOT NULL DEFAULT false,
    "can_restrict" BOOLEAN NOT NULL DEFAULT false,
    "can_invite" BOOLEAN NOT NULL DEFAULT false,
    "rights_at" INTEGER NOT NULL DEFAULT 0,
    "rights_update_id" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channels" (
    "id" SERIAL NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "username" TEXT,
    "invite_link" TEXT,
    "lost_at" TIMESTAMPTZ(3),
    "generation" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channels_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "links" (
    "group_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "added_by" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "links_pkey" PRIMARY KEY ("group_id","channel_id")
);

-- CreateTable
CREATE TABLE "trusted" (
    "group_id" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trusted_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "holds" (
    "group_id" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT 'none',
    "intent" TEXT,
    "intent_at" TIMESTAMPTZ(3),
    "until_date" INTEGER,
    "previous_until_date" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "held_since" TIMESTAMPTZ(3),
    "missing" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "reason" TEXT,
    "present" BOOLEAN NOT NULL DEFAULT true,
    "quiet" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL DEFAULT '',
    "topic_id" INTEGER NOT NULL DEFAULT 0,
    "warning_id" BIGINT,
    "blocked_at" TIMESTAMPTZ(3),
    "blocked_by" BIGINT,
    "blocked_reason" TEXT,
    "pardoned_at" TIMESTAMPTZ(3),
    "pardoned_update_id" BIGINT,
    "left_at" TIMESTAMPTZ(3),
    "left_update_id" BIGINT,
    "due_at" TIMESTAMPTZ(3),
    "check_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "holds_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "warnings" (
    "id" BIGSERIAL NOT NULL,
    "group_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "message_id" INTEGER,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claims" INTEGER NOT NULL DEFAULT 1,
    "rendered" TEXT,
    "grown_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "is_quiet" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "warnings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" BIGSERIAL NOT NULL,
    "group_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "message_id" INTEGER,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claims" INTEGER NOT NULL DEFAULT 1,
    "rendered" TEXT,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsettled" (
    "group_id" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 1,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsettled_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "group_id" INTEGER NOT NULL,
    "user_id" BIGINT,
    "actor_id" BIGINT,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "groups_bot_id_chat_id_key" ON "groups"("bot_id", "chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "groups_bot_id_upgraded_from_key" ON "groups"("bot_id", "upgraded_from");

-- CreateIndex
CREATE UNIQUE INDEX "channels_bot_id_chat_id_key" ON "channels"("bot_id", "chat_id");

-- CreateIndex
CREATE INDEX "links_channel_id_idx" ON "links"("channel_id");

-- CreateIndex
CREATE INDEX "holds_user_id_idx" ON "holds"("user_id");

-- CreateIndex
CREATE INDEX "warnings_group_id_topic_id_idx" ON "warnings"("group_id", "topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_group_id_subject_key" ON "notices"("group_id", "subject");

-- CreateIndex
CREATE INDEX "unsettled_due_at_idx" ON "unsettled"("due_at");

-- CreateIndex
CREATE INDEX "audit_entries_group_id_at_idx" ON "audit_entries"("group_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channels"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trusted" ADD CONSTRAINT "trusted_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_warning_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsettled" ADD CONSTRAINT "unsettled_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma has no words for: words that a column may hold, and indexes over the rows that are looked for.

ALTER TABLE "groups" ADD CONSTRAINT "groups_kind_check" CHECK ("kind" IN ('basic', 'supergroup'));
ALTER TABLE "channels" ADD CONSTRAINT "channels_kind_check" CHECK ("kind" IN ('channel', 'supergroup'));
ALTER TABLE "holds" ADD CONSTRAINT "holds_owner_check" CHECK ("owner" IN ('ours', 'theirs', 'none'));
ALTER TABLE "holds" ADD CONSTRAINT "holds_intent_check" CHECK ("intent" IN ('hold', 'free') AND "intent_at" IS NOT NULL OR "intent" IS NULL);
ALTER TABLE "holds" ADD CONSTRAINT "holds_pardon_check" CHECK (("pardoned_at" IS NULL) = ("pardoned_update_id" IS NULL));

-- Channels that we cannot read.
CREATE INDEX "channels_lost_idx" ON "channels"("bot_id") WHERE "lost_at" IS NOT NULL;

-- Members held by us, or about to be: listed and counted by group, and named by topic.
CREATE INDEX "holds_held_idx" ON "holds"("group_id", "user_id") WHERE "owner" = 'ours' OR "intent" = 'hold';
CREATE INDEX "holds_topic_idx" ON "holds"("group_id", "topic_id", "held_since", "user_id") WHERE ("owner" = 'ours' OR "intent" = 'hold') AND "present";

-- The reconciler: unconfirmed, due.
CREATE INDEX "holds_unconfirmed_idx" ON "holds"("intent_at") WHERE "intent" IS NOT NULL;
CREATE INDEX "holds_check_idx" ON "holds"("check_at") WHERE "owner" = 'ours' AND "check_at" IS NOT NULL;
CREATE INDEX "holds_due_idx" ON "holds"("due_at") WHERE "due_at" IS NOT NULL;

-- Held by hand: part of a group's policy.
CREATE INDEX "holds_blocked_idx" ON "holds"("group_id") WHERE "blocked_at" IS NOT NULL;

-- Whom a warning names, and whom it names although it should not.
CREATE INDEX "holds_warning_idx" ON "holds"("warning_id") WHERE "warning_id" IS NOT NULL;
CREATE INDEX "holds_misnamed_idx" ON "holds"("updated_at") WHERE "warning_id" IS NOT NULL AND ("owner" <> 'ours' OR NOT "present");

-- Closed rows, by age: they are pruned.
CREATE INDEX "holds_closed_idx" ON "holds"("updated_at") WHERE "owner" <> 'ours' AND "intent" IS NULL AND "blocked_at" IS NULL AND "pardoned_at" IS NULL AND "warning_id" IS NULL;

-- Sends whose answer is not known.
CREATE INDEX "warnings_claim_idx" ON "warnings"("claimed_at") WHERE "message_id" IS NULL;
