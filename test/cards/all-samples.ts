import type { CardSamples } from './samples.ts';
import { answerSamples, benefitSamples } from './samples-benefits.ts';
import { customerSamples } from './samples-customers.ts';
import { incidentSamples } from './samples-incidents.ts';
import { peopleSamples } from './samples-people.ts';
import { tellingSamples } from './samples-telling.ts';

/** Every card with realistic content, in the groups that the pictures show them in. */
export const cardGroups: Readonly<Record<string, CardSamples>> = {
  benefits: benefitSamples,
  answers: answerSamples,
  incidents: incidentSamples,
  people: peopleSamples,
  customers: customerSamples,
  telling: tellingSamples,
};
