import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that `npm start` keeps between two runs. */
export const stateDir = join(root, '.gmbot');

/** Programs fetched for this checkout; `--fresh` leaves them alone. */
export const toolsDir = join(stateDir, 'tools');
