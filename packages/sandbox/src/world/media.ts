import type { PermissionName } from './rights.js';
import type { JsonObject, MediaKind, StoredMessage } from './types.js';

/** The permission that each kind of message needs, https://core.telegram.org/bots/api#chatpermissions */
export const PERMISSION_OF_KIND: Record<MediaKind, PermissionName> = {
  text: 'can_send_messages',
  photo: 'can_send_photos',
  video: 'can_send_videos',
  audio: 'can_send_audios',
  document: 'can_send_documents',
  voice: 'can_send_voice_notes',
  video_note: 'can_send_video_notes',
  sticker: 'can_send_other_messages',
  animation: 'can_send_other_messages',
  poll: 'can_send_polls',
  dice: 'can_send_messages',
  contact: 'can_send_messages',
  location: 'can_send_messages',
};

/** The fields of a message that hold its medium; a text message has none. */
export function renderMedium(
  kind: MediaKind,
  { messageId, fileId }: Pick<StoredMessage, 'messageId' | 'fileId'>,
  text: string,
): JsonObject {
  const file = {
    file_id: fileId ?? `sandbox-${kind}-${messageId}`,
    file_unique_id: `${kind}${messageId}`,
    file_size: 4_096,
  };
  const frame = { ...file, width: 512, height: 512 };
  switch (kind) {
    case 'text':
      return {};
    case 'photo':
      return { photo: [{ ...frame, width: 90, height: 90 }, frame] };
    case 'video':
      return { video: { ...frame, duration: 5 } };
    case 'audio':
      return { audio: { ...file, duration: 60 } };
    case 'document':
      return { document: { ...file, file_name: 'document.pdf' } };
    case 'voice':
      return { voice: { ...file, duration: 3 } };
    case 'video_note':
      return { video_note: { ...file, length: 240, duration: 3 } };
    case 'sticker':
      return { sticker: { ...frame, type: 'regular', is_animated: false, is_video: false, emoji: '👋' } };
    case 'animation':
      return { animation: { ...frame, duration: 2 }, document: file };
    case 'poll':
      return { poll: renderPoll(messageId, text) };
    case 'dice':
      return { dice: { emoji: '🎲', value: 4 } };
    case 'contact':
      return { contact: { phone_number: '+10000000000', first_name: 'Contact' } };
    case 'location':
      return { location: { latitude: 0, longitude: 0 } };
  }
}

function renderPoll(messageId: number, question: string): JsonObject {
  return {
    id: `${messageId}`,
    question: question === '' ? 'A question?' : question,
    options: ['Yes', 'No'].map((text, index) => ({ persistent_id: `${index}`, text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
  };
}
