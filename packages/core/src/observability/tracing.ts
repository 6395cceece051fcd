/**
 * Traces over OTLP: a job's run is a child of the request that made it, over queues and processes. Off without an endpoint:
 * then the libraries are not even loaded. One telemetry object serves all queues of a process.
 *
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
import type { Telemetry } from 'bullmq';

const FLUSH_MS = 2 * 1000;

/** What tracing needs. */
export interface TracingOptions {
  /** Base URL of the collector; null = off. */
  readonly endpoint: string | null;
  readonly role: 'ingress' | 'worker';
}

/** What queues and workers are given. */
export interface Tracing {
  /** For the `telemetry` option of each queue and worker; undefined = off. */
  readonly telemetry: Telemetry | undefined;
  /** Sends what is left, for at most 2 s. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Starts tracing, once in a process. */
export async function startTracing({ endpoint, role }: TracingOptions): Promise<Tracing> {
  if (endpoint === null) return { telemetry: undefined, close: async () => undefined };
  const [
    { BatchSpanProcessor, NodeTracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { BullMQOtel },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('bullmq-otel'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: FLUSH_MS });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `gmbot-${role}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return {
    telemetry: new BullMQOtel({ tracerName: `gmbot-${role}` }),
    async close() {
      const end = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), end]);
    },
  };
}
