/**
 * The queues in memory, by the rules of settling: what is asked for by one id is merged while it waits, runs once more
 * when it was asked for while active, and is woken by a new request when it waits for later.
 */
import { AppError } from '@gmbot/core/errors/app-error';
import type { FakeClock } from './clock.js';
import { Crash } from './world-telegram.js';

/** A worker that died is noticed after this long. */
const STALLED_MS = 10 * 1000;

/** A piece of work. */
export interface Work {
  readonly id: string;
  readonly dueAtMs: number;
  readonly run: () => Promise<void>;
}

/** Work that waits, and its running. */
export interface Agenda {
  readonly waiting: ReadonlyMap<string, Work>;
  /** Asked for again: runs now, also if it waited for later. */
  ask(id: string, run: Work['run']): void;
  /** At that time; the first one of an id counts. */
  plan(id: string, atMs: number, run: Work['run']): void;
  /** Runs what is due, up to `parallel` at once, until nothing is. `choose` picks among so many. */
  drain(options?: { readonly parallel?: number; readonly choose?: (count: number) => number }): Promise<void>;
  /** Drains and moves the clock on to what comes next, for at most that long. */
  settle(forMs: number, options?: Parameters<Agenda['drain']>[0]): Promise<void>;
}

const MOST_RUNS = 5000;

/** Nothing to do yet. */
export function createAgenda(clock: FakeClock): Agenda {
  const waiting = new Map<string, Work>();
  const active = new Set<string>();
  const again = new Map<string, Work['run']>();
  let runs = 0;

  function put(id: string, dueAtMs: number, run: Work['run']): void {
    waiting.set(id, { id, dueAtMs, run });
  }

  function ask(id: string, run: Work['run']): void {
    if (active.has(id)) again.set(id, run);
    else put(id, clock.now(), run);
  }

  async function runOne(work: Work): Promise<void> {
    waiting.delete(work.id);
    active.add(work.id);
    let next: number | null = null;
    try {
      await work.run();
    } catch (err) {
      if (err instanceof Crash) next = clock.now() + STALLED_MS;
      else if (err instanceof AppError && err.retry.kind === 'until') next = Math.max(clock.now() + 1, err.retry.atMs);
      else throw err;
    } finally {
      active.delete(work.id);
    }
    const rerun = again.get(work.id);
    again.delete(work.id);
    if (rerun !== undefined) put(work.id, clock.now(), rerun);
    else if (next !== null) put(work.id, next, work.run);
  }

  function listDue(): readonly Work[] {
    return [...waiting.values()].filter(({ dueAtMs }) => dueAtMs <= clock.now());
  }

  async function drain({ parallel = 1, choose = () => 0 }: Parameters<Agenda['drain']>[0] = {}): Promise<void> {
    for (let due = listDue(); due.length > 0; due = listDue()) {
      const chosen = new Set<Work>();
      while (chosen.size < Math.min(parallel, due.length)) {
        const rest = due.filter((work) => !chosen.has(work));
        const work = rest[choose(rest.length) % rest.length];
        if (work !== undefined) chosen.add(work);
      }
      runs += chosen.size;
      if (runs > MOST_RUNS) throw new Error(`No end: ${[...waiting.keys()].join(', ')}`);
      await Promise.all([...chosen].map(runOne));
    }
  }

  async function settle(forMs: number, options?: Parameters<Agenda['drain']>[0]): Promise<void> {
    const endMs = clock.now() + forMs;
    for (;;) {
      await drain(options);
      const next = Math.min(...[...waiting.values()].map(({ dueAtMs }) => dueAtMs));
      if (next > endMs) break;
      clock.set(next);
    }
    clock.set(endMs);
  }

  return {
    waiting,
    ask,
    plan(id, atMs, run) {
      if (!waiting.has(id)) put(id, Math.max(atMs, clock.now()), run);
    },
    drain,
    settle,
  };
}
