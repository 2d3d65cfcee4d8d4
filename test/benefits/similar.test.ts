import assert from 'node:assert/strict';
import { type Incident, similarIncident, tellsTwoProblems } from '../../benefits/incidents/index.ts';
import { form, incident, piotr } from './rules-kit.ts';

const today = '2026-11-23';
const zone = 'Europe/Warsaw';
const told = { product: 'SQL Server', problem: 'sql server 2022 pada, błąd 17066', errorMessage: '17066' };
const other = (given: Partial<Incident['form']>, more: Partial<Incident> = {}): Incident =>
  incident('other', {
    state: 'closed',
    outcome: 'resolved',
    by: piotr,
    createdAt: '2026-11-02T09:00:00.000Z',
    form: form(given),
    ...more,
  });
const found = (one: Incident, about = told) => similarIncident(about, [one], today, zone)?.id;

describe('a similar case', () => {
  it('has the same product and the same error code', () => {
    assert.equal(found(other({ problem: 'Instance stops', errorMessage: 'Msg 17066, Level 16' })), 'other');
    assert.equal(found(other({ problem: 'Instance stops', errorMessage: '18456' })), undefined);
    assert.equal(found(other({ product: 'Windows Server', problem: 'error 17066' })), undefined);
  });

  it('or two words in common that not every case has', () => {
    const words = { ...told, problem: 'replikacja transakcyjna opóźnia się', errorMessage: '' };
    assert.equal(found(other({ problem: 'opóźnienia replikacji transakcyjnej' }), words), 'other');
    assert.equal(found(other({ problem: 'replikacja nie działa, produkcja stoi' }), words), undefined);
    assert.equal(found(other({ problem: 'sql server nie działa, produkcja stoi' })), undefined);
  });

  it('is found under another spelling of the product', () => {
    assert.equal(found(other({ product: 'mssql', errorMessage: '17066' })), 'other');
  });

  it('is no draft, not itself, and not older than a year', () => {
    const same = { errorMessage: '17066' };
    assert.equal(found(other(same, { state: 'draft' })), undefined);
    assert.equal(similarIncident(told, [other(same)], today, zone, 'other'), undefined);
    assert.equal(found(other(same, { createdAt: '2025-11-23T09:00:00.000Z' })), 'other');
    assert.equal(found(other(same, { createdAt: '2025-11-22T09:00:00.000Z' })), undefined);
  });

  it('is the one with the code before the one with the words, and the newest of equals', () => {
    const code = other({ errorMessage: '17066' }, { id: 'code' });
    const words = other({ problem: 'asercja dziennika transakcji' }, { id: 'words' });
    const newer = { ...code, id: 'newer', createdAt: '2026-11-20T09:00:00.000Z' };
    const about = { ...told, impact: 'asercja w dzienniku transakcji' };
    assert.equal(similarIncident(about, [words, code], today, zone)?.id, 'code');
    assert.equal(similarIncident(about, [code, newer], today, zone)?.id, 'newer');
    assert.equal(similarIncident(about, [words], today, zone)?.id, 'words');
  });

  it('does not take a year or a version for a code', () => {
    const about = { product: 'SQL Server', problem: 'sql server 2022', errorMessage: '' };
    assert.equal(found(other({ problem: 'sql server 2022' }), about), undefined);
  });

  it('is not looked for where no product is named', () => {
    assert.equal(found(other({ errorMessage: '17066' }), { ...told, product: '' }), undefined);
  });
});

describe('one problem an incident', () => {
  for (const text of [
    'SQL pada. Poza tym Outlook nie wysyła poczty',
    '1. SQL does not start 2. backups fail',
    'sql server pada i exchange server nie odbiera poczty',
    'The server is slow and also the backup fails',
  ]) {
    it(`is more than one in ${JSON.stringify(text)}`, () => assert.equal(tellsTwoProblems(text), true));
  }
  for (const text of [
    'sql server 2022 ciągle pada, błąd 17066, produkcja stoi',
    'Windows Server 2025: klaster nie wstaje po aktualizacji',
    'Dynamics 365 (on-premises) is slow',
    'maszyna w azure nie wstaje',
    '',
  ]) {
    it(`is one in ${JSON.stringify(text)}`, () => assert.equal(tellsTwoProblems(text), false));
  }
});
