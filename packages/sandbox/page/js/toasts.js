// @ts-check
/** Short notices at the edge of the page, and questions in front of it. */
import { byId, el } from './dom.js';
import { icon } from './icons.js';

const SHOWN_MS = 6000;

/**
 * Shows a notice for six seconds.
 * @param {string} text
 * @param {'note' | 'answer' | 'fault'} [tone]
 */
export function showToast(text, tone = 'note') {
  const toast = el('div', { class: `toast ${tone}` }, el('span', {}, text));
  const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss' }, icon('close'));
  close.addEventListener('click', () => toast.remove());
  toast.append(close);
  byId('toasts').append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}

/**
 * Opens a modal dialog; it goes away when it is closed.
 * @param {string} title
 * @param {(close: () => void) => (Node | string)[]} build makes the contents
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, build) {
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' });
  const close = () => dialog.close();
  dialog.append(el('h2', { id: 'dialog-title' }, title), ...build(close));
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * An answer that the person must confirm, as Telegram shows alerts.
 * @param {string} title
 * @param {string} text
 */
export function showAlert(title, text) {
  openDialog(title, (close) => [
    el('p', { class: 'alert-text' }, text),
    el(
      'div',
      { class: 'dialog-actions' },
      el('button', { type: 'button', class: 'button primary', autofocus: true, onclick: close }, 'OK'),
    ),
  ]);
}
