/**
 * Who may import whom. Each rule bears the sentence of the architecture that it keeps; "imports" counts types too.
 */
const CORE = '^packages/core/src';

/** Bare packages as they resolve under node_modules, whatever the package manager's layout. */
const npm = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    {
      name: 'domain and errors import nothing but themselves',
      severity: 'error',
      from: { path: `${CORE}/(domain|errors)/` },
      to: { pathNot: `${CORE}/(domain|errors)/` },
    },
    {
      name: 'gate imports domain, errors and its own ports',
      comment: 'node:crypto computes and reaches nothing outside.',
      severity: 'error',
      from: { path: `${CORE}/gate/` },
      to: { pathNot: [`${CORE}/(domain|errors|gate)/`, '^(node:)?crypto$'] },
    },
    {
      name: 'telegraf is imported by core/telegram and worker/bot alone',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [`${CORE}/telegram/`, '^apps/worker/src/bot/'] },
      to: { path: [npm('telegraf'), npm('@telegraf/types')] },
    },
    {
      name: 'Prisma is imported by core/store alone',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `${CORE}/store/` },
      to: { path: [npm('@prisma/[^/]+'), npm('prisma'), `${CORE}/store/generated/`] },
    },
    {
      name: 'ioredis is imported by core/cache, core/limits and core/queues alone',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `${CORE}/(cache|limits|queues)/` },
      to: { path: npm('ioredis') },
    },
    {
      name: "bullmq is imported by core/queues, the worker's processors and the board alone",
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot: [`${CORE}/queues/`, '^apps/worker/src/processors/', '^apps/ingress/src/(plugins|routes)/board'],
      },
      to: { path: npm('bullmq') },
    },
    {
      name: 'fast-png is imported by worker/bot/charts alone',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^apps/worker/src/bot/charts/' },
      to: { path: npm('fast-png') },
    },
    {
      name: 'apps import core through its exports',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^packages/core/', dependencyTypes: ['local'] },
    },
    {
      name: 'apps never import each other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'src never imports tests',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'every import leads somewhere',
      comment: 'What cannot be resolved, no rule above can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
