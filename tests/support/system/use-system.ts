import { afterAll, afterEach, beforeAll } from 'vitest';
import { startSystem, type System, type SystemOptions } from './start-system.js';

/** One system for all tests of a file; what it did is printed when a test fails. */
export function useSystem(options: SystemOptions = {}): () => System {
  let system: System | undefined;

  beforeAll(async () => {
    system = await startSystem(options);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') process.stderr.write(`\n${task.name}\n${await system?.describe()}\n`);
  });

  afterAll(async () => {
    await system?.stop();
  });

  return () => {
    if (system === undefined) throw new Error('The system is not started yet');
    return system;
  };
}
