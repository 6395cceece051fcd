/** The files under `ops/`, and what of the metrics their queries name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OF_HISTOGRAMS = /_(bucket|sum|count)$/;

/** A file of the repository, as text. */
export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Every document of a YAML file. */
export function readDocuments(file: string): readonly unknown[] {
  return parseAllDocuments(readText(file)).map((document) => document.toJS() as unknown);
}

const rule = z.object({
  alert: z.string().optional(),
  record: z.string().optional(),
  expr: z.string(),
  labels: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});

/** A rule of Prometheus. */
export type Rule = z.infer<typeof rule>;

/** The rules of a file. */
export function readRules(file: string): readonly Rule[] {
  const groups = z.object({ groups: z.array(z.object({ rules: z.array(rule) })) }).parse(parse(readText(file)));
  return groups.groups.flatMap(({ rules }) => rules);
}

/** The metrics and recordings that a query names, histograms without their endings. */
export function listNames(query: string): readonly string[] {
  return [...query.matchAll(/\bgmbot[_:][\w:]+/g)].map(([name]) => name.replace(OF_HISTOGRAMS, ''));
}
