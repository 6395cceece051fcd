import type { Figure } from '../support/figure.js';
import { chain } from './chain.js';
import { crowds } from './crowds.js';
import { deletion } from './deletion.js';
import { heap } from './heap.js';
import { ingress } from './ingress.js';
import { load } from './load.js';
import { lookUps } from './look-ups.js';
import { press } from './press.js';
import { profile } from './profile.js';
import { scaling } from './scaling.js';
import { stores } from './stores.js';
import { sweep } from './sweep.js';
import { verification } from './verification.js';
import { warm } from './warm.js';
import { worker } from './worker.js';

/** Every figure, in the order of the table. */
export const FIGURES: readonly Figure[] = [
  ingress,
  worker,
  chain,
  verification,
  deletion,
  press,
  scaling,
  lookUps,
  stores,
  heap,
  crowds,
  sweep,
  warm,
  load,
  profile,
];
