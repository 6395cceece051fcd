import type { ChannelKey, GroupKey, UserId } from '../../domain/ids.js';
import type { Moment } from './ledger.js';

/** What the gate did in the last days. Holds by hand are no work of the gate and are not in it. */
export interface PeriodFigures {
  /** How far it reaches back from now. */
  readonly days: number;
  /** Holds that began. */
  readonly held: number;
  /** Holds that ended, whatever for. */
  readonly freed: number;
  /** Of these, those who had joined what was missing. */
  readonly complied: number;
  /** Median from the beginning of a hold to their compliance; null while nobody complied. */
  readonly medianMs: number | null;
  /** Held people whom an administrator freed or trusted. */
  readonly falseAlarms: number;
}

/** People who joined a channel after we had asked them to. */
export interface ChannelJoins {
  readonly channelKey: ChannelKey;
  readonly people: number;
  /** Of these, those who came by a link of ours. */
  readonly byOurLink: number;
}

/** What the gate did on one day. Counted as in `PeriodFigures`. */
export interface DayFigures {
  readonly held: number;
  readonly freed: number;
}

/** What is counted. */
export interface FiguresRequest {
  /** From 1 to the 90 that entries are kept. */
  readonly days: readonly number[];
  /** When each day begins (unix ms), in their order; the last one goes on until now. */
  readonly dayStarts: readonly number[];
  readonly nowMs: number;
}

/** Figures of a group. */
export interface GroupFigures {
  readonly periods: readonly PeriodFigures[];
  /** One for each of `dayStarts`. */
  readonly daily: readonly DayFigures[];
  /** In the longest of the periods, of channels that gained anybody. */
  readonly joins: readonly ChannelJoins[];
}

/** Somebody joined a required channel. */
export interface JoinOfChannel {
  readonly channelKey: ChannelKey;
  readonly userId: UserId;
  readonly isByOurLink: boolean;
  readonly moment: Moment;
}

/** Keeps and counts what `/stats` shows. */
export interface Figures {
  /** Counts the latest 100,000 entries of the audit at most. */
  read(groupKey: GroupKey, request: FiguresRequest): Promise<GroupFigures>;
  /**
   * Keeps the join for each group that requires the channel and asked them for it: held or warned now, or held within
   * the day before. Idempotent.
   */
  noteJoin(join: JoinOfChannel): Promise<void>;
}
