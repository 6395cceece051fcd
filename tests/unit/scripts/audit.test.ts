import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/lib/audit.mjs';

const advisory = (severity: string) => ({
  severity,
  module_name: 'left-pad',
  title: 'Pads',
  url: 'https://x',
  more: 1,
});

describe('an audit', () => {
  it('tells the grave faults and no others', () => {
    const report = { advisories: { 1: advisory('low'), 2: advisory('high'), 3: advisory('critical') }, metadata: {} };

    expect(readAudit(JSON.stringify(report))).toEqual([
      { severity: 'high', module: 'left-pad', title: 'Pads', url: 'https://x' },
      { severity: 'critical', module: 'left-pad', title: 'Pads', url: 'https://x' },
    ]);
  });

  it('that found nothing is one all the same', () => {
    expect(readAudit('{"advisories":{},"metadata":{}}')).toEqual([]);
  });

  it.each([
    [''],
    ['ERR_PNPM_AUDIT_BAD_RESPONSE  The audit endpoint responded with 405'],
    ['{"error":{"code":"ERR_PNPM_AUDIT_BAD_RESPONSE","message":"405"}}'],
    ['{"advisories":'],
  ])('that nobody answered is none: %j', (output) => {
    expect(readAudit(output)).toBeNull();
  });
});
