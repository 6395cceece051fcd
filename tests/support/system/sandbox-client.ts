/** A typed client of the sandbox's control interface. */

/** Flags by their Bot API names. */
export type Flags = Readonly<Record<string, boolean>>;

/** A person. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

/** Somebody in a chat. */
export interface MemberView {
  readonly userId: number;
  readonly status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
  readonly isMember: boolean;
  readonly permissions?: Flags;
  /** Unix seconds; 0 = for ever. */
  readonly untilDate?: number;
  readonly canSpeak: boolean;
}

/** A button as a person sees it. */
export interface ButtonView {
  readonly text: string;
  readonly url?: string;
  readonly callbackData?: string;
}

/** A button beside the text box. */
export interface KeyView {
  readonly text: string;
  readonly request_chat?: { readonly request_id: number };
}

/** A message as a person sees it. */
export interface MessageView {
  readonly messageId: number;
  readonly from: { readonly id: number; readonly name: string; readonly isBot: boolean };
  readonly senderChat?: { readonly id: number; readonly title: string };
  readonly threadId?: number;
  readonly text?: string;
  readonly kind: string;
  /** Where the picture of a photo is. */
  readonly photo?: string;
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
  readonly buttons?: readonly (readonly ButtonView[])[];
  /** Buttons beside the text box. */
  readonly replyKeyboard?: { readonly keyboard: readonly (readonly KeyView[])[] };
  readonly replyTo?: number;
  readonly serviceText?: string;
  readonly deletedBy?: number;
}

/** A chat as somebody with all windows open sees it. */
export interface ChatView {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly username?: string;
  readonly inviteLink?: string;
  readonly topics?: readonly { readonly id: number; readonly name: string }[];
  readonly members: readonly MemberView[];
  readonly messages: readonly MessageView[];
  readonly deleted: readonly MessageView[];
}

/** The whole world. */
export interface StateView {
  readonly bot: Person & { readonly username?: string };
  readonly users: readonly Person[];
  readonly chats: readonly ChatView[];
  readonly webhook: { readonly url: string; readonly pending: number } | null;
  readonly counters: {
    readonly calls: number;
    readonly pendingUpdates: number;
    readonly droppedUpdates: number;
    readonly nextUpdateId: number;
  };
}

/** One call of the bot. */
export interface Call {
  readonly n: number;
  /** Unix ms at which it arrived. */
  readonly at: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  /** 0 = no answer was sent. */
  readonly status: number;
}

/** What a person who pressed a button sees. */
export interface PressAnswer {
  readonly text: string;
  readonly alert: boolean;
}

/** Scripted trouble for the bot's calls. */
export interface Fault {
  readonly method?: string;
  readonly chatId?: number;
  readonly userId?: number;
  readonly times?: number;
  readonly expiresInMs?: number;
  readonly delayMs?: number;
  readonly status?: number;
  readonly description?: string;
  readonly retryAfter?: number;
  readonly hang?: boolean;
  readonly reset?: boolean;
  readonly afterEffect?: boolean;
}

/** Trouble of updates on their way. */
export interface Delivery {
  readonly duplicate?: number;
  readonly lose?: number;
  readonly delayMs?: readonly [number, number];
  readonly reorder?: number;
  readonly kinds?: readonly string[];
  readonly paused?: boolean;
  readonly seed?: number;
}

/** What `say` takes beside who and where. */
export interface Utterance {
  readonly text?: string;
  readonly kind?: string;
  readonly threadId?: number;
  readonly replyTo?: number;
  readonly asChannel?: number;
  readonly anonymous?: boolean;
  readonly viaBot?: boolean;
  readonly forwardFromChannel?: { readonly chatId: number };
  readonly count?: number;
}

/** The sandbox, from outside. */
export type SandboxClient = ReturnType<typeof createSandboxClient>;

/** Every method rejects with the sandbox's sentence when an act is impossible. */
export function createSandboxClient(url: string) {
  async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = (await response.json()) as T;
    if (!response.ok) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async function act<T = unknown>(name: string, details: object): Promise<T> {
    return request<T>('POST', '/sandbox/act', { do: name, ...details });
  }

  async function readState(): Promise<StateView> {
    return request('GET', '/sandbox/state');
  }

  async function readChat(chatId: number): Promise<ChatView> {
    const chat = (await readState()).chats.find(({ id }) => id === chatId);
    if (chat === undefined) throw new Error(`There is no chat ${chatId}`);
    return chat;
  }

  return {
    act,
    readState,
    readChat,
    async readMember(chatId: number, userId: number): Promise<MemberView> {
      const member = (await readChat(chatId)).members.find((one) => one.userId === userId);
      return member ?? { userId, status: 'left', isMember: false, canSpeak: false };
    },
    async createPerson(
      firstName: string,
      about: { readonly username?: string; readonly unseenByBot?: boolean } = {},
    ): Promise<Person> {
      return (await act<{ user: Person }>('create-user', { firstName, ...about })).user;
    },
    async createChat(about: {
      readonly type: ChatView['type'];
      readonly title: string;
      readonly ownerId: number;
      readonly username?: string;
      readonly isForum?: boolean;
      readonly topics?: readonly string[];
      readonly linkedChatId?: number;
    }): Promise<ChatView> {
      return (await act<{ chat: ChatView }>('create-chat', about)).chat;
    },
    async say(chatId: number, userId: number, utterance: string | Utterance): Promise<number> {
      const details = typeof utterance === 'string' ? { text: utterance } : utterance;
      return (await act<{ messageId: number }>('say', { chatId, userId, ...details })).messageId;
    },
    async press(chatId: number, userId: number, messageId: number, button: string | number): Promise<string> {
      return (await act<{ queryId: string }>('press', { chatId, userId, messageId, button })).queryId;
    },
    async findAnswer(queryId: string): Promise<PressAnswer | null> {
      const response = await fetch(`${url}/sandbox/answers/${queryId}`);
      return response.ok ? ((await response.json()) as PressAnswer) : null;
    },
    async readFile(path: string): Promise<Uint8Array> {
      const response = await fetch(`${url}${path}`);
      if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    async readJournal(since = 0): Promise<readonly Call[]> {
      return request('GET', `/sandbox/journal?since=${since}`);
    },
    async addFault(fault: Fault): Promise<string> {
      return (await request<{ id: string }>('POST', '/sandbox/faults', fault)).id;
    },
    async removeFault(id: string): Promise<void> {
      await fetch(`${url}/sandbox/faults/${id}`, { method: 'DELETE' });
    },
    async setDelivery(delivery: Delivery): Promise<void> {
      await request('POST', '/sandbox/delivery', delivery);
    },
    async clearTrouble(): Promise<void> {
      await request('DELETE', '/sandbox/faults');
      await request('DELETE', '/sandbox/delivery');
    },
    /** An update of any shape; it gets the next id unless it has one. */
    async injectUpdate(update: object): Promise<number> {
      return (await request<{ updateId: number }>('POST', '/sandbox/updates', update)).updateId;
    },
  };
}
