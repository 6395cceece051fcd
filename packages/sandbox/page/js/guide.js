// @ts-check
/**
 * The first tour: five steps that tick themselves off as they happen. Where the guide has no column of its own, a strip
 * above the chat holds the step to take.
 */
import { byId, createChangeDetector, el, fill } from './dom.js';
import { listLacking, readProgress, STEP_COUNT } from './guide-steps.js';
import { icon } from './icons.js';
import { findActor, findChat, isPresent, nameOf, readStanding } from './standing.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').World} World */
/** @typedef {import('./guide-steps.js').Progress} Progress */
/** @typedef {{ title: string, words: string, action: { label: string, short: string, act: () => void } }} Step */

/**
 * @param {HTMLElement} root
 * @param {{ actions: import('./actions.js').Actions }} page
 * @returns {(state: State) => void}
 */
export function createGuide(root, { actions }) {
  const count = el('span', { class: 'count' });
  const list = el('ol', { class: 'steps' });
  root.append(el('header', { class: 'pane-head' }, el('h2', { id: 'guide-title' }, 'See the gate work'), count), list);
  const changed = createChangeDetector();
  /** @type {Progress | undefined} */
  let progress;

  return ({ world, me, chatId }) => {
    if (!world) return;
    progress = readProgress(world, chatId, progress);
    const lacking = listLacking(world, progress).map(({ id }) => id);
    if (!changed(JSON.stringify([progress, lacking, me, world.users.length]))) return;
    const { done } = progress;
    const current = done.indexOf(false);
    const strip = byId('strip');
    const steps = listSteps(world, me, progress, actions);
    strip.hidden = current < 0;
    fill(strip, ...renderStrip(steps[current], `${current + 1}/${STEP_COUNT}`));
    count.textContent = `${done.filter(Boolean).length} of ${STEP_COUNT}`;
    fill(
      list,
      ...steps.map((step, index) => renderStep(step, { isDone: done[index] ?? false, isCurrent: index === current })),
      current < 0 &&
        el(
          'li',
          { class: 'step finale' },
          el('strong', {}, 'That is the gate.'),
          ' Leave a channel again, try a photo album, mute someone by hand, or demote the bot.',
        ),
    );
  };
}

/**
 * @param {World} world
 * @param {number | null} me
 * @param {Progress} progress
 * @param {import('./actions.js').Actions} actions
 * @returns {Step[]}
 */
function listSteps(world, me, progress, actions) {
  const group = findChat(world, progress.groupId ?? null);
  const channels = progress.channelIds.map((id) => findChat(world, id));
  if (!group) return [];
  const admin = findActor(world, group, me);
  const stranger = progress.strangerId;
  const adminName = admin === undefined ? 'the owner' : nameOf(world, admin);
  const strangerName = stranger === undefined ? 'a stranger' : nameOf(world, stranger);
  const go =
    (/** @type {number | undefined} */ person, /** @type {number} */ chatId, /** @type {string} */ text = '') =>
    () => {
      if (person !== undefined) actions.playAs(person);
      actions.openChat(chatId);
      if (text) actions.write(text);
    };
  const names = channels.map((channel) => `@${channel?.username ?? ''}`).join(' ');
  const [next] = listLacking(world, progress);
  const isHere = stranger !== undefined && isPresent(readStanding(group, stranger));
  const open = next && { label: `Open ${next.title} as ${strangerName}`, short: 'Open it', act: go(stranger, next.id) };
  const back = { label: `Back to ${group.title}`, short: 'Show', act: go(stranger, group.id) };
  return [
    {
      title: 'Protect the group with two channels',
      words: progress.isAsked
        ? 'Waiting for the bot to answer …'
        : `Be ${adminName}, who runs ${group.title}, and send the command.`,
      action: { label: 'Write the command for me', short: 'Write it', act: go(admin, group.id, `/protect ${names}`) },
    },
    {
      title: 'Speak as a stranger',
      words: isHere
        ? `Be ${strangerName}, who follows neither channel, and say anything.`
        : `Be ${strangerName}, who follows neither channel, and join the group.`,
      action: {
        label: `Be ${strangerName}`,
        short: `Be ${strangerName}`,
        act: go(stranger, group.id, isHere ? 'Hello everyone!' : ''),
      },
    },
    {
      title: 'See the warning',
      words: `The message is gone, ${strangerName} is muted, and one warning says what is missing.`,
      action: back,
    },
    {
      title: 'Join the first channel',
      words: 'Press its button under the warning, then Join. The warning then names only the other one.',
      action: open ?? back,
    },
    {
      title: 'Join the other, and be free',
      words: next
        ? 'No click is needed in the group: the gate sees the join.'
        : 'Both joined. The gate frees you in a moment.',
      action: open ?? back,
    },
  ];
}

/**
 * @param {Step} step
 * @param {{ isDone: boolean, isCurrent: boolean }} at
 */
function renderStep({ title, words, action }, { isDone, isCurrent }) {
  const props = {
    class: `step ${isDone ? 'done' : ''} ${isCurrent ? 'current' : ''}`,
    'aria-current': isCurrent && 'step',
  };
  return el(
    'li',
    props,
    el('span', { class: 'tick', role: 'img', 'aria-label': isDone ? 'Done' : 'To do' }, isDone && icon('check')),
    el(
      'div',
      { class: 'step-words' },
      el('strong', {}, title),
      isCurrent && el('p', {}, words),
      isCurrent &&
        action &&
        el(
          'button',
          { type: 'button', class: 'button small primary', 'data-focus': 'step', onclick: action.act },
          action.label,
        ),
    ),
  );
}

/**
 * @param {Step | undefined} step
 * @param {string} place
 */
function renderStrip(step, place) {
  if (!step) return [];
  const act = { type: 'button', class: 'button small primary', 'data-focus': 'strip', onclick: step.action?.act };
  const words = el('span', { class: 'strip-words' }, el('strong', {}, step.title), el('small', {}, step.words));
  return [el('span', { class: 'count' }, place), words, step.action && el('button', act, step.action.short)];
}
