import { hash, timingSafeEqual } from 'node:crypto';

/** Beyond what any secret of ours has. */
const MOST_BYTES = 512;

/** Compares in a time that tells nothing of either text, not even its length. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** The same for one short secret that is compared often: both are laid out in as many bytes, which needs no digest. */
export function createSecretCheck(expected: string): (given: string) => boolean {
  if (Buffer.byteLength(expected) > MOST_BYTES) return (given) => isSameSecret(given, expected);
  const wanted = layOut(expected, Buffer.alloc(MOST_BYTES + 2));
  const place = Buffer.alloc(MOST_BYTES + 2);
  return (given) => timingSafeEqual(layOut(given, place), wanted);
}

/** The text, cut at the end of the place, and how long it was. */
function layOut(text: string, place: Buffer): Buffer {
  place.fill(0);
  place.writeUInt16LE(Math.min(Buffer.byteLength(text), 2 ** 16 - 1));
  place.write(text, 2);
  return place;
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
