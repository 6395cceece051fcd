/** Whether a person is in a channel. Unknown is never cached as an answer. */
export type Membership = 'yes' | 'no' | 'unknown';
