/**
 * What Telegram answered to the questions of one command, kept from one run of its job to the next. A command asks many
 * things and may have to wait for its turn before each of them: if every run asked them all again, a busy fleet would never
 * let it finish.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { InviteLinks } from '@gmbot/core/gate/invite-link';
import type { Clock, Telegram } from '@gmbot/core/gate/ports';
import type { CallOutcome } from '@gmbot/core/gate/telegram-port';
import type { Handler, UpdateContext } from './handler.js';

/** Rights are taken away without notice: no answer counts for longer than this. */
const KEEP_MS = 30 * 1000;
const NAME = 'answers';

interface KeptAnswer {
  readonly atMs: number;
  readonly outcome: CallOutcome<unknown>;
}
type KeptAnswers = Map<string, KeptAnswer>;

/** Remembers answers for the handlers that it wraps. */
export interface AnswerMemory<T> {
  /** Asks each question once per job while its answer counts. Whatever changes something is passed on. */
  readonly telegram: T;
  /** The handler, with a memory of its own for each job. */
  readonly remember: (handler: Handler) => Handler;
}

/** Composes it. Only what Telegram said for certain is kept; a wait or a fault is asked again. */
export function createAnswerMemory<T extends Telegram & InviteLinks>(
  telegram: T,
  { clock }: { readonly clock: Clock },
): AnswerMemory<T> {
  const running = new AsyncLocalStorage<KeptAnswers>();
  let runs = 0;

  /** A storage in use makes every promise of the process cost more: it is in use only while a command runs. */
  async function runWith<V>(answers: KeptAnswers, work: () => Promise<V>): Promise<V> {
    runs += 1;
    try {
      return await running.run(answers, work);
    } finally {
      runs -= 1;
      if (runs === 0) running.disable();
    }
  }

  async function ask<V>(question: string, call: () => Promise<CallOutcome<V>>): Promise<CallOutcome<V>> {
    const answers = running.getStore();
    const kept = answers?.get(question);
    if (kept !== undefined && clock.now() - kept.atMs < KEEP_MS) return kept.outcome as CallOutcome<V>;
    const outcome = await call();
    if (outcome.kind === 'done' || outcome.kind === 'refused') answers?.set(question, { atMs: clock.now(), outcome });
    return outcome;
  }

  function remember(handler: Handler): Handler {
    return { name: handler.name, handle };

    async function handle(context: UpdateContext): Promise<boolean> {
      const { message, callback_query: press } = context.update;
      const hasAsked = message?.text !== undefined || message?.chat_shared !== undefined || press !== undefined;
      if (!hasAsked) return handler.handle(context);
      const { [NAME]: kept, ...memo } = context.memo ?? {};
      const answers = new Map((kept ?? []) as [string, KeptAnswer][]);
      let latest: Readonly<Record<string, unknown>> = memo;
      const save = async (next: Readonly<Record<string, unknown>>): Promise<void> => {
        latest = next;
        await context.remember({ ...next, [NAME]: [...answers] });
      };
      try {
        return await runWith(answers, () => handler.handle({ ...context, memo, remember: save }));
      } catch (err) {
        if (answers.size > 0) await save(latest);
        throw err;
      }
    }
  }

  return {
    telegram: {
      ...telegram,
      getChat: (chat) => ask(`chat ${chat}`, () => telegram.getChat(chat)),
      getSelf: (chatId) => ask(`self ${chatId}`, () => telegram.getSelf(chatId)),
      getChatMember: (chatId, userId, asker, options) =>
        ask(`member ${chatId} ${userId}`, () => telegram.getChatMember(chatId, userId, asker, options)),
      createInviteLink: (chatId) => ask(`invite ${chatId}`, () => telegram.createInviteLink(chatId)),
    },
    remember,
  };
}
