import { describeAuditLog } from './audit-log.js';
import { describeChannels } from './channels.js';
import { describeChatLooks } from './chat-looks.js';
import { describeGroups } from './groups.js';
import { describeLedgerClaims } from './ledger-claims.js';
import { describeLedgerLists } from './ledger-lists.js';
import { describeLedgerOffences } from './ledger-offences.js';
import { describeLedgerRows } from './ledger-rows.js';
import { describeNotices } from './notices.js';
import { describePeople } from './people.js';
import type { OpenStores } from './stores.js';
import { describeStewards } from './stewards.js';
import { describeTenants } from './tenants.js';
import { describeUnsettledList } from './unsettled-list.js';
import { describeUpgrades } from './upgrades.js';
import { describeWarnings } from './warnings.js';

/** Every contract of the store's ports; a fake store and the real one pass the same. */
export function describeStore(name: string, open: OpenStores): void {
  describeGroups(name, open);
  describeUpgrades(name, open);
  describeChannels(name, open);
  describeStewards(name, open);
  describeChatLooks(name, open);
  describeLedgerClaims(name, open);
  describeLedgerRows(name, open);
  describeLedgerOffences(name, open);
  describeLedgerLists(name, open);
  describeWarnings(name, open);
  describeNotices(name, open);
  describeUnsettledList(name, open);
  describeTenants(name, open);
  describePeople(name, open);
  describeAuditLog(name, open);
}
