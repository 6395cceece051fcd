import { isAdministrator } from '@gmbot/core/domain/chat-member';
import type { Group } from '@gmbot/core/domain/group';
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { ChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import type { GroupStanding } from '@gmbot/core/gate/group-standing';
import type { LearnChannel } from '@gmbot/core/gate/learn-channel';
import type { Channels, Groups, Notices, Stewards } from '@gmbot/core/gate/ports';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import { DEFAULT_LANGUAGE } from '@gmbot/core/i18n/catalogs';
import { readLanguage } from '@gmbot/core/i18n/languages';
import { toChatMember } from '@gmbot/core/telegram/chat-member';
import type { SlimChatMemberUpdated } from '@gmbot/core/telegram/slim-update';
import { isTelegramAccount, toChannelSighting, toSighting } from './facts.js';
import type { Handler, UpdateContext } from './handler.js';

interface Deps {
  readonly groups: Pick<Groups, 'ensure' | 'changeSettingsAt'>;
  readonly channels: Pick<Channels, 'findByChatId'>;
  readonly stewards: Pick<Stewards, 'note'>;
  readonly notices: Pick<Notices, 'ask'>;
  readonly standing: GroupStanding;
  readonly circuit: ChannelCircuit;
  readonly learnChannel: LearnChannel;
}

/** What we may do in a group or a required channel changed. */
export function createOwnRightsHandler(deps: Deps): Handler {
  const { groups, channels, stewards, notices, standing, circuit, learnChannel } = deps;
  return { name: 'own-rights', handle };

  async function handle({ update: { update_id, my_chat_member: event } }: UpdateContext): Promise<boolean> {
    if (event === undefined) return false;
    const self = toChatMember(event.new_chat_member);
    await learnOfGroup(event, update_id);
    const channel = await channels.findByChatId(parseChatId(event.chat.id));
    if (channel === null) return true;
    const seen = toChannelSighting(event.chat);
    if (seen !== null) await learnChannel(channel, seen);
    await (isAdministrator(self) ? circuit.find(channel) : circuit.doubt(channel));
    return true;
  }

  /** Whoever adds us is helped through the rest. */
  async function learnOfGroup(event: SlimChatMemberUpdated, updateId: number): Promise<void> {
    const sighting = toSighting(event.chat);
    if (sighting === null) return;
    const group = await groups.ensure(sighting);
    const [before, self] = [toChatMember(event.old_chat_member), toChatMember(event.new_chat_member)];
    const moment = { atMs: event.date * 1000, updateId };
    if (!event.from.is_bot && !isTelegramAccount(event.from.id))
      await stewards.note(group.key, parseUserId(event.from.id));
    if (self.isPresent && !before.isPresent) {
      await keepLanguage(group, event.from.language_code);
      await notices.ask(group.key, SET_UP, moment.atMs);
    }
    await standing.learn(group, self, moment);
  }

  /** Where nobody chose a language, the one of whoever adds us is chosen: our first words are for them. */
  async function keepLanguage(group: Group, code: string | undefined): Promise<void> {
    const language = readLanguage(code);
    if (group.settings.language !== null || language === null || language === DEFAULT_LANGUAGE) return;
    await groups.changeSettingsAt(group.key, group.version, { language });
  }
}
