import { readFile, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { readStanding } from '@gmbot/core/domain/group';
import { AppError } from '@gmbot/core/errors/app-error';
import { listPages } from '@gmbot/core/gate/list-pages';
import type { Tenant, Tenants } from '@gmbot/core/gate/ports';
import { toTenantDocument } from '@gmbot/core/gate/tenant-document';
import type { Command } from 'commander';
import { type GroupRef, parseGroupRef } from '../arguments.js';
import { buildGate } from '../build-gate.js';
import type { CommandContext, Run } from '../build-program.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { createProgress } from '../progress.js';
import type { Report } from '../report.js';
import { renderTable, toLine } from '../table.js';
import { parseTenantFile, toTenantFile } from '../tenant-file.js';
import { getTenant } from './get-tenant.js';

const TITLE_WIDTH = 40;

/** `tenants list|show|export|import`. */
export function addTenantsCommands(tenants: Command, run: Run): void {
  tenants.command('list', { isDefault: true }).description('every group that the bot knows').action(run(listTenants));
  tenants
    .command('show')
    .description('one group: channels, settings, trusted members')
    .argument('<group>', 'chat id or @name', parseGroupRef)
    .action(run(showTenant));
  tenants
    .command('export')
    .description('writes down links, settings and trusted members as JSON')
    .argument('[group]', 'chat id or @name (default: every group)', parseGroupRef)
    .option('--out <file>', 'into this file (default: stdout)')
    .action(run(exportTenants));
  tenants
    .command('import')
    .description('takes in what export wrote; adds and changes, and never removes')
    .argument('<file>', 'a file, or - for stdin')
    .action(run(importTenants));
}

async function listTenants({ services }: CommandContext): Promise<Report> {
  const tenants = await collect((await services.store()).tenants);
  return {
    data: { tenants: tenants.map(toSummary) },
    text: renderTable(
      ['group', 'title', 'protection', 'channels', 'trusted', 'held'],
      tenants.map((tenant) => {
        const { chatId, title, standing, channels, trusted, held } = toSummary(tenant);
        return [String(chatId), toLine(title).slice(0, TITLE_WIDTH), standing, channels, trusted, held];
      }),
    ),
  };
}

async function showTenant({ services }: CommandContext, ref: GroupRef): Promise<Report> {
  const tenant = await getTenant((await services.store()).tenants, ref);
  const { group, links, trusted } = tenant;
  return {
    data: { tenant: { ...toTenantDocument(tenant), ...toSummary(tenant), rights: group.rights, trusted, links } },
    text: [
      `${toLine(group.title)} (${group.chatId})${group.username === null ? '' : ` @${group.username}`}`,
      `Protection: ${describeStanding(tenant)}; held: ${tenant.heldCount}`,
      ...links.map(({ channel }) => `Channel:    ${toLine(channel.title)} (${channel.chatId})`),
      ...trusted.map(({ userId, name }) => `Trusted:    ${toLine(name)} (${userId})`),
      ...Object.entries(group.settings).map(([name, value]) => `Setting:    ${name} = ${JSON.stringify(value)}`),
    ].join('\n'),
  };
}

async function exportTenants(
  { services }: CommandContext,
  ref: GroupRef | undefined,
  { out }: { readonly out?: string },
): Promise<Report> {
  const { tenants } = await services.store();
  const found = ref === undefined ? await collect(tenants) : [await getTenant(tenants, ref)];
  const document = toTenantFile(found.map(toTenantDocument));
  if (out === undefined) return { data: document, text: JSON.stringify(document, null, 2) };
  await writeFile(out, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 }); // names of people stand in it
  return { data: { out, groups: found.length }, text: `Written: ${found.length} groups into ${out}` };
}

async function importTenants({ services, now, isWatched }: CommandContext, file: string): Promise<Report> {
  const { groups } = parseTenantFile(await readText(file));
  const { importTenant } = await buildGate(services, now);
  const progress = createProgress('Importing', isWatched && groups.length > 1);
  const imported: number[] = [];
  const full: { readonly chatId: number; readonly channels: readonly string[] }[] = [];
  const waiting: number[] = [];
  for (const document of groups) {
    const { chatId } = document;
    try {
      const { leftOut } = await importTenant(document);
      imported.push(chatId);
      if (leftOut.length > 0) full.push({ chatId, channels: leftOut });
    } catch (err) {
      if (!(err instanceof AppError) || err.code !== 'own-rights-wait') throw err;
      waiting.push(chatId); // all is written; what we may do there is learnt when Telegram answers
    }
    progress.show(imported.length + waiting.length, groups.length);
  }
  progress.end();
  return {
    data: { imported, waiting, full },
    text: [
      `Imported: ${imported.length} groups`,
      ...full.map(({ chatId, channels }) => `No room in ${chatId} for: ${channels.map(toLine).join(', ')}`),
      ...(waiting.length === 0 ? [] : [`Telegram did not say what we may do in: ${waiting.join(', ')}. Run it again.`]),
    ].join('\n'),
    exitCode: full.length + waiting.length === 0 ? EXIT.ok : EXIT.notAllDone,
  };
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch {
    throw new CommandFailure(EXIT.notFound, `The file ${file} cannot be read.`);
  }
}

async function collect(tenants: Pick<Tenants, 'list'>): Promise<readonly Tenant[]> {
  const all: Tenant[] = [];
  const pages = listPages<Tenant, Tenant['group']['key']>(
    (after, limit) => tenants.list(after, limit),
    ({ group }) => group.key,
  );
  for await (const tenant of pages) all.push(tenant);
  return all;
}

function toSummary(tenant: Tenant) {
  const { group, links, trusted, heldCount } = tenant;
  const { chatId, title, username } = group;
  const standing = describeStanding(tenant);
  return { chatId, title, username, standing, channels: links.length, trusted: trusted.length, held: heldCount };
}

function describeStanding({ group }: Tenant): string {
  if (group.isBlocked) return 'blocked';
  const standing = readStanding(group);
  return standing.kind === 'paused' ? `paused: ${standing.causes.join(', ')}` : standing.kind;
}
