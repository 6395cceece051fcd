import { parseWebhookInfo, toWebhookPayload, WEBHOOK_PATH, type WebhookInfo } from '@gmbot/core/telegram/webhook';
import type { Command } from 'commander';
import type { CommandContext, Run } from '../build-program.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import type { Report } from '../report.js';
import { renderMoment, toLine } from '../table.js';

/** `webhook set|info|delete`. */
export function addWebhookCommands(program: Command, run: Run): void {
  const webhook = program.command('webhook').description('where Telegram sends updates');
  webhook
    .command('set')
    .description('registers the webhook; what is pending stays pending')
    .option('--url <origin>', 'https origin that Telegram reaches the ingress at (default: PUBLIC_URL)')
    .action(run(setWebhook));
  webhook.command('info').description('what Telegram knows of the webhook').action(run(showWebhook));
  webhook
    .command('delete')
    .description('removes the webhook, so that updates can be polled; what is pending stays pending')
    .action(run(deleteWebhook));
}

async function setWebhook({ services }: CommandContext, { url }: { readonly url?: string }): Promise<Report> {
  const origin = url === undefined ? services.config.publicUrl : toOrigin(url);
  if (origin === null) throw new CommandFailure(EXIT.usage, 'Say where: --url https://… or the variable PUBLIC_URL.');
  const address = `${origin}${WEBHOOK_PATH}`;
  await services.botApi().call('setWebhook', toWebhookPayload(address, services.config.webhookSecret));
  return { data: { url: address }, text: `Telegram sends updates to ${address}` };
}

async function showWebhook({ services, scrub }: CommandContext): Promise<Report> {
  const info = parseWebhookInfo(await services.botApi().call('getWebhookInfo', {}));
  return { data: { webhook: info }, text: scrub(renderInfo(info)) };
}

async function deleteWebhook({ services }: CommandContext): Promise<Report> {
  await services.botApi().call('deleteWebhook', { drop_pending_updates: false });
  return { data: { url: null }, text: 'No webhook is set any more.' };
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '') return url.origin;
  throw new CommandFailure(EXIT.usage, '--url takes an https origin without a path, such as https://bot.example.org');
}

function renderInfo({ url, pendingUpdates, lastErrorAtMs, lastError, allowedUpdates }: WebhookInfo): string {
  return [
    url === '' ? 'No webhook is set.' : `Address:    ${toLine(url)}`,
    `Pending:    ${pendingUpdates}`,
    `Last error: ${lastError === null ? 'none' : `${renderMoment(lastErrorAtMs)} ${toLine(lastError)}`}`,
    ...(allowedUpdates === null ? [] : [`Updates:    ${allowedUpdates.map(toLine).join(', ')}`]),
  ].join('\n');
}
