import type { RefusalCode } from '../../../benefits/index.ts';
import { activation } from './activation.ts';
import { buttons } from './buttons.ts';
import { customers } from './customers.ts';
import { ids } from './ids.ts';
import { incidents } from './incidents.ts';
import { memberships } from './memberships.ts';
import { portal } from './portal.ts';
import type { Scene } from './scene.ts';
import { whoIsAsking } from './who-is-asking.ts';

/** How each refusal comes about: a code without a scene does not compile. */
export const scenes: Readonly<Record<RefusalCode, Scene>> = {
  ...whoIsAsking,
  ...buttons,
  ...activation,
  ...ids,
  ...incidents,
  ...portal,
  ...customers,
  ...memberships,
};
