import { isAdministrator } from '@gmbot/core/domain/chat-member';
import { parseChatId } from '@gmbot/core/domain/ids';
import type { ChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import type { GroupStanding } from '@gmbot/core/gate/group-standing';
import type { Channels, Groups } from '@gmbot/core/gate/ports';
import { toChatMember } from '@gmbot/core/telegram/chat-member';
import { toSighting } from './facts.js';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly groups: Pick<Groups, 'ensure'>;
  readonly channels: Pick<Channels, 'findByChatId'>;
  readonly standing: GroupStanding;
  readonly circuit: ChannelCircuit;
}

/** What we may do in a group or a required channel changed. */
export function createOwnRightsHandler({ groups, channels, standing, circuit }: Deps): Handler {
  return { name: 'own-rights', handle };

  async function handle({ update: { update_id, my_chat_member: event } }: UpdateContext): Promise<boolean> {
    if (event === undefined) return false;
    const self = toChatMember(event.new_chat_member);
    const sighting = toSighting(event.chat);
    if (sighting !== null)
      await standing.learn(await groups.ensure(sighting), self, { atMs: event.date * 1000, updateId: update_id });
    const channel = await channels.findByChatId(parseChatId(event.chat.id));
    if (channel !== null) await (isAdministrator(self) ? circuit.find(channel) : circuit.lose(channel));
    return true;
  }
}
