import { SANDBOX_TOKEN } from '@gmbot/sandbox/config';
import { drawDays } from '@gmbot/worker/bot/charts/draw-days';
import { describe, expect, it } from 'vitest';
import { useVisit } from './support/use-view.js';
import { PHONE, type Visit } from './support/visit.js';

const DAYS = Array.from({ length: 30 }, (_, index) => {
  const date = new Date(Date.UTC(2026, 9, 30 + index)).toISOString().slice(0, 10);
  return { date, held: (index * 7) % 23, freed: (index * 5) % 19 };
});

/** As the bot uploads it. */
async function sendChart({ url, idOf }: Visit, caption: string): Promise<void> {
  const form = new FormData();
  form.set('chat_id', String(await idOf('Harbour Talk')));
  form.set('caption', caption);
  form.set('caption_entities', JSON.stringify([{ type: 'bold', offset: 0, length: 7 }]));
  form.set('photo', new Blob([new Uint8Array(drawDays(DAYS))]), 'picture.png');
  const response = await fetch(`${url}/bot${SANDBOX_TOKEN}/sendPhoto`, { method: 'POST', body: form });
  expect(response.status).toBe(200);
}

describe.each([
  ['a desktop', undefined],
  ['a phone', PHONE],
] as const)('a photo of the bot on %s', (_name, device) => {
  const visit = useVisit(device === undefined ? {} : { device });

  it('stands above its caption, as large as the bubble', async () => {
    const { page } = visit();

    await sendChart(visit(), 'Figures of the last days: 🟧 held, 🟦 freed');

    const bubble = page.locator('.message .bubble', { hasText: 'Figures of the last days' });
    const photo = bubble.getByRole('img', { name: 'A photo' });
    await photo.waitFor();
    await expect.poll(() => photo.evaluate((img: { naturalWidth: number }) => img.naturalWidth)).toBe(800);
    const [outer, inner, words] = [
      await bubble.boundingBox(),
      await photo.boundingBox(),
      await bubble.locator('.text').boundingBox(),
    ];
    expect(inner?.width).toBeGreaterThan(200);
    expect(inner?.width).toBeLessThanOrEqual(outer?.width ?? 0);
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  });
});
