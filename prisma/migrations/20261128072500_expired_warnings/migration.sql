-- A warning whose time was up: its message is gone, whom it names stay held and are not warned again.

-- AlterTable
ALTER TABLE "warnings" ADD COLUMN "expired_at" TIMESTAMPTZ(3);
