import type { Language } from '../../benefits/index.ts';
import { type Line, talk } from '../support/talk.ts';

/** The article's table: what each offer gives for a year, and `none` where it gives nothing. */
const matrix = [
  { offer: 'Action Pack', holds: '', productSupport: 10, signatureCloud: 'none' },
  { offer: 'Silver', holds: 'Cloud Platform', productSupport: 15, signatureCloud: 'unlimited' },
  { offer: 'Silver', holds: 'Application Development', productSupport: 15, signatureCloud: 5 },
  { offer: 'Gold', holds: 'Cloud Platform', productSupport: 20, signatureCloud: 'unlimited' },
  { offer: 'Gold', holds: 'Application Development', productSupport: 20, signatureCloud: 10 },
] as const;
type Row = (typeof matrix)[number];
type Cell = Row['productSupport'] | Row['signatureCloud'];

/** What is said and answered, language by language. */
const texts = {
  pl: {
    table: 'korzyści',
    later: (cell: Cell) => (cell === 'unlimited' ? 'bez limitu po aktywacji' : `${cell} po aktywacji`),
    activate: { onPremises: 'aktywuj produkty lokalne', cloud: 'aktywuj chmurę' },
    confirm: 'Aktywować tę korzyść?',
    allowance: (cell: Cell) => (cell === 'unlimited' ? 'bez limitu' : `${cell} zgłoszeń`),
    signIn: 'zaloguj',
    incident: 'nowe zgłoszenie',
    prepare: 'Przygotuj zgłoszenie',
    inactive: 'jest nieaktywna, a aktywacja może potrwać kilka dni',
    ask: 'Poproś o aktywację',
    asked: 'Prośba wysłana do: Anna Nowak',
    press: 'Aktywuj',
    clicked: 'Kliknięte, czekam',
    processing: 'Microsoft przetwarza',
    save: 'Tak, zapisz',
    active: 'jest aktywna',
    finish: 'Dokończ zgłoszenie',
    oneMore: 'Jeszcze jeden krok',
    taken: (cell: Cell) => (cell === 'unlimited' ? 'bez limitu' : `${Number(cell) - 1} z ${cell}`),
    left: (cell: Cell) => (cell === 'unlimited' ? 'bez limitu' : `${Number(cell) - 1} z ${cell}`),
    notInOffer: ['Nie przysługuje', 'nie wchodzi w skład oferty'],
    nothingToActivate: ['Ta korzyść nie przysługuje', 'Oferta Action Pack jej nie obejmuje'],
    own: 'Nasza własna',
    cloudAsked: ['Action Pack nie obejmuje pomocy dla produktów w chmurze', 'czy jest bezpłatna droga'],
    cloudRefused: [
      'Oferty firmy nie obejmują pomocy w chmurze',
      'Bezpłatnie: rozliczenia i subskrypcje (Portal Azure)',
      'kompetencja Silver lub Gold',
    ],
  },
  en: {
    table: 'benefits',
    later: (cell: Cell) => `${cell} after activation`,
    activate: { onPremises: 'activate on-premises', cloud: 'activate cloud' },
    confirm: 'Activate this benefit?',
    allowance: (cell: Cell) => (cell === 'unlimited' ? 'unlimited' : `${cell} incidents`),
    signIn: 'sign in',
    incident: 'new incident',
    prepare: 'Prepare the incident',
    inactive: 'is inactive, and an activation can take a few days',
    ask: 'Ask for activation',
    asked: 'Sent to: Anna Nowak',
    press: 'Activate',
    clicked: 'Clicked, waiting',
    processing: 'Microsoft is processing',
    save: 'Yes, save',
    active: 'is active',
    finish: 'Finish the incident',
    oneMore: 'One more step',
    taken: (cell: Cell) => (cell === 'unlimited' ? 'has no limit' : `${Number(cell) - 1} of ${cell}`),
    left: (cell: Cell) => (cell === 'unlimited' ? 'unlimited' : `${Number(cell) - 1} of ${cell}`),
    notInOffer: ['Not entitled', 'not part of this offer'],
    nothingToActivate: ['This benefit is not part of the offer', 'Action Pack does not include it'],
    own: 'Our own',
    cloudAsked: ['Action Pack does not cover cloud products', 'whether there is a free way'],
    cloudRefused: [
      'Cloud support is not part of your offers',
      'Free: billing and subscriptions in the Azure portal',
      'Silver or Gold competency',
    ],
  },
} as const;

const code = (offer: Row['offer']) => offer.toLowerCase().replace(' ', '-');
const form = {
  onPremises: { area: 'on-premises', product: 'SQL Server', version: '2022' },
  cloud: { area: 'cloud', product: 'Azure' },
} as const;
const ids = {
  onPremises: 'Access ID 172693239 Contract ID 172583624',
  cloud: 'Access ID 174194363 Contract ID 172583642',
} as const;

/** From the draft that needs the benefit to the incident that uses it; the number is seen all the way. */
function lifeOf(area: 'onPremises' | 'cloud', cell: Cell, language: Language): readonly Line[] {
  const say = texts[language];
  return [
    ['Jan', say.incident],
    ['bot', `[${say.prepare}]`],
    ['Jan', `[${say.prepare}]`, { ...form[area], problem: 'XYZ', severity: 'B' }],
    ...(area === 'cloud' ? [['Jan', `[${say.own}]`] as const] : []),
    ['bot', say.inactive, `[${say.ask}]`],
    ['Anna', say.activate[area]],
    ['bot', say.confirm, say.allowance(cell)],
    ['Anna', `[${say.press}]`],
    ['Anna', `[${say.clicked}]`],
    ['bot', say.processing],
    ['Jan', `[${say.ask}]`],
    ['bot', say.asked],
    ['Anna', ids[area]],
    ['Anna', `[${say.save}]`],
    ['bot', say.active, say.allowance(cell)],
    ['bot→Jan', say.active, say.allowance(cell), `[${say.finish}]`],
    ['Jan', `[${say.finish}]`],
    ['bot', say.oneMore, say.taken(cell)],
    ['Jan', say.table],
    ['bot', say.left(cell)],
  ];
}

/** The empty cell: said in the table, at the activation and at the incident, with the reason. */
function notInOffer(language: Language): readonly Line[] {
  const say = texts[language];
  return [
    ['Anna', say.table],
    ['bot', ...say.notInOffer],
    ['Anna', say.activate.cloud],
    ['bot', ...say.nothingToActivate, `!${say.confirm}`],
    ['Jan', say.incident],
    ['Jan', `[${say.prepare}]`, { ...form.cloud, problem: 'XYZ', severity: 'B' }],
    ['bot', ...say.cloudAsked],
    ['Jan', `[${say.own}]`],
    ['bot', ...say.cloudRefused, `!${say.oneMore}`],
  ];
}

describe('what each offer gives', () => {
  for (const language of ['pl', 'en'] as const) {
    for (const { offer, holds, productSupport, signatureCloud } of matrix) {
      const say = texts[language];
      const title = `${offer}${holds === '' ? '' : ` with ${holds}`}: ${productSupport} and ${signatureCloud}`;
      const rows = `${code(offer)},${holds},2026-07-01,2027-06-30,,,,,`;
      talk(`${title} (${language})`, { language, rows }, [
        ['Anna', say.signIn],
        ['Anna', '(signs in)'],
        ['Anna', say.table],
        ['bot', say.later(productSupport), ...(signatureCloud === 'none' ? [] : [say.later(signatureCloud)])],
        ...lifeOf('onPremises', productSupport, language),
        ...(signatureCloud === 'none' ? notInOffer(language) : lifeOf('cloud', signatureCloud, language)),
      ]);
    }
  }
});
