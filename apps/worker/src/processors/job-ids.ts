import type { LogIds } from '@gmbot/core/observability/log-ids';
import type { Job } from 'bullmq';

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
