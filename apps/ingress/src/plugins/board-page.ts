/**
 * The page of the board as it comes, made to offer what may be done and to ask no other host. The page cannot be told to offer
 * retries alone, so what else it offers is hidden by a stylesheet, and refused by `board-acts` all the same.
 */

/** Served by us, since the page may load its own files only. */
export const STYLESHEET_PATH = '/board/looks.css';

/**
 * Hides every act on a job, a queue or a timer that is no retry, and the menus of further acts. Class names end in a digest of the
 * board's version; their beginnings, and the names of the icons, are its words.
 */
export const STYLESHEET = `
[class*='jobActions-'] > li:not(:has(.lucide-refresh-cw)),
[class*='queueActions-'] > li:not(:has(.lucide-refresh-cw)),
td[class*='actionsCell-'] > button,
button:has(> .lucide-ellipsis-vertical) {
  display: none;
}
`;

/** Takes the fonts of another host out, and puts our stylesheet in. */
export function adaptPage(html: string): string {
  return html
    .replace(/<link[^>]+fonts\.googleapis\.com[^>]*>/g, '')
    .replace('</head>', `<link href="${STYLESHEET_PATH}" rel="stylesheet"></head>`);
}
