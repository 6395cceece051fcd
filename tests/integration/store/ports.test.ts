import { describeStore } from '../../support/contracts/store.js';
import { openTestStore } from '../../support/store.js';

describeStore('Postgres', openTestStore);
