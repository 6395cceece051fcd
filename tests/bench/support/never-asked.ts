import type { ChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import type { Telegram } from '@gmbot/core/gate/ports';

const refuse = (): Promise<never> => Promise.reject(new Error('Telegram is asked although the answer is known'));

/** What a figure needs that measures answers from memory alone: it fails when anybody is asked. */
export const neverAsked: Pick<Telegram, 'getChatMember'> & Pick<ChannelCircuit, 'readRefusal'> = {
  getChatMember: refuse,
  readRefusal: refuse,
};
