import { defineConfig } from 'vitest/config';

// 'import' and 'default' hold by themselves; named here, a require() would get the ESM half of a package
const source = { conditions: ['source', 'node'] };

export default defineConfig({
  resolve: source,
  ssr: { resolve: { conditions: source.conditions, externalConditions: ['source'] } },
  test: {
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/**/*.ts'],
      exclude: ['packages/core/src/store/generated/**', '**/*-main.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 90 },
    },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], maxWorkers: 2 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // they mostly wait: for Telegram's times, and for what must not happen
        },
      },
      {
        extends: true,
        test: { name: 'chaos', include: ['tests/chaos/**/*.test.ts'], testTimeout: 200_000, maxWorkers: 2 },
      },
      { extends: true, test: { name: 'chaos-long', include: ['tests/chaos/long-run.ts'] } },
      { extends: true, test: { name: 'bench', include: ['tests/bench/run-bench.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
