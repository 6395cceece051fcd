import type { SweepRequest } from './ports.js';

const STOPPABLE = ['recheck', 'protect', 'unprotect'] as const satisfies readonly SweepRequest['purpose'][];

/** What a sweep is for that an administrator may stop. Stopping a drain means to protect again. */
export type StoppablePurpose = (typeof STOPPABLE)[number];

/** What the button under a sweep's progress carries. */
export function toSweepPress(purpose: StoppablePurpose): string {
  return `x:${purpose}`;
}

/** Null iff the press is on another button. */
export function readSweepPress(data: string): StoppablePurpose | null {
  return STOPPABLE.find((purpose) => toSweepPress(purpose) === data) ?? null;
}

/** Null iff nobody may stop it. */
export function toStoppable(purpose: SweepRequest['purpose']): StoppablePurpose | null {
  return STOPPABLE.find((one) => one === purpose) ?? null;
}
