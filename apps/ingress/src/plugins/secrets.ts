import { hash, timingSafeEqual } from 'node:crypto';

/** Compares in a time that tells nothing of either text, not even its length. */
export function isSameSecret(given: string, expected: string): boolean {
  return createSecretCheck(expected)(given);
}

/** The same for one secret that is compared often. */
export function createSecretCheck(expected: string): (given: string) => boolean {
  const wanted = digest(expected);
  return (given) => timingSafeEqual(digest(given), wanted);
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
