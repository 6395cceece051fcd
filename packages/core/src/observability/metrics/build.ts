import { readFileSync } from 'node:fs';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { z } from 'zod';

const MANIFEST = new URL('../../../package.json', import.meta.url);

/** What runs. */
export function createBuildMetrics(register: Registry) {
  const buildInfo = new Gauge({
    name: 'gmbot_build_info',
    help: 'Always 1; its labels tell the version that runs, and on which Node',
    labelNames: ['version', 'node_version'],
    registers: [register],
  });
  buildInfo.set({ version: readVersion(), node_version: process.version }, 1);
  return { buildInfo } as const;
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
