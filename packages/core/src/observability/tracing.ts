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

/** Attributes of a span: short, and never a text that a person wrote. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A span that begins now and ends when its owner says so. */
export interface OpenSpan {
  /** Runs as part of the span: what begins meanwhile is its child. */
  within<T>(run: () => T): T;
  end(attributes: SpanAttributes, isFault: boolean): void;
}

/** What queues, workers and the gateway are given. */
export interface Tracing {
  /** For the `telemetry` option of each queue and worker; undefined = off. */
  readonly telemetry: Telemetry | undefined;
  /** Opens a span under the one that is active; undefined = off. */
  readonly openSpan: ((name: string, kind: 'server' | 'client') => OpenSpan) | undefined;
  /** Of the trace that is active; undefined = none is. */
  readonly readTraceId: (() => string | undefined) | undefined;
  /** Sends what is left, for at most 2 s. Never rejects. */
  readonly close: () => Promise<void>;
}

/** No tracing at all. */
export const TRACING_OFF: Tracing = {
  telemetry: undefined,
  openSpan: undefined,
  readTraceId: undefined,
  close: async () => undefined,
};

/** Starts tracing, once in a process. */
export async function startTracing({ endpoint, role }: TracingOptions): Promise<Tracing> {
  if (endpoint === null) return TRACING_OFF;
  const [
    { context, SpanKind, SpanStatusCode, trace },
    { BatchSpanProcessor, NodeTracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { BullMQOtel },
  ] = await Promise.all([
    import('@opentelemetry/api'),
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
  const tracer = trace.getTracer(`gmbot-${role}`);

  function openSpan(name: string, kind: 'server' | 'client'): OpenSpan {
    const span = tracer.startSpan(name, { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT });
    return {
      within: (run) => context.with(trace.setSpan(context.active(), span), run),
      end(attributes, isFault) {
        span.setAttributes(attributes);
        if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  return {
    openSpan,
    readTraceId: () => trace.getActiveSpan()?.spanContext().traceId,
    telemetry: new BullMQOtel({ tracerName: `gmbot-${role}` }),
    async close() {
      const end = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), end]);
    },
  };
}
