import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

const rows = contosoRows;
const used = rows.replace('172583624,18', '172583624,20');
const inactive = 'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
const moves = { 'every button leads on': leadsOn };

const texts = {
  pl: {
    ask: 'porównaj plany',
    askFor: 'porównaj plany dla sql server',
    premier: 'Premier Support for Partners',
    advanced: ['Advanced Support for Partners', 'Tylko chmura', '[Advanced Support ↗]'],
    single: 'tylko z prywatnym kontem Microsoft; kontem firmowym się nie da',
    pmc: ['Członkowie Partner Membership Center (PMC)', '[Kontakt regionalny (PMC) ↗]'],
    links: ['[Porównaj plany ↗] [Premier Support ↗]'],
    buy: 'Kup jedno zgłoszenie',
    bought: 'tylko z prywatnym kontem Microsoft, kontem firmowym się nie da',
    old: 'sql server 2016 nie wstaje',
    compare: 'Porównaj plany',
    ways: 'Pokaż inne możliwości',
    notHere: 'Advanced Support jest tylko do chmury, tu nie pomoże.',
    form: 'Zmień formularz',
    formTitle: 'Nowe zgłoszenie',
    usedUp: 'windows server 2025 nie wstaje, produkcja stoi',
    prepare: 'Zapisz i pokaż możliwości',
    pool: 'Pula jest wykorzystana',
    waits: 'jest nieaktywna, a aktywacja może potrwać kilka dni',
  },
  en: {
    ask: 'compare plans',
    askFor: 'compare plans for sql server',
    premier: 'Premier Support for Partners',
    advanced: ['Advanced Support for Partners', 'Cloud only', '[Advanced Support ↗]'],
    single: 'with a personal Microsoft account only; a work account cannot',
    pmc: ['Members of the Partner Membership Center (PMC)', '[Regional contact (PMC) ↗]'],
    links: ['[Compare plans ↗] [Premier Support ↗]'],
    buy: 'Buy one incident',
    bought: 'but only with a personal Microsoft account; a work account cannot',
    old: 'sql server 2016 does not start',
    compare: 'Compare the plans',
    ways: 'Show other ways',
    notHere: 'Advanced Support is for the cloud only and does not help here.',
    form: 'Change the form',
    formTitle: 'New incident',
    usedUp: 'windows server 2025 does not start, production is down',
    prepare: 'Save and show the options',
    pool: 'No incidents are left',
    waits: 'is inactive, and an activation can take a few days',
  },
} as const;

for (const language of ['pl', 'en'] as const) {
  const say = texts[language];
  const noAdvanced: readonly string[] = [`!${say.advanced[0]}`, `!${say.advanced[2]}`];

  describe(`the paid plans: ${language}`, () => {
    talk('are told when asked for, each with its link', { rows, language, moves }, [
      ['Jan', say.ask],
      ['bot', say.premier, ...say.advanced, say.single, ...say.links, ...say.pmc],
      ['Jan', `[${say.buy}]`],
      ['bot', say.bought],
    ]);

    talk('without Advanced where the product is too old, and back to the draft', { rows, language }, [
      ['Jan', say.old],
      ['bot', `[${say.compare}]`, `[${say.buy}]`],
      ['Jan', `[${say.compare}]`],
      ['bot', say.premier, say.notHere, ...noAdvanced, `[${say.form}]`],
      ['Jan', `[${say.form}]`],
      ['bot', say.formTitle],
    ]);

    talk('without Advanced where the question names a product on premises', { rows, language }, [
      ['Jan', say.askFor],
      ['bot', say.premier, say.notHere, ...noAdvanced],
    ]);

    talk('where the allowance is used up', { rows: used, language }, [
      ['Jan', say.usedUp],
      ['Jan', `[${say.prepare}]`],
      ['bot', say.pool, `[${say.ways}]`],
      ['Jan', `[${say.ways}]`],
      ['bot', say.premier, say.notHere, ...noAdvanced],
    ]);

    talk('where nothing is active and nobody can wait', { rows: inactive, language }, [
      ['Jan', say.usedUp],
      ['Jan', `[${say.prepare}]`],
      ['bot', say.waits, `[${say.buy}]`],
      ['Jan', `[${say.buy}]`],
      ['bot', say.bought, `[${say.compare}]`],
      ['Jan', `[${say.compare}]`],
      ['bot', say.premier, say.notHere, ...noAdvanced],
    ]);

    talk('every button of them leads on', { rows, language, moves }, [
      ['Jan', say.ask],
      ['Jan', '(every button leads on)'],
    ] satisfies readonly Line[]);
  });
}
