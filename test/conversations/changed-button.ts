import { randomBytes } from 'node:crypto';
import { createOpIds, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import type { TestCompany } from '../support/company.ts';
import type { Moves } from '../support/talk.ts';
import { dataOf } from './refused-moves.ts';

type Move = Moves[string];
interface Data {
  readonly verb: string;
  readonly op: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** Sends the data of Anna's confirm button with something changed. */
function sends(change: (data: Data, company: TestCompany) => Partial<Data> | Promise<Partial<Data>>): Move {
  return async (company, person) => {
    const own = dataOf(person.card(), 'Aktywuj') as Data;
    const data = { ...own, ...(await change(own, company)) };
    await person.sends({ type: 'message', value: data });
  };
}

const otherRow = async ({ app, tenantId }: TestCompany) => {
  const { rows } = await app.useCases.view(tenantId);
  const row = rows.find(({ kind, state }) => kind === 'product-support' && state === 'inactive');
  return { membershipId: row?.membershipId ?? '', kind: 'product-support' };
};

/** Ways to press a button that was never drawn. */
export const changedButton = {
  madeUp: sends(() => ({ op: randomBytes(60).toString('base64url') })),
  none: sends(() => ({ op: '' })),
  ofAnotherVerb: sends(async ({ op }) => ({ op, verb: 'cancel-activation', ids: { activationId: 'x' } })),
  ofAnotherBenefit: sends(async (_data, company) => ({ ids: await otherRow(company) })),
  /** Well made by this bot, for the buttons of another company. */
  ofAnotherCompany: sends(({ ids }, { sealingKeys, clock }) => {
    const opIds = createOpIds({ keys: parseSealingKeys(sealingKeys), clock, randomBytes });
    return { op: opIds.draw({ companyId: 'fabrikam', verb: 'activate', ids }) };
  }),
  /** Well made by a bot with keys of its own, or with a key that is gone. */
  ofAnotherKey: sends(({ ids }, { tenantId, clock }) => {
    const opIds = createOpIds({ keys: parseSealingKeys(newSealingKey()), clock, randomBytes });
    return { op: opIds.draw({ companyId: tenantId, verb: 'activate', ids }) };
  }),
  oneSignChanged: sends(({ op }) => ({
    op: `${op.slice(0, -2)}${op.at(-2) === 'A' ? 'B' : 'A'}${op.at(-1)}`,
  })),
} as const;
