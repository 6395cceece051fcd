/** What a person is told about what is kept of them. */
export const privacy = {
  'forget.ask':
    'I can erase what I keep about you: in which groups I saw you write, where you are trusted, and which channels I know you to be in.\n\nIf you are held in a group, that stays, without your name. Otherwise nobody could free you there. Write again and I meet you as someone new.',
  'forget.yes-button': 'Erase it',
  'forget.no-button': 'Leave it',
  'forget.done': 'Done. I have erased what I kept about you.',
  'forget.done-held':
    '{count, plural, one {Done. I have erased what I kept about you. You are still held in one group: that stays, without your name, so that you can be freed there.} other {Done. I have erased what I kept about you. You are still held in # groups: that stays, without your name, so that you can be freed there.}}',
  'forget.left': 'All right. Nothing was erased.',
  'forget.private-only': 'Send /forgetme to me in our private chat. There I erase what I keep about you.',
  'menu.forgetme': 'Erase what I keep about you',
} as const;
