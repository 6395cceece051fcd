import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * A log file that never grows past 20 MB: what was before is kept once, under `.previous.log`.
 *
 * @param {string} file ends in .log
 * @returns {{ write: (line: string) => void }}
 */
export function openLogFile(file) {
  mkdirSync(dirname(file), { recursive: true });
  let bytes = 0;
  if (existsSync(file)) turn();
  return {
    write(line) {
      if (bytes > MAX_BYTES) turn();
      appendFileSync(file, `${line}\n`);
      bytes += line.length + 1;
    },
  };

  function turn() {
    if (statSync(file).size > 0) renameSync(file, file.replace(/\.log$/, '.previous.log'));
    bytes = 0;
  }
}
