/** Today, for the commands and the build. With `SOURCE_DATE_EPOCH` (seconds) a build can be repeated to the byte. */
import { type Day, dayOfInstant } from '../model/day.ts';

export function today(): Day {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayOfInstant(epoch === undefined ? Date.now() : Number(epoch) * 1000);
}
