import type { Explanation } from '@gmbot/core/gate/explain';
import type { VerdictReason } from '@gmbot/core/domain/decide';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { MIA } from './world.js';

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  await stage.run('/protect @harbour_news -1002003');
});

function holdMia(
  reason: VerdictReason,
  missing: Explanation['channels'],
  wanted: Explanation['verdict']['wanted'] = 'held',
): void {
  stage.explanation = {
    group: stage.tenants.group(),
    channels: stage.tenants.links,
    memberships: new Map(),
    requests: new Map(),
    verdict: {
      reason,
      wanted,
      speech: 'refused',
      missing,
      needed: missing.length,
      unsure: [],
      lookAgainAtMs: null,
    },
    row: null,
  };
}

describe('/start in private', () => {
  const said = { from: MIA, chat: { id: MIA, type: 'private' } };

  it('names the groups that hold the person and gives a button for each missing channel', async () => {
    holdMia('channel-missing', stage.tenants.links);

    const answer = await stage.run('/start', said);

    expect(answer).toContain('Where you are waiting now:\n• Harbour: join News and Club, and you can write there.');
    expect(stage.world.sent.at(-2)?.buttons.slice(0, 2)).toEqual([
      [{ text: 'News', url: 'https://t.me/harbour_news' }],
      [{ text: 'Club', url: 'https://t.me/+New' }],
    ]);
  });

  it.each(['deleted-only', 'warned', 'hold-served'] as const)(
    'names the groups in which what the person writes is deleted without a hold (%s)',
    async (reason) => {
      holdMia(reason, stage.tenants.links, 'free');

      const answer = await stage.run('/start', said);

      expect(answer).toContain(
        '• Harbour: join News and Club, and you can write there. Until then what you write there is deleted.',
      );
      expect(answer).not.toContain('You are not held');
      expect(stage.world.sent.at(-2)?.buttons[0]).toEqual([{ text: 'News', url: 'https://t.me/harbour_news' }]);
    },
  );

  it('sends whom an administrator has restricted to the administrators', async () => {
    holdMia('channel-missing', stage.tenants.links, 'as-is');

    expect(await stage.run('/start', said)).toContain('• Harbour: an administrator has paused your writing.');
  });

  it('says who can help a person held by hand', async () => {
    holdMia('blocked', []);

    expect(await stage.run('/help', said)).toContain('• Harbour: an administrator has paused your writing.');
  });
});

describe('/forgetme', () => {
  it('in private says what goes and what stays, and asks first', async () => {
    const answer = await stage.run('/forgetme', { from: MIA, chat: { id: MIA, type: 'private' } });

    expect(answer).toContain('I can erase what I keep about you');
    expect(stage.world.sent.at(-1)?.buttons).toEqual([
      [
        { text: 'Erase it', press: 'f:yes' },
        { text: 'Leave it', press: 'f:no' },
      ],
    ]);
  });

  it('in a group says where it works', async () => {
    expect(await stage.run('/forgetme')).toContain('private chat');
  });
});
