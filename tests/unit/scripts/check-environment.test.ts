import { describe, expect, it } from 'vitest';
import { checkEnvironment } from '../../../scripts/lib/check-environment.mjs';

const PORT = 'must be a whole number from 0 to 65535';
const SWITCH = 'must be on or off';

async function readRefusal(given: NodeJS.ProcessEnv): Promise<string[]> {
  const refusal = await checkEnvironment(given).catch((err: unknown) => err);
  return refusal instanceof Error ? refusal.message.split('\n').slice(1) : [];
}

describe('checkEnvironment', () => {
  it.each([
    {},
    { INGRESS_PORT: '0', WORKER_PORT: '65535', SANDBOX_PORT: '', SANDBOX_HOST: '::1' },
    { BOT_TOKEN: '7:real', UPDATES: 'polling' },
  ])('takes %o', async (given) => {
    expect(await readRefusal(given)).toEqual([]);
  });

  it.each(['INGRESS_PORT', 'WORKER_PORT', 'SANDBOX_PORT'])('refuses a %s that is no port', async (name) => {
    for (const port of ['abc', '-1', '70000', '3e3', '30.5'])
      expect(await readRefusal({ [name]: port }), port).toEqual([`- ${name} ${PORT}`]);
  });

  it('lists the faults of every process at once, and each of them once', async () => {
    const refusal = await readRefusal({
      INGRESS_PORT: 'abc',
      WORKER_PORT: '70000',
      LOG_LEVEL: 'loud',
      SANDBOX_PORT: '-1',
      SANDBOX_SEED_WORLD: 'perhaps',
    });

    expect(refusal).toEqual([
      `- INGRESS_PORT ${PORT}`,
      expect.stringContaining('- LOG_LEVEL '),
      `- WORKER_PORT ${PORT}`,
      `- SANDBOX_PORT ${PORT}`,
      `- SANDBOX_SEED_WORLD ${SWITCH}`,
    ]);
  });

  it('judges what the sandbox would replace as well', async () => {
    expect(await readRefusal({ PUBLIC_URL: 'http://bot.example' })).toEqual([expect.stringContaining('- PUBLIC_URL ')]);
  });

  it('leaves the variables of the sandbox alone where a real bot runs', async () => {
    expect(await readRefusal({ BOT_TOKEN: '7:real', SANDBOX_PORT: 'abc' })).toEqual([]);
  });
});
