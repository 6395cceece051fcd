import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorldData } from './world/types.js';
import type { World } from './world/world.js';

/** The longest that a change waits before it is on disk. */
const SAVE_WITHIN_MS = 500;

/** The saved world; `undefined` if there is none yet. A file of another version throws. */
export function readStateFile(path: string): WorldData | undefined {
  if (!existsSync(path)) return undefined;
  const data = JSON.parse(readFileSync(path, 'utf8')) as WorldData;
  if (data.version !== 1) throw new Error(`${path} holds a world of another version; delete it to begin anew.`);
  return data;
}

/** Saves the world soon after each change, and once more when the returned function ends the keeping. */
export function keepStateFile(world: World, path: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  mkdirSync(dirname(path), { recursive: true });
  save();
  const unlisten = world.listen(() => {
    timer ??= setTimeout(save, SAVE_WITHIN_MS);
  });

  return () => {
    unlisten();
    clearTimeout(timer);
    save();
  };

  /** A reader never sees half a file: it is written beside and moved into place. */
  function save(): void {
    timer = undefined;
    writeFileSync(`${path}.new`, JSON.stringify(world.data));
    renameSync(`${path}.new`, path);
  }
}
