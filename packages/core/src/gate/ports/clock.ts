/** Unix time in milliseconds. */
export interface Clock {
  now(): number;
}
