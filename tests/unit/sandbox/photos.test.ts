import { createSandbox, type Sandbox } from '@gmbot/sandbox/build-sandbox';
import { SANDBOX_TOKEN } from '@gmbot/sandbox/config';
import type { MessageView } from '@gmbot/sandbox/control/state-view';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1');

let sandbox: Sandbox;
let owner: number;
let chatId: number;

beforeEach(async () => {
  sandbox = await createSandbox();
  owner = (await act<{ user: { id: number } }>({ do: 'create-user', firstName: 'Olivia' })).user.id;
  const made = await act<{ chat: { id: number } }>({
    ...{ do: 'create-chat', ownerId: owner, type: 'supergroup', title: 'Talk' },
  });
  chatId = made.chat.id;
  await act({ do: 'add-bot', chatId, by: owner });
});
afterEach(() => sandbox.close());

async function act<Result>(payload: object): Promise<Result> {
  const response = await sandbox.app.inject({ method: 'POST', url: '/sandbox/act', payload });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

/** As clients upload: a form whose objects are texts. */
async function sendPhoto(bytes: Buffer, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set('chat_id', String(chatId));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('photo', new Blob([new Uint8Array(bytes)]), 'picture.png');
  const request = new Request('http://sandbox', { method: 'POST', body: form });
  const response = await sandbox.app.inject({
    method: 'POST',
    url: `/bot${SANDBOX_TOKEN}/sendPhoto`,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return response.json<{ ok: boolean; description?: string; result: { photo: { file_id: string }[] } }>();
}

async function lastMessage(): Promise<MessageView | undefined> {
  const state = (await sandbox.app.inject('/sandbox/state')).json<{
    chats: { id: number; messages: MessageView[] }[];
  }>();
  return state.chats.find(({ id }) => id === chatId)?.messages.at(-1);
}

async function openFile(path: string | undefined) {
  return sandbox.app.inject(path ?? '/nowhere');
}

describe('a photo of the bot', () => {
  it('stands in the chat with its caption and buttons, and its bytes can be looked at', async () => {
    await sendPhoto(PNG, {
      method: 'sendPhoto',
      caption: 'Figures',
      caption_entities: '[{"type":"bold","offset":0,"length":7}]',
      reply_markup: '{"inline_keyboard":[[{"text":"More","callback_data":"more"}]]}',
    });

    const message = await lastMessage();
    expect(message).toMatchObject({ kind: 'photo', text: 'Figures', entities: [{ type: 'bold' }] });
    expect(message?.buttons?.[0]?.[0]?.text).toBe('More');
    const file = await openFile(message?.photo);
    expect(file.headers['content-type']).toBe('image/png');
    expect(file.rawPayload.equals(PNG)).toBe(true);
  });

  it('can be sent again by its id', async () => {
    const { result } = await sendPhoto(PNG);

    const again = await sandbox.app.inject({
      method: 'POST',
      url: `/bot${SANDBOX_TOKEN}/sendPhoto`,
      payload: { chat_id: chatId, photo: result.photo.at(-1)?.file_id },
    });

    expect(again.json()).toMatchObject({ ok: true });
    expect((await lastMessage())?.photo).toBe(`/sandbox/files/${result.photo.at(-1)?.file_id}`);
  });

  it('is refused if it is no picture, or too long in words', async () => {
    const [text, long] = [await sendPhoto(Buffer.from('hello')), await sendPhoto(PNG, { caption: 'x'.repeat(1025) })];

    expect(text.description).toBe('Bad Request: IMAGE_PROCESS_FAILED');
    expect(long.description).toMatch(/caption is too long/);
    expect(await lastMessage()).toMatchObject({ kind: 'service' });
  });

  it('is refused where photos are not allowed, while texts are', async () => {
    const group = sandbox.world.data.chats[chatId];
    if (group) group.defaultPermissions = { ...group.defaultPermissions, can_send_photos: false };

    const refused = await sendPhoto(PNG);
    const sent = await sandbox.app.inject({
      method: 'POST',
      url: `/bot${SANDBOX_TOKEN}/sendMessage`,
      payload: { chat_id: chatId, text: 'hi' },
    });

    expect(refused.description).toBe('Bad Request: not enough rights to send photos to the chat');
    expect(sent.json()).toMatchObject({ ok: true });
  });

  it('makes room for later ones, in number and in size', async () => {
    await sendPhoto(PNG);
    const first = (await lastMessage())?.photo;
    for (let index = 0; index < 50; index += 1) await sendPhoto(PNG);
    const kept = (await lastMessage())?.photo;
    const countAfterMany = sandbox.world.data.files?.length;
    for (let index = 0; index < 3; index += 1) await sendPhoto(Buffer.concat([PNG, Buffer.alloc(400 * 1024)]));

    expect(countAfterMany).toBe(50);
    expect((await openFile(first)).statusCode).toBe(404);
    expect((await openFile(kept)).statusCode).toBe(404);
    expect(sandbox.world.data.files).toHaveLength(2);
    expect(JSON.stringify(sandbox.world.data).length).toBeLessThan(1.5 * 1024 * 1024);
  });
});
