import { readFile } from 'node:fs/promises';

interface ProfileNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** Where a process spent its time. */
export interface ProfileShare {
  readonly place: string;
  /** Of the time in which the process did something, 0–100. */
  readonly percent: number;
}

/** What its functions used themselves, and the same summed up by package; the largest first. */
export async function readProfile(file: string): Promise<{
  readonly functions: readonly ProfileShare[];
  readonly packages: readonly ProfileShare[];
  /** With everything that they called, of our code, BullMQ and ioredis. */
  readonly inclusive: readonly ProfileShare[];
}> {
  const profile = JSON.parse(await readFile(file, 'utf8')) as {
    readonly nodes: readonly ProfileNode[];
    readonly samples: readonly number[];
    readonly timeDeltas: readonly number[];
  };
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [functions, packages] = [new Map<string, number>(), new Map<string, number>()];
  let busyUs = 0;
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id);
    const us = profile.timeDeltas[index] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)' || frame.functionName === '(program)') return;
    busyUs += us;
    const name = frame.functionName === '' ? '(anonymous)' : frame.functionName;
    const home = toPackage(frame.url, name);
    const where = frame.url === '' ? '' : ` ${home}/${frame.url.split('/').at(-1) ?? ''}:${frame.lineNumber + 1}`;
    functions.set(`${name}${where}`, (functions.get(`${name}${where}`) ?? 0) + us);
    packages.set(home, (packages.get(home) ?? 0) + us);
  });
  const inclusive = toShares(sumInclusive(profile.nodes, toSelfTimes(profile)), busyUs, 60);
  return { functions: toShares(functions, busyUs, 30), packages: toShares(packages, busyUs, 12), inclusive };
}

function toSelfTimes({
  samples,
  timeDeltas,
}: {
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}) {
  const times = new Map<number, number>();
  samples.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  return times;
}

/** A function that calls itself counts once. */
function sumInclusive(nodes: readonly ProfileNode[], selfTimes: ReadonlyMap<number, number>): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sums = new Map<string, number>();
  const walk = (node: ProfileNode, open: ReadonlySet<string>): number => {
    const { functionName, url, lineNumber } = node.callFrame;
    const home = toPackage(url, functionName);
    const name = `${functionName} ${home}/${url.split('/').at(-1) ?? ''}:${lineNumber + 1}`;
    const isOurs = /^(apps|packages)|bullmq|ioredis/.test(home);
    const inside = isOurs ? new Set([...open, name]) : open;
    let us = selfTimes.get(node.id) ?? 0;
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) us += walk(child, inside);
    }
    if (isOurs && !open.has(name)) sums.set(name, (sums.get(name) ?? 0) + us);
    return us;
  };
  const [root] = nodes;
  if (root !== undefined) walk(root, new Set());
  return sums;
}

function toPackage(url: string, name: string): string {
  const [, found] = /node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (found !== undefined) return found;
  if (url.startsWith('node:')) return 'node';
  const [, ours] = /\/((?:apps|packages)\/[^/]+)\//.exec(url) ?? [];
  if (ours !== undefined) return ours;
  return name.startsWith('(') ? name : 'native code';
}

function toShares(times: ReadonlyMap<string, number>, wholeUs: number, most: number): readonly ProfileShare[] {
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([place, us]) => ({ place, percent: Number(((us * 100) / wholeUs).toFixed(1)) }));
}
