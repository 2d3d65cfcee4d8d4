import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import type { BenefitKind, CompanyRecord, Language, Verb } from '../../../benefits/index.ts';
import { createOpIds, parseSealingKeys } from '../../../identity/index.ts';
import type { TextKey } from '../../../locales/index.ts';
import type { CompanyOptions, TestCompany } from '../../support/company.ts';
import type { PartnerCenterStandIn } from '../../support/partner-center.ts';
import { type Inputs, signsInAt } from '../../support/talk.ts';
import type { TeamsPerson } from '../../support/teams.ts';
import { buttonsOf } from '../../support/teams-card.ts';
import type { Device } from '../../support/teams-device.ts';
import type { Conversation } from '../../support/teams-service.ts';

/** Where a scene is played. */
export interface Stage {
  readonly company: TestCompany;
  readonly language: Language;
  readonly partnerCenter: PartnerCenterStandIn;
}

/** One thing that happens; `-` is nobody. */
export type Act = (stage: Stage, person: TeamsPerson) => Promise<void>;
export type SceneLine = readonly [who: string, act: Act];

/** How a refusal comes about: the last line is the one that is refused. */
export interface Scene {
  readonly company?: Omit<CompanyOptions, 'language'>;
  readonly lines: readonly SceneLine[];
  /** What is shown in the place of the refusal's own title, such as a sign-in. */
  readonly title?: TextKey;
  readonly cause?: TextKey;
  /** Said at the place where it went wrong, on the card that was filled in; these inputs mend it. */
  readonly mendedBy?: Inputs;
  /** What every activity of the person is sent with. */
  readonly sentWith?: object;
  /** The chat in which it is shown, where it is not the personal one. */
  readonly inGroup?: true;
  /** Passes before the buttons are tapped: what only time mends. */
  readonly meanwhile?: Act;
}

export type Ids = Readonly<Record<string, string>>;
type IdsIn = Ids | ((stage: Stage) => Ids | Promise<Ids>);

export const recordIn = ({ company }: Stage): Promise<CompanyRecord | undefined> =>
  company.app.store.companies.read(company.tenantId);

export const recordOf = async (stage: Stage): Promise<CompanyRecord> => {
  const record = await recordIn(stage);
  assert.ok(record);
  return record;
};

/** Writes in the language of the scene. */
export function says(pl: string, en: string): Act {
  return async ({ language }, person) => void (await person.says(language === 'pl' ? pl : en));
}

/** The data of the button of that verb on the newest card that has it. */
export function buttonData(person: Device, verb: Verb, ids: Ids = {}): Ids {
  for (const { activity } of [...person.conversation.posts].reverse()) {
    const [attached] = [activity.attachments ?? []].flat() as { readonly content?: unknown }[];
    for (const { action } of buttonsOf(attached?.content)) {
      const data = action.data as { readonly verb?: Verb; readonly ids?: Ids } | undefined;
      const fits = Object.entries(ids).every(([name, value]) => data?.ids?.[name] === value);
      if (data?.verb === verb && fits) return data as unknown as Ids;
    }
  }
  throw new Error(`no card with a button for ${verb}`);
}

/** Taps the button of that verb on the newest card that has it, with inputs by id. */
export function taps(verb: Verb, inputs: Inputs = {}, ids: Ids = {}): Act {
  return async (_stage, person) =>
    void (await person.sends({ type: 'message', value: { ...buttonData(person, verb, ids), ...inputs } }));
}

/** Sends what a card's button would send, well signed: a card that is out of date, or somebody else's. */
export function presses(verb: Verb, idsIn: IdsIn = {}, inputs: Inputs = {}): Act {
  return async (stage, person) => {
    const ids = typeof idsIn === 'function' ? await idsIn(stage) : idsIn;
    const value = { verb, v: 1, op: signed(stage, verb, ids), ids, ...inputs };
    await person.sends({ type: 'message', value });
  };
}

export function signed({ company }: Stage, verb: Verb, ids: Ids, companyId = company.tenantId): string {
  const keys = parseSealingKeys(company.sealingKeys);
  return createOpIds({ keys, clock: company.clock, randomBytes }).draw({ companyId, verb, ids });
}

/** Sends any activity. */
export function sends(activity: object): Act {
  return async (_stage, person) => void (await person.sends({ type: 'message', ...activity }));
}

/** What no person does in the chat: the record is found changed. */
export function recordChanges(change: (record: CompanyRecord) => CompanyRecord): Act {
  return async ({ company: { app, tenantId } }) => {
    const command = { opId: randomUUID(), by: { system: 'import' }, kind: 'scene', inputHash: '' } as const;
    await app.store.companies.update(tenantId, command, (record) => ({
      kind: 'done',
      record: change(record),
      audit: [],
      notices: [],
      answer: {},
    }));
  };
}

/** Something comes between what a tap has looked at and what it writes. */
export function comesBetween(kind: string, who: string, act: Act): Act {
  return async (stage) => {
    const { companies } = stage.company.app.store;
    const update = companies.update.bind(companies);
    companies.update = async (companyId, command, decide) => {
      if (command.kind === kind) {
        companies.update = update;
        await act(stage, stage.company.teams.person(who.toLowerCase()));
      }
      return update(companyId, command, decide);
    };
  };
}

/** Opens the newest sign-in link, signs in and pastes the code. */
export function signsIn(as?: string, roles?: readonly string[]): Act {
  return async (_stage, person) => void (await person.says(await signsInAt(person, as ?? person.key, roles)));
}

/** Signs in of their own accord, and is known by their roles from then on. */
export const isKnown: Act = async (stage, person) => {
  await says('zaloguj', 'sign in')(stage, person);
  await signsIn()(stage, person);
};

export function later(by: {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}): Act {
  return async ({ company }) => company.clock.forward(by);
}

export const oidOf = ({ company }: Stage, key: string): string =>
  company.teams.person(key).member.aadObjectId;

/** The references of a benefit of the table, as its buttons carry them. */
export function benefit(kind: BenefitKind, offer: string): (stage: Stage) => Promise<Ids> {
  return async ({ company }) => {
    const { rows } = await company.app.useCases.view(company.tenantId);
    const row = rows.find((one) => one.kind === kind && one.offer === offer);
    assert.ok(row, `no ${kind} of ${offer}`);
    const { membershipId, grantId, activationId } = row;
    return {
      membershipId,
      kind,
      ...(grantId === undefined ? {} : { grantId }),
      ...(activationId === undefined ? {} : { activationId }),
    };
  };
}

/** The same in a group chat with Anna, where others read along. */
export function inGroup(act: Act): Act {
  return async (stage, person) => {
    const chat = groupOf(stage, person);
    await act(stage, Object.assign(person.in(chat), { key: person.key }) as TeamsPerson);
  };
}

const groups = new WeakMap<TestCompany, Conversation>();
export function groupOf({ company }: Stage, person: TeamsPerson): Conversation {
  const chat = groups.get(company) ?? company.teams.groupChat('A', [company.teams.person('anna'), person]);
  groups.set(company, chat);
  return chat;
}
