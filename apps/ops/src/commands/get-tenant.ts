import type { Tenant, Tenants } from '@gmbot/core/gate/ports';
import type { GroupRef } from '../arguments.js';
import { CommandFailure, EXIT } from '../exit-codes.js';

/** @throws CommandFailure when the bot was never there */
export async function getTenant(tenants: Pick<Tenants, 'find'>, ref: GroupRef): Promise<Tenant> {
  const tenant = await tenants.find(ref);
  if (tenant === null) throw new CommandFailure(EXIT.notFound, `No group ${ref} is known.`);
  return tenant;
}
