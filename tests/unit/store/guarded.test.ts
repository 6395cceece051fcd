import { describe, expect, it } from 'vitest';
import { guarded } from '@gmbot/core/store/guarded';

describe('a guarded object', () => {
  const target = {
    factor: 3,
    async multiply(value: number) {
      return value * this.factor;
    },
    async fail() {
      throw new Error('vendor');
    },
    failAtOnce(): Promise<void> {
      throw new Error('vendor');
    },
  };
  const wrapped = guarded(target, (error) => new Error(`ours: ${error instanceof Error ? error.message : ''}`));

  it('answers as the target does', async () => {
    expect([await wrapped.multiply(2), wrapped.factor]).toEqual([6, 3]);
  });

  it('rejects with the translation, also of what is thrown at once', async () => {
    await expect(wrapped.fail()).rejects.toThrow('ours: vendor');
    await expect(wrapped.failAtOnce()).rejects.toThrow('ours: vendor');
  });
});
