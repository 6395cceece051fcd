import type { Handler } from '../handler.js';
import type { ConfirmPress } from './confirm-press.js';
import { readConfirmToken } from './protect-command.js';
import { readPanelPress } from '../settings/panel-press.js';
import type { PressPanel } from '../settings/press-panel.js';

/** Claims presses on the buttons of answers to commands: `p:` and `s:`. */
export function createCommandPressHandler({
  confirm,
  pressPanel,
}: {
  readonly confirm: ConfirmPress;
  readonly pressPanel: PressPanel;
}): Handler {
  return {
    name: 'command-presses',
    async handle(context): Promise<boolean> {
      const query = context.update.callback_query;
      if (query?.data === undefined) return false;
      const token = readConfirmToken(query.data);
      if (token !== null) {
        await confirm(context, query, token);
        return true;
      }
      const asked = readPanelPress(query.data);
      if (asked === null) return false;
      await pressPanel(query, asked);
      return true;
    },
  };
}
