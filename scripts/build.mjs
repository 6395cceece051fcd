// `npm run build`: compiles everything, from a bare checkout.
import { exitWith } from './lib/fault.mjs';
import { prepare } from './lib/prepare.mjs';

await prepare({ build: true }).catch(exitWith);
