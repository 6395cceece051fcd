/**
 * What the lines of a job can be found by. They go from hand to hand: with an AsyncLocalStorage in use Node 20 tracks every
 * promise of the process, which costs more than all that a worker does with a message.
 */
import type { Job } from 'bullmq';

/** What a line can be found by. */
export interface LogIds {
  readonly jobId?: string;
  readonly updateId?: number;
  /** Telegram's id of the chat. */
  readonly groupId?: number;
  /** Our own key of the group, which stays when it becomes a supergroup. */
  readonly groupKey?: number;
  readonly userId?: number;
}

/** What the log calls a job by: the update that it carries, or the member, group and chat that it is about. */
export function readJobIds({ id, data }: Pick<Job, 'id' | 'data'>): LogIds {
  const update = readRecord(readRecord(data)['update']);
  const event =
    Object.values(update)
      .map(readRecord)
      .find((each) => Object.keys(each).length > 0) ?? {};
  const message = readRecord(event['message']);
  const payload = readRecord(data);
  return {
    ...(id === undefined ? {} : { jobId: id }),
    ...pick('updateId', update['update_id']),
    ...pick('groupId', readRecord(event['chat'])['id'] ?? readRecord(message['chat'])['id'] ?? payload['chatId']),
    ...pick('groupKey', payload['groupKey']),
    ...pick('userId', readRecord(event['from'])['id'] ?? payload['userId']),
  };
}

function pick(name: keyof LogIds, value: unknown): LogIds {
  return typeof value === 'number' ? { [name]: value } : {};
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
