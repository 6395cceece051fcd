// What became of every update, asked from the stores themselves.
const QUEUES = ['interactions', 'updates', 'crowds', 'members', 'warnings', 'sweeps', 'clean-ups'];
const IDS_PER_KEY = 65_536;

/**
 * Every update that the simulated Telegram made, against the bit that a worker sets for each one that it has handled.
 * A job in the delayed set of `clean-ups` is a timer, which counts as no work.
 */
export async function readAccount({ containers, world, botId }) {
  const prefix = `{gmbot:${botId}}`;
  const { counters } = await world.readState();
  const firstUpdateId = world.readFirstUpdateId();
  const made = [];
  for (let id = firstUpdateId; id < counters.nextUpdateId; id += 1) made.push(id);
  const script = `
    local unseen = {}
    for id = tonumber(ARGV[1]), tonumber(ARGV[2]) do
      local page = math.floor(id / ${IDS_PER_KEY})
      if redis.call('getbit', KEYS[1] .. page, id % ${IDS_PER_KEY}) == 0 then unseen[#unseen + 1] = id end
    end
    return unseen`;
  const args = [`${prefix}:seen-updates:`, String(firstUpdateId), String(counters.nextUpdateId - 1)];
  const unseen = (await containers.redis('eval', script, '1', ...args)).split('\n').filter(Boolean).map(Number);

  async function sum(command, states) {
    const keys = QUEUES.flatMap((queue) => states(queue).map((state) => `${prefix}:${queue}:${state}`));
    const sizes = await Promise.all(keys.map((key) => containers.redis(command, key)));
    return sizes.reduce((total, size) => total + Number(size), 0);
  }

  const delayed = (queue) => (queue === 'clean-ups' ? ['prioritized'] : ['prioritized', 'delayed']);
  return {
    made: made.length,
    seen: made.length - unseen.length,
    unseen,
    busyJobs: (await sum('llen', () => ['wait', 'active'])) + (await sum('zcard', delayed)),
    failedJobs: await sum('zcard', () => ['failed']),
    unsettled: Number(await containers.query('SELECT count(*) FROM unsettled')),
    calls: counters.calls,
    droppedUpdates: counters.droppedUpdates,
  };
}
