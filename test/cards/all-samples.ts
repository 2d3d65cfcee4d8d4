import type { CardSamples } from './samples.ts';
import { askSamples } from './samples-asks.ts';
import { answerSamples, benefitSamples } from './samples-benefits.ts';
import { customerSamples } from './samples-customers.ts';
import { diagnosisSamples } from './samples-diagnosis.ts';
import { incidentSamples } from './samples-incidents.ts';
import { membershipSamples, reconcileSamples } from './samples-memberships.ts';
import { pathSamples } from './samples-paths.ts';
import { peopleSamples } from './samples-people.ts';
import { tellingSamples } from './samples-telling.ts';
import { toDoSamples } from './samples-to-do.ts';

/** Every card with realistic content, in the groups that the pictures show them in. */
export const cardGroups: Readonly<Record<string, CardSamples>> = {
  benefits: benefitSamples,
  answers: answerSamples,
  asks: askSamples,
  incidents: incidentSamples,
  paths: pathSamples,
  people: peopleSamples,
  diagnosis: diagnosisSamples,
  memberships: membershipSamples,
  reconcile: reconcileSamples,
  customers: customerSamples,
  telling: tellingSamples,
  toDo: toDoSamples,
};
