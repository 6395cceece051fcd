import pg from 'pg';
import { expect, vi } from 'vitest';

/** One connection that a test steers by hand, to hold a lock or a transaction open. */
export interface Session {
  run(statement: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens it. */
export async function openSession(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url, application_name: 'gmbot-test-session' });
  await client.connect();
  return {
    async run(statement, values = []) {
      await client.query(statement, [...values]);
    },
    close: () => client.end(),
  };
}

/** Waits until that many connections to the database wait for a lock. */
export async function waitForBlocked(url: string, count: number): Promise<void> {
  const observer = new pg.Client({ connectionString: url });
  await observer.connect();
  try {
    await vi.waitFor(
      async () => {
        const { rows } = await observer.query<{ blocked: number }>(
          `SELECT count(*)::integer AS blocked FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(rows[0]?.blocked).toBe(count);
      },
      { timeout: 5000, interval: 20 },
    );
  } finally {
    await observer.end();
  }
}
