import type { Verdict } from '../domain/decide.js';
import { addJoined, type LedgerRow } from '../domain/ledger.js';
import type { Reading } from './memberships.js';
import type { RowPatch } from './ports.js';

/**
 * What the ledger remembers of a member and a verdict has outdated; null = nothing. It is written before the verdict is
 * carried out, and a second look then finds nothing to tidy.
 */
export function tidyRow(row: LedgerRow, verdict: Verdict, memberships: Reading['memberships']): RowPatch | null {
  const { offences, isWarned, isServed } = row;
  if (verdict.reason === 'outside-hours') return isWarned ? { isWarned: false } : null;
  if (verdict.reason === 'hold-served') return isServed && !isWarned ? null : { isServed: true, isWarned: false };
  if (verdict.wanted === 'held') return isServed ? { isServed: false } : null;
  if (verdict.wanted !== 'free') return null;
  if (verdict.speech === 'allowed')
    return isWarned || isServed || offences.length > 0
      ? { isWarned: false, isServed: false, offences: [], joined: [] }
      : null;
  return isWarned && row.owner === 'none' ? tidyMissing(row, verdict, memberships) : null;
}

/** A warning without a hold names what is missing by now. */
function tidyMissing(row: LedgerRow, verdict: Verdict, memberships: Reading['memberships']): RowPatch | null {
  const { missing } = row;
  const keys = verdict.missing.map(({ key }) => key);
  const isSame = keys.length === missing.length && keys.every((key) => missing.includes(key));
  return isSame ? null : { missing: keys, joined: addJoined(row, keys, memberships) };
}
