// @ts-check
/** Line icons on a 24×24 grid; each string is the `d` of one path. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  album: 'M8 4h11a1 1 0 0 1 1 1v11M4 8h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 17l4-4 3 3 2-2 3 3',
  arrow: 'M7 17L17 7M9 7h8v8',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8L9.5 17a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  bot: 'M12 4v3M6 7h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zM9 12v1.5M15 12v1.5M2 12v3M22 12v3',
  calls: 'M4 6h10M4 12h16M4 18h7M18 4l3 2-3 2',
  channel: 'M4 10v4h3l9 5V5l-9 5zM19 9.5a4 4 0 0 1 0 5M8 14.5l1 5h2.5',
  chat: 'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-5 4v-4H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  command: 'M15 4L9 20',
  down: 'M12 5v14M6 13l6 6 6-6',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  forward: 'M14 6l6 6-6 6M20 12h-9a7 7 0 0 0-7 7',
  group:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6M18 14.5c2.2.8 3.5 2.7 3.5 5.5',
  guide: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.5l-2 5-5 2 2-5z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z',
  more: 'M12 5.5h.01M12 12h.01M12 18.5h.01M11.5 5.5h1M11.5 12h1M11.5 18.5h1',
  mute: 'M5 5l14 14M9 6.5A3 3 0 0 1 15 7v4M9 9v3a3 3 0 0 0 4.5 2.6M6 11.5a6 6 0 0 0 9.5 5M18 11.5a6 6 0 0 1-.6 2.6M12 18v3',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.01',
  poll: 'M5 20V11M12 20V4M19 20v-6',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7',
  retry: 'M20 12a8 8 0 1 1-2.5-5.8M20 4v4h-4',
  send: 'M4 12L20 4l-5 16-3.5-6.5zM20 4l-8.5 9.5',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  sticker: 'M13 20.5A8.7 8.7 0 1 1 20.5 13zM13 20.5c0-4 3-7.5 7.5-7.5M8.5 9.5v1M14.5 9.5v1M8.5 14a4 4 0 0 0 4 1.5',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  user: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4.5 3.3-6.5 7.5-6.5s7.5 2 7.5 6.5',
  voice: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * A decorative icon; the control around it carries the words.
 * @param {IconName} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
