// @ts-check
/**
 * Building and updating the page. Text always enters as text nodes: no name or message can become markup.
 */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props] `onclick`-style functions become listeners, the rest attributes;
 *   `false`, `null` and `undefined` leave one out, `true` makes it empty
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...present(children));
  return node;
}

/** @param {Child[]} children */
function present(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}

/**
 * Gives an element these children and no others.
 * @param {Element} parent
 * @param {...Child} children
 */
export function fill(parent, ...children) {
  keepFocus(parent, () => parent.replaceChildren(...present(children)));
}

/**
 * @typedef {object} Item one row of a keyed list
 * @property {string} key
 * @property {string} signature the row is made again iff this changes
 * @property {(was: 'absent' | 'different') => HTMLElement} make
 */

/** @type {WeakMap<Element, Map<string, { signature: string, node: HTMLElement }>>} */
const lists = new WeakMap();

/**
 * Makes the children of `parent` follow `items`, touching only rows that changed: focus, selection, running
 * transitions and the scroll position of all others stay.
 * @param {Element} parent
 * @param {Item[]} items keys are unique
 */
export function reconcile(parent, items) {
  const before = lists.get(parent) ?? new Map();
  const after = new Map();
  const keys = new Set(items.map(({ key }) => key));
  for (const [key, { node }] of before) if (!keys.has(key)) node.remove(); // first, so that what stays need not move
  let place = parent.firstElementChild;
  for (const { key, signature, make } of items) {
    const old = before.get(key);
    if (old?.signature === signature) {
      if (old.node === place) place = old.node.nextElementSibling;
      else parent.insertBefore(old.node, place);
      after.set(key, old);
      continue;
    }
    const node = make(old ? 'different' : 'absent');
    if (old) {
      if (old.node === place) place = old.node.nextElementSibling;
      keepFocus(old.node, () => old.node.replaceWith(node), node);
    }
    if (!old || node.nextElementSibling !== place) parent.insertBefore(node, place);
    after.set(key, { signature, node });
  }
  lists.set(parent, after);
}

/**
 * Runs `change`, then gives the focus back to the element with the same `data-focus` if it was lost.
 * @param {Element} from
 * @param {() => void} change
 * @param {Element} [to]
 */
function keepFocus(from, change, to = from) {
  const active = document.activeElement;
  const mark = active && from.contains(active) ? active.getAttribute('data-focus') : null;
  change();
  if (mark === null) return;
  for (const candidate of [to, ...to.querySelectorAll('[data-focus]')]) {
    if (candidate instanceof HTMLElement && candidate.dataset['focus'] === mark)
      candidate.focus({ preventScroll: true });
  }
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no element #${id}`);
  return node;
}

/**
 * A memory of the last drawn value, so that a view draws only what changed.
 * @returns {(signature: string) => boolean} whether the value differs from the last one
 */
export function createChangeDetector() {
  /** @type {string | null} */
  let last = null;
  return (signature) => {
    if (signature === last) return false;
    last = signature;
    return true;
  };
}
