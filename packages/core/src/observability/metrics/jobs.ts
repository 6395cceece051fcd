import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

/** Jobs run, and jobs that wait. */
export function createJobMetrics(register: Registry) {
  return {
    /** By queue and outcome (done, delayed, retried, failed). */
    jobs: new Counter({
      name: 'gmbot_jobs_total',
      help: 'Jobs by queue and outcome',
      labelNames: ['queue', 'outcome'],
      registers: [register],
    }),
    jobSeconds: new Histogram({
      name: 'gmbot_job_duration_seconds',
      help: 'Duration of one run of a job',
      labelNames: ['queue'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [register],
    }),
    /** Fed by the ingress alone, so that no count appears twice. */
    queueJobs: new Gauge({
      name: 'gmbot_queue_jobs',
      help: 'Jobs in a queue by state',
      labelNames: ['queue', 'state'],
      registers: [register],
    }),
  } as const;
}
