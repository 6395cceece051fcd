import { SingleBar, Presets } from 'cli-progress';

/** Shows how far something is. */
export interface Progress {
  /** Done so far, of how many in all. */
  show(done: number, total: number): void;
  end(): void;
}

/** A bar on stderr of a terminal; nothing anywhere else, so that logs and pipes stay readable. */
export function createProgress(what: string, isShown: boolean): Progress {
  if (!isShown) return { show: () => undefined, end: () => undefined };
  const format = `${what} {bar} {value}/{total} · {eta_formatted} left`;
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show(done, total) {
      if (!isStarted) bar.start(total, done);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
