import assert from 'node:assert/strict';
import { csvCell, usageColumns } from '../../benefits/incidents/index.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { type FileService, startFileService } from '../support/file-service.ts';
import { type Line, signsInAt, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { dataOf } from './refused-moves.ts';

const thirteenLeft = contosoRows.replace('172583624,18', '172583624,7');
const options = { rows: thirteenLeft };

const known: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Moje role'],
];
const incidents: readonly Line[] = [
  ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '2611230040001234'],
  ['bot', '✓ Numer sprawy zapisany'],
  ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['bot', 'nasz numer 2026-0002'],
];

describe('usage', () => {
  talk('by month and product, in numbers, for who may and is verified at the tap', options, [
    ...incidents,
    ['Anna', 'wykorzystanie'],
    ['bot', 'rola jest sprawdzana po naciśnięciu przycisku', '!SQL Server'],
    ['Anna', '[Wykorzystanie]'],
    ['bot', 'Zaloguj się, aby otworzyć', '!SQL Server'],
    ['Anna', '(signs in)'],
    [
      'bot',
      'Wykorzystanie w ostatnich 12 miesiącach',
      'Contoso · 2 zgłoszenia',
      'gru 2025',
      'lis 2026',
      'Według produktów',
      'SQL Server',
      'Windows Server',
      'Microsoft Product Support · Gold',
      'wykorzystane: 8, zostało: 11 z 20',
    ],
    ['Anna', '[Jako tekst]'],
    ['bot', 'lis 2026 | 2', 'gru 2025 | 0', 'SQL Server | 1', 'Windows Server | 1'],
  ]);

  for (const [language, broken, prepare, says, signIn, unlimited, none] of [
    [
      'pl',
      'nasza maszyna w azure nie wstaje',
      'Przygotuj zgłoszenie',
      'wykorzystanie',
      'zaloguj',
      'Signature Cloud Support · Gold\nbez limitu',
      'wykorzystane: 0',
    ],
    [
      'en',
      'our azure vm does not start',
      'Prepare the incident',
      'usage',
      'sign in',
      'Signature Cloud Support · Gold\nunlimited',
      'used 0',
    ],
  ] as const)
    talk(`claims no count of what has no limit (${language})`, { ...options, language }, [
      ['Jan', broken],
      ['Jan', `[${prepare}]`, { severity: 'B' }],
      ['Jan', '2611230040001234'],
      ['Anna', signIn],
      ['Anna', '(signs in)'],
      ['Anna', says],
      ['bot', unlimited, `!${none}`],
    ]);

  talk('in English, without what was withdrawn before it was sent', { ...options, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
    ['Jan', '[Prepare the incident]'],
    ['Jan', 'my incidents'],
    ['Jan', '[Show: SQL Server 2022, error 17066]'],
    ['Jan', '[Withdraw]'],
    ['Jan', '[No, give it back]'],
    ['Anna', 'usage'],
    ['bot', 'Usage over twelve months', 'No incident in the last twelve months.', '[New incident]'],
  ]);

  talk('is not for an engineer', options, [
    ...known,
    ...incidents,
    ['Jan', 'wykorzystanie'],
    ['Jan', '[Wykorzystanie]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz', 'Anna Nowak', '!Według produktów'],
  ]);

  talk('is a text to copy where no file can be sent', options, [
    ...known,
    ...incidents,
    ['Anna', 'wykorzystanie'],
    ['Anna', '[Plik CSV]'],
    [
      'bot',
      'Treść pliku incidents-2026-11-23.csv do skopiowania (2 zgłoszenia):',
      usageColumns.join(','),
      '2026-0001,2026-11-23,2026-11-23,,SQL Server,2022,A,product-support,gold,sent,,,Jan Kowalski',
      '2026-0002,2026-11-23,,,Windows Server,2025,A,product-support,gold,prepared,,,Jan Kowalski',
      '!172693239',
      '!17066',
    ],
  ]);
});

describe('usage as a file', () => {
  let files: FileService;
  let company: TestCompany;
  let anna: TeamsPerson;
  let jan: TeamsPerson;

  before(async () => {
    files = await startFileService();
    const isAllowed = (url: URL) => url.href.startsWith(`${files.url}/`);
    company = await startCompany({ ...options, edge: { sendsFiles: { isAllowed } } });
    anna = company.teams.person('anna');
    jan = company.teams.person('jan');
    await anna.says('zaloguj');
    await anna.says(await signsInAt(anna, 'anna'));
    await jan.says('sql server 2022 pada, błąd 17066, produkcja stoi');
    await jan.taps('Przygotuj zgłoszenie', {}, { past: 'the form' });
    await anna.says('wykorzystanie');
  });
  after(async () => {
    await company.close();
    await files.close();
  });
  beforeEach(() => {
    files.files.length = 0;
    files.answers(201);
    anna.reads();
    jan.reads();
  });

  interface Asked {
    readonly id: string;
    readonly name: string;
    readonly content: { readonly acceptContext: object; readonly sizeInBytes: number };
  }

  /** Taps *CSV file* and gives the newest question for consent. */
  async function asked(): Promise<Asked> {
    await anna.taps('Plik CSV');
    const post = anna.chat.posts.at(-1);
    assert.ok(post);
    const [attachment] = post.activity.attachments as { contentType: string }[];
    assert.equal(attachment?.contentType, 'application/vnd.microsoft.teams.card.file.consent');
    return { id: post.id, ...(attachment as unknown as Omit<Asked, 'id'>) };
  }

  function agrees(
    person: TeamsPerson,
    { id, name, content }: Asked,
    change: { readonly action?: string; readonly context?: object; readonly uploadUrl?: string } = {},
  ) {
    const { action = 'accept', context = content.acceptContext, uploadUrl = `${files.url}/up` } = change;
    return person.sends({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: id,
      value: {
        type: 'fileUpload',
        action,
        context,
        ...(action === 'accept'
          ? {
              uploadInfo: {
                name,
                uploadUrl,
                contentUrl: `${files.url}/personal/${name}`,
                uniqueId: 'unique',
                fileType: 'csv',
              },
            }
          : {}),
      },
    });
  }

  it('is offered without its content, and sent once its person agrees; no token goes along', async () => {
    const offered = await asked();
    assert.equal(offered.name, 'incidents-2026-11-23.csv');
    assert.doesNotMatch(JSON.stringify(offered), /SQL Server/);
    assert.equal((await agrees(anna, offered)).status, 200);
    const [file] = files.files;
    assert.ok(file);
    assert.equal(file.path, '/up');
    assert.equal(file.headers.authorization, undefined);
    assert.equal(file.headers.cookie, undefined);
    const bytes = Buffer.from(file.text, 'utf8').length;
    assert.equal(file.headers['content-range'], `bytes 0-${bytes - 1}/${bytes}`);
    assert.equal(bytes, offered.content.sizeInBytes);
    assert.ok(file.text.startsWith(`\ufeff${usageColumns.join(',')}\r\n`));
    assert.match(
      file.text,
      /2026-0001,2026-11-23,,,SQL Server,2022,A,product-support,gold,prepared,,,Jan Kowalski\r\n/,
    );
    const shown = anna.chat.posts.find(({ id }) => id === offered.id);
    assert.ok(shown);
    const [info] = shown.activity.attachments as { contentType: string }[];
    assert.equal(info?.contentType, 'application/vnd.microsoft.teams.card.file.info');
  });

  it('is sent once, however often somebody agrees', async () => {
    const offered = await asked();
    await Promise.all([agrees(anna, offered), agrees(anna, offered), agrees(anna, offered)]);
    assert.equal(files.files.length, 1);
  });

  it('is sent to nobody who agrees to another person’s question, or to none', async () => {
    const offered = await asked();
    await agrees(jan, offered);
    assert.match(jan.reads(), /Ta zgoda nie jest już ważna/);
    await agrees(anna, offered, { context: { ticket: 'made up' } });
    await agrees(anna, offered, { context: {} });
    assert.deepEqual(files.files, []);
  });

  it('is not sent to an address that keeps no files of Teams, and the consent is not used up', async () => {
    const offered = await asked();
    await agrees(anna, offered, { uploadUrl: 'http://127.0.0.1:9/up' });
    await agrees(anna, offered, { uploadUrl: company.url });
    assert.match(anna.reads(), /OneDrive nie przyjmuje teraz pliku/);
    assert.deepEqual(files.files, []);
    await agrees(anna, offered);
    assert.equal(files.files.length, 1);
  });

  it('follows no redirect', async () => {
    const offered = await asked();
    files.answers(303, `${files.url}/elsewhere`);
    await agrees(anna, offered);
    assert.deepEqual(
      files.files.map(({ path }) => path),
      ['/up'],
    );
    assert.match(anna.reads(), /OneDrive nie przyjmuje teraz pliku/);
  });

  it('is not sent after ten minutes, nor when its person declines', async () => {
    const offered = await asked();
    await agrees(anna, offered, { action: 'decline' });
    assert.match(anna.reads(), /Plik nie zostanie wysłany/);
    company.clock.forward({ minutes: 11 });
    await agrees(anna, offered);
    assert.match(anna.reads(), /Ta zgoda nie jest już ważna/);
    assert.deepEqual(files.files, []);
  });

  it('is asked for by nobody without the role', async () => {
    await jan.sends({ type: 'message', value: dataOf(anna.card(), 'Plik CSV') });
    assert.match(jan.reads(), /Zaloguj się/);
    assert.deepEqual(files.files, []);
  });

  it('holds nothing that a spreadsheet takes for a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uff1d1'])
      assert.ok(csvCell(text).replace(/^"/, '').startsWith("'"), JSON.stringify(text));
    assert.equal(csvCell('a "b", c'), '"a ""b"", c"');
  });
});
