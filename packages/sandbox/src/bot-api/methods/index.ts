import type { MethodTable } from '../method.js';
import * as chats from './chats.js';
import * as members from './members.js';
import * as messages from './messages.js';
import * as profile from './profile.js';
import * as webhooks from './webhooks.js';

/** Every method but getUpdates, which may have to wait. */
export const METHODS: MethodTable = { ...chats, ...members, ...messages, ...profile, ...webhooks };
