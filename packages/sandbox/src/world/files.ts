/** Files that the bot sent. The world is saved as a whole, so what they take together is bounded. */
import type { StoredFile } from './types.js';
import type { World } from './world.js';

const KEPT_FILES = 50;
const KEPT_BYTES = 1024 * 1024;

/** Keeps a file; the oldest ones make room for it. Returns its id, also of one that is too large to be kept. */
export function keepFile(world: World, bytes: Buffer): string {
  const { data } = world;
  data.nextFileNumber = (data.nextFileNumber ?? 1) + 1;
  const id = `sandbox-file-${data.nextFileNumber - 1}`;
  const files = [...(data.files ?? []), { id, base64: bytes.toString('base64'), size: bytes.length }];
  let total = files.reduce((sum, { size }) => sum + size, 0);
  while (files.length > KEPT_FILES || total > KEPT_BYTES) total -= files.shift()?.size ?? 0;
  data.files = files;
  return id;
}

/** Undefined = it was never there, or made room for others. */
export function findFile(world: World, id: string): StoredFile | undefined {
  return world.data.files?.find((file) => file.id === id);
}

/** The kinds of picture that Telegram takes for a photo, by how they begin; undefined = none of them. */
export function toPictureType(bytes: Buffer): 'image/png' | 'image/jpeg' | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : undefined;
}
