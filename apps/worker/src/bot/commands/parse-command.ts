import { COMMAND_NAMES, type CommandName } from '@gmbot/core/telegram/slim-update';

/** A command as it was typed. */
export interface ParsedCommand {
  readonly name: CommandName;
  /** What follows the name, trimmed. */
  readonly args: string;
}

const COMMAND = /^\/([a-z]+)(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/i;

/** Null iff the text is no command of ours, or is addressed to another bot. */
export function parseCommand(text: string | undefined, botUsername: string): ParsedCommand | null {
  const [, typedName, addressee, args] = COMMAND.exec(text ?? '') ?? [];
  if (addressee !== undefined && addressee.toLowerCase() !== botUsername.toLowerCase()) return null;
  const name = COMMAND_NAMES.find((known) => known === typedName?.toLowerCase());
  return name === undefined ? null : { name, args: (args ?? '').trim() };
}
