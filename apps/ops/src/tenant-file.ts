/** The file that `tenants export` writes and `tenants import` reads. */
import { readSettings } from '@gmbot/core/domain/settings';
import { TENANT_FORMAT, type TenantDocument } from '@gmbot/core/gate/tenant-document';
import { z } from 'zod';
import { CommandFailure, EXIT } from './exit-codes.js';

const link = z.object({
  chatId: z.int(),
  kind: z.enum(['channel', 'supergroup']),
  title: z.string(),
  username: z.string().nullable(),
  inviteLink: z.string().nullable(),
  addedBy: z.int(),
});
const tenant = z.object({
  chatId: z.int().negative(),
  kind: z.enum(['basic', 'supergroup']),
  title: z.string(),
  username: z.string().nullable(),
  isEnabled: z.boolean(),
  isBlocked: z.boolean(),
  // a choice that this version does not know counts as none
  settings: z.record(z.string(), z.unknown()).transform(readSettings),
  links: z.array(link),
  trusted: z.array(z.object({ userId: z.int().positive(), name: z.string(), addedBy: z.int() })),
});
const file = z.object({
  format: z.literal(TENANT_FORMAT.format),
  version: z.literal(TENANT_FORMAT.version),
  groups: z.array(tenant),
});

/** What a file holds. */
export type TenantFile = z.infer<typeof file>;

/** @throws CommandFailure that names the first faults */
export function parseTenantFile(text: string): TenantFile {
  const parsed = file.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `- ${path.join('.')}: ${message}`);
  throw new CommandFailure(EXIT.usage, ['The file is no export of tenants:', ...faults].join('\n'));
}

/** Writes one. */
export function toTenantFile(groups: readonly TenantDocument[]): Readonly<Record<string, unknown>> {
  return { ...TENANT_FORMAT, groups };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
