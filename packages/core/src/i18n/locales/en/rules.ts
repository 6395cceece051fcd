/** What follows from a group's choices: which channels count, what happens, and when. */
export const rules = {
  'warning.some-missing':
    '{people}, to write here please join {needed, plural, one {one of the channels below} other {at least # of the channels below}}. As soon as you have joined, you can write.',
  'warning.enough':
    '{needed, plural, one {One of the channels below is enough.} other {# of the channels below are enough.}}',
  'warning.left':
    '{left, plural, =0 {The next message you write before that pauses your writing here.} one {One more message before that, then your writing here is paused.} other {# more messages before that, then your writing here is paused.}}',
  'warning.after-times':
    'Whoever keeps writing before that is paused after {times, plural, one {one message} other {# messages}}.',
  'alert.some-missing':
    'Not yet. Join {needed, plural, one {one of these} other {at least # of these}}: {titles}. Then tap again.',

  'rule.some':
    '{needed, plural, one {Members need to be in one of these:} other {Members need to be in at least # of these:}}',

  'held-for.some':
    '• {group}: join {needed, plural, one {one of these} other {at least # of these}}, and you can write there: {channels}.',

  'status.closed': 'Protection is <b>resting</b>: outside its hours. It starts again {when}.',
  'status.closed-for-good': 'Protection is <b>resting</b>: none of its hours come up. Check the hours in /settings.',
  'status.observing': 'Protection is <b>only watching</b>: nobody is held and nothing is deleted.',
  'status.deleting': 'Members who lack a channel are not held, only their messages are deleted.',
  'status.warning': 'Members who lack a channel are held after {times, plural, one {one warning} other {# warnings}}.',

  'observe.head':
    '{count, plural, =0 {Nobody would be held now.} one {One member would be held now:} other {# members would be held now:}}',
  'observe.nobody-seen': 'I have seen nobody here yet. Come back when people have written.',
  'observe.checked':
    'I looked at {checked, plural, one {the one member} other {the # members}} who wrote or joined last.',
  'observe.unsure':
    '{count, plural, one {Of one of them Telegram has not told me yet.} other {Of # of them Telegram has not told me yet.}} Ask again in a minute.',
  'observe.person': '• {person} lacks {channels}',
  'observe.more': 'and {count, number} more',

  'why.outside-hours': '{person} can write: protection rests outside its hours. It starts again {when}.',
  'why.outside-hours-for-good': '{person} can write: protection rests, and none of its hours come up.',
  'why.observed':
    '{person} can write: I am only watching here. Otherwise they would be held, because they lack what is marked ✗.',
  'why.newcomer': '{person} can write: they are new here. By {when} they need to have joined what is marked ✗.',
  'why.deleted-only': '{person} is not held, but what they write is deleted until they have joined what is marked ✗.',
  'why.warned':
    '{person} is not held yet. What they write is deleted until they have joined what is marked ✗. {left, plural, =0 {The next message leads to a hold.} one {After one more message they are held.} other {After # more messages they are held.}}',
  'why.not-checked': '{person} can write: who writes is not checked in this group.',
  'why.hold-served':
    '{person} can write again: the hold lasted as long as it may here. It starts anew when they write or come back before they have joined what is marked ✗.',
  'why.enough': '{person} can write: they have joined enough of the channels.',
  'why.some-missing':
    '{person} is held until they have joined {needed, plural, one {one of those} other {at least # of those}} marked ✗.',
  'why.some-missing-not-held':
    '{person} has yet to join {needed, plural, one {one of those} other {at least # of those}} marked ✗. They are held as soon as they write or join here.',
  'why.some-needed': '{needed, plural, one {One of those marked ✗ is enough.} other {# of those marked ✗ are enough.}}',
  'why.requested': '⏳ {title}: asked to join, which counts here',
  'why.held-until': 'The hold ends {when} at the latest.',
} as const;
