import assert from 'node:assert/strict';
import type { IncidentNeed, Subscription } from '../../benefits/incidents/index.ts';
import { saidOf } from '../../dialogs/incident-slots.ts';

describe('what a message says of an incident', () => {
  const subscriptions: readonly (readonly [string, Subscription | undefined])[] = [
    ['nasza maszyna w azure nie wstaje', 'own'],
    ['azure u nas nie działa', 'own'],
    ['our azure vm is down', 'own'],
    ['azure klienta w naszym CSP padł', 'customer-direct'],
    ['a customer’s azure, sold by us, is down', 'customer-direct'],
    ['klient kupił azure od dystrybutora', 'customer-distributor'],
    ['subskrypcja od dystrybutora', 'customer-distributor'],
    ['the customer has an indirect reseller subscription', 'customer-distributor'],
    ['klientowi padła maszyna w azure', undefined],
    ['u naszego klienta nie działa azure', undefined],
    ['maszyna w azure nie wstaje', undefined],
    ['', undefined],
  ];
  for (const [text, wanted] of subscriptions) {
    it(`${JSON.stringify(text)}: ${wanted ?? 'nobody has said whose'}`, () =>
      assert.equal(saidOf(text).subscription, wanted));
  }

  const needs: readonly (readonly [string, IncidentNeed | undefined])[] = [
    ['jak skonfigurować replikację w sql server', 'advice'],
    ['mam pytanie o azure', 'advice'],
    ['potrzebuję porady', 'advice'],
    ['how do I move a database', 'advice'],
    ['question about licensing of sql server', 'advice'],
    ['mam pytanie, sql server pada', undefined],
    ['how do I fix error 17066', undefined],
    ['sql server nie wstaje', undefined],
  ];
  for (const [text, wanted] of needs) {
    it(`${JSON.stringify(text)}: ${wanted ?? 'something is broken'}`, () =>
      assert.equal(saidOf(text).need, wanted));
  }

  const impacts: readonly (readonly [string, boolean])[] = [
    ['sql server 2022 pada, błąd 17066, produkcja stoi', true],
    ['ludzie nie mogą pracować', true],
    ['nikt nie może się zalogować', true],
    ['nie działa u 40 osób', true],
    ['cała firma bez poczty', true],
    ['error 17066, production is down', true],
    ['people cannot work', true],
    ['200 users are affected', true],
    ['sql server 2022 znowu pada, błąd 17066', false],
    ['sql server 2022 nie wstaje po aktualizacji, błąd 17066', false],
    ['exchange 2019 error 1603 after an update', false],
    ['the service cannot start', false],
    ['', false],
  ];
  for (const [text, wanted] of impacts) {
    it(`${JSON.stringify(text)}: ${wanted ? 'tells of an impact' : 'tells of none'}`, () =>
      assert.equal(saidOf(text).impact, wanted));
  }

  const names: readonly (readonly [string, string | undefined])[] = [
    ['klientowi Fabrikam padła maszyna', 'Fabrikam'],
    ['u klienta Adventure Works nie działa Exchange Online', 'Adventure Works'],
    ['dla klienta PKO nie działa Entra', 'PKO'],
    ['klientowi „Northwind Traders” nie działa Teams', 'Northwind Traders'],
    ['klient Fabrikam ma problem z Azure', 'Fabrikam'],
    ["customer Fabrikam's VM is down", 'Fabrikam'],
    ['customer Fabrikam’s VM is down', 'Fabrikam'],
    ['Customer Fabrikam VM is down', 'Fabrikam'],
    ['customer: Contoso Ltd. Azure VM does not start', 'Contoso Ltd'],
    ['klientowi padła maszyna w azure', undefined],
    ['klientowi Azure nie działa', undefined],
    ['klientowi SQL Server padł', undefined],
    ['klientowi VM-01 nie startuje', undefined],
    ['klient Outlook nie działa', undefined],
    ['klient FortiClient nie łączy się', undefined],
    ['u klienta. Azure nie działa', undefined],
    ['customer Azure VM is down', undefined],
    ['customer Key Vault is unavailable', undefined],
    ['the customer IDs are rejected', undefined],
    ['KLIENTOWI PADŁA MASZYNA W AZURE', undefined],
    ['', undefined],
  ];
  for (const [text, wanted] of names) {
    it(`${JSON.stringify(text)}: ${wanted ?? 'no customer is named'}`, () =>
      assert.equal(saidOf(text).customerName, wanted));
  }

  const customers: readonly (readonly [string, boolean])[] = [
    ['klientowi nie działa teams', true],
    ['u klienta nie działa outlook', true],
    ["a customer's outlook is down", true],
    ['klient outlook nie działa', false],
    ['instalacja klienta poczty się zawiesza', false],
    ['outlook client crashes', false],
  ];
  for (const [text, wanted] of customers) {
    it(`${JSON.stringify(text)}: ${wanted ? 'a customer’s' : 'a program, or nobody’s'}`, () =>
      assert.equal(saidOf(text).customer, wanted));
  }
});
