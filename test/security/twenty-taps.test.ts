import assert from 'node:assert/strict';
import { dataOf } from '../conversations/refused-moves.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { type Line, play } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { auditOf } from '../support/traces.ts';

const taps = 20;
const portalLine =
  'Partner support Gold 20pack - Access Id: 172693239\nStart Date (07/01/26), End Date (06/30/27), 9 incidents remaining';
const csv = 'offer,competency,starts_on,ends_on\nsilver,Messaging,2026-08-01,2027-07-31';
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
const janClosesAsBug: readonly Line[] = [
  ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '2611230040001234'],
  ['Jan', 'moje zgłoszenia'],
  ['Jan', '[Pokaż: SQL Server 2022, błąd 17066]'],
  ['Jan', '[Błąd produktu]'],
];
const refundIsShown = (who: string): readonly Line[] => [
  [who, 'do załatwienia'],
  [who, '[Otwórz: SQL Server 2022, błąd 17066]'],
  ['bot', 'Czy Microsoft zwrócił to zgłoszenie?'],
];
const recordOf = async ({ app, tenantId }: TestCompany) => (await app.useCases.view(tenantId)).record;
const usedOf = async (company: TestCompany) =>
  (await recordOf(company)).grants.find(({ accessId }) => accessId === '172693239')?.used;

/** What a person's newest card has on the button, sent so many times at the same moment. */
const atOnce = (person: TeamsPerson, title: string) => repeated(person, dataOf(person.card(), title));
const repeated = (person: TeamsPerson, value: object) =>
  Array.from({ length: taps }, () => person.sends({ type: 'message', value }));

describe(`a button tapped ${taps} times at the same moment`, function () {
  this.timeout(60_000);
  let company: TestCompany;
  let anna: TeamsPerson;
  let piotr: TeamsPerson;
  let jan: TeamsPerson;
  beforeEach(async () => {
    company = await startCompany({ rows: contosoRows.replace(',18\n', ',7\n') });
    [anna, piotr, jan] = ['anna', 'piotr', 'jan'].map((key) => company.teams.person(key)) as [
      TeamsPerson,
      TeamsPerson,
      TeamsPerson,
    ];
  });
  afterEach(() => company.close());

  it('corrects a balance once, and as a stale one does nothing over a later one', async () => {
    await play(company, [
      ['Jan', portalLine],
      ['bot', '[Tak, popraw na 9]'],
    ]);
    const stale = dataOf(jan.card(), 'Tak, popraw na 9');
    await Promise.all(atOnce(jan, 'Tak, popraw na 9'));
    assert.equal((await auditOf(company, 'balance.reconciled')).length, 1);
    assert.equal(await usedOf(company), 11);
    await play(company, [
      ['Piotr', portalLine.replace('9 inc', '12 inc')],
      ['Piotr', '[Tak, popraw na 12]'],
      ['bot', '12 z 20'],
    ]);
    await Promise.all(repeated(jan, stale));
    assert.equal(await usedOf(company), 8);
    assert.equal((await auditOf(company, 'balance.reconciled')).length, 2);
  });

  it('settles a refund once, of two admins who say different things', async () => {
    await play(company, [...known('Anna', 'Piotr'), ...janClosesAsBug]);
    await play(company, [...refundIsShown('Anna'), ...refundIsShown('Piotr')]);
    const before = (await usedOf(company)) ?? 0;
    await Promise.all([...atOnce(anna, 'Tak, zwrot jest'), ...atOnce(piotr, 'Nie, zwrotu nie będzie')]);
    const confirmed = (await auditOf(company, 'refund.confirmed')).length;
    const refused = (await auditOf(company, 'refund.refused')).length;
    assert.equal(confirmed + refused, 1);
    assert.equal(await usedOf(company), before - confirmed);
    assert.match(anna.reads() + piotr.reads(), /To już jest załatwione/);
  });

  it('saves memberships once', async () => {
    await play(company, [...known('Anna'), ['Anna', csv], ['bot', '[Zapisz]']]);
    const { length } = (await recordOf(company)).memberships;
    const stale = dataOf(anna.card(), 'Zapisz');
    await Promise.all(atOnce(anna, 'Zapisz'));
    assert.equal((await recordOf(company)).memberships.length, length + 1);
    assert.equal((await auditOf(company, 'membership.recorded')).length, length + 1);
    for (const person of [piotr, jan]) {
      person.reads();
      await person.sends({ type: 'message', value: stale });
    }
    assert.equal((await recordOf(company)).memberships.length, length + 1);
  });

  it('takes over once, and one of two who do', async () => {
    const ewa = company.teams.person('ewa');
    await play(company, [
      ...known('Anna', 'Piotr'),
      ['Ewa', 'zaloguj'],
      ['Ewa', '(signs in with global-admin)'],
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij'],
      ['Piotr', 'anna już nie pracuje'],
      ['Piotr', '[Tak, nie pracuje: Anna Nowak]'],
      ['bot', '[Przejmij wszystko]'],
    ]);
    const shown = dataOf(piotr.card(), 'Przejmij wszystko');
    await play(company, [['bot→Ewa', '[Przejmij wszystko]']]);
    await Promise.all([...repeated(piotr, shown), ...atOnce(ewa, 'Przejmij wszystko')]);
    assert.equal((await auditOf(company, 'activation.taken-over')).length, 1);
    assert.match(piotr.reads() + ewa.reads(), /Przejęte: 1.aktywacja/);
  });

  it('grants an ask to correct a balance once, and not over what somebody has corrected since', async () => {
    await play(company, [
      ...known('Anna', 'Piotr', 'Jan'),
      ['Jan', portalLine.replace('9 inc', '0 inc')],
      ['Jan', '[Tak, popraw na 0]'],
      ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
      ['Jan', '[Zapisz i pokaż możliwości]'],
      ['Jan', '[Poproś administratora]'],
      ['Jan', '[Wyślij prośbę]', { 'Zostało według portalu': '2' }],
      ['bot→Anna', '[Tak, popraw]'],
      ['bot→Piotr', '[Tak, popraw]'],
    ]);
    const stale = dataOf(piotr.card(), 'Tak, popraw');
    await Promise.all([...atOnce(anna, 'Tak, popraw'), ...repeated(piotr, stale)]);
    assert.equal((await auditOf(company, 'balance.corrected')).length, 1);
    assert.equal((await auditOf(company, 'ask.granted')).length, 1);
    assert.equal(await usedOf(company), 18);
    await play(company, [
      ['Anna', portalLine],
      ['Anna', '[Tak, popraw na 9]'],
      ['bot', '9 z 20'],
    ]);
    await Promise.all(repeated(piotr, stale));
    assert.equal(await usedOf(company), 11);
  });
});
