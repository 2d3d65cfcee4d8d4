import assert from 'node:assert/strict';
import {
  type Cause,
  causeMends,
  causes,
  type DiagnosisFacts,
  type DiagnosisSaid,
  diagnose,
  diagnoses,
  diagnosisChecks,
  diagnosisQuestions,
  newCompanyRecord,
} from '../../benefits/index.ts';
import type { BenefitRow } from '../../benefits/memberships/index.ts';
import en from '../../locales/en.json' with { type: 'json' };

const tenantId = 'c0ffee00-0000-4000-8000-000000000001';
const today = '2026-11-23';

const row = (more: Partial<BenefitRow> = {}): BenefitRow => ({
  membershipId: 'm-1',
  tenantId,
  kind: 'product-support',
  offer: 'gold',
  competencies: ['Cloud Platform'],
  state: 'active',
  allowance: 20,
  edition: 'mpn-2021',
  secondHand: false,
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  daysLeft: 219,
  used: 0,
  reserved: 0,
  toBeConfirmed: 0,
  contractIdMissing: false,
  ...(more.state === undefined || ['active', 'exhausted'].includes(more.state) ? { grantId: 'g-1' } : {}),
  ...more,
});

const membership = (endsOn: string) => ({
  id: 'm-1',
  tenantId,
  offer: 'gold' as const,
  competencies: [],
  startsOn: '2026-07-01',
  endsOn,
  activateBy: {},
});

const facts = (more: Partial<DiagnosisFacts> & { readonly endsOn?: string } = {}): DiagnosisFacts => ({
  record: {
    ...newCompanyRecord('c', 'Europe/Warsaw'),
    memberships: more.rows?.length === 0 ? [] : [membership(more.endsOn ?? '2027-06-30')],
  },
  rows: [row()],
  today,
  tenantId,
  roles: undefined,
  linkedGrantIds: [],
  ...more,
});

const causeOf = (known: DiagnosisFacts, start: DiagnosisSaid['start'], ...answers: string[]): Cause => {
  const found = diagnose(known, { start, answers });
  assert.equal(found.kind, 'cause', `${start} ${answers.join(' ')} ends in ${JSON.stringify(found)}`);
  return found.kind === 'cause' ? found.cause : 'no-active-offer';
};

const inactive = row({ state: 'inactive' });
const lapsed = { ...facts(), record: { ...facts().record, memberships: [membership('2026-08-31')] } };
const csp = (model: 'none' | 'direct' | 'indirect-reseller') => {
  const known = facts();
  return { ...known, record: { ...known.record, organizations: [{ id: tenantId, csp: model }] } };
};

/** What is known, where it begins, what is answered → the cause. */
const table: readonly (readonly [Cause, DiagnosisFacts, DiagnosisSaid['start'], ...string[]])[] = [
  ['nothing-recorded', facts({ rows: [] }), 'no-benefits', 'in-bot'],
  ['recorded-here', facts(), 'no-benefits', 'in-bot'],
  ['offer-lapsed', lapsed, 'no-benefits', 'in-bot'],
  ['not-authorized', facts(), 'no-benefits', 'in-partner-center', 'not-authorized'],
  ['wrong-account', facts(), 'no-benefits', 'in-partner-center', 'no-benefits-yet', 'another-account'],
  [
    'no-active-offer',
    facts({ rows: [] }),
    'no-benefits',
    'in-partner-center',
    'no-benefits-yet',
    'this-account',
  ],
  ['offer-lapsed', lapsed, 'no-benefits', 'in-partner-center', 'no-benefits-yet', 'this-account'],
  ['enrolment-not-active', facts(), 'no-benefits', 'in-partner-center', 'something-else', 'do-not-know'],

  ['already-active', facts(), 'greyed-out'],
  ['role-unknown', facts({ rows: [] }), 'greyed-out'],
  ['role-unknown', facts({ rows: [inactive] }), 'greyed-out'],
  ['role-missing', facts({ rows: [inactive], roles: ['admin-agent'] }), 'greyed-out'],
  ['wrong-account', facts({ rows: [inactive], roles: ['global-admin'] }), 'greyed-out', 'another-account'],
  [
    'enrolment-not-active',
    facts({ rows: [inactive], roles: ['global-admin'] }),
    'greyed-out',
    'this-account',
  ],
  ['waiting-for-click', facts({ rows: [row({ state: 'waitingForClick' })] }), 'greyed-out'],
  ['processing', facts({ rows: [row({ state: 'processing' })] }), 'greyed-out'],
  ['window-passed', facts({ rows: [row({ state: 'activateByPassed' })] }), 'greyed-out'],
  ['renewal-window', facts({ rows: [row({ state: 'expired', endsOn: '2026-10-24' })] }), 'greyed-out'],
  ['contract-ended', facts({ rows: [row({ state: 'expired', endsOn: '2026-10-23' })] }), 'greyed-out'],
  ['not-started', facts({ rows: [row({ state: 'inactive', startsOn: '2026-11-24' })] }), 'greyed-out'],
  ['none-left', facts({ rows: [row({ state: 'exhausted' })] }), 'greyed-out'],

  ['nothing-recorded', facts({ rows: [] }), 'plan-gone'],
  ['not-activated', facts({ rows: [inactive] }), 'plan-gone'],
  ['none-left', facts({ rows: [row({ state: 'exhausted' })] }), 'plan-gone'],
  ['contract-ended', facts({ rows: [row({ state: 'expired', grantId: 'g-1' })] }), 'plan-gone'],
  ['contract-id-missing', facts({ rows: [row({ contractIdMissing: true })] }), 'plan-gone'],
  ['not-linked', facts(), 'plan-gone'],
  ['wrong-product', facts({ linkedGrantIds: ['g-1'] }), 'plan-gone', 'azure'],
  [
    'action-pack-in-azure',
    facts({ linkedGrantIds: ['g-1'], rows: [row({ offer: 'action-pack' })] }),
    'plan-gone',
    'azure',
  ],
  ['plan-is-there', facts({ linkedGrantIds: ['g-1'] }), 'plan-gone', 'on-premises', 'this-account'],
  [
    'linked-to-another-account',
    facts({ linkedGrantIds: ['g-1'], rows: [row({ kind: 'signature-cloud' })] }),
    'plan-gone',
    'other-cloud',
    'another-account',
  ],
  [
    'wrong-product',
    facts({ linkedGrantIds: ['g-1'], rows: [row({ kind: 'signature-cloud' })] }),
    'plan-gone',
    'on-premises',
  ],

  ['portal-on-premises', facts(), 'which-portal', 'on-premises'],
  ['portal-azure', csp('none'), 'which-portal', 'azure'],
  ['portal-azure', facts(), 'which-portal', 'azure', 'own'],
  ['portal-azure-customer', csp('direct'), 'which-portal', 'azure', 'customer-from-us'],
  ['portal-distributor', csp('indirect-reseller'), 'which-portal', 'azure', 'customer-from-distributor'],
  ['portal-microsoft-365', facts(), 'which-portal', 'microsoft-365', 'own'],
  ['portal-microsoft-365-customer', facts(), 'which-portal', 'microsoft-365', 'customer-from-us'],
  ['portal-business-apps', csp('none'), 'which-portal', 'business-apps'],
  ['portal-business-apps-customer', facts(), 'which-portal', 'business-apps', 'customer-from-us'],
  ['portal-benefits', facts(), 'which-portal', 'benefits'],

  ['ids-fixed', facts(), 'ids-refused', 'helped'],
  ['ids-differ', facts(), 'ids-refused', 'still-refused'],
  ['wrong-product', facts(), 'ids-refused', 'wrong-product'],
  ['associated-ignore', facts(), 'ids-refused', 'associated'],
  ['associated-linked', facts({ linkedGrantIds: ['g-1'] }), 'ids-refused', 'associated'],
  [
    'action-pack-in-azure',
    facts({ rows: [row({ offer: 'action-pack' })] }),
    'ids-refused',
    'still-refused',
    'azure',
  ],
  ['not-activated', facts({ rows: [inactive] }), 'ids-refused'],
];

describe('a diagnosis', () => {
  for (const [cause, known, start, ...answers] of table)
    it(`of ${start} ends in ${cause}${answers.length > 0 ? `, told ${answers.join(', ')}` : ''}`, () =>
      assert.equal(causeOf(known, start, ...answers), cause));

  it('asks which benefit where there are several, and goes on with the chosen one', () => {
    const other = row({ membershipId: 'm-2', grantId: 'g-2', state: 'exhausted' });
    const known = facts({ rows: [row(), other] });
    assert.equal(diagnose(known, { start: 'ids-refused', answers: [] }).kind, 'which-benefit');
    const chosen = { membershipId: 'm-2', kind: 'product-support' };
    const found = diagnose(known, { start: 'ids-refused', answers: [], ...chosen });
    assert.deepEqual([found.kind, found.row?.grantId], ['cause', 'g-2']);
  });

  it('says that an offer does not include the benefit where that one is named', () => {
    const excluded = row({ offer: 'action-pack', kind: 'signature-cloud', state: 'notEntitled' });
    const named = { membershipId: 'm-1', kind: 'signature-cloud' };
    const found = diagnose(facts({ rows: [excluded] }), { start: 'greyed-out', answers: [], ...named });
    assert.deepEqual([found.kind, 'cause' in found && found.cause], ['cause', 'not-entitled']);
  });

  it('passes over an answer that answers nothing', () => {
    assert.equal(causeOf(facts(), 'which-portal', 'nonsense', 'on-premises'), 'portal-on-premises');
  });

  const states = [
    ...(['active', 'exhausted', 'waitingForClick', 'processing', 'activateByPassed'] as const),
    ...(['expired', 'inactive', 'rejected', 'notEntitled'] as const),
  ].flatMap((state) => [row({ state }), row({ state, offer: 'action-pack', kind: 'signature-cloud' })]);
  const situations = [
    facts({ rows: [] }),
    lapsed,
    csp('none'),
    csp('indirect-reseller'),
    ...states.map((one) => facts({ rows: [one, { ...one, membershipId: 'm-2' }] })),
    ...states.map((one) => facts({ rows: [one], roles: ['global-admin'], linkedGrantIds: ['g-1'] })),
    ...states.map((one) => facts({ rows: [one], roles: [], linkedGrantIds: [] })),
  ];

  it('never asks more than three questions, and every cause can be its end', () => {
    const ends = new Set<string>(['not-entitled', ...table.map(([cause]) => cause)]);
    const walk = (known: DiagnosisFacts, said: DiagnosisSaid, asked: number): void => {
      const found = diagnose(known, said);
      if (found.kind === 'cause') {
        ends.add(found.cause);
        return;
      }
      assert.ok(asked < 3, `a fourth question: ${JSON.stringify(said)}`);
      if (found.kind === 'which-benefit') {
        for (const { membershipId, kind } of found.rows)
          walk(known, { ...said, membershipId, kind }, asked + 1);
        return;
      }
      for (const answer of found.answers)
        walk(known, { ...said, answers: [...said.answers, answer] }, asked + 1);
    };
    for (const known of situations) for (const start of diagnoses) walk(known, { start, answers: [] }, 0);
    assert.deepEqual(
      causes.filter((cause) => !ends.has(cause)),
      [],
    );
  });

  it('has words for every cause, question, answer and check, and a mend for every cause', () => {
    const wanted = [
      ...causes.flatMap((cause) => [`cause.${cause}.title`, `cause.${cause}.why`]),
      ...diagnoses.map((start) => `diagnosis.start.${start}`),
      ...Object.entries(diagnosisQuestions).flatMap(([question, answers]) => [
        `diagnosis.question.${question}`,
        ...answers.map((answer) => `diagnosis.answer.${answer}`),
      ]),
      ...Object.entries(diagnosisChecks).flatMap(([check, found]) =>
        found.map((one) => `diagnosis.found.${check}.${one}`),
      ),
    ];
    assert.deepEqual(
      wanted.filter((key) => !(key in en)),
      [],
    );
    for (const cause of causes) assert.ok(causeMends[cause].length > 0, cause);
  });
});
