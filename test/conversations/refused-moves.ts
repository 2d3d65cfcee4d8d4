import assert from 'node:assert/strict';
import type { Events, Inputs, Moves } from '../support/talk.ts';
import { buttonsOf } from '../support/teams-card.ts';

/** The data of a button on somebody's newest card that has it, sent by another person's client. */
export function borrowed(title: string, inputs: Inputs = {}): Moves {
  return {
    [`taps ${title} of Anna`]: async ({ teams }, person) => {
      await person.sends({
        type: 'message',
        value: { ...dataOf(teams.person('anna').card(), title), ...inputs },
      });
    },
  };
}

export function dataOf(card: unknown, title: string): object {
  const button = buttonsOf(card).find((one) => one.title.replaceAll('\u00a0', ' ') === title);
  assert.ok(button, `no button [${title}]`);
  const { data } = button.action;
  assert.ok(typeof data === 'object' && data !== null);
  return data;
}

const elsewhere = '00000000-1111-2222-3333-444444444444';

/** Who they are by the roster; Teams says it, nobody can say it of themselves. */
export const strangers: Events = {
  'Olga is of another organization': async ({ teams }) => void teams.person('olga', { tenantId: elsewhere }),
  'Gosia is a guest': async ({ teams }) =>
    void teams.person('gosia', { tenantId: elsewhere, userRole: 'guest' }),
  'Fred is of another organization, in a chat of this one': async ({ teams, tenantId }) => {
    const fred = teams.person('fred', { tenantId: elsewhere });
    Object.assign(fred.chat, { tenantId });
  },
};

/** The button of the card that Anna was sent, tapped by somebody else's client. */
export const tapsAnnasButton: Moves[string] = async ({ teams }, person) => {
  const data = dataOf(teams.person('anna').card(), 'Aktywuj');
  await person.sends({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'activate', data }, trigger: 'manual' },
  });
};

export function stopwatchEvents(): Events {
  let started = 0;
  return {
    'the clock is started': async () => {
      started = performance.now();
    },
    'between four and five seconds have passed': async () => {
      const seconds = (performance.now() - started) / 1000;
      assert.ok(seconds > 3.9 && seconds < 5, `it took ${seconds.toFixed(1)} s`);
    },
    'the late answer arrives': () => new Promise((resolve) => setTimeout(resolve, 200)),
  };
}

export const directoryEvents: Events = {
  'the directory calls Anna a guest': async ({ provider, teams }) =>
    provider.setClaims(teams.person('anna').member.aadObjectId, { acct: 1 }),
  'the directory names no groups of Maria': async ({ provider, teams }) => {
    const overage = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'x' } } };
    provider.setClaims(teams.person('maria').member.aadObjectId, overage);
  },
};
