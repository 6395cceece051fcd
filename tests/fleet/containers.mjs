// The fleet in containers, as its operator handles it. Compose v2 or 1.29, whichever is there.
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eventually } from './eventually.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const HEALTHY_WITHIN_MS = 180 * 1000;
/** Above the 15 s in which our processes end by themselves. */
const STOP_SECONDS = '25';

/** @param {{ project: string, env: Record<string, string> }} options */
export function createContainers({ project, env }) {
  const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  const [composeFile, ...composeArgs] = findCompose();
  const files = ['-f', 'docker-compose.yml', '-f', 'tests/fleet/docker-compose.yml', '-p', project];

  async function docker(...args) {
    return (await run('docker', args, options)).stdout.trim();
  }

  async function compose(...args) {
    return (await run(composeFile, [...composeArgs, ...files, ...args], options)).stdout.trim();
  }

  async function list(service) {
    return (await compose('ps', '-q', service)).split('\n').filter(Boolean);
  }

  async function only(service) {
    const [id] = await list(service);
    if (id === undefined) throw new Error(`No container of ${service} is there`);
    return id;
  }

  async function waitHealthy(service, count = 1) {
    return eventually(
      async () => {
        const ids = await list(service);
        const states = await Promise.all(ids.map((id) => docker('inspect', '-f', '{{.State.Health.Status}}', id)));
        const healthy = states.filter((state) => state === 'healthy').length;
        return healthy === count && ids.length === count;
      },
      { withinMs: HEALTHY_WITHIN_MS, what: `${count} healthy ${service}` },
    );
  }

  return {
    docker,
    compose,
    list,
    only,
    waitHealthy,
    scale: (workers) => compose('up', '-d', '--no-build', '--no-recreate', '--scale', `worker=${workers}`),
    restart: (id) => docker('restart', '-t', STOP_SECONDS, id),

    /** Kills the process itself, as a crash would: Docker sees no wish of ours, and its restart policy answers. */
    async crash(id) {
      const kill = 'kill -9 $(cat /proc/1/task/1/children)';
      for (const user of [[], ['-u', 'postgres']]) {
        const refusal = await docker('exec', ...user, id, 'sh', '-c', kill).catch(({ stderr }) => stderr);
        if (!/not permitted/.test(refusal)) break;
      }
      await eventually(async () => Number(await docker('inspect', '-f', '{{.RestartCount}}', id)) > 0, {
        withinMs: HEALTHY_WITHIN_MS,
        what: `a restart of ${id}`,
      });
    },

    /** Milliseconds from the start of a container to the line of its log that holds a text. */
    async readStartMs(id, text) {
      const startedAt = Date.parse(await docker('inspect', '-f', '{{.State.StartedAt}}', id));
      const { stdout } = await run('docker', ['logs', '-t', id], options);
      const line = stdout.split('\n').findLast((each) => each.includes(text));
      return line === undefined ? null : Date.parse(line.slice(0, line.indexOf(' '))) - startedAt;
    },

    async query(sql) {
      return docker(
        'exec',
        await only('postgres'),
        'psql',
        '-U',
        'gmbot',
        '-d',
        'gmbot',
        '-h',
        '/var/run/postgresql',
        '-tAc',
        sql,
      );
    },

    async redis(...args) {
      return docker('exec', await only('redis'), 'redis-cli', '--raw', ...args);
    },
  };
}

function findCompose() {
  if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0) return ['docker', 'compose'];
  if (spawnSync('docker-compose', ['version'], { stdio: 'ignore' }).status === 0) return ['docker-compose'];
  throw new Error('Neither "docker compose" nor "docker-compose" is there: install Docker with Compose');
}
