/** A token as it stands in a URL of the Bot API, and as it stands alone. */
const TOKEN = /bot\d+:[\w-]+|\b\d{6,}:[\w-]{30,}/g;

/** What takes the place of a secret. */
export const SCRUBBED = '[secret]';

/** A shorter secret is left alone: it is part of too many words. */
const SHORTEST_SECRET = 8;

/** Takes tokens, and the secrets named, out of a text or a line of JSON. */
export function createScrubber(secrets: readonly string[] = []): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .toSorted((a, b) => b.length - a.length);
  return (text) => known.reduce((rest, secret) => rest.replaceAll(secret, SCRUBBED), text.replace(TOKEN, SCRUBBED));
}
