import type { AroundCall } from '../telegram/governed-call.js';
import type { Tracing } from './tracing.js';

/** A span for each call to Telegram, named after its method; undefined = off. It bears what the call came to, and no more. */
export function traceCalls({ openSpan }: Pick<Tracing, 'openSpan'>): AroundCall | undefined {
  if (openSpan === undefined) return undefined;
  return async (method, run) => {
    const span = openSpan(`telegram ${method}`, 'client');
    try {
      const outcome = await span.within(run);
      span.end({ 'telegram.method': method, 'telegram.outcome': outcome.kind }, false);
      return outcome;
    } catch (err) {
      span.end({ 'telegram.method': method }, true);
      throw err;
    }
  };
}
