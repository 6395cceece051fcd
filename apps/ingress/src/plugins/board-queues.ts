import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { QUEUE_NAMES, type QueueName } from '@gmbot/core/queues/names';
import type { Queues } from '@gmbot/core/queues/queue-set';

/** What the board calls each queue, and says of it. */
const WORDS = {
  interactions: {
    displayName: 'Commands and presses',
    description: 'What people wait for an answer to: commands, presses, join requests, our own rights',
  },
  updates: {
    displayName: 'Updates from Telegram',
    description: 'Messages, joins and leaves: facts are recorded, and what a member to be held has said is deleted',
  },
  crowds: {
    displayName: 'Crowds',
    description:
      'Joins and leaves of a chat in which many come or go at once: a few at a time, so that nobody else waits',
  },
  members: {
    displayName: 'Members to settle',
    description: 'One job for each member and group: reads the truth, decides, holds or frees',
  },
  warnings: {
    displayName: 'Warnings and notices',
    description: 'What stands in a topic: sends, edits and removes our messages',
  },
  sweeps: {
    displayName: 'Long work in pages',
    description: 'Protecting, unprotecting and rechecking whole groups: asks for one settle after another',
  },
  'clean-ups': {
    displayName: 'Timers and clean-up',
    description: 'Wakes what waits for a time, deletes passing messages, and looks for what no event will mend',
  },
} as const satisfies Record<QueueName, { readonly displayName: string; readonly description: string }>;

/** Fields that hold what somebody wrote. */
const SPEECH = new Set(['text', 'caption']);
const NOT_SHOWN = '[not shown]';

/** Every queue as the board shows it. A job's data is shown without what people wrote. */
export function toBoardQueues(queues: Queues): readonly BullMQAdapter[] {
  return QUEUE_NAMES.map((name) => {
    const options = { ...WORDS[name], allowCompletedRetries: false };
    const adapter = new BullMQAdapter(queues[name], options);
    adapter.setFormatter('data', hideSpeech);
    return adapter;
  });
}

/** The same data, with every text that a person wrote left out. */
export function hideSpeech(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(hideSpeech);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      SPEECH.has(key) && typeof value === 'string' ? NOT_SHOWN : hideSpeech(value),
    ]),
  );
}
