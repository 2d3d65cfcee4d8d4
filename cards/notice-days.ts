import { daysBetween } from '../benefits/index.ts';
import { todayOf } from './benefit-state.ts';
import type { CardKit } from './card-kit.ts';

/** Days until that day, from the company's today; 0 is that day itself. */
export const daysUntil = (kit: CardKit, day: string): number => daysBetween(todayOf(kit), day);
