import { type Observers, startObservers } from '@gmbot/core/observability/observers';

/** A worker's observers that tell nobody. */
export function startSilentObservers(): Promise<Observers> {
  return startObservers({ role: 'worker', logLevel: 'silent', sentryDsn: null, otlpEndpoint: null, secrets: [] });
}
