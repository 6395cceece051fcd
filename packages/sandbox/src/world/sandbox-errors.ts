/** A call of the bot that Telegram would refuse, in Telegram's words. */
export class BotApiError extends Error {
  readonly status: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;

  constructor(status: number, description: string, parameters?: BotApiError['parameters']) {
    super(description);
    this.name = 'BotApiError';
    this.status = status;
    this.parameters = parameters;
  }
}

/** A 400 with Telegram's usual prefix. */
export function badRequest(sentence: string): BotApiError {
  return new BotApiError(400, `Bad Request: ${sentence}`);
}

/** A 403 with Telegram's usual prefix. */
export function forbidden(sentence: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${sentence}`);
}

/** An act of a person that is impossible in this world, as a sentence for whoever plays them. */
export class ActError extends Error {
  readonly status: number;

  constructor(sentence: string, status = 400) {
    super(sentence);
    this.name = 'ActError';
    this.status = status;
  }
}
