import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contosoRows, startCompany } from '../support/company.ts';
import { attaches, fileMessage } from '../support/sent-file.ts';
import { talk } from '../support/talk.ts';
import type { WireActivity } from '../support/teams-service.ts';
import { leadsOn } from './leads-on.ts';

const header = 'offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';
const csv = `${header}
silver,Application Development,2026-07-01,2027-06-30,2026-12-14,signature-cloud,,,
gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,18
`;
const later = `${header}\ngold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,19\naction-pack,,2026-09-01,2027-08-31,,,,,\n`;
const foreign = `tenant_id,${header}\n11111111-2222-3333-4444-555555555555,silver,,2026-07-01,2027-06-30,,,,,\n`;

const moves = {
  'attaches a CSV file': attaches('contoso.csv', csv),
  'attaches the same with more': attaches('contoso.csv', Buffer.from(`\ufeff${later}`, 'utf16le')),
  'attaches rows of another organization': attaches('contoso.csv', foreign),
  'attaches a picture': attaches('contoso.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff])),
  'attaches a file in Windows-1250': attaches(
    'contoso.csv',
    Buffer.concat([
      Buffer.from(`${header}\nsilver,`),
      Buffer.from([0xa3, 0xf3, 0x64, 0x9f]),
      Buffer.from('\n'),
    ]),
  ),
  'attaches two files': async (_: unknown, person: { sends(activity: WireActivity): Promise<unknown> }) => {
    const one = { contentType: 'text/csv', name: 'a.csv', contentUrl: 'data:text/csv,a' };
    await person.sends({ type: 'message', attachments: [one, one] });
  },
  'attaches a file from elsewhere': async (
    _: unknown,
    person: { sends(activity: WireActivity): Promise<unknown> },
  ) => {
    await person.sends(fileMessage('contoso.csv', 'https://files.example.com/contoso.csv'));
  },
  'every button leads on': leadsOn,
};

describe('an attached file of memberships', () => {
  talk('is read back like pasted rows, and saved by whoever may', { moves }, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Wczytaj plik CSV]'],
    ['bot', 'Dołącz plik CSV do tego czatu', 'starts_on, ends_on'],
    ['Anna', '(attaches a CSV file)'],
    ['bot', 'Odczytane: zgadza się?', 'Signature Cloud Support · Silver', 'zostały 2 z 20', '[Zapisz]'],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane', '2 z 20'],
    ['Anna', '(attaches the same with more)'],
    ['bot', 'Co się zmieni', 'wykorzystane 19 zamiast 18', 'Action Pack', 'wszystko albo nic'],
    ['Anna', '(attaches a CSV file)'],
    ['bot', 'Wszystko to jest już zapisane', '![Zapisz]'],
  ]);

  talk('that cannot be taken is refused with its reason, and nothing is saved', { moves }, [
    ['Anna', '(attaches a picture)'],
    ['bot', 'Plik nie został odczytany', 'To nie jest tekst w kodowaniu UTF-8'],
    ['Anna', '(every button leads on)'],
    ['Anna', '(attaches a file in Windows-1250)'],
    ['bot', 'Plik nie został odczytany', 'Zapisz jako › CSV UTF-8'],
    ['Anna', '(attaches two files)'],
    ['bot', 'W wiadomości jest kilka plików'],
    ['Anna', '(attaches a file from elsewhere)'],
    ['bot', 'nie jest w OneDrive ani SharePoint'],
    ['Anna', '(attaches rows of another organization)'],
    ['bot', 'Wiersz dotyczy innej organizacji', '![Zapisz]'],
    ['Anna', 'korzyści'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
  ]);

  talk('in English', { language: 'en', moves, rows: contosoRows }, [
    ['Anna', '(attaches the same with more)'],
    ['bot', 'Is this right?', 'What changes', '19 used instead of 18', '[Save]'],
    ['Anna', '(attaches a picture)'],
    ['bot', 'The file was not read', 'not text in UTF-8', 'Save as › CSV UTF-8'],
  ]);

  describe('by its address', () => {
    let server: Server;
    let origin = '';
    before(async () => {
      server = createServer((request, response) => {
        if (request.headers.authorization !== undefined) response.statusCode = 400;
        response.end(request.url === '/rows.csv' ? csv : 'x'.repeat(300_000));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => new Promise((resolve) => server.close(resolve)));

    it('is fetched from this machine in local mode, and no log line holds what it says', async () => {
      const company = await startCompany();
      try {
        const anna = company.teams.person('anna');
        await anna.sends(fileMessage('rows.csv', `${origin}/rows.csv`));
        assert.match(anna.reads(), /Odczytane: zgadza się\?/);
        await anna.sends(fileMessage('large.csv', `${origin}/large.csv`));
        assert.match(anna.reads(), /Plik jest za duży/);
        const logged = company.logged.join('');
        for (const secret of ['172693239', '172583624', origin]) assert.ok(!logged.includes(secret), secret);
      } finally {
        await company.close();
      }
    });
  });
});
