import { waitUntil } from '@gmbot/core/errors/app-error';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { registerCommands } from '@gmbot/worker/bot/register-commands';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClock } from '../../../support/fakes/clock.js';
import { createMemoryClaims } from '../../../support/fakes/memory-caches.js';

const log = pino({ level: 'silent' });
const { signal } = new AbortController();
let told: unknown[];
let fault: Error | null;
let claims: ReturnType<typeof createMemoryClaims>;
const api: BotApi = {
  call: async (_method, payload) => {
    if (fault !== null) throw fault;
    told.push(payload);
  },
  close: () => undefined,
};

beforeEach(() => {
  told = [];
  fault = null;
  claims = createMemoryClaims(createFakeClock());
});

describe('the command menus', () => {
  it('are told to Telegram by one worker for all', async () => {
    await registerCommands({ api, claims, log, signal });
    const count = told.length;
    await registerCommands({ api, claims, log, signal });

    expect(count).toBeGreaterThanOrEqual(3);
    expect(told).toHaveLength(count);
  });

  it('are told by the next worker when Telegram did not take them', async () => {
    fault = new Error('Bad Gateway');
    await registerCommands({ api, claims, log, signal });
    fault = null;
    await registerCommands({ api, claims, log, signal });

    expect(told.length).toBeGreaterThanOrEqual(3);
  });

  it('wait for a Redis that is not there yet, and are told once it is', async () => {
    let isAway = true;
    const patient = {
      ...claims,
      isTaken: (name: string) => (isAway ? Promise.reject(waitUntil('redis-away', 0)) : claims.isTaken(name)),
    };

    await registerCommands({ api, claims: patient, log, signal, pause: async () => void (isAway = false) });

    expect(told.length).toBeGreaterThanOrEqual(3);
  });

  it('are left to others by a worker that is told to end while it waits', async () => {
    const end = new AbortController();
    const away = { ...claims, isTaken: () => Promise.reject(waitUntil('redis-away', 0)) };

    await registerCommands({ api, claims: away, log, signal: end.signal, pause: async () => end.abort() });

    expect(told).toEqual([]);
  });
});
