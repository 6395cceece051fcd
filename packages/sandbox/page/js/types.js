/**
 * The shapes that the sandbox's control interface answers with, as far as the page reads them.
 * Dates are seconds since 1970; `at` and `serverTime` are milliseconds.
 *
 * @typedef {{ id: number, name: string, firstName: string, username?: string }} Person
 *
 * @typedef {'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'} Status
 *
 * @typedef {object} Member
 * @property {number} userId
 * @property {Status} status
 * @property {boolean} isMember
 * @property {boolean} canSpeak the member's right and the chat's default, both
 * @property {Record<string, boolean>} [rights] of an administrator
 * @property {Record<string, boolean>} [permissions] of a restricted member
 * @property {number} [untilDate] 0 or absent = for good
 * @property {boolean} [isAnonymous]
 *
 * @typedef {{ type: string, offset: number, length: number, url?: string, user?: { id: number } }} Entity
 * @typedef {{ text: string, url?: string, callbackData?: string }} Button
 *
 * @typedef {{ keyboard: KeyboardKey[][] }} ReplyKeyboard
 * @typedef {string | { text: string, request_chat?: { request_id: number, chat_is_channel?: boolean } }} KeyboardKey
 *
 * @typedef {object} Message
 * @property {number} messageId
 * @property {number} date
 * @property {number} [editDate]
 * @property {{ id: number, name: string, isBot: boolean }} from
 * @property {{ id: number, title: string }} [senderChat]
 * @property {number} [threadId]
 * @property {string} [text]
 * @property {string} kind
 * @property {string} [photo] where the picture is, if it is one of the bot's
 * @property {Entity[]} [entities]
 * @property {Button[][]} [buttons]
 * @property {ReplyKeyboard} [replyKeyboard] buttons in place of the text box
 * @property {string} [mediaGroupId]
 * @property {number} [replyTo]
 * @property {string} [serviceText]
 * @property {string} [forwardedFrom]
 * @property {string} [viaBot]
 * @property {number} [deletedBy] user who deleted it; only on deleted messages
 *
 * @typedef {'private' | 'group' | 'supergroup' | 'channel'} ChatType
 *
 * @typedef {object} Chat
 * @property {number} id
 * @property {ChatType} type
 * @property {string} title
 * @property {string} [username]
 * @property {boolean} [isForum]
 * @property {{ id: number, name: string }[]} [topics]
 * @property {number} [linkedChatId]
 * @property {string} [inviteLink]
 * @property {number} [migratedTo] the supergroup that this basic group became
 * @property {Member[]} members
 * @property {number[]} joinRequests people who asked to be let in
 * @property {Message[]} messages
 * @property {Message[]} deleted
 *
 * @typedef {object} World
 * @property {Person} bot
 * @property {Person[]} users without the bot
 * @property {Chat[]} chats
 * @property {number} serverTime
 * @property {{ calls: number, nextUpdateId: number }} counters number of the bot's last call; id of the next update
 *
 * @typedef {object} Call
 * @property {number} n ascending number of the call
 * @property {number} at
 * @property {string} method
 * @property {Record<string, unknown>} params
 * @property {number} status HTTP status the bot got; 0 when the answer was lost
 * @property {string} outcome `ok`, or why it failed
 *
 * @typedef {{ userId: number, queryId: string, text?: string, alert?: boolean, url?: string }} Answer
 *
 * @typedef {'chat' | 'people' | 'guide' | 'calls' | 'members'} Tab
 *
 * @typedef {object} State what the page shows; views are functions of it
 * @property {World | null} world
 * @property {number | null} me the person whom the reader plays
 * @property {number | null} chatId the open chat
 * @property {number} threadId the open topic of a forum, `1 = General
 * @property {Tab} tab the pane a phone shows; on a desktop `members` replaces guide and calls
 * @property {'connecting' | 'live' | 'lost'} link
 * @property {number | null} replyTo message the next one answers
 * @property {number | null} editing message being edited
 * @property {SendAs} sendAs
 * @property {ReadonlySet<string>} pressing buttons whose press is not answered yet
 * @property {Call[]} calls oldest first
 * @property {{ text: string } | null} prefill a text to put into the box; each object is used once
 * @property {Record<number, number>} seen last message read, by chat
 *
 * @typedef {{ kind: 'self' } | { kind: 'anonymous' } | { kind: 'channel', chatId: number }} SendAs
 */
export {};
