/** A group's configuration as it is written down: to be moved to another database, kept, or read by other programs. */
import type { GroupSettings } from '../domain/settings.js';
import { parseChatId, parseUserId } from '../domain/ids.js';
import type { GroupStanding } from './group-standing.js';
import type { AuditLog, Groups, Jobs, Tenant, Tenants } from './ports.js';

/** Says what a file is, and which shape it has. */
export const TENANT_FORMAT = { format: 'gmbot-tenants', version: 1 } as const;

/** One group. Ids are Telegram's: our own keys differ from database to database. */
export interface TenantDocument {
  readonly chatId: number;
  readonly kind: 'basic' | 'supergroup';
  readonly title: string;
  readonly username: string | null;
  readonly isEnabled: boolean;
  readonly isBlocked: boolean;
  readonly settings: GroupSettings;
  readonly links: readonly {
    readonly chatId: number;
    readonly kind: 'channel' | 'supergroup';
    readonly title: string;
    readonly username: string | null;
    readonly inviteLink: string | null;
    readonly addedBy: number;
  }[];
  readonly trusted: readonly { readonly userId: number; readonly name: string; readonly addedBy: number }[];
}

/** Writes a tenant down. */
export function toTenantDocument({ group, links, trusted }: Tenant): TenantDocument {
  const { chatId, kind, title, username, isEnabled, isBlocked, settings } = group;
  return {
    chatId,
    kind,
    title,
    username,
    isEnabled,
    isBlocked,
    settings,
    links: links.map(({ channel, addedBy }) => ({
      chatId: channel.chatId,
      kind: channel.kind,
      title: channel.title,
      username: channel.username,
      inviteLink: channel.inviteLink,
      addedBy,
    })),
    trusted: trusted.map(({ userId, name, addedBy }) => ({ userId, name, addedBy })),
  };
}

/** Takes a tenant in. It adds and changes; it never removes a link or a trusted member, and never switches protection off. */
export interface ImportTenant {
  /** Titles of channels for which there was no room. @throws AppError until: Telegram did not say what we may do there */
  (document: TenantDocument): Promise<{ readonly tenant: Tenant | null; readonly leftOut: readonly string[] }>;
}

interface Deps {
  readonly groups: Pick<Groups, 'ensure' | 'link' | 'trust' | 'changeSettings' | 'setEnabled'>;
  readonly tenants: Pick<Tenants, 'find' | 'setBlocked'>;
  readonly standing: Pick<GroupStanding, 'refresh'>;
  readonly jobs: Pick<Jobs, 'sweep'>;
  readonly audit: AuditLog;
}

/** Composes it. What we may do in the group is what Telegram says now, and everyone seen there is settled. */
export function createImportTenant({ groups, tenants, standing, jobs, audit }: Deps): ImportTenant {
  return async function importTenant(document) {
    const chatId = parseChatId(document.chatId);
    const known = await tenants.find(chatId);
    const { kind, title, username } = document;
    const group = known?.group ?? (await groups.ensure({ chatId, kind, title, username, isForum: false }));
    const leftOut: string[] = [];
    for (const { addedBy, ...channel } of document.links) {
      const sighting = { ...channel, chatId: parseChatId(channel.chatId) };
      const linked = await groups.link(group.key, sighting, parseUserId(addedBy));
      if (linked === 'full') leftOut.push(channel.title);
    }
    for (const { userId, name, addedBy } of document.trusted)
      await groups.trust(group.key, { userId: parseUserId(userId), name }, parseUserId(addedBy));
    await groups.changeSettings(group.key, document.settings);
    if (document.isBlocked) await tenants.setBlocked(group.key, true);
    const kept = document.isEnabled ? await groups.setEnabled(group.key, true) : group;
    await audit.append({ groupKey: group.key, userId: null, actorId: null, action: 'import', details: {} });
    await standing.refresh(kept);
    await jobs.sweep({ groupKey: group.key, over: 'seen', purpose: 'settings', progress: null });
    return { tenant: await tenants.find(chatId), leftOut };
  };
}
