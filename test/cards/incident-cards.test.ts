import assert from 'node:assert/strict';
import { choicesOf, countOf, pageOf } from '../../benefits/incidents/incident-list.ts';
import type { Incident, IncidentList } from '../../benefits/incidents/index.ts';
import { usageOf } from '../../benefits/incidents/usage.ts';
import {
  caseNumberSavedCard,
  descriptionCard,
  descriptionOf,
  type IncidentFormView,
  incidentDetailCard,
  incidentFormCard,
  incidentsCard,
  oneMoreStepCard,
  portalOf,
  sentYetCard,
  usageCard,
  whatBecameCard,
} from '../../cards/index.ts';
import { azure, closed, draft, form, goldCloud, goldLocal, kitOf, piotr, prepared, sent } from './contoso.ts';
import { buttonsOf } from './golden-files.ts';
import { nodesOf } from './valid-card.ts';

const pl = kitOf('pl');
const en = kitOf('en');
const nbsp = /\u00a0/g;
const read = (message: { readonly text: string }): string => message.text.replace(nbsp, ' ');
const verbsOf = (message: { readonly card: object; readonly summary: string; readonly text: string }) =>
  buttonsOf(message).map((button) => button.verb);
const inputValue = (card: object, id: string): unknown => nodesOf(card).find((node) => node.id === id)?.value;
const buttonsOfCompany: ReadonlySet<string> = new Set([
  'take-over-incident',
  'add-company-note',
  'close-company-incident',
  'show-company-incidents',
]);
function listOf(incidents: readonly Incident[]): IncidentList {
  const wanted = { show: 'all' } as const;
  return { wanted, ...pageOf(incidents, [], wanted), ...choicesOf(incidents.map(countOf), wanted) };
}
const taken = { ...goldLocal, remaining: 12, reserved: 1 };

describe('the incident form', () => {
  const view = { form, problems: {}, filled: [] } as const;

  it('says which pool goes down, and to what', () => {
    const text = read(incidentFormCard({ ...view, entitlement: { row: goldLocal } }, pl));
    assert.match(text, /Z puli Gold zejdzie 1, zostanie 12 z 20\./);
  });

  it('says that nothing goes down where there is no limit', () => {
    const text = read(incidentFormCard({ ...view, entitlement: { row: goldCloud } }, pl));
    assert.match(text, /bez limitu: nic nie schodzi z puli/);
  });

  it('says on its main button what the tap does: where nothing can be prepared, it keeps the form', () => {
    const labels = {
      pl: ['Zapisz i pokaż możliwości', 'Przygotuj zgłoszenie'],
      en: ['Save and show the options', 'Prepare the incident'],
    };
    for (const language of ['pl', 'en'] as const) {
      const main = (more: Partial<IncidentFormView>) =>
        read(incidentFormCard({ ...view, ...more }, kitOf(language))).match(/\[([^\]]+)\]/)?.[1];
      const [keeps, prepares] = labels[language];
      for (const without of ['inactive', 'used', 'excluded', 'unrecorded'] as const) {
        assert.equal(main({ without }), keeps, without);
        assert.equal(main({ without, form: { ...form, need: 'advice' } }), prepares, without);
        assert.equal(main({ without, incidentId: 'i', settled: true }), prepares, without);
      }
      assert.equal(main({ without: 'free' }), prepares);
      assert.equal(main({ entitlement: { row: goldLocal } }), prepares);
    }
  });

  it('inflects the verb with what will be left', () => {
    const left = [1, 2, 5, 6, 13, 23].map((remaining) => {
      const text = read(incidentFormCard({ ...view, entitlement: { row: { ...goldLocal, remaining } } }, pl));
      return /zejdzie 1, (\S+ \d+)/.exec(text)?.[1];
    });
    assert.deepEqual(left, [
      'zostanie 0',
      'zostanie 1',
      'zostaną 4',
      'zostanie 5',
      'zostanie 12',
      'zostaną 22',
    ]);
  });

  it('names what was read from the message and what must be checked', () => {
    const given = { ...form, phone: '' };
    const filled = ['product', 'version', 'errorMessage', 'severity'] as const;
    const text = read(incidentFormCard({ form: given, problems: {}, filled }, pl));
    assert.match(text, /Wypełnione: produkt, wersja, komunikat błędu\./);
    assert.match(text, /Do sprawdzenia: ważność A, krytyczny wpływ, telefon\./);
  });

  it('keeps everything typed when something is wrong', () => {
    const typed = { ...form, phone: '12', errorMessage: 'one\ntwo *three* <four>' };
    const { card } = incidentFormCard({ form: typed, problems: { phone: 'digits, please' }, filled: [] }, en);
    for (const [field, value] of Object.entries(typed)) assert.equal(inputValue(card, field), value, field);
  });

  it('says what is wrong right below its field', () => {
    const { card } = incidentFormCard({ ...view, problems: { phone: 'digits, please' } }, en);
    const body = (card as { body: readonly Record<string, unknown>[] }).body;
    const at = body.findIndex((node) => node.id === 'phone');
    assert.equal(body[at + 1]?.text, 'digits, please');
  });

  it('offers the other way for a product that is too old, and still lets the person try', () => {
    assert.deepEqual(verbsOf(incidentFormCard({ ...view, coverage: 'too-old' }, pl)), [
      'prepare',
      'explain-pay-per-incident',
      'switch-need',
      'cancel',
    ]);
  });

  it('has no other way once it is prepared', () => {
    const prepared = verbsOf(incidentFormCard({ ...view, incidentId: 'i', settled: true }, pl));
    assert.deepEqual(prepared, ['prepare', 'cancel']);
  });

  it('carries need, subscription and draft on its buttons, so that nothing said is lost', () => {
    const own = { ...form, need: 'advice', subscription: 'own' } as const;
    const [prepare, other] = buttonsOf(incidentFormCard({ ...view, form: own, incidentId: 'i' }, pl));
    assert.deepEqual(prepare?.ids, { incidentId: 'i', need: 'advice', subscription: 'own' });
    assert.deepEqual(other?.ids, { incidentId: 'i', need: 'broken', subscription: 'own' });
  });

  it('offers the products while somebody types, and all of them where nobody can search', () => {
    const input = nodesOf(incidentFormCard(view, pl).card).find(({ id }) => id === 'product');
    assert.equal(input?.style, 'filtered');
    assert.deepEqual(input?.['choices.data'], { type: 'Data.Query', dataset: 'products' });
    const values = nodesOf(input?.choices).map(({ value }) => value);
    assert.ok(values.includes('SQL Server') && values.includes('Outlook') && values.length > 60);
  });

  it('can be left without filling it in', () => {
    const { card } = incidentFormCard({ form: {}, problems: {}, filled: [] }, en);
    const leave = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.verb === 'cancel');
    assert.equal(leave?.associatedInputs, 'none');
  });
});

describe('one more step', () => {
  const view = { incident: prepared, row: taken, linked: false, portal: 'support-for-business' } as const;

  it('never says that the incident is open', () => {
    const text = read(oneMoreStepCard(view, pl));
    assert.match(text, /Jeszcze jeden krok: wyślij zgłoszenie w Support for Business/);
    assert.match(text, /Microsoft jeszcze o nim nie wie\./);
    assert.doesNotMatch(text, /otwarte/i);
  });

  it('gives the steps, the balance and our number', () => {
    const text = read(oneMoreStepCard(view, pl));
    assert.match(text, /1\. Otwórz formularz: SQL Server › SQL Server 2022\./);
    assert.match(text, /2\. Add Contract: Access ID i Contract ID \(tylko za pierwszym razem\)\./);
    assert.match(text, /4\. Wróć z numerem sprawy\./);
    assert.match(text, /Z puli Gold: 1\. Zostało 12 z 20\./);
    assert.match(text, /Zgłasza: Jan Kowalski · dziś, 11:31 · nasz numer 2026-0117/);
  });

  it('asks nobody for ids whose account is linked already', () => {
    const message = oneMoreStepCard({ ...view, linked: true }, pl);
    assert.match(read(message), /już powiązane z kontraktem/);
    assert.ok(!verbsOf(message).includes('show-ids'));
  });

  it('says where a missing Contract ID is found', () => {
    const row = { ...taken, contractIdMissing: true };
    assert.match(read(oneMoreStepCard({ ...view, row }, pl)), /Contract ID nie ma jeszcze w bocie/);
  });

  it('needs no ids for Microsoft 365', () => {
    const message = oneMoreStepCard({ incident: azure, linked: false, portal: 'microsoft-365' }, en);
    assert.match(read(message), /No IDs are needed here\./);
    assert.ok(!verbsOf(message).includes('show-ids'));
  });
});

describe('the portal of an incident', () => {
  it('is Support for Business for every on-premises product', () => {
    for (const product of ['SQL Server', 'Exchange Server', 'nothing known']) {
      assert.equal(portalOf({ area: 'on-premises', product }), 'support-for-business');
    }
  });

  it('is each cloud product’s own', () => {
    const portals = ['Azure', 'Outlook', 'Dynamics 365', 'Power BI', 'something'].map((product) =>
      portalOf({ area: 'cloud', product }),
    );
    assert.deepEqual(portals, ['azure', 'microsoft-365', 'dynamics-365', 'power-platform', 'azure']);
  });
});

describe('the description', () => {
  it('is in English whatever the language, and leaves out what is empty', () => {
    const text = descriptionOf({ ...prepared, form: { ...form, impact: '' } });
    assert.match(text, /^Product: SQL Server 2022\nProblem: /);
    assert.match(text, /Severity: A \(critical business impact\)/);
    assert.doesNotMatch(text, /Business impact:/);
    assert.ok(
      descriptionCard({ incident: prepared }, pl).text.includes('Severity: A (critical business impact)'),
    );
  });

  it('stands on the card as it was typed, without escapes', () => {
    const runs = nodesOf(descriptionCard({ incident: prepared }, pl).card).filter(
      (node) => node.type === 'TextRun',
    );
    assert.ok(
      runs.some((run) => String(run.text).includes('<"logmgr.cpp">') && String(run.text).includes('*result')),
    );
  });
});

describe('incidents', () => {
  it('open by a tap, and name how many wait for a case number', () => {
    const list = listOf([prepared, { ...sent, id: 'i-2' }, closed]);
    const message = incidentsCard({ list, whose: 'own' }, pl);
    assert.match(read(message), /3 zgłoszenia · czeka na numer sprawy: 1/);
    const taps = nodesOf(message.card).filter((node) => node.selectAction !== undefined);
    assert.equal(taps.length, 3);
  });

  it('stand before everything that chooses among them, also the company’s', () => {
    const list = listOf([prepared, azure, { ...sent, id: 'i-2', by: piotr }, closed]);
    for (const language of ['pl', 'en'] as const)
      for (const whose of ['own', 'company'] as const) {
        const body = (incidentsCard({ list, whose }, kitOf(language)).card as { body: object[] }).body;
        const places = (test: (node: { type?: string; id?: string }) => boolean) =>
          body.flatMap((node, index) => (test(node) ? [index] : []));
        const rows = places(({ id = '' }) => id.startsWith('incident-'));
        const choices = places(({ type = '' }) => type.startsWith('Input.') || type === 'ActionSet');
        assert.equal(rows.length, 4);
        assert.ok(Math.max(...rows) < Math.min(...choices), `${language} ${whose}`);
      }
  });

  it('say whose they are where they are not the reader’s own', () => {
    const list = listOf([sent]);
    assert.match(read(incidentsCard({ list, whose: 'company' }, pl)), /Jan Kowalski/);
    assert.doesNotMatch(read(incidentsCard({ list, whose: 'own' }, pl)), /Jan Kowalski/);
  });

  it('show eight and count the rest', () => {
    const incidents = Array.from({ length: 13 }, (_, index) => ({ ...sent, id: `i-${index}` }));
    assert.match(read(incidentsCard({ list: listOf(incidents), whose: 'company' }, pl)), /… i 5 starszych\./);
  });

  it('offer every other choice that would show something, with how much', () => {
    const list = listOf([prepared, { ...sent, id: 'i-2' }, closed]);
    assert.match(
      read(incidentsCard({ list, whose: 'own' }, pl)),
      /\[Otwarte \(2\)\] \[Czekają na numer sprawy \(1\)\] \[Zamknięte \(1\)\]\n/,
    );
  });

  it('can be chosen by product only where there are several', () => {
    const inputs = (list: ReturnType<typeof listOf>) =>
      nodesOf(incidentsCard({ list, whose: 'own' }, pl).card).filter((node) => node.id === 'product').length;
    assert.equal(inputs(listOf([prepared])), 0);
    assert.equal(inputs(listOf([prepared, azure])), 1);
  });
});

describe('the usage', () => {
  it('is a chart of numbers, with bars and the same numbers where none can be drawn', () => {
    const usage = usageOf([{ month: '2026-11', product: 'Azure_*', incidents: 3 }], '2026-11-23');
    const { card, text } = usageCard({ company: 'Contoso', usage, rows: [] }, en);
    const charts = nodesOf(card).filter((node) => String(node.type).startsWith('Chart.'));
    assert.deepEqual(
      charts.map(({ type }) => type),
      ['Chart.VerticalBar', 'Chart.HorizontalBar'],
    );
    const data = charts.map((chart) => chart.data as readonly { readonly x: string; readonly y: number }[]);
    assert.deepEqual([data[0]?.length, data[0]?.at(-1)?.y], [12, 3]);
    assert.deepEqual(data[1], [{ x: 'Azure_*', y: 3 }], 'a chart reads no Markdown');
    assert.ok(charts.every((chart) => nodesOf(chart.fallback).length > 3));
    assert.match(text, /Nov 2026 \| 3\n/);
    assert.match(text, /Azure_\* \| 3\n/);
  });
});

describe('an incident', () => {
  it('offers what can be done in its state, and nothing of it to somebody else', () => {
    const offered = (incident: typeof draft) =>
      verbsOf(incidentDetailCard({ incident, row: taken, reader: 'own' }, pl));
    assert.deepEqual(offered(draft), ['change-draft', 'withdraw']);
    assert.deepEqual(offered(prepared), [
      'enter-case-number',
      'show-description',
      'show-ids',
      'add-note',
      'change-draft',
      'ask-withdrawal',
    ]);
    const over = incidentDetailCard(
      { incident: prepared, row: taken, reader: 'own', overOn: '2026-11-22' },
      pl,
    );
    assert.deepEqual(verbsOf(over), ['enter-case-number', 'ask-withdrawal', 'show-description', 'add-note']);
    assert.deepEqual(offered(sent), [
      'close',
      'close',
      'close',
      'add-note',
      'show-description',
      'enter-case-number',
      'ask-withdrawal',
    ]);
    assert.deepEqual(offered(closed), [
      'enter-portal-line',
      'remind-of-refund',
      'show-my-incidents',
      'new-incident',
    ]);
    const others = verbsOf(incidentDetailCard({ incident: prepared, row: taken, reader: 'colleague' }, pl));
    assert.deepEqual(others, ['show-my-incidents', 'new-incident']);
  });

  it('offers who may what needs a role at the click, and the takeover of a leaver’s only', () => {
    const offered = (incident: typeof draft, ofLeaver: boolean) =>
      verbsOf(incidentDetailCard({ incident, row: taken, reader: 'company', ofLeaver }, pl));
    const list = 'show-company-incidents';
    assert.deepEqual(offered(prepared, false), ['add-company-note', 'close-company-incident', list]);
    assert.equal(offered(sent, true)[0], 'take-over-incident');
    assert.ok(!offered(sent, false).includes('take-over-incident'));
    assert.ok(
      [...offered(sent, true), ...offered(prepared, true)].every((verb) => buttonsOfCompany.has(verb)),
    );
  });

  it('closes with the outcome its button names', () => {
    const outcomes = buttonsOf(whatBecameCard({ incident: sent }, pl)).map((button) => button.ids.outcome);
    assert.deepEqual(outcomes, [undefined, 'resolved', 'bug', 'duplicate']);
  });

  it('says that a refund is not confirmed yet', () => {
    const text = read(incidentDetailCard({ incident: closed, reader: 'own' }, pl));
    assert.match(text, /Zamknięte: błąd produktu, zwrot do potwierdzenia/);
  });
});

describe('the follow-up questions', () => {
  it('ask whether it was sent, with all three answers', () => {
    const message = sentYetCard({ incident: prepared }, pl);
    assert.match(read(message), /Czy zgłoszenie „SQL Server 2022, błąd 17066” jest już w Microsoft\?/);
    assert.match(read(message), /\[Mam numer sprawy\] \[Wyślę dzisiaj\] \[Niepotrzebne, zwróć do puli\]/);
  });

  it('ask what became of it, with its case number', () => {
    const text = read(whatBecameCard({ incident: sent }, pl));
    assert.match(text, /Numer sprawy 2611230040001234/);
    assert.match(text, /\[Jeszcze trwa\] \[Rozwiązane\]/);
  });

  it('tell after the case number when Microsoft answers and what is left', () => {
    const text = read(caseNumberSavedCard({ incident: sent, row: taken }, pl));
    assert.match(text, /Pierwsza odpowiedź Microsoft: zwykle w ciągu 2 godzin\./);
    assert.match(text, /zostało 12 z 20/);
  });
});
