import { PAYLOAD_VERSIONS, readVersioned } from '@gmbot/core/queues/payload-versions';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import { describe, expect, it } from 'vitest';
import { readPayloadFixtures } from '../../support/payload-fixtures.js';

const FIXTURES = readPayloadFixtures();

describe('the payloads of every version', () => {
  it('are kept for every job of today', () => {
    const kept = new Set(FIXTURES.map(({ name, data }) => `${name} ${String(data['v'])}`));

    for (const [name, version] of Object.entries(PAYLOAD_VERSIONS)) expect(kept).toContain(`${name} ${version}`);
  });

  it.each(FIXTURES)('$title is read', ({ name, data }) => {
    const today = { ...data, v: PAYLOAD_VERSIONS[name] }; // no version so far has moved or renamed anything
    expect(readVersioned(name, data)).toEqual({ kind: 'payload', payload: today });
  });

  it.each(FIXTURES.filter(({ name }) => name === 'handle-update'))('$title holds an update of today', ({ data }) => {
    expect(slimUpdateSchema.safeParse(data['update']).success).toBe(true);
  });
});

describe('a payload of another version', () => {
  it('that is newer waits for whoever knows it', () => {
    expect(readVersioned('prune', { v: 2, more: true })).toEqual({ kind: 'newer' });
  });

  it('that is older is brought up to date step by step', () => {
    const upgrades = {
      prune: {
        [-1]: (payload: object) => ({ ...payload, v: 0, from: 'minus one' }),
        0: (payload: object) => ({ ...payload, v: 1 }),
      },
    };

    expect(readVersioned('prune', { v: -1, kept: true }, upgrades)).toEqual({
      kind: 'payload',
      payload: { v: 1, kept: true, from: 'minus one' },
    });
  });

  it.each([[undefined], [null], ['x'], [{}], [{ v: '1' }], [{ v: 1.5 }], [{ v: 0 }]])('%j is nobody’s', (data) => {
    expect(readVersioned('prune', data)).toEqual({ kind: 'unreadable' });
  });
});
