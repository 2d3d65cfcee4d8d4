/** The door of the limits. */
export type { Rate } from './allowance.ts';
export type { Arrival } from './client-address.ts';
export { createLimits, type Door, type Limits, type Rates, usualRates } from './limits.ts';
