import { createLogger } from '@gmbot/core/observability/logger';
import { describe, expect, it } from 'vitest';

const TOKEN = '123456:AAE-x_yz';

function createTestLogger(options: { secrets?: string[]; isPretty?: boolean } = {}) {
  const lines: string[] = [];
  const log = createLogger({
    role: 'worker',
    level: 'info',
    isPretty: false,
    ...options,
    write: (line) => void lines.push(line),
  });
  return { log, lines };
}

it('writes one line of JSON with role, level and time', () => {
  const { log, lines } = createTestLogger();

  log.info({ groupId: -1001 }, 'A member is held');
  log.debug({}, 'Nothing of interest');

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines.join(''))).toMatchObject({
    level: 'info',
    role: 'worker',
    groupId: -1001,
    msg: 'A member is held',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
  });
});

it('writes for people on a terminal', () => {
  const { log, lines } = createTestLogger({ isPretty: true });

  log.warn({ groupId: -1001 }, 'A member is held');

  expect(lines.join('')).toContain('A member is held');
  expect(() => JSON.parse(lines.join('')) as unknown).toThrow();
});

describe('a token never leaves', () => {
  it.each([
    ['in a message', { log: [{}, `GET https://api.telegram.org/bot${TOKEN}/getMe`] }],
    ['in a field', { log: [{ url: `https://api.telegram.org/bot${TOKEN}/getMe` }, 'x'] }],
    ['in an error', { log: [{ err: new Error(`404: bot${TOKEN}/getMe`) }, 'x'] }],
    ['in the cause of an error', { log: [{ err: new Error('x', { cause: new Error(`bot${TOKEN}`) }) }, 'x'] }],
    ['deep in an object', { log: [{ a: { b: [{ c: `bot${TOKEN}` }] } }, 'x'] }],
  ])('%s', (_where, { log: [fields, message] }) => {
    const { log, lines } = createTestLogger();

    log.error(fields as object, message as string);

    expect(lines.join('')).not.toContain('AAE-x_yz');
    expect(lines.join('')).toContain('[secret]');
  });

  it('on its own, once it is named', () => {
    const { log, lines } = createTestLogger({ secrets: [TOKEN, 'quo"ted\\secret'] });

    log.info({ token: TOKEN, password: 'quo"ted\\secret' }, TOKEN);

    expect(JSON.parse(lines.join(''))).toMatchObject({ token: '[secret]', password: '[secret]', msg: '[secret]' });
  });

  it('in the headers of a request', () => {
    const { log, lines } = createTestLogger();

    log.info({ req: { headers: { authorization: 'Basic x', 'x-telegram-bot-api-secret-token': 'y' } } }, 'x');

    expect(lines.join('')).not.toMatch(/Basic x|"y"/);
  });
});

it('leaves times and short secrets alone', () => {
  const { log, lines } = createTestLogger({ secrets: ['a', ''] });

  log.info({ at: '2026-11-24T12:30:00Z', pair: '12:30' }, 'bottle: a banana');

  expect(JSON.parse(lines.join(''))).toMatchObject({ pair: '12:30', msg: 'bottle: a banana' });
});
