import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

/** What a run of a job comes to: delayed = it waits for others, retried = it failed and is tried again, failed = for good. */
export const JOB_OUTCOMES = ['done', 'delayed', 'retried', 'failed', 'stalled'] as const;

/** Jobs run, and jobs that wait. */
export function createJobMetrics(register: Registry) {
  return {
    /** By queue and outcome. Whoever consumes a queue begins each at 0: a series born at 1 is no increase to Prometheus. */
    jobs: new Counter({
      name: 'gmbot_jobs_total',
      help: 'Jobs by queue and outcome',
      labelNames: ['queue', 'outcome'],
      registers: [register],
    }),
    /** Only of first runs: what was put off waits on purpose. */
    jobWaitSeconds: new Histogram({
      name: 'gmbot_job_wait_seconds',
      help: 'Time that a job was ready before it first ran',
      labelNames: ['queue'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers: [register],
    }),
    jobSeconds: new Histogram({
      name: 'gmbot_job_duration_seconds',
      help: 'Duration of one run of a job',
      labelNames: ['queue'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [register],
    }),
    /** Gauges of queues are fed by the ingress alone, so that no count appears twice. State failed = dead letters. */
    queueJobs: new Gauge({
      name: 'gmbot_queue_jobs',
      help: 'Jobs in a queue by state',
      labelNames: ['queue', 'state'],
      registers: [register],
    }),
    /** 0 = nothing waits. */
    queueOldestSeconds: new Gauge({
      name: 'gmbot_queue_oldest_waiting_seconds',
      help: 'How long the oldest waiting job of a queue has been ready',
      labelNames: ['queue'],
      registers: [register],
    }),
  } as const;
}
