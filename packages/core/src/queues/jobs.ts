import type { SettleHints, SweepRequest, SweepState } from '../gate/ports.js';
import type { SlimUpdate } from '../telegram/slim-update.js';

/** Job names and their payloads; the payload's type follows from the name. `v` lets old and new workers run side by side. */
export interface JobPayloads {
  /** In `interactions` and `updates`. */
  readonly 'handle-update': {
    readonly v: 1;
    /** When the ingress took it (unix ms). */
    readonly receivedAtMs: number;
    readonly update: SlimUpdate;
    /** Left by an earlier run of the same job. */
    readonly memo?: Readonly<Record<string, unknown>>;
  };
  /** In `members`: one per (group, member), never two at once. */
  readonly 'settle-member': {
    readonly v: 1;
    readonly groupKey: number;
    readonly userId: number;
    readonly hints: SettleHints;
  };
  /** In `warnings`: one per (group, topic), never two at once. */
  readonly 'settle-warnings': { readonly v: 1; readonly groupKey: number; readonly topicId: number };
  /** In `warnings`: one per group, never two at once. */
  readonly 'settle-notices': { readonly v: 1; readonly groupKey: number };
  /** In `sweeps`. */
  readonly 'sweep-group': {
    readonly v: 2;
    readonly request: SweepRequest;
    readonly state: SweepState | null;
  };
  /** In `clean-ups`: asks for a settle. */
  readonly 'wake-member': { readonly v: 1; readonly groupKey: number; readonly userId: number };
  /** In `clean-ups`: asks for what stands in a topic to be settled. */
  readonly 'wake-topic': { readonly v: 1; readonly groupKey: number; readonly topicId: number };
  /** In `clean-ups`: asks for a sweep of each group that requires the channel. */
  readonly 'wake-channel': { readonly v: 1; readonly channelKey: number };
  /** In `clean-ups`: the group's hours begin or end. */
  readonly 'turn-group': { readonly v: 1; readonly groupKey: number };
  /** In `clean-ups`: tells a group's log channel what has come together. */
  readonly 'flush-log': { readonly v: 1; readonly groupKey: number; readonly slot: number };
  /** In `clean-ups`: deletes a message of ours. */
  readonly 'delete-message': { readonly v: 1; readonly chatId: number; readonly messageId: number };
  /** In `clean-ups`: finds what no event will mend. Scheduled once for the fleet. */
  readonly reconcile: { readonly v: 1 };
  /** In `clean-ups`: removes what has been kept long enough. Scheduled once for the fleet. */
  readonly prune: { readonly v: 1 };
}

/** The name of a job. */
export type JobName = keyof JobPayloads;
