import {
  startScriptedBotApi,
  type ReceivedCall,
  type ScriptedAnswer,
  type ScriptedBotApi,
} from '../../support/scripted-bot-api.js';

/** A Bot API that keeps updates until an offset confirms them, as Telegram does. */
export interface FakeUpdates extends ScriptedBotApi {
  /** What was not confirmed yet. */
  readonly pending: { readonly update_id: number }[];
  /** Answers of the next calls of getUpdates, before it goes on as ever. */
  readonly trouble: ScriptedAnswer[];
  /** How many getUpdates wait at the moment. */
  polling(): number;
  hasWebhook: boolean;
}

const LOOK_AGAIN_MS = 10;

/** Starts it; a getUpdates waits for updates as long as it asks to. */
export async function startFakeUpdates(): Promise<FakeUpdates> {
  const pending: { readonly update_id: number }[] = [];
  const trouble: ScriptedAnswer[] = [];
  let polling = 0;

  async function answer({ method, payload }: ReceivedCall): Promise<ScriptedAnswer> {
    if (method === 'deleteWebhook') fake.hasWebhook = false;
    if (method !== 'getUpdates') return { result: true };
    const next = trouble.shift();
    if (next !== undefined) return next;
    if (fake.hasWebhook)
      return { error: 409, description: "Conflict: can't use getUpdates method while webhook is active" };
    if (polling > 0) return { error: 409, description: 'Conflict: terminated by other getUpdates request' };
    polling += 1;
    try {
      return { result: await wait(Number(payload['offset'] ?? 0), Date.now() + Number(payload['timeout']) * 1000) };
    } finally {
      polling -= 1;
    }
  }

  async function wait(offset: number, untilMs: number): Promise<readonly object[]> {
    while (pending[0] !== undefined && pending[0].update_id < offset) pending.shift();
    while (pending.length === 0 && Date.now() < untilMs && !isClosed) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return pending.slice(0, 100);
  }

  let isClosed = false;
  const server = await startScriptedBotApi(answer);
  const fake: FakeUpdates = {
    ...server,
    pending,
    trouble,
    polling: () => polling,
    hasWebhook: false,
    async close() {
      isClosed = true;
      await server.close();
    },
  };
  return fake;
}
