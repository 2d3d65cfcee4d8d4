import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreFault } from '../../../benefits/index.ts';
import { usualRates } from '../../../bot/limits/index.ts';
import { contosoRows } from '../../support/company.ts';
import { benefit, inGroup, isKnown, later, presses, type Scene, says, sends, taps } from './scene.ts';

const company = { rows: contosoRows };
const local = benefit('product-support', 'silver');

export const buttons = {
  button_unknown: { company, lines: [['Jan', sends({ value: { verb: 'fly', v: 1 } })]] },
  button_forged: {
    company,
    lines: [
      [
        'Jan',
        async (stage, person) => {
          const op = randomBytes(60).toString('base64url');
          await sends({ value: { verb: 'activate', v: 1, op, ids: await local(stage) } })(stage, person);
        },
      ],
    ],
  },
  button_too_old: {
    company,
    lines: [
      ['Anna', says('aktywuj produkty lokalne silver', 'activate on-premises silver')],
      ['-', later({ days: 31 })],
      ['Anna', taps('activate')],
    ],
  },
  changed_since: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Anna', presses('activate', local)],
      ['Anna', presses('enter-rejection', local)],
      ['Anna', taps('reject', { reason: 'nie ta oferta' })],
      ['Anna', taps('reject', { reason: 'nie ten rok' })],
    ],
  },
  input_not_understood: { company, lines: [['Jan', says('lorem ipsum dolor', 'lorem ipsum dolor')]] },
  personal_chat_only: {
    company,
    lines: [
      ['Jan', says('korzyści', 'benefits')],
      ['Jan', inGroup(says('zaloguj', 'sign in'))],
    ],
    inGroup: true,
    cause: 'group.answered',
  },
  cannot_save: {
    company,
    lines: [
      ['Anna', isKnown],
      [
        '-',
        async ({ company: { app } }) => {
          app.store.companies.update = async () => {
            throw new StoreFault('disk_full', 'no space is left');
          };
        },
      ],
      ['Anna', presses('activate', local)],
    ],
  },
  too_many_turns: {
    company: { ...company, edge: { rates: { ...usualRates, turns: [{ points: 1, seconds: 1 }] } } },
    lines: [
      ['Jan', says('korzyści', 'benefits')],
      ['Jan', says('korzyści', 'benefits')],
    ],
    meanwhile: () => sleep(1100),
  },
} as const satisfies Readonly<Record<string, Scene>>;
