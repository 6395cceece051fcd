/** A hold by hand that an act ended, as the audit keeps it. */
export interface EndedHold {
  readonly reason: string | null;
}

/** What the audit keeps of an act that lets somebody off whose row was this; nothing where no hold by hand ended. */
export function toEndedHold(
  row: { readonly isBlocked: boolean; readonly blockedReason: string | null } | null,
): Readonly<Record<string, EndedHold>> {
  return row?.isBlocked === true ? { endedHold: { reason: row.blockedReason } } : {};
}

/** Null iff the act ended none. */
export function readEndedHold({ endedHold }: Readonly<Record<string, unknown>>): EndedHold | null {
  if (typeof endedHold !== 'object' || endedHold === null) return null;
  const reason = 'reason' in endedHold ? endedHold.reason : null;
  return { reason: typeof reason === 'string' ? reason : null };
}
