import type { GroupCommand, RunCommand } from './group-command.js';
import { toAnswer } from './answer.js';

/** `/start` and `/help` of an administrator in a group. */
export async function runGroupHelp({ texts }: GroupCommand): ReturnType<RunCommand> {
  return toAnswer(texts.rich('help.group-administrator'));
}
