/**
 * A group's log channel: told what is done in the group, four messages a minute at most. Lines wait in the queue Redis; a flush
 * takes what has come together, sends it once, and forgets it. Losing lines with that Redis loses nothing but the telling: the
 * audit in Postgres has them all.
 */
import type { Group } from '../domain/group.js';
import { type ChatId, type GroupKey, parseUserId, type UserId } from '../domain/ids.js';
import type { AuditLog, Claims, Clock, Groups } from './ports.js';
import type { SendOnce } from './send-once.js';
import type { OutgoingMessage } from './telegram-port.js';

/** How long it is remembered that a log took no line, unless it takes one before. */
const REFUSED_FOR_MS = 24 * 60 * 60 * 1000;

/** The claim that stands while a log is known to take no lines. */
export function toLogRefused(chatId: ChatId): string {
  return `log-refused-${chatId}`;
}

/** Lines are told together after at most this long. */
export const LOG_SLOT_MS = 15 * 1000;

/** One thing that was done. Plain data: it is kept as JSON. */
export interface LogLine {
  readonly action: string;
  readonly userId: number | null;
  readonly actorId: number | null;
  /** Names of the settings that were changed. */
  readonly settings: readonly string[];
}

/** Lines that wait to be told. A slot is the quarter of a minute, counted from 1970, at whose start its lines are told. */
export interface LogLines {
  push(groupKey: GroupKey, slot: number, line: LogLine): Promise<void>;
  /** In their order. */
  list(groupKey: GroupKey, slot: number): Promise<readonly LogLine[]>;
  drop(groupKey: GroupKey, slot: number): Promise<void>;
}

/** Asks for a flush, once for each group and slot. */
export interface RequestFlush {
  flushLog(groupKey: GroupKey, slot: number): Promise<void>;
}

/** A log message, in the language of the group. */
export type RenderLog = (group: Group, lines: readonly LogLine[]) => Pick<OutgoingMessage, 'content' | 'buttons'>;

/** Tells the log channel what has come together. Run again, it sends nothing twice. A log that refuses is remembered. */
export interface FlushLog {
  /** @throws AppError until */
  (groupKey: GroupKey, slot: number): Promise<void>;
}

/** What is told; the rest is for the audit alone. */
const TOLD: ReadonlySet<string> = new Set([
  'hold',
  'free',
  'hold-by-hand',
  'free-by-hand',
  'pardon',
  'trust',
  'untrust',
  'protect',
  'unprotect',
  'unlink',
  'settings',
  'settings-import',
]);

interface Deps {
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly lines: LogLines;
  readonly clock: Clock;
}

/** Has the log channel told of one thing, if the group has one. */
export interface TellLog {
  (groupKey: GroupKey, line: LogLine): Promise<void>;
}

/** Composes it. */
export function createTellLog({ groups, lines, jobs, clock }: Deps & { readonly jobs: RequestFlush }): TellLog {
  return async function tell(groupKey, line) {
    if (((await groups.findByKey(groupKey))?.settings.logChatId ?? null) === null) return;
    const slot = Math.floor(clock.now() / LOG_SLOT_MS) + 1;
    await lines.push(groupKey, slot, line);
    await jobs.flushLog(groupKey, slot);
  };
}

/** The audit, of which the log channel is told as well; a hold that is renewed is no news. */
export function createToldAudit(audit: AuditLog, tellLog: TellLog): AuditLog {
  return {
    async append(entry) {
      await audit.append(entry);
      const { groupKey, action, userId, actorId, details } = entry;
      if (!TOLD.has(action) || details['renewed'] === true) return;
      const settings = action === 'settings' ? Object.keys(details) : [];
      await tellLog(groupKey, { action, userId, actorId, settings });
    },
    findLast: (groupKey, userId, actions) => audit.findLast(groupKey, userId, actions),
  };
}

/** Composes it. */
export function createFlushLog({
  groups,
  lines,
  claims,
  sendOnce,
  render,
}: Omit<Deps, 'clock'> & {
  readonly claims: Pick<Claims, 'take' | 'release'>;
  readonly sendOnce: SendOnce;
  readonly render: RenderLog;
}): FlushLog {
  return async function flush(groupKey, slot) {
    const waiting = await lines.list(groupKey, slot);
    const group = await groups.findByKey(groupKey);
    const chatId = group?.settings.logChatId ?? null;
    if (group !== null && chatId !== null && waiting.length > 0) {
      const message = { chatId, topicId: 0, ...render(group, waiting), isSilent: true };
      const { kind } = await sendOnce.send(`log-${groupKey}-${slot}`, message);
      if (kind === 'refused') await claims.take(toLogRefused(chatId), REFUSED_FOR_MS);
      else await claims.release(toLogRefused(chatId));
    }
    await lines.drop(groupKey, slot);
  };
}

/** People whom lines of these actions are about, without repeats. */
export function listPeople(lines: readonly LogLine[], actions: readonly string[]): readonly UserId[] {
  const ids = lines.filter((line) => actions.includes(line.action)).map(({ userId }) => userId);
  return [...new Set(ids)].filter((id) => id !== null).map(parseUserId);
}
