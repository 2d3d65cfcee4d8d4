/** Use cases of asks: made, passed on, declined, withdrawn, granted. */
import { type CaseKit, personOf } from '../case-kit.ts';
import { personKey, refused } from '../order.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Asker, Outcome } from '../ports.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { Role } from '../vocabulary.ts';
import {
  decideDecline,
  decideForward,
  decideGrantAsk,
  decideNameColleague,
  decideWithdrawAsk,
} from './ask-decisions.ts';
import type { Ask, AskSubject } from './ask-record.ts';
import { aboutOfAsk, askCapabilities } from './ask-rules.ts';
import { type AskAnswer, type AskInput, decideAsk, decideReceive } from './asks.ts';

type Ref = { askId: string };
/** A person by the ids a button carries; cards of an earlier version name no organization. */
type To = Ref & { toOid: string; toTenantId?: string };

export interface AskCases {
  /**
   * Sends the ask to everybody whose role for it was seen in the last 30 days and whom the bot can
   * write to; the asker becomes a watcher of the activation when there is one.
   */
  ask(ordered: Ordered, input: AskInput): Promise<Outcome<AskAnswer>>;
  /** By somebody it was sent to; by anybody else after the full gate. */
  declineAsk(ordered: Ordered, input: Ref & { answer?: string }): Promise<Outcome<Ref>>;
  /** Full gate with the role the subject needs. An activation is granted by `requestActivation`. */
  grantAsk(ordered: Ordered, input: Ref & { answer?: string }): Promise<Outcome<Ref>>;
  withdrawAsk(ordered: Ordered, input: Ref): Promise<Outcome<Ref>>;
  /** To somebody known to hold the role, by somebody it was sent to; by anybody else after the full gate. */
  forwardAsk(ordered: Ordered, input: To): Promise<Outcome<Ref & { to: string }>>;
  /** By the asker, to a colleague the bot can write to. */
  nameColleague(ordered: Ordered, input: To): Promise<Outcome<Ref & { to: string }>>;
  /** Asks that went to nobody are sent to this person, who has been seen with a role for them. */
  receiveAsks(asker: Asker, roles: readonly Role[]): Promise<Outcome<{ received: number }>>;
  /** People whose role for this was seen in the last 30 days; those the bot cannot write to apart. */
  peopleToAsk(
    companyId: string,
    what: AskSubject,
  ): Promise<{ readonly reachable: readonly Person[]; readonly unreachable: readonly Person[] }>;
  /** Colleagues the bot can write to, without the asker. */
  colleagues(asker: Person & { readonly companyId: string }): Promise<readonly Person[]>;
}

export function askCases(deps: UseCaseDeps, kit: CaseKit): AskCases {
  const peopleToAsk: AskCases['peopleToAsk'] = async (companyId, what) => {
    const known = (await kit.whoMay(companyId, askCapabilities[what])).map(({ person }) => person);
    const reached = await Promise.all(known.map((person) => canBeReached(companyId, person)));
    return {
      reachable: known.filter((_, index) => reached[index] === true),
      unreachable: known.filter((_, index) => reached[index] !== true),
    };
  };

  async function canBeReached(companyId: string, person: PersonId): Promise<boolean> {
    return deps.reach === undefined || (await deps.reach.person(companyId, person)) !== undefined;
  }

  async function askIn(companyId: string, askId: string): Promise<Ask | undefined> {
    const record = await deps.store.read(companyId);
    return record?.asks.find(({ id }) => id === askId);
  }

  return {
    peopleToAsk,
    async colleagues({ companyId, tenantId, oid }) {
      const people = (await deps.reach?.people(companyId)) ?? [];
      return people.filter((one) => one.oid !== oid || one.tenantId !== tenantId);
    },
    async ask(ordered, input) {
      const { reachable, unreachable } = await peopleToAsk(ordered.asker.companyId, input.what ?? 'activate');
      return kit.run(ordered, 'ask', input, (record, order) =>
        decideAsk(record, input, personOf(ordered.asker), reachable, order, unreachable),
      );
    },
    async declineAsk(ordered, input) {
      const { asker } = ordered;
      const ask = await askIn(asker.companyId, input.askId);
      if (ask === undefined || wasSentTo(ask, asker) || isAsker(ask, asker))
        return kit.run(ordered, 'decline-ask', input, (record, order) =>
          decideDecline(record, input, personOf(asker), order),
        );
      const gate = { kind: 'decline-ask', capability: askCapabilities[ask.what], about: aboutOfAsk(ask) };
      return kit.runGated(ordered, gate, input, (record, order) =>
        decideDecline(record, input, personOf(asker), order, true),
      );
    },
    async grantAsk(ordered, input) {
      const { asker } = ordered;
      const ask = await askIn(asker.companyId, input.askId);
      const what = ask?.what ?? 'activate';
      const tell = (await kit.whoMay(asker.companyId)).map(({ person }) => person);
      const gate = {
        kind: 'grant-ask',
        capability: askCapabilities[what],
        about: ask === undefined ? {} : aboutOfAsk(ask),
      };
      return kit.runGated(ordered, gate, input, (record, order) =>
        decideGrantAsk(record, input, what, personOf(asker), tell, order),
      );
    },
    receiveAsks(asker, roles) {
      const person = personOf(asker);
      const command = { kind: 'receive-asks', opId: `${personKey(asker)}/${deps.clock.now()}` };
      return kit.runAs(asker.companyId, { person }, command, {}, (record, order) =>
        decideReceive(record, person, roles, order),
      );
    },
    withdrawAsk(ordered, input) {
      return kit.run(ordered, 'withdraw-ask', input, (record, order) =>
        decideWithdrawAsk(record, input, personOf(ordered.asker), order),
      );
    },
    async forwardAsk(ordered, input) {
      const { asker } = ordered;
      const ask = await askIn(asker.companyId, input.askId);
      const { reachable } = await peopleToAsk(asker.companyId, ask?.what ?? 'activate');
      const to = named(reachable, input);
      if (ask === undefined || wasSentTo(ask, asker) || isAsker(ask, asker))
        return kit.run(ordered, 'forward-ask', input, (record, order) =>
          decideForward(record, input, personOf(asker), to, order),
        );
      const gate = { kind: 'forward-ask', capability: askCapabilities[ask.what], about: aboutOfAsk(ask) };
      return kit.runGated(ordered, gate, input, (record, order) =>
        decideForward(record, input, personOf(asker), to, order, true),
      );
    },
    async nameColleague(ordered, input) {
      const { companyId, tenantId } = ordered.asker;
      const who = { tenantId: input.toTenantId ?? tenantId, oid: input.toOid };
      const to = await deps.reach?.person(companyId, who);
      if (deps.reach === undefined) return refused('hand_over_to_unknown_person');
      return kit.run(ordered, 'name-colleague', input, (record, order) =>
        decideNameColleague(record, input, personOf(ordered.asker), to, order),
      );
    },
  };
}

function wasSentTo({ sentTo }: Ask, { tenantId, oid }: PersonId): boolean {
  return sentTo.some((one) => one.tenantId === tenantId && one.oid === oid);
}

function isAsker({ asker }: Ask, { tenantId, oid }: PersonId): boolean {
  return asker.tenantId === tenantId && asker.oid === oid;
}

/** The person a button names, among those known; without an organization only where one fits. */
export function named(
  people: readonly Person[],
  { toOid, toTenantId }: Omit<To, 'askId'>,
): Person | undefined {
  const fitting = people.filter(
    ({ oid, tenantId }) => oid === toOid && (toTenantId === undefined || tenantId === toTenantId),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
