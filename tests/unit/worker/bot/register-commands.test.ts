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
});
