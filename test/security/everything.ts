import assert from 'node:assert/strict';
import { samplePeople } from '../../bot/local/samples.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { type ApiRequestSeen, sampleCustomers, startPartnerCenter } from '../support/partner-center.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { newSecret } from '../support/signed-call.ts';
import { type Line, type Moves, play } from '../support/talk.ts';
import { answersByItself, newestOAuthCard, tellsState } from '../support/teams-oauth-card.ts';
import { until } from '../support/until.ts';
import { behindTeams } from './behind-teams.ts';
import {
  type Exchange,
  filesAsTraces,
  type Secret,
  startRecorder,
  type Trace,
  type WholeRun,
} from './recorder.ts';
import { backedUp, idsOf, imported, reported, startHook } from './side-doors.ts';

const signInTitle = /↗$/;

const moves: Moves = {
  'has single sign-on': async ({ provider }, person) => {
    person.loginToken = () => provider.mintSsoToken(person.key);
  },
  'gets Anna to open the link': async (_company, person) => {
    const title = person.buttons().find((one) => signInTitle.test(one)) ?? '';
    const { url = '' } = await person.taps(title);
    assert.equal((await signInOverHttp(url, 'anna')).code, undefined);
  },
  'asks and pastes in a group': async ({ teams }, person) => {
    const group = person.in(teams.groupChat('Wsparcie', [person, teams.person('anna')]));
    for (const said of [
      'identyfikatory',
      'korzyści',
      'Access ID 174194363 Contract ID 172583642',
      'jako tekst',
    ])
      await group.says(said);
  },
  'waits for the mask': async (_company, person) => {
    await until(() => !/\b172693239\b/.test(person.history().join('\n')), 'masking of the ids', 20_000);
  },
  'answers by itself': async ({ provider }, person) => {
    const { status } = await answersByItself(person, provider.mintSsoToken(person.key));
    assert.equal(status, 200);
  },
  'signs in in the window': async (_company, person) => {
    const { code = '' } = await signInOverHttp(newestOAuthCard(person).link, person.key);
    assert.deepEqual(await tellsState(person, code), { status: 200, body: {} });
  },
  'types Fab': async (_company, person) => {
    const { body } = await person.sends({
      type: 'invoke',
      name: 'application/search',
      value: { kind: 'search', dataset: 'customers', queryText: 'Fab' },
    });
    assert.match(JSON.stringify(body), /Fabrikam/);
  },
  'cannot be reached': async ({ teams }, person) => {
    teams.fails({ how: 400, code: 'BadArgument', conversationId: person.chat.id });
  },
};

const customersRun: readonly Line[] = [
  ['Maria', 'klienci'],
  ['Maria', '[Pokaż klientów]'],
  ['bot', 'Fabrikam'],
  ['Maria', '(types Fab)'],
  ['Maria', '[Kolejni klienci]'],
  ['Maria', '[Szukaj]', { 'Nie ma na liście? Początek nazwy': 'Fab' }],
  ['Maria', '[Wybierz]', { Klient: 'Fabrikam' }],
  ['bot', 'Cloud Solution Provider'],
];

const browserRun: readonly Line[] = [
  ['Jan', '(installs the bot)'],
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in)'],
  ['Jan', 'zaloguj'],
  ['Jan', '(gets Anna to open the link)'],
  ['Jan', '(signs in)'],
  ['Maria', 'zaloguj'],
  ['Maria', '(signs in)'],
  ...customersRun,
  ['Anna', 'aktywuj chmurę silver'],
  ['Anna', '[Aktywuj]'],
  ['Anna', '(signs in)'],
  ['bot', 'Teraz kliknij'],
  ['Jan', 'aktywacje'],
  ['Jan', '[Powiadom też mnie]'],
  ['Maria', 'aktywacje'],
  ['Maria', '[Powiadom też mnie]'],
  ['Maria', '(cannot be reached)'],
  ['Anna', '[Kliknięte, czekam]'],
  ['Anna', 'Access ID 174 194-363, Contract ID 172-583 642'],
  ['bot', 'Zgadza się?'],
  ['Anna', '[Zamień miejscami]'],
  ['Anna', '[Zamień miejscami]'],
  ['Anna', '[Popraw]'],
  ['Anna', '[Odczytaj]', { 'Access ID i Contract ID': '174194363 172583642' }],
  ['Anna', '[Tak, zapisz]'],
  ['bot', 'jest aktywna'],
  ['bot→Jan', 'jest aktywna'],
  ['Anna', 'Access ID 12345 Contract ID 172583642'],
  [
    'Anna',
    'offer,starts_on,ends_on,benefit,access_id,contract_id,used\naction-pack,2026-07-01,2027-06-30,product-support,198765432,187654321,1',
  ],
  ['bot', 'Odczytane', '198765432'],
  ['Anna', '[Zapisz]'],
  ['bot', 'Zapisane'],
  [
    'Anna',
    'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 1 incidents remaining',
  ],
  ['Anna', '[Tak, popraw na 1]'],
  [
    'Jan',
    'nowe zgłoszenie: sql server 2022 ciągle pada, błąd 17066, przy 174 512 887 to samo, produkcja stoi',
  ],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '[Pokaż opis]'],
  ['Jan', '(asks and pastes in a group)'],
];

const requestedAgain: readonly Line[] = [
  ['Anna', 'aktywuj lokalne silver'],
  ['Anna', '[Aktywuj]'],
  ['bot', 'Teraz kliknij'],
];

const revealed: readonly Line[] = [
  ['-', '16 minutes later'],
  ['Jan', 'identyfikatory'],
  ['Jan', '[Produkty lokalne · Gold]'],
  ['bot', 'Zaloguj się', '!172693239'],
  ['Jan', '(signs in)'],
  ['bot', '172693239'],
  ['Jan', 'jako tekst'],
  ['Jan', '2611230040001234'],
  ['-', '10 minutes later'],
  ['Jan', '(waits for the mask)'],
  ['-', 'the bot is stopped and started'],
  ['Jan', 'korzyści'],
  ['Jan', 'moje zgłoszenia'],
  ['Anna', 'aktywacje'],
];

const clientRun: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(answers by itself)'],
  ['bot', 'Administrator globalny'],
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in in the window)'],
  ['bot', 'Zalogowane konto'],
  ['Anna', '(has single sign-on)'],
  ['Anna', 'aktywuj chmurę silver'],
  ['Anna', '[Aktywuj]'],
  ['bot', 'Teraz kliknij'],
  ['Jan', 'identyfikatory'],
  ['Jan', '[Produkty lokalne · Gold]'],
  ['bot', '(sign-in requested)'],
  ['Jan', '(has single sign-on)'],
  ['Jan', '[Produkty lokalne · Gold]'],
  ['bot', '172693239'],
  ['Maria', '(has single sign-on)'],
  ...customersRun,
];

/**
 * The main conversations, once with the browser's sign-in and once with the client's, with a backup,
 * an import and a restart; and everything that was logged, printed, stored and sent meanwhile.
 */
export async function runEverything(): Promise<WholeRun> {
  const recorder = startRecorder();
  const traces: Trace[] = [];
  const secrets: Secret[] = Object.entries(idsOf).map(([what, value]) => ({ what, value }));
  const hook = await startHook();
  const partnerCenter = await startPartnerCenter();
  const secret = newSecret();
  secrets.push({ what: 'webhook secret', value: secret.slice('whsec_'.length) });
  try {
    const { tenantId } = await samplePeople();
    partnerCenter.serves(tenantId, sampleCustomers(45));
    const fulfilment = { announceTo: hook.url, secrets: [{ companyId: tenantId, secret }] };
    for (const loginRequest of [false, true]) {
      const company = await startCompany({
        rows: contosoRows,
        loginRequest,
        partnerCenter: () => partnerCenter.url,
        edge: { fulfilment },
      });
      try {
        if (loginRequest) await play(company, clientRun, moves);
        else {
          await play(company, browserRun, moves);
          traces.push(...(await imported(company)));
          await play(company, requestedAgain, moves);
          traces.push(...(await reported(company, secret)));
          traces.push(...sentTo(company, 'before Show'));
          const sentBefore = company.teams.service.calls.length;
          traces.push(...(await filesAsTraces(company.dataDir, 'file')));
          await play(company, revealed, moves);
          traces.push(...(await backedUp(company)));
          traces.push(...sentTo(company, 'after Show', sentBefore));
          await company.app.store.compact();
          assert.ok((await company.app.store.outbox.deadLetters(company.tenantId)).length > 0);
        }
        if (loginRequest) traces.push(...sentTo(company, 'after Show'));
        traces.push(...(await filesAsTraces(company.dataDir, 'file')));
        traces.push(...company.logged.map((text) => ({ where: 'log', text })));
        for (const key of company.sealingKeys.split(','))
          secrets.push({ what: 'sealing key', value: key.slice(key.indexOf(':') + 1) });
        const bot = company.url;
        traces.push(...recorder.exchanges.flatMap((one) => tracesOf(one, bot, company.provider.origin)));
        secrets.push(...secretsIn(recorder.exchanges, bot, company.provider.origin));
      } finally {
        await company.close();
      }
    }
    const inTeams = await behindTeams();
    traces.push(...inTeams.traces, ...hook.traces, ...partnerCenter.requests.flatMap(askedThere));
    secrets.push(...inTeams.secrets);
  } finally {
    recorder.stop();
    await hook.close();
    await partnerCenter.close();
  }
  traces.push(...recorder.printed.map((text) => ({ where: 'printed', text })));
  return { traces, secrets: [...new Map(secrets.map((one) => [one.value, one])).values()] };
}

/** What Partner Center was asked: its token in one header, and nowhere else. */
function askedThere({ path, query, headers }: ApiRequestSeen): readonly Trace[] {
  const { authorization = '', ...others } = headers;
  return [
    { where: 'authorization at Partner Center', text: authorization },
    { where: 'request to Partner Center', text: `${path} ${query} ${JSON.stringify(others)}` },
  ];
}

/** What the bot told the channel: where, to whom, and the parts that show outside the chat by themselves. */
function sentTo({ teams }: TestCompany, when: string, from = 0): readonly Trace[] {
  return teams.service.calls.slice(from).flatMap(({ method, path, body, headers }) => {
    const id = decodeURIComponent(/conversations\/([^/]+)/.exec(path)?.[1] ?? '');
    const chat = teams.service.conversations.get(id);
    const whose = chat?.kind === 'personal' ? chat.members[0]?.name : chat?.kind;
    const activity: unknown = body === '' ? {} : JSON.parse(body);
    const outside = ['summary', 'channelData', 'speak', 'name'].map((field) =>
      Reflect.get(Object(activity), field),
    );
    return [
      { where: `channel ${method} to ${whose}, ${when}`, text: body },
      { where: `channel preview to ${whose}`, text: JSON.stringify(outside) },
      { where: 'channel headers and path', text: path + JSON.stringify(headers) },
    ];
  });
}

function tracesOf(exchange: Exchange, bot: string, directory: string): readonly Trace[] {
  const { url, method, body, headers, sent } = exchange;
  const headerText = JSON.stringify([...headers]);
  if (url.origin === directory)
    return [{ where: `directory ${method} ${pathOf(url)}`, text: url.search + sent }];
  if (url.origin !== bot) return [];
  return [
    { where: `answer ${pathOf(url)}`, text: body },
    { where: `answer headers ${pathOf(url)}`, text: headerText },
  ];
}

const pathOf = ({ pathname }: URL) =>
  pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/\/(sign-in|interaction)\/.*/, '/$1/…');

function secretsIn(exchanges: readonly Exchange[], bot: string, directory: string): readonly Secret[] {
  const found: Secret[] = [];
  const add = (what: string, value: unknown) => {
    if (typeof value === 'string' && value.length >= 8) found.push({ what, value });
  };
  for (const { url, sent, body, headers } of exchanges) {
    if (url.origin === bot) {
      add('sign-in ticket', url.searchParams.get('t'));
      if (url.pathname === '/auth/callback') add('authorization code', url.searchParams.get('code'));
      for (const [code] of body.matchAll(/\bS-[A-Z2-7]{16}\b/g)) add('sign-in code', code);
      for (const cookie of headers.getSetCookie()) add('cookie', /=([^;]{20,})/.exec(cookie)?.[1]);
    }
    if (url.origin === directory && url.pathname.endsWith('/token')) {
      const form = new URLSearchParams(sent);
      for (const name of ['client_secret', 'code_verifier', 'refresh_token', 'assertion'])
        add(name, form.get(name));
      const tokens: unknown = JSON.parse(body);
      for (const name of ['access_token', 'refresh_token', 'id_token'])
        add(name, Reflect.get(Object(tokens), name));
    }
  }
  return found;
}
