import type { UpdateContext } from './handler.js';

const NAME = 'found';

/**
 * What an order was found to mean before it changed anything. The first run of a job finds it, and every later run goes by it:
 * a run after one that was cut short would find a part of it done, and take that for nothing to do.
 *
 * One for each job, of plain data: it is kept with the job. @throws AppError until
 */
export async function findOnce<Found>(
  { memo, remember }: Pick<UpdateContext, 'memo' | 'remember'>,
  find: () => Promise<Found>,
): Promise<Found> {
  const kept = memo?.[NAME];
  if (kept !== undefined) return kept as Found;
  const found = await find();
  await remember({ ...memo, [NAME]: found });
  return found;
}
