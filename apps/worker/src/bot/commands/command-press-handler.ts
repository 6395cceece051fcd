import { readLogPress } from '@gmbot/core/gate/log-press';
import { readSweepPress } from '@gmbot/core/gate/sweep-press';
import type { Handler } from '../handler.js';
import type { ConfirmPress } from './confirm-press.js';
import type { PressLog } from './log-press.js';
import { readConfirmToken } from './protect-command.js';
import { readPanelPress } from '../settings/panel-press.js';
import type { PressPanel } from '../settings/press-panel.js';
import type { SweepPress } from './sweep-press.js';

/** Claims presses on the buttons of answers to commands: `p:`, `s:` and `x:`; and of the log: `l:`. */
export function createCommandPressHandler({
  confirm,
  pressPanel,
  pressSweep,
  pressLog,
}: {
  readonly confirm: ConfirmPress;
  readonly pressPanel: PressPanel;
  readonly pressSweep: SweepPress;
  readonly pressLog: PressLog;
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
      const purpose = readSweepPress(query.data);
      if (purpose !== null) {
        await pressSweep(context, query, purpose);
        return true;
      }
      const undoing = readLogPress(query.data);
      if (undoing !== null) {
        await pressLog(query, undoing, context.update.update_id);
        return true;
      }
      const asked = readPanelPress(query.data);
      if (asked === null) return false;
      await pressPanel(query, asked);
      return true;
    },
  };
}
