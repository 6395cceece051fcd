const PARENT_CHECK_MS = 500;

/**
 * Tells when we are to end: Ctrl-C, SIGTERM, a closed terminal, or the `npm run` that started us being gone.
 *
 * @param {() => void} listener called for every such sign
 */
export function onStopSignal(listener) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, listener);
  // A closed terminal takes no words any more; that is no reason to fall before everything is cleared up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) watchParent(listener);
}

/** @param {() => void} listener */
function watchParent(listener) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    listener();
  }, PARENT_CHECK_MS);
  timer.unref();
}
