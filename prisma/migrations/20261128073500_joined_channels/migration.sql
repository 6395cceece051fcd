-- What somebody has joined since they were held or warned: their warning ticks it off.

-- AlterTable
ALTER TABLE "holds" ADD COLUMN "joined" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
