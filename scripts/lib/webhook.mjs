import { Fault } from './fault.mjs';

const ANSWER_WITHIN_MS = 10_000;

/**
 * Registers a webhook at the sandbox. The ingress registers only https origins, as Telegram takes no others.
 *
 * @param {{ apiRoot: string, token: string, url: string, secret: string, updateKinds: readonly string[] }} webhook
 */
export async function registerWebhook({ apiRoot, token, url, secret, updateKinds }) {
  const response = await fetch(`${apiRoot}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, secret_token: secret, allowed_updates: updateKinds, max_connections: 100 }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  /** @type {{ ok: boolean, description?: string }} */
  const answer = JSON.parse(await response.text());
  if (!answer.ok) throw new Fault(`The sandbox refused the webhook: ${answer.description}`);
}
