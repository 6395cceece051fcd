import { type Job, type Processor, Worker, type WorkerOptions } from 'bullmq';

/** BullMQ's worker, which tells of every fetch that Redis answered. BullMQ has no event for one that found nothing. */
export class FetchingWorker extends Worker {
  readonly #onFetch: () => void;

  constructor(queue: string, process: Processor, options: WorkerOptions & { readonly onFetch: () => void }) {
    const { onFetch, ...own } = options;
    super(queue, process, own);
    this.#onFetch = onFetch;
  }

  protected override async moveToActive(token: string, name?: string): Promise<Job> {
    const job = await super.moveToActive(token, name);
    this.#onFetch();
    return job;
  }
}
