import type { Protect } from '@gmbot/core/gate/protect';
import type { SweepDesk } from '@gmbot/core/gate/ports';
import type { StoppablePurpose } from '@gmbot/core/gate/sweep-press';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import { findOnce } from '../find-once.js';
import type { UpdateContext } from '../handler.js';
import { type AdministratorPress, type Presses, SILENT, toAlert } from './press.js';
import { renderResumed } from './render-protect.js';

/** A press on the button under a sweep's progress. */
export interface SweepPress {
  /** @throws AppError until */
  (context: UpdateContext, query: SlimCallbackQuery, purpose: StoppablePurpose): Promise<void>;
}

interface Deps {
  readonly presses: Presses;
  readonly desk: Pick<SweepDesk, 'read' | 'stop'>;
  readonly protect: Pick<Protect, 'resume'>;
}

/**
 * Composes it. The sweep itself says in its message where it stopped. A drain is stopped by protecting again: half of a
 * group free and half of it held would be nothing that anybody asked for.
 */
export function createSweepPress({ presses, desk, protect }: Deps): SweepPress {
  return async function pressSweep(context, query, purpose): Promise<void> {
    const read = await presses.read(query);
    if (read === null) return presses.reply(query.id, SILENT);
    const { press, isAllowed } = read;
    if (!isAllowed) return presses.reply(query.id, toAlert(press.alerts.plain('refusal.not-administrator')));
    const isHeard =
      purpose === 'unprotect'
        ? await undo(context, press)
        : await desk.stop({ groupKey: press.group.key, over: 'seen', purpose }, press.messageId);
    await presses.reply(query.id, isHeard ? SILENT : toAlert(press.alerts.plain('sweep.is-over')));
  };

  /** False iff protection is on already, or no channel is kept. */
  async function undo(context: UpdateContext, press: AdministratorPress): Promise<boolean> {
    const { group, presserId, texts } = press;
    const drain = await findOnce(context, () => readDrain(press));
    if (drain === 'is-over') return false;
    const resumed = await protect.resume(group, presserId);
    if (resumed.kind === 'nothing-kept') return false;
    if (drain === 'has-ended') await presses.replace(press, renderResumed(texts, resumed, null));
    return true;
  }

  /** Over once protection is on; before that, a drain that has freed everybody says nothing more in its message. */
  async function readDrain({ group, messageId }: AdministratorPress): Promise<'is-over' | 'has-ended' | 'under-way'> {
    if (group.isEnabled) return 'is-over';
    const drain = { groupKey: group.key, over: 'held', purpose: 'unprotect', version: group.version } as const;
    return (await desk.read(drain)).progress?.messageId === messageId ? 'under-way' : 'has-ended';
  }
}
