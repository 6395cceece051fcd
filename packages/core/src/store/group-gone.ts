import type { GroupKey } from '../domain/ids.js';
import { AppError } from '../errors/app-error.js';

/** The row is gone: it became one with another in an upgrade. Whoever looks the chat up again finds that one. */
export function groupGone(groupKey: GroupKey): AppError {
  return new AppError('group-gone', { kind: 'backoff' }, { message: `No group has the key ${groupKey} any more` });
}
