import { buttonsOf } from './group-view.js';
import type { MessageView, Person } from './sandbox-client.js';
import type { Scene } from './scene.js';
import type { System } from './start-system.js';

/** A panel that stands in a chat. */
export interface Panel {
  /** Presses the first button of which this is a part of what it carries or says; resolves with what the presser is told. */
  press(part: string, presser?: Person): Promise<string>;
  /** Shows the page that a setting has. */
  turnTo(setting: string): Promise<void>;
  read(): Promise<MessageView>;
}

/** Where the page of a setting is found. */
const SECTION_OF: Readonly<Record<string, string>> = {
  channelPosts: 'who',
  allowedPosters: 'who',
  inDoubt: 'joined',
  rule: 'joined',
  action: 'action',
  warnTimes: 'action',
  serviceMessages: 'warnings',
  warningText: 'warnings',
  language: 'administration',
  editors: 'administration',
};

/** Works the panel that stands in a chat. */
export function createPanel(
  { sandbox, botId }: System,
  scene: Scene<never>,
  { chatId, owner }: { readonly chatId: number; readonly owner: Person },
): Panel {
  async function read(): Promise<MessageView> {
    const { messages } = await sandbox.readChat(chatId);
    const panels = messages.filter(
      ({ from, buttons }) =>
        from.id === botId && buttonsOf(buttons).some(({ callbackData }) => callbackData?.startsWith('s:')),
    );
    const panel = panels.at(-1);
    if (panel === undefined) throw new Error('There is no panel');
    return panel;
  }

  async function press(part: string, presser: Person = owner): Promise<string> {
    const { messageId, index } = await scene.eventually(async () => {
      const panel = await read();
      const found = buttonsOf(panel.buttons).findIndex(
        ({ text, callbackData = '' }) => callbackData.includes(part) || text.includes(part),
      );
      if (found < 0) throw new Error(`The panel has no button ${part}`);
      return { messageId: panel.messageId, index: found };
    });
    const queryId = await sandbox.press(chatId, presser.id, messageId, index);
    const answer = await scene.eventually(async () => {
      const found = await sandbox.findAnswer(queryId);
      if (found === null) throw new Error('The press has no answer');
      return found;
    });
    return answer.text;
  }

  async function turnTo(setting: string): Promise<void> {
    await press(`:p:in-${SECTION_OF[setting] ?? ''}`);
    await press(`:p:${setting}`);
  }

  return { press, turnTo, read };
}

/** Opens the panel as the owner and presses a choice (`setting:value`); resolves with what the presser is told. */
export async function chooseSetting(
  system: System,
  scene: Scene<never>,
  choice: string,
  presser: Person = scene.owner,
): Promise<string> {
  const [setting = ''] = choice.split(':');
  const panel = createPanel(system, scene, { chatId: scene.group.id, owner: scene.owner });
  await scene.say(scene.owner, '/settings');
  await panel.turnTo(setting);
  return panel.press(`:c:${choice}:`, presser);
}
