import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../bot/import/index.ts';
import { samplePeople } from '../../bot/local/samples.ts';
import { createWords } from '../../locales/index.ts';
import { backupStore } from '../../stores/index.ts';
import { startTeamsBot } from '../attack/teams-bot.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { call, newSecret } from '../support/signed-call.ts';
import { type Line, type Moves, play } from '../support/talk.ts';
import { answersByItself, newestOAuthCard, tellsState } from '../support/teams-oauth-card.ts';
import { until } from '../support/until.ts';
import { type Exchange, filesAsTraces, type Secret, startRecorder, type Trace } from './recorder.ts';

/** Ids that are recorded, pasted or imported, each once in the whole run. */
export const idsOf = {
  'Access ID of Gold, local': '172693239',
  'Contract ID of Gold, local': '172583624',
  'Access ID of Gold, cloud': '174512887',
  'Contract ID of Gold, cloud': '172604415',
  'Access ID pasted by Anna': '174194363',
  'Contract ID pasted by Anna': '172583642',
  'Access ID in a pasted row': '198765432',
  'Contract ID in a pasted row': '187654321',
  'Access ID in an imported file': '165432198',
  'Contract ID in an imported file': '154321987',
  'Access ID in a signed result': '143219876',
  'Contract ID in a signed result': '132198765',
  'Access ID in a result set aside': '121987654',
  'Contract ID in a result set aside': '119876543',
} as const;

export interface WholeRun {
  readonly traces: readonly Trace[];
  readonly secrets: readonly Secret[];
}

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
  'cannot be reached': async ({ teams }, person) => {
    teams.fails({ how: 400, code: 'BadArgument', conversationId: person.chat.id });
  },
};

const browserRun: readonly Line[] = [
  ['Jan', '(installs the bot)'],
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in)'],
  ['Jan', 'zaloguj'],
  ['Jan', '(gets Anna to open the link)'],
  ['Jan', '(signs in)'],
  ['Maria', 'zaloguj'],
  ['Maria', '(signs in)'],
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
  ['Anna', '[Zapisz]'],
  [
    'Jan',
    'nowe zgłoszenie: sql server 2022 ciągle pada, błąd 17066, portal nie przyjmuje 174 512 887, produkcja stoi',
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
  ['Jan', '[produkty lokalne · Gold]'],
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
  ['Jan', '[produkty lokalne · Gold]'],
  ['bot', '(sign-in requested)'],
  ['Jan', '(has single sign-on)'],
  ['Jan', '[produkty lokalne · Gold]'],
  ['bot', '172693239'],
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
  const secret = newSecret();
  secrets.push({ what: 'webhook secret', value: secret.slice('whsec_'.length) });
  try {
    const { tenantId } = await samplePeople();
    const fulfilment = { announceTo: hook.url, secrets: [{ companyId: tenantId, secret }] };
    for (const loginRequest of [false, true]) {
      const company = await startCompany({ rows: contosoRows, loginRequest, edge: { fulfilment } });
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
    traces.push(...inTeams.traces, ...hook.traces);
    secrets.push(...inTeams.secrets);
  } finally {
    recorder.stop();
    await hook.close();
  }
  traces.push(...recorder.printed.map((text) => ({ where: 'printed', text })));
  return { traces, secrets: [...new Map(secrets.map((one) => [one.value, one])).values()] };
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

async function imported(company: TestCompany): Promise<readonly Trace[]> {
  const row = `${company.tenantId},success-core,,2026-07-01,2027-06-30,,signature-cloud,165432198,154321987,0`;
  const header =
    'tenant_id,offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';
  const printed: string[] = [];
  const run = (apply: { apply?: string }) =>
    runImport({
      file: 'new.csv',
      readFile: async () => Buffer.from(`${header}\n${row}\n`),
      open: async () => ({
        store: company.app.store.companies,
        useCases: company.app.useCases,
        close: async () => {},
      }),
      companyOf: (tenant) => tenant,
      defaultZone: 'Europe/Warsaw',
      clock: company.clock,
      words: createWords('en'),
      print: (line) => printed.push(line),
      ...apply,
    });
  const { hash = '' } = await run({});
  const end = await run({ apply: hash });
  assert.equal(end.kind, 'done', printed.join('\n'));
  return printed.map((text) => ({ where: 'printed by the import', text }));
}

/** A result that is applied and one that contradicts it, as a fulfilment system reports them. */
async function reported(company: TestCompany, secret: string): Promise<readonly Trace[]> {
  const record = await company.app.store.companies.read(company.tenantId);
  const activationId = record?.activations.find(({ state }) => state === 'requested')?.id ?? '';
  const timestamp = Math.floor(Date.parse(company.clock.now()) / 1000);
  const about = { activationId, at: company.clock.now(), endsOn: '2027-06-30' };
  const traces: Trace[] = [];
  for (const [accessId, contractId, outcome] of [
    [idsOf['Access ID in a signed result'], idsOf['Contract ID in a signed result'], 'applied'],
    [idsOf['Access ID in a result set aside'], idsOf['Contract ID in a result set aside'], 'set-aside'],
  ] as const) {
    const body = { type: 'activation.completed', data: { ...about, accessId, contractId } };
    const answer = await call(Number(new URL(company.url).port), { secret, timestamp, body });
    assert.deepEqual([answer.status, answer.body], [200, { outcome }]);
    traces.push({ where: 'answer to a signed result', text: JSON.stringify([answer.headers, answer.body]) });
  }
  return traces;
}

/** Where requested activations are announced. */
async function startHook(): Promise<{ url: string; traces: Trace[]; close(): Promise<void> }> {
  const traces: Trace[] = [];
  const server = createServer(async (request, response) => {
    let text = JSON.stringify(request.headers);
    for await (const chunk of request) text += String(chunk);
    traces.push({ where: 'announcement', text });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    traces,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Teams mode: tokens of the channel, one of them refused, and the bot's own token. */
async function behindTeams(): Promise<WholeRun> {
  const dataDir = await mkdtemp(join(tmpdir(), 'teams-'));
  const password = 'a password of the bot itself';
  const bot = await startTeamsBot({ DATA_DIR: dataDir, MicrosoftAppPassword: password });
  try {
    const tokens = [await bot.channel.token(), await bot.channel.token({ claims: { aud: 'another bot' } })];
    const answers = [];
    for (const token of tokens) answers.push(await bot.post(token, bot.activity({ text: 'benefits' })));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 401],
    );
    return {
      secrets: [
        { what: 'password of the bot', value: password },
        { what: 'token of the bot', value: bot.channel.botToken },
        ...tokens.map((token) => ({ what: 'token of the channel', value: token.split('.')[2] ?? token })),
      ],
      traces: [
        ...bot.logged.map((text) => ({ where: 'log', text })),
        ...answers.map((answer) => ({ where: 'answer /api/messages', text: JSON.stringify(answer) })),
        ...bot.connector.reached.flatMap(({ path, authorization }) => [
          { where: 'channel headers and path', text: path },
          { where: 'authorization at the connector', text: authorization },
        ]),
        ...bot.channel.tokenCalls.map((text) => ({ where: 'directory POST of the bot', text })),
        ...(await filesAsTraces(dataDir, 'file')),
      ],
    };
  } finally {
    await bot.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function backedUp({ dataDir }: TestCompany): Promise<readonly Trace[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  try {
    await backupStore({ dataDir, to: join(folder, 'copy') });
    return await filesAsTraces(folder, 'backup');
  } finally {
    await rm(folder, { recursive: true });
  }
}
