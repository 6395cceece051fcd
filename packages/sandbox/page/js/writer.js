// @ts-check
import { el } from './dom.js';
import { icon } from './icons.js';

const LONGEST_PX = 160;

/** A growing text box with a send button; Enter sends, Shift+Enter breaks the line. */
export function createWriter() {
  const box = el('textarea', { rows: 1, maxlength: 4096, class: 'box', 'data-focus': 'box', enterkeyhint: 'send' });
  const button = el(
    'button',
    { type: 'button', class: 'icon-button send', 'aria-label': 'Send', title: 'Send' },
    icon('send'),
  );
  const writer = {
    box,
    button,
    /** @type {(text: string) => void} */
    onsend: () => {},
    /** @type {(text: string) => void} */
    oninput: () => {},
    isEmpty: () => box.value === '',
    focus: () => box.focus({ preventScroll: true }),
    /** @param {string} text */
    label(text) {
      box.placeholder = `${text} …`;
      box.setAttribute('aria-label', text);
    },
    /** @param {string} text */
    set(text) {
      box.value = text;
      fit();
    },
  };
  function fit() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, LONGEST_PX)}px`;
  }
  function send() {
    const text = box.value;
    if (!text.trim()) return;
    writer.set('');
    writer.onsend(text);
  }
  box.addEventListener('input', () => {
    fit();
    writer.oninput(box.value);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  button.addEventListener('click', send);
  return writer;
}
