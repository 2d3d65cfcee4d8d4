import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { signInFacts } from '../support/kept-facts.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { type Events, type Moves, talk } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { answersByItself, cannotSignIn, newestOAuthCard, tellsState } from '../support/teams-oauth-card.ts';
import { auditOf, tracesEvents } from '../support/traces.ts';

const codeAt = async (link: string, person: TeamsPerson) => {
  const end = await signInOverHttp(link, person.key);
  return end.code ?? assert.fail(end.page);
};
/** The sign-in window of the client finishes and tells it the code. */
const useWindow: Moves[string] = async (_company, person) => {
  person.loginState = (link) => codeAt(link, person);
};
const byWindow: Moves[string] = async (_company, person) => {
  const code = await codeAt(newestOAuthCard(person).link, person);
  const answer = await tellsState(person, code);
  assert.deepEqual(answer, { status: 200, body: {} });
  // Teams delivers it again after a while.
  assert.deepEqual(await tellsState(person, code), { status: 200, body: {} });
};
const byItself: Moves[string] = async ({ provider }, person) => {
  const answer = await answersByItself(person, provider.mintSsoToken(person.key));
  const { exchangeId: id } = newestOAuthCard(person);
  assert.deepEqual(answer, { status: 200, body: { id, connectionName: 'sign-in' } });
};
const withoutConsent: Moves[string] = async ({ provider }, person) => {
  const answer = await answersByItself(person, provider.mintSsoToken(person.key, { scp: 'User.Read' }));
  const { exchangeId: id } = newestOAuthCard(person);
  assert.equal(answer.status, 412);
  const { statusCode, connectionName, ...body } = answer.body as Record<string, unknown>;
  assert.deepEqual([statusCode, body.id, connectionName], [412, id, 'sign-in']);
};
const moves: Moves = {
  'her client answers by itself': byItself,
  'her client has a token that does not do': withoutConsent,
  'signs in in the window': byWindow,
  'can use the window': useWindow,
  'has a token that does not do': async ({ provider }, person) => {
    person.loginToken = () => provider.mintSsoToken(person.key, { scp: 'User.Read' });
  },
  'closes the window': async (_company, person) => {
    assert.deepEqual(await tellsState(person, 'CancelledByUser'), { status: 200, body: {} });
  },
  'her client cannot ask': async (_company, person) => {
    assert.deepEqual(await cannotSignIn(person, 'resourcematchfailed'), { status: 200, body: {} });
  },
};
const isSignedIn = (wanted: boolean) => async (company: TestCompany) => {
  const kinds = (await signInFacts(company)).map(({ kind }) => kind);
  assert.equal(kinds.includes('signed-in'), wanted);
  assert.equal(kinds.includes('token-cache'), wanted);
};
const events = (): Events => ({
  ...tracesEvents(),
  'nobody is signed in': isSignedIn(false),
  'somebody is signed in': isSignedIn(true),
  'the reason stands in the log, the words of the client do not': async ({ logged }) => {
    const line = logged.find((one) => one.includes('sign_in_by_client_failed')) ?? '';
    assert.match(line, /"code":"resourcematchfailed"/);
    assert.ok(!logged.some((one) => /eyJhbGci|what the client says/.test(one)));
  },
  'one activation was requested, by the browser': async (company) => {
    const rows = await auditOf(company, 'activation.requested');
    assert.deepEqual(
      rows.map(({ evidence }) => evidence?.presence),
      ['browser'],
    );
  },
});
const inTeams = { rows: contosoRows, loginRequest: true, moves, events };

describe('signing in with a Teams client', () => {
  talk('that answers by itself: who it is, and nothing that counts as being there', inTeams, [
    ['Anna', 'zaloguj'],
    ['bot', 'Użyj konta, którym piszesz w Teams.', '[Zaloguj się]', '!Skopiuj kod'],
    ['Anna', '(her client answers by itself)'],
    ['bot', 'Administrator globalny', 'Sprawdzone dziś, 11:20'],
    ['-', 'nobody is signed in'],
    ['Anna, phone', '(her client answers by itself)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['bot', '!Sprawdzone dziś'],
    ['Anna', '[Aktywuj]'],
    ['bot', '(sign-in requested)', '!Teraz kliknij'],
  ]);

  talk('by its button, where its own token does not do', inTeams, [
    ['Anna', 'zaloguj'],
    ['Anna', '(her client has a token that does not do)'],
    ['Anna, phone', '(her client has a token that does not do)'],
    ['-', 'nobody is signed in'],
    ['Anna', '(signs in in the window)'],
    ['bot', 'Zalogowane konto: anna.nowak@contoso.com.', 'Administrator globalny', '!Ten kod nie jest ważny'],
    ['-', 'somebody is signed in'],
  ]);

  talk('that cannot ask for a token gets the browser way in the same place', inTeams, [
    ['Anna', 'zaloguj'],
    ['Anna', '(her client cannot ask)'],
    ['Anna, phone', '(her client cannot ask)'],
    ['-', 'the reason stands in the log, the words of the client do not'],
    ['Anna', '(signs in)'],
    ['bot', 'Zalogowane konto', 'Administrator globalny', '!Otwórz stronę logowania'],
  ]);

  talk('and closing its window is a cancellation', { ...inTeams, language: 'en' }, [
    ['Anna', 'sign in'],
    ['-', 'nothing changes from here'],
    ['Anna', '(closes the window)'],
    ['bot', 'Sign-in cancelled. Nothing was changed.', '[Sign in]'],
    ['-', 'nobody is signed in'],
    ['-', 'nothing has changed'],
  ]);

  talk('goes on with the tap by the code of the window', inTeams, [
    ['Anna', '(can use the window)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', 'Role sprawdzone', '!Zaloguj się, aby'],
    ['-', 'one activation was requested, by the browser'],
  ]);

  talk('goes on by the window where the token at the tap does not do', inTeams, [
    ['Anna', '(has a token that does not do)'],
    ['Anna', '(can use the window)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', 'Role sprawdzone'],
    ['-', 'one activation was requested, by the browser'],
    ['Anna', '(signs in)'],
    ['bot', 'Zalogowane konto', '!Teraz kliknij'],
    ['-', 'one activation was requested, by the browser'],
  ]);

  talk('goes on by the pasted code where the client shows no window at all', inTeams, [
    ['Anna', '(has a token that does not do)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', '(error 412)', 'Zaloguj się, aby aktywować', '!Teraz kliknij'],
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ['-', 'one activation was requested, by the browser'],
  ]);
});
