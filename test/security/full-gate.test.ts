import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { capabilities, type OpIds, rolesFor, type Verb, verbs } from '../../benefits/index.ts';
import { createOpIds, parseSealingKeys } from '../../identity/index.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { play, signsInAt, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';

const guarded = (Object.keys(verbs) as Verb[]).filter((verb) => verbs[verb].needs === 'full');

/** Capabilities that a role opens → the verbs by which a person asks for them; each needs the full gate. */
const verbsOf: Readonly<Record<string, readonly Verb[]>> = {
  activate: ['activate', 'clicked', 'reject', 'cancel-activation'],
  'record-ids': ['record-ids', 'apply-set-aside', 'dismiss-set-aside'],
  'hand-over': ['hand-over'],
  memberships: [
    'save-memberships',
    'review-asked',
    'delete-membership',
    'confirm-renewal',
    'not-renewing',
    'save-csp',
    'save-zone',
  ],
  // An ask to activate is approved by activating.
  'approve-asks': ['activate', 'grant-ask', 'record-leaver', 'choose-take-over', 'take-over'],
  'confirm-refunds': ['confirm-refund', 'refuse-refund'],
  'correct-balances': ['apply-portal-dates', 'correct-balance'],
  'company-view': [
    'show-to-do',
    'show-ask',
    'show-set-aside',
    'show-refund',
    'show-undelivered',
    'dismiss-undelivered',
    'show-company-incidents',
    'show-company-incident',
    'save-company-note',
    'close-company-incident',
    'take-over-incident',
    'show-usage',
    'send-usage',
  ],
  customers: ['show-customers', 'pick-customer'],
};

interface Asked {
  readonly ids: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Everything a button could bring: references that exist, and drafts of this very person. */
async function askedBy(company: TestCompany, person: TeamsPerson): Promise<Readonly<Record<string, Asked>>> {
  await person.says('Access ID 174194363 Contract ID 172583642');
  await person.says('offer,starts_on,ends_on\naction-pack,2026-07-01,2027-06-30');
  await person.says(
    'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (07/15/27), 2 incidents remaining',
  );
  const record = await company.app.store.companies.read(company.tenantId);
  const own = ({ by }: { readonly by: { readonly oid: string } }) => by.oid === person.member.aadObjectId;
  const requested = record?.activations.find(({ state }) => state === 'requested');
  const submitted = record?.activations.find(({ state }) => state === 'submitted');
  const inactive = record?.memberships.find(({ offer }) => offer === 'silver');
  const idsDraft = record?.idsDrafts.find(own)?.id ?? '';
  const membershipDraft = record?.membershipDrafts.find(own)?.id ?? '';
  const olek = { tenantId: company.tenantId, oid: company.teams.person('olek').member.aadObjectId };
  const asked = record?.membershipDrafts.find(({ by }) => by.oid === olek.oid)?.id ?? '';
  assert.notEqual(asked, '');
  const portalDraft = record?.portalDrafts.find(own)?.id ?? '';
  const untouched = record?.memberships.find(({ offer }) => offer === 'solutions-partner');
  assert.ok(portalDraft !== '' && untouched !== undefined, person.reads());
  for (const found of [requested?.id, submitted?.id, inactive?.id, idsDraft, membershipDraft])
    assert.ok(found !== undefined && found !== '', JSON.stringify([person.key, person.reads()]));
  const activationId = requested?.id ?? '';
  const incidentId = record?.incidents.find(({ state }) => state === 'sent')?.id ?? '';
  assert.notEqual(incidentId, '');
  assert.equal(record?.asks[0]?.state, 'open');
  return {
    'check-roles': { ids: {} },
    'show-customers': { ids: {} },
    'pick-customer': { ids: { customerId: '00000000-0000-4000-8000-000000000000' } },
    activate: { ids: { membershipId: inactive?.id ?? '', kind: 'product-support' } },
    clicked: { ids: { activationId } },
    'record-ids': { ids: { draftId: idsDraft } },
    reject: { ids: { activationId: submitted?.id ?? '' }, inputs: { reason: 'nie ta oferta' } },
    'cancel-activation': { ids: { activationId } },
    'hand-over': { ids: { activationId, toOid: company.teams.person('piotr').member.aadObjectId } },
    'save-memberships': { ids: { draftId: membershipDraft } },
    'review-asked': { ids: { draftId: asked } },
    'delete-membership': { ids: { membershipId: untouched?.id ?? '' } },
    'confirm-renewal': {
      ids: { membershipId: untouched?.id ?? '', startsOn: '2027-07-01', endsOn: '2028-06-30' },
    },
    'not-renewing': { ids: { membershipId: untouched?.id ?? '' } },
    'save-csp': { ids: { organizationId: company.tenantId }, inputs: { csp: 'direct' } },
    'save-zone': { ids: {}, inputs: { zone: 'UTC' } },
    'apply-portal-dates': { ids: { draftId: portalDraft } },
    'show-company-incidents': { ids: {} },
    'show-company-incident': { ids: { incidentId } },
    'save-company-note': { ids: { incidentId }, inputs: { note: 'x' } },
    'close-company-incident': { ids: { incidentId, outcome: 'bug' } },
    'take-over-incident': { ids: { incidentId } },
    'show-to-do': { ids: {} },
    'show-ask': { ids: { askId: 'x' } },
    'show-set-aside': { ids: { resultId: 'x' } },
    'apply-set-aside': { ids: { resultId: 'x' } },
    'dismiss-set-aside': { ids: { resultId: 'x' } },
    'show-refund': { ids: { incidentId } },
    'confirm-refund': { ids: { incidentId } },
    'refuse-refund': { ids: { incidentId } },
    'show-undelivered': { ids: { noticeId: 'x' } },
    'dismiss-undelivered': { ids: { noticeId: 'x' } },
    'correct-balance': { ids: { grantId: record?.grants[0]?.id ?? '' }, inputs: { remaining: '3' } },
    'show-usage': { ids: {} },
    'send-usage': { ids: {} },
    'grant-ask': { ids: { askId: record?.asks[0]?.id ?? '' } },
    'record-leaver': { ids: olek },
    'choose-take-over': { ids: olek },
    'take-over': { ids: olek },
  };
}

/** A colleague asks to see the ids, and to save lines: asks that each of them could be tempted to answer. */
async function olekAsks({ app, teams, tenantId }: TestCompany): Promise<void> {
  const { aadObjectId: oid, name } = teams.person('olek').member;
  const asker = { tenantId, oid, name, companyId: tenantId, account: '' };
  const grantId = (await app.useCases.view(tenantId)).record.grants[0]?.id ?? '';
  const asked = await app.useCases.ask(
    { asker, opId: 'olek-asks', proof: { canRequestLogin: false } },
    { what: 'show-ids', grantId, reason: '' },
  );
  assert.equal(asked.kind, 'done');
  const draftId = (await app.useCases.view(tenantId)).record.membershipDrafts[0]?.id ?? '';
  const lines = await app.useCases.askMemberships(
    { asker, opId: 'olek-asks-lines', proof: { canRequestLogin: false } },
    { draftId },
  );
  assert.equal(lines.kind, 'done');
}

/** Customers are an Admin agent's alone: they are shown the way, as no Partner Center is asked here. */
const customersAnswer = (verb: Verb, key: string): RegExp | undefined => {
  if (!verbsOf.customers?.includes(verb)) return undefined;
  return key === 'maria' ? /Zgłoszenie dla klienta w Centrum partnerskim/ : /zakłada agent administracyjny/;
};

const askToSignIn = /Zaloguj się/;
const noRole = /[Nn]ie możesz/;

describe('what the third and fourth rows of the matrix guard', () => {
  let company: TestCompany;
  let opIds: OpIds;
  before(async () => {
    company = await startCompany({
      rows: `${contosoRows}\nsolutions-partner,,2026-07-01,2027-06-30,,,,,`,
      gateLimitMilliseconds: 500,
    });
    opIds = createOpIds({ keys: parseSealingKeys(company.sealingKeys), clock: company.clock, randomBytes });
    await play(company, [
      ['Piotr', 'zaloguj'],
      ['Piotr', '(signs in)'],
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['Anna', '(signs in)'],
      ['Anna', '[Kliknięte, czekam]'],
      ['Anna', 'aktywuj lokalne silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij'],
      ['Olek', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
      ['Olek', '[Przygotuj zgłoszenie]'],
      ['Olek', '2611230040001234'],
      ['bot', '✓ Numer sprawy zapisany'],
      ['Olek', 'offer,starts_on,ends_on\naction-pack,2026-07-01,2027-06-30'],
      ['bot', 'Odczytane'],
    ]);
    await olekAsks(company);
  });
  after(() => company.close());

  const signIn = async (person: TeamsPerson) => {
    await person.says('zaloguj');
    await person.says(await signsInAt(person, person.key));
  };

  it('has a button of its own for each capability, and each such button needs the full gate', () => {
    const guardedCapabilities = capabilities.filter((capability) => rolesFor(capability).length > 0);
    assert.deepEqual(Object.keys(verbsOf).sort(), [...guardedCapabilities].sort());
    for (const [capability, own] of Object.entries(verbsOf))
      for (const verb of own) assert.equal(verbs[verb].needs, 'full', `${capability}: ${verb}`);
    const reached = new Set(Object.values(verbsOf).flat());
    assert.deepEqual(
      guarded.filter((verb) => !reached.has(verb)),
      ['check-roles'],
    );
  });

  for (const [who, key, prepare, answer, exceptRoles] of [
    ['somebody who never signed in', 'ewa', async () => {}, askToSignIn],
    ['a person without a role', 'jan', signIn, noRole, /Nie masz|nie widzę|żadnej/],
    ['an Admin agent', 'maria', signIn, noRole, /Agent administracyjny/],
    [
      'one whose role was taken away after the sign-in',
      'piotr',
      async (person: TeamsPerson) => {
        await signIn(person);
        company.provider.setRoles(person.member.aadObjectId, []);
      },
      /[Nn]ie możesz|Twoja rola nie jest już aktywna/,
      /Nie masz|nie widzę|żadnej|już jej nie podaje/,
    ],
    [
      'one with more groups than a token holds',
      'tomasz',
      async (person: TeamsPerson) => {
        await signIn(person);
        const overage = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'x' } } };
        company.provider.setClaims(person.member.aadObjectId, overage);
      },
      /w tylu grupach/,
    ],
    [
      'a Global admin while the directory does not answer',
      'anna',
      async (person: TeamsPerson) => {
        await signIn(person);
        company.provider.pause();
      },
      /Nie da się teraz sprawdzić ról/,
    ],
    [
      'a Global admin whose sign-in is over fifteen minutes old',
      'anna',
      async () => {
        company.provider.resume();
        company.clock.forward({ minutes: 15.5 });
      },
      askToSignIn,
    ],
    [
      'a Global admin whose idle client hands over a token that nobody asked for',
      'anna',
      async (person: TeamsPerson) => {
        person.loginToken = () => company.provider.mintSsoToken('anna');
      },
      askToSignIn,
    ],
  ] as const) {
    describe(`is refused to ${who}`, () => {
      let asked: Readonly<Record<string, Asked>>;
      let person: TeamsPerson;
      before(async () => {
        person = company.teams.person(key);
        asked = await askedBy(company, person);
        await prepare(person);
      });

      for (const verb of guarded) {
        it(verb, async () => {
          const { ids, inputs = {} } = asked[verb] ?? assert.fail(`${verb} is not tried`);
          const op = verbs[verb].writes ? { op: opIds.draw({ companyId: company.tenantId, verb, ids }) } : {};
          const before = await company.app.store.companies.read(company.tenantId);
          const audit = await company.app.store.companies.auditPage(company.tenantId, {}, 500);
          person.reads();
          const data = { verb, v: 1, ids, ...op, ...inputs };
          const token = await person.loginToken?.();
          await person.sends({
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: {
              action: { type: 'Action.Execute', verb, data },
              trigger: 'manual',
              ...(token === undefined ? {} : { authentication: { token } }),
            },
          });
          const byRole = verb === 'check-roles' ? exceptRoles : customersAnswer(verb, key);
          const expected = exceptRoles === undefined ? answer : (byRole ?? answer);
          assert.match(person.reads().replace(/\u00a0/g, ' '), expected);
          assert.deepEqual(await company.app.store.companies.read(company.tenantId), before);
          assert.deepEqual(await company.app.store.companies.auditPage(company.tenantId, {}, 500), audit);
        });
      }
    });
  }
});

describe('a role that is switched on in PIM', () => {
  talk(
    'counts from *Check again* on',
    {
      rows: contosoRows,
      moves: {
        'switches the role on': async ({ provider }, person) =>
          provider.setRoles(person.member.aadObjectId, ['global-admin']),
      },
    },
    [
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['Anna', '(signs in without roles)'],
      ['bot', 'nie widzę roli', '[Włączam rolę przez PIM]'],
      ['Anna', '[Włączam rolę przez PIM]'],
      ['bot', 'Włącz rolę w PIM', '[Sprawdź ponownie]'],
      ['Anna', '(switches the role on)'],
      ['Anna', '[Sprawdź ponownie]'],
      ['bot', 'Administrator globalny'],
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij'],
    ],
  );
});
