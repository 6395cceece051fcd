import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { root } from './paths.mjs';
import { bin } from './prepare.mjs';
import { drawScaling } from './scaling-plot.mjs';

const RESULTS = join(root, 'tests', 'bench', 'results');
const DOCUMENT = join(root, 'docs', 'performance.md');
const PLOT = join(root, 'docs', 'images', 'scaling.svg');
/** In the order of the table; what is not named comes last. A profile is read and explained below it. */
const ORDER = [
  'ingress',
  'worker',
  'chain',
  'verification',
  'deletion',
  'press',
  'scaling',
  'look-ups',
  'stores',
  'heap',
  'crowds',
  'sweep-50k',
  'warm',
  'load',
];
const [BEGIN, END] = ['<!-- figures: begin -->', '<!-- figures: end -->'];

/** Writes the figures into docs/performance.md, between their marks. */
export function writeReport() {
  const results = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')))
    .filter(({ figure }) => figure !== 'profile')
    .toSorted((a, b) => toPlace(a) - toPlace(b));
  const scaling = results.find(({ figure }) => figure === 'scaling');
  if (scaling)
    writeFileSync(
      PLOT,
      drawScaling(
        scaling.rows.map((/** @type {{ details: { workers: number, perSecond: number } }} */ row) => row.details),
      ),
    );
  const head = '| figure | measured | baseline in the same run | to reach | |\n|---|---|---|---|---|';
  const rows = results.flatMap(({ rows }) => rows.map(toLine));
  const { machine } = results[0];
  const loads = results.map(({ machine: { loadAverage } }) => loadAverage[0]);
  const load = `${Math.round(Math.min(...loads))}–${Math.round(Math.max(...loads))}`;
  const kinds = [
    ...new Set(results.map(({ isQuick, isFull }) => (isQuick ? '`--quick`' : isFull ? '`--full`' : 'no option'))),
  ];
  const words = `Measured with \`npm run bench\` on ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Linux ${machine.kernel}, Node ${machine.node}; Postgres with ${machine.postgres}. Load average meanwhile: ${load}. Form: ${kinds.join(', ')}.`;
  const document = readFileSync(DOCUMENT, 'utf8');
  const before = document.slice(0, document.indexOf(BEGIN) + BEGIN.length);
  const after = document.slice(document.indexOf(END));
  writeFileSync(DOCUMENT, `${before}\n\n${words}\n\n${[head, ...rows].join('\n')}\n\n${after}`);
  execFileSync(process.execPath, [bin('prettier'), '--write', '--log-level', 'warn', DOCUMENT], { cwd: root });
}

/** @param {{ figure: string }} result */
function toPlace({ figure }) {
  const place = ORDER.indexOf(figure);
  return place < 0 ? ORDER.length : place;
}

/** @param {{ what: string, measured: string, baseline: string, target: string, isMet: boolean | null }} row */
function toLine({ what, measured, baseline, target, isMet }) {
  const mark = isMet === null ? '' : isMet ? 'met' : '**missed**';
  return `| ${[what, measured, baseline, target, mark].map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}
