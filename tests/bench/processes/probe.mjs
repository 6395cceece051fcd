// Loaded before one of our processes. SIGUSR2: collects garbage and says how much heap is left. With PROFILE_TO, a CPU
// profile from PROFILE_AFTER_MS after the start until the process ends.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const { PROFILE_TO, PROFILE_AFTER_MS = '3000' } = process.env;

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let times = 0; times < 3; times += 1) collect();
  process.stdout.write(`${JSON.stringify({ msg: 'heap', bytes: process.memoryUsage().heapUsed })}\n`);
});

if (PROFILE_TO !== undefined) {
  const session = new Session();
  session.connect();
  setTimeout(() => {
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 500 });
    session.post('Profiler.start');
  }, Number(PROFILE_AFTER_MS)).unref();
  process.on('exit', () => {
    session.post('Profiler.stop', (err, result) => {
      if (err === null) writeFileSync(PROFILE_TO, JSON.stringify(result.profile));
    });
  });
}
