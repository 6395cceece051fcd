/**
 * A lease makes one process of the fleet do something at a time. It lives in Redis for a while and is renewed; a holder that
 * cannot renew it in time stops before anybody else can start.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;
/** How often a process that waits for the lease asks for it. */
const ASK_AGAIN_MS = 500;
/** Parts of its life after which a lease is renewed, and given up when that did not succeed. */
const RENEW_AFTER = 1 / 3;
const GIVE_UP_AFTER = 4 / 5;
/** A timer may fire this much before its time. */
const TIMER_EARLY_MS = 2;

/** What a lease needs. */
export interface LeaseOptions {
  /** Bounded: a renewal that hangs must not outlive the lease. */
  readonly connection: Redis;
  readonly key: string;
  /** How long it lives without renewal. */
  readonly ttlMs: number;
}

/** What is done under a lease. The signal aborts when the lease is lost or the caller stops. */
export type LeasedWork = (signal: AbortSignal) => Promise<void>;

/**
 * Does the work whenever the lease can be had, until the signal aborts; then releases it. Resolves when the work has ended.
 * While Redis is away nobody gets the lease.
 *
 * @throws whatever the work throws
 */
export async function workUnderLease(options: LeaseOptions, signal: AbortSignal, work: LeasedWork): Promise<void> {
  while (!signal.aborted) {
    const holder = randomUUID();
    const askedAtMs = performance.now();
    if (await take(options, holder)) await workWhileHeld({ ...options, holder, takenAtMs: askedAtMs }, signal, work);
    await pause(ASK_AGAIN_MS, undefined, { signal }).catch(ignore);
  }
}

async function take({ connection, key, ttlMs }: LeaseOptions, holder: string): Promise<boolean> {
  try {
    return (await connection.set(key, holder, 'PX', ttlMs, 'NX')) === 'OK';
  } catch {
    return false; // a lease that was set unheard runs out by itself
  }
}

interface HeldLease extends LeaseOptions {
  readonly holder: string;
  /** On the monotonic clock. */
  readonly takenAtMs: number;
}

async function workWhileHeld(lease: HeldLease, signal: AbortSignal, work: LeasedWork): Promise<void> {
  const end = new AbortController();
  const stop = (): void => end.abort();
  signal.addEventListener('abort', stop, { once: true });
  const renewing = renewUntil(lease, end);
  try {
    await work(end.signal);
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
    await renewing;
    await lease.connection.eval(RELEASE, 1, lease.key, lease.holder).catch(ignore);
  }
}

/** Renews the lease until it is lost or the work has ended; aborts the work when it is lost. */
async function renewUntil(
  { connection, key, ttlMs, holder, takenAtMs }: HeldLease,
  end: AbortController,
): Promise<void> {
  let giveUpAtMs = takenAtMs + ttlMs * GIVE_UP_AFTER;
  while (!end.signal.aborted) {
    const leftMs = Math.max(0, giveUpAtMs - performance.now());
    await pause(Math.min(ttlMs * RENEW_AFTER, leftMs), undefined, { signal: end.signal }).catch(ignore);
    if (end.signal.aborted) return;
    const askedAtMs = performance.now();
    const renewed = await Promise.race([
      connection.eval(RENEW, 1, key, holder, ttlMs).catch(() => null),
      pause(Math.max(0, giveUpAtMs - askedAtMs), null, { signal: end.signal }).catch(ignore),
    ]);
    if (renewed === 1) giveUpAtMs = askedAtMs + ttlMs * GIVE_UP_AFTER;
    else if (renewed === 0 || performance.now() >= giveUpAtMs - TIMER_EARLY_MS) end.abort();
  }
}

function ignore(): void {}
