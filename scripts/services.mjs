// Starts a throw-away Postgres and Redis for running single suites by hand:
//   node scripts/services.mjs > services.env &   then   . ./services.env
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitWith } from './lib/fault.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { onStopSignal } from './lib/stop-signals.mjs';
import { startRedis } from './lib/redis.mjs';

const dir = mkdtempSync(join(tmpdir(), 'gmbot-services-'));
chmodSync(dir, 0o711);
/** @type {import('./lib/postgres.mjs').Service[]} */
const running = [];

try {
  running.push(await startPostgres({ dir: join(dir, 'postgres'), durable: false }));
  running.push(await startRedis({ dir: join(dir, 'redis'), durable: false }));
} catch (err) {
  await end();
  exitWith(err);
}
const [postgres, redis] = running;
console.log(`export TEST_DATABASE_URL=${postgres?.url}`);
console.log(`export TEST_REDIS_URL=${redis?.url}`);
onStopSignal(() => void end().then(() => process.exit(0)));
await Promise.race(running.map((service) => service.exited));
await end();

async function end() {
  await Promise.all(running.map((service) => service.stop()));
  rmSync(dir, { recursive: true, force: true });
}
