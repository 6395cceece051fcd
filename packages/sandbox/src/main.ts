/** The sandbox as a process: listens, logs JSON lines, saves its world at SIGTERM. */
import { pino } from 'pino';
import { createSandbox } from './build-sandbox.js';
import { readSandboxConfig } from './config.js';

/** Telegram's limits for bots: 20 messages a minute into one group, 30 a second over all. */
const FLOOD_LIMITS = { groupPerMinute: 20, overallPerSecond: 30 };

const log = pino({ base: { process: 'sandbox' } });

try {
  const config = readSandboxConfig(process.env);
  const sandbox = await createSandbox({
    token: config.token,
    stateFile: config.stateFile,
    seedWorld: config.hasSeedWorld,
    floodLimits: config.hasFloodLimits ? FLOOD_LIMITS : undefined,
    seed: Date.now(),
    delivery: {
      onMethodInAnswer: () => log.error('The webhook answered with a method, which is not executed here.'),
    },
  });
  const url = await sandbox.app.listen({ host: config.host, port: config.port });
  log.info({ url }, 'sandbox ready');

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0));
    });
  }
} catch (err) {
  log.fatal({ err }, 'The sandbox could not start.');
  process.exitCode = 1;
}
