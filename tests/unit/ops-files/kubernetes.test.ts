import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { parseIngressConfig } from '@gmbot/core/config/ingress-config';
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listNames, readDocuments } from '../../support/ops-files.js';

const FOLDER = 'ops/kubernetes';
/** The models carry the schemas of Kubernetes and KEDA; `validate` throws what does not fit. */
const MODELS = {
  ConfigMap,
  Deployment,
  Job,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  ScaledObject,
  Service,
  ServiceAccount,
};
/** Secrets of which only the names are public. */
const SECRET = {
  BOT_TOKEN: '123456:a-token-of-the-manifests-test',
  DATABASE_URL: 'postgresql://gmbot:gmbot@postgres:5432/gmbot',
  REDIS_URL: 'redis://redis:6379',
};

const typed = z.looseObject({
  apiVersion: z.string(),
  kind: z.enum(Object.keys(MODELS) as [keyof typeof MODELS]),
  metadata: z.looseObject({ name: z.string(), labels: z.record(z.string(), z.string()).optional() }),
});
type Manifest = z.infer<typeof typed>;

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const workload = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.looseObject({
        automountServiceAccountToken: z.literal(false),
        securityContext: z.looseObject({ runAsNonRoot: z.literal(true), runAsUser: z.number().min(1) }),
        terminationGracePeriodSeconds: z.number().optional(),
        containers: z.array(
          z.looseObject({
            image: z.literal('gmbot'),
            command: z.array(z.string()),
            securityContext: z.looseObject({
              allowPrivilegeEscalation: z.literal(false),
              readOnlyRootFilesystem: z.literal(true),
              capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
            }),
            resources: z.looseObject({ limits: z.looseObject({ memory: z.string() }) }),
            livenessProbe: probe.optional(),
            readinessProbe: probe.optional(),
          }),
        ),
      }),
    }),
  }),
});

const [kustomization] = readDocuments(`${FOLDER}/kustomization.yaml`);
const { resources } = z.object({ resources: z.array(z.string()) }).parse(kustomization);
const MANIFESTS = resources.flatMap((file) => readDocuments(`${FOLDER}/${file}`)).map((one) => typed.parse(one));
const WORKLOADS = MANIFESTS.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

function pick(kind: Manifest['kind'], name: string): Manifest {
  const found = MANIFESTS.find((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined) throw new Error(`There is no ${kind} ${name}`);
  return found;
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}

describe('every manifest', () => {
  it.each(MANIFESTS.map((one) => [nameOf(one), one] as const))('fits its schema: %s', (_name, manifest) => {
    const Model = MODELS[manifest.kind];

    expect(() => new Model(manifest as never).validate()).not.toThrow();
    expect(manifest.apiVersion).toBe(Model.apiVersion);
  });

  it('is refused by its schema when a field is of another type', () => {
    const broken = { ...pick('Deployment', 'worker'), spec: { replicas: 'many' } };

    expect(() => new Deployment(broken as never).validate()).toThrow();
  });
});

describe('everything that runs', () => {
  it.each(WORKLOADS.map((one) => [nameOf(one), one] as const))(
    'is confined as the Compose fleet is: %s',
    (_name, manifest) => {
      expect(() => workload.parse(manifest)).not.toThrow();
    },
  );

  it.each(['ingress', 'worker'])('is asked by its probes what health promises: %s', (name) => {
    const { template } = workload.parse(pick('Deployment', name)).spec;
    const [container] = template.spec.containers;

    expect(container?.livenessProbe?.httpGet.path).toBe('/healthz');
    expect(container?.readinessProbe?.httpGet.path).toBe('/readyz');
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(15);
  });

  it.each(['ingress', 'worker'])('is selected by its budget: %s', (name) => {
    const { labels } = workload.parse(pick('Deployment', name)).spec.template.metadata;
    const selecting = z.looseObject({
      spec: z.looseObject({ selector: z.object({ matchLabels: z.record(z.string(), z.string()) }) }),
    });

    expect(labels).toMatchObject(selecting.parse(pick('PodDisruptionBudget', name)).spec.selector.matchLabels);
  });
});

it('gives ingress and workers an environment that they take', () => {
  const { data } = z.looseObject({ data: z.record(z.string(), z.string()) }).parse(pick('ConfigMap', 'gmbot'));
  const env = { ...data, ...SECRET };

  expect(parseIngressConfig(env).updates).toBe('webhook');
  expect(parseWorkerConfig(env).port).toBe(3001);
});

it('scales workers by metrics that exist, and leaves their number to the scaler', async () => {
  const trigger = z.looseObject({ metadata: z.looseObject({ query: z.string() }) });
  const scaled = z.looseObject({
    spec: z.looseObject({
      scaleTargetRef: z.object({ name: z.string() }),
      maxReplicaCount: z.number(),
      triggers: z.array(trigger),
    }),
  });
  const { scaleTargetRef, maxReplicaCount, triggers } = scaled.parse(pick('ScaledObject', 'worker')).spec;
  const known = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name);
  const named = triggers.flatMap(({ metadata }) => listNames(metadata.query));

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(maxReplicaCount).toBe(16);
  expect(pick('Deployment', scaleTargetRef.name)['spec']).not.toHaveProperty('replicas');
});
