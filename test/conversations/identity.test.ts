import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { type Events, type Moves, signsInAt, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { auditOf, tracesEvents } from '../support/traces.ts';

/** The client hands over a single-sign-on token when it is asked for one at the click. */
const givesToken: Moves[string] = async ({ provider }, person) => {
  person.loginToken = () => provider.mintSsoToken(person.key);
};
const givesAnothersToken: Moves[string] = async ({ provider }, person) => {
  person.loginToken = () => provider.mintSsoToken('piotr');
};
/** The browser at the directory is signed in as somebody else. */
const moves: Moves = { 'has single sign-on': givesToken, 'has single sign-on of Piotr': givesAnothersToken };

/** Who was verified for the one activation, by which claim and in which way. */
const verified =
  (who: string, roles: readonly string[], presence: string) => async (company: TestCompany) => {
    const rows = await auditOf(company, 'activation.requested');
    assert.equal(rows.length, 1);
    const { member } = company.teams.person(who);
    const [evidence] = rows.map((row) => row.evidence);
    assert.deepEqual(
      [evidence?.oid, evidence?.tenantId, evidence?.roles, evidence?.presence],
      [member.aadObjectId, company.tenantId, roles, presence],
    );
  };
const events = (): Events => ({
  ...tracesEvents(),
  'the audit names Anna, a Global admin, by her browser': verified('anna', ['global-admin'], 'browser'),
  'the audit names Piotr, an MPN partner admin, by his browser': verified(
    'piotr',
    ['mpn-partner-admin'],
    'browser',
  ),
  'the audit names Anna, a Global admin, by the client': verified('anna', ['global-admin'], 'login-request'),
  'the audit names Piotr, an MPN partner admin, by the client': verified(
    'piotr',
    ['mpn-partner-admin'],
    'login-request',
  ),
});
const byBrowser = { rows: contosoRows, events, moves };
const byClient = { ...byBrowser, loginRequest: true };
const inEnglish = { language: 'en' } as const;

describe('activation is allowed', () => {
  talk('to a Global admin who signs in with the browser', byBrowser, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się', '!Teraz kliknij'],
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', 'Role sprawdzone', 'Anna Nowak'],
    ['-', 'the audit names Anna, a Global admin, by her browser'],
  ]);

  talk('to an MPN partner admin who signs in with the browser', { ...byBrowser, ...inEnglish }, [
    ['Piotr', 'activate cloud silver'],
    ['Piotr', '[Activate]'],
    ['bot', 'Sign in', '!Now press Activate'],
    ['Piotr', '(signs in)'],
    ['bot', 'Partner Center', 'Piotr Zieliński'],
    ['-', 'the audit names Piotr, an MPN partner admin, by his browser'],
  ]);

  talk('to a Global admin whose client answers for them', { ...byClient, ...inEnglish }, [
    ['Anna', '(has single sign-on)'],
    ['Anna', 'activate cloud silver'],
    ['Anna', '[Activate]'],
    ['bot', 'Partner Center', 'Anna Nowak', '!Sign in'],
    ['-', 'the audit names Anna, a Global admin, by the client'],
  ]);

  talk('to an MPN partner admin whose client answers for them', byClient, [
    ['Piotr', '(has single sign-on)'],
    ['Piotr', 'aktywuj chmurę silver'],
    ['Piotr', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', '!Zaloguj się'],
    ['-', 'the audit names Piotr, an MPN partner admin, by the client'],
  ]);
});

describe('whoever answers the sign-in is whoever writes', () => {
  talk('refuses a token of somebody else at the click', byClient, [
    ['-', 'nothing changes from here'],
    ['Anna', '(has single sign-on of Piotr)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    [
      'bot',
      'To logowanie z innego konta',
      'Sprawdzam tylko konto, którym piszesz w Teams (anna.nowak@contoso.com)',
      'Nic się nie zmieniło',
      '[Zaloguj się] [Rola jest na innym koncie]',
    ],
    ['-', 'nothing has changed'],
  ]);

  talk('gives no code to another account in the browser', { ...byBrowser, moves: wrongAccount() }, [
    ['-', 'nothing changes from here'],
    ['Jan', 'aktywuj chmurę silver'],
    ['Jan', '[Aktywuj]'],
    ['bot', 'Zaloguj się'],
    ['Jan', '(gets Anna to open the link)'],
    ['Jan', '[Aktywuj]'],
    ['bot', 'Zaloguj się', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);

  talk('takes a code only from the person it was made for', { ...byBrowser, moves: stolenCode() }, [
    ['-', 'nothing changes from here'],
    ['Jan', '(pastes a code of Anna)'],
    ['bot', 'Ten kod nie jest ważny', '[Zaloguj się]'],
    ['Jan', 'aktywuj chmurę silver'],
    ['Jan', '[Aktywuj]'],
    ['bot', 'Zaloguj się', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);

  talk('a signed-in session of the client is no sign-in of the moment', byClient, [
    ['-', 'nothing changes from here'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', '(sign-in requested)', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);
});

/** The link opened by somebody else ends on a page that names both accounts and gives no code. */
function wrongAccount(): Moves {
  return {
    'gets Anna to open the link': async (_company, person: TeamsPerson) => {
      const { url = '' } = await person.taps(person.buttons().find((one) => one.endsWith('↗')) ?? '');
      const end = await signInOverHttp(url, 'anna');
      assert.equal(end.code, undefined);
      assert.match(end.page, /anna\.nowak@contoso\.com/);
      assert.match(end.page, /jan\.kowalski@contoso\.com/);
      assert.doesNotMatch(end.page, /S-[A-Z2-7]{16}/);
    },
  };
}

function stolenCode(): Moves {
  return {
    'pastes a code of Anna': async ({ teams }, person) => {
      const anna = teams.person('anna');
      await anna.says('zaloguj');
      await person.says(await signsInAt(anna, 'anna'));
    },
  };
}
