import { describe, expect, it } from 'vitest';
import { linksOf, setScene, urlOf } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

/** A hold ends by itself after this long. */
const HOLD_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;

const system = useSystem({ workers: 2 });

describe('a message by a member who lacks a channel', () => {
  it('is deleted, its author held, and one warning names them and the missing channels', async () => {
    const scene = await setScene(system(), { members: { mia: [0] } });
    const { mia } = scene.people;

    const messageId = await scene.say(mia);

    await scene.expectGone(messageId);
    const warning = await scene.expectHeld(mia);
    expect(linksOf(warning)).toEqual([urlOf(scene.channelAt(1))]);
    expect(warning.text).toContain(mia.name);
    await system().quiet();
    expect(await scene.calls('sendMessage')).toHaveLength(1);
    expect(await scene.calls('restrictChatMember')).toHaveLength(1);
  });

  it('is answered with every permission taken, independently, for thirty days', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });

    await scene.say(scene.people.mia);
    await scene.expectHeld(scene.people.mia);

    const [hold] = await scene.calls('restrictChatMember');
    expect(hold?.params).toEqual({
      chat_id: scene.group.id,
      user_id: scene.people.mia.id,
      permissions: {
        can_send_messages: false,
        can_send_audios: false,
        can_send_documents: false,
        can_send_photos: false,
        can_send_videos: false,
        can_send_video_notes: false,
        can_send_voice_notes: false,
        can_send_polls: false,
        can_send_other_messages: false,
        can_add_web_page_previews: false,
        can_react_to_messages: false,
        can_edit_tag: false,
        can_change_info: false,
        can_invite_users: false,
        can_pin_messages: false,
        can_manage_topics: false,
      },
      use_independent_chat_permissions: true,
      until_date: expect.any(Number) as number,
    });
    const days = (Number(hold?.params['until_date']) - (hold?.at ?? 0) / 1000) / DAY_SECONDS;
    expect(days).toBeCloseTo(HOLD_DAYS, 2);
  });
});
