/**
 * Old and new workers run side by side, and a job may outlive the version that made it. Words. Newer: of a version or a name
 * that this worker does not know yet. An older payload is brought up to date, step by step; what each version looked like is
 * frozen under `tests/fixtures/payloads`.
 */
import type { JobName, JobPayloads } from './jobs.js';

/** Today's version of each payload. */
export const PAYLOAD_VERSIONS: { readonly [Name in JobName]: JobPayloads[Name]['v'] } = {
  'handle-update': 1,
  'settle-member': 1,
  'settle-warnings': 1,
  'settle-notices': 1,
  'sweep-group': 2,
  'wake-member': 1,
  'wake-topic': 1,
  'wake-channel': 1,
  'turn-group': 1,
  'flush-log': 1,
  'delete-message': 1,
  reconcile: 1,
  prune: 1,
};

type Upgrade = (payload: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By job and by the version that the payload has: how it becomes one of the next version. */
export type Upgrades = { readonly [Name in JobName]?: Readonly<Record<number, Upgrade>> };

const UPGRADES: Upgrades = {
  // the first version knew fewer purposes, and nothing of what a sweep counts
  'sweep-group': { 1: (payload) => ({ ...payload, v: 2 }) },
};

/** What a payload is to this version. */
export type VersionedPayload<Name extends JobName> =
  | { readonly kind: 'payload'; readonly payload: JobPayloads[Name] }
  /** It waits for a worker that knows it. */
  | { readonly kind: 'newer' }
  /** Nobody will ever know it. */
  | { readonly kind: 'unreadable' };

/** Reads a payload of any version. */
export function readVersioned<Name extends JobName>(
  name: Name,
  data: unknown,
  upgrades: Upgrades = UPGRADES,
): VersionedPayload<Name> {
  const version = readVersion(data);
  if (version === null) return { kind: 'unreadable' };
  if (version > PAYLOAD_VERSIONS[name]) return { kind: 'newer' };
  let payload = data as Readonly<Record<string, unknown>>;
  for (let from = version; from < PAYLOAD_VERSIONS[name]; from += 1) {
    const upgrade = upgrades[name]?.[from];
    if (upgrade === undefined) return { kind: 'unreadable' };
    payload = upgrade(payload);
  }
  return { kind: 'payload', payload: payload as unknown as JobPayloads[Name] };
}

function readVersion(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('v' in data)) return null;
  return typeof data.v === 'number' && Number.isSafeInteger(data.v) ? data.v : null;
}
