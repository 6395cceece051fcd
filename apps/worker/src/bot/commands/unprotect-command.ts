import type { Unprotect } from '@gmbot/core/gate/unprotect';
import type { Answer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { readChannelRefs } from './read-channel-refs.js';
import { renderUnlinked, renderUnprotected } from './render-protect.js';

/** `/unprotect`: switches off, or unlinks the channels that are named. As a reply to anything but a post it means itself. */
export function createUnprotectCommand({ unprotect }: { unprotect: Unprotect }): RunCommand {
  return async function run(command: GroupCommand): Promise<Answer> {
    const { group, actorId, texts, findOnce } = command;
    const refs = readChannelRefs(command).filter(({ kind }) => kind !== 'not-forwarded');
    if (refs.length === 0) return renderUnprotected(texts, await unprotect.off(group, actorId));
    const named = await findOnce(() => unprotect.find(group, refs));
    return renderUnlinked(texts, await unprotect.unlink(group, actorId, named));
  };
}
