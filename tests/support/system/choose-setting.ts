import { buttonsOf } from './group-view.js';
import type { Person } from './sandbox-client.js';
import type { Scene } from './scene.js';
import type { System } from './start-system.js';

/** Opens the panel as the owner and presses a choice (`setting:value`); resolves with what the presser is told. */
export async function chooseSetting(
  { sandbox }: System,
  scene: Scene<never>,
  choice: string,
  presser: Person = scene.owner,
): Promise<string> {
  await scene.say(scene.owner, '/settings');
  const { messageId, index } = await scene.eventually(async () => {
    for (const message of await scene.botMessages()) {
      const found = buttonsOf(message.buttons).findIndex(({ callbackData = '' }) => callbackData.endsWith(choice));
      if (found >= 0) return { messageId: message.messageId, index: found };
    }
    throw new Error('There is no panel');
  });
  const queryId = await sandbox.press(scene.group.id, presser.id, messageId, index);
  const answer = await scene.eventually(async () => {
    const found = await sandbox.findAnswer(queryId);
    if (found === null) throw new Error('The press has no answer');
    return found;
  });
  return answer.text;
}
