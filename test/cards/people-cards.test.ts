import assert from 'node:assert/strict';
import { languages } from '../../benefits/index.ts';
import {
  type ExplanationFacts,
  explanationCard,
  explanationOf,
  explanationTopics,
  helpCard,
  languageCard,
  membershipFormCard,
  membershipsPasteCard,
  membershipsReviewCard,
  myRolesCard,
  plansCard,
  signInCard,
  welcomeCard,
} from '../../cards/index.ts';
import { anna, goldCloud, goldLocal, kitOf, silverCloud, silverLocal } from './contoso.ts';
import { buttonsOf } from './golden-files.ts';
import { nodesOf } from './valid-card.ts';

const pl = kitOf('pl');
const read = (message: { readonly text: string }): string => message.text.replace(/\u00a0/g, ' ');
const verbsOf = (message: { readonly card: object; readonly summary: string; readonly text: string }) =>
  buttonsOf(message).map((button) => button.verb);
const company = 'Contoso';

describe('the welcome', () => {
  it('tells an engineer what there is and that no role is needed', () => {
    const message = welcomeCard({ company, rows: [goldLocal, goldCloud], admin: false, recorded: true }, pl);
    const has =
      'Contoso ma pomoc techniczną Microsoft: produkty lokalne (zostało 13 z 20) i chmura (bez limitu).';
    assert.ok(read(message).includes(has), message.text);
    assert.match(read(message), /żadna rola nie jest potrzebna/);
    assert.match(read(message), /\[Coś nie działa\] \[Ile zostało\] \[Co potrafisz\?\]/);
  });

  it('tells an admin that an empty register is not an empty company', () => {
    const message = welcomeCard({ company, rows: [], admin: true, recorded: false }, pl);
    assert.match(read(message), /to nie znaczy, że firma nic nie ma/);
    assert.match(read(message), /\[Wpisz, co mamy\] \[Wczytaj plik CSV\]\n\[Później\]/);
    assert.doesNotMatch(read(message), /Wygląda na to/);
  });

  it('names the offers where one kind of support stands twice', () => {
    const twice = [goldLocal, { ...goldLocal, offer: 'silver' as const, remaining: 1, allowance: 15 }];
    const text = read(welcomeCard({ company, rows: twice, admin: false, recorded: true }, pl));
    assert.match(
      text,
      /produkty lokalne · Gold \(zostało 13 z 20\) i produkty lokalne · Silver \(zostało 1 z 15\)/,
    );
  });

  it('lets nobody without a role run into a refusal', () => {
    const rows = [silverCloud, silverLocal];
    assert.ok(
      !verbsOf(welcomeCard({ company, rows, admin: false, recorded: true }, pl)).includes(
        'confirm-activation',
      ),
    );
    assert.ok(
      verbsOf(welcomeCard({ company, rows, admin: true, recorded: true }, pl)).includes('confirm-activation'),
    );
  });
});

describe('my roles', () => {
  const account = 'maria.wojcik@contoso.com';

  it('shows the role, the claim it came from, what it allows and what is missing', () => {
    const view = { account, roles: ['admin-agent' as const], claim: 'groups', whoMayGrant: [anna.name] };
    const text = read(myRolesCard({ ...view, checkedAt: '2026-11-23T10:20:00.000Z' }, pl));
    assert.match(text, /Agent administracyjny\n.*źródło: groups/);
    assert.match(text, /klienci i ich zgłoszenia/);
    assert.match(text, /Administrator globalny, Administrator partnerski MPN: aktywacja/);
    assert.match(text, /Anna Nowak lub inny administrator globalny/);
  });

  it('allows a global admin everything but customers', () => {
    const text = read(myRolesCard({ account, roles: ['global-admin'], whoMayGrant: [] }, pl));
    assert.match(text, /potrzebna jest rola\nAgent administracyjny: klienci/);
  });

  it('takes roles that nobody checked for unknown, not for none', () => {
    const text = read(myRolesCard({ account, whoMayGrant: [] }, pl));
    assert.match(text, /Role nie są jeszcze sprawdzone/);
    assert.doesNotMatch(text, /żadnej z trzech ról/);
  });
});

describe('memberships', () => {
  const line = {
    tenantId: 't',
    offer: 'gold' as const,
    competency: '',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    kind: 'product-support' as const,
    accessId: '172693239',
    used: 7,
  };

  it('are read back in words', () => {
    const text = read(membershipsReviewCard({ draftId: 'd', lines: [line], problems: [] }, pl));
    assert.match(text, /Microsoft Product Support · Gold/);
    assert.match(text, /od 1 lipca 2026 do 30 czerwca 2027, zostało 13 z 20, Access ID 172693239/);
    assert.match(text, /Brakuje tylko Contract ID\./);
    assert.match(text, /\[Zapisz\] \[Popraw\]/);
  });

  it('cannot be saved while something is wrong', () => {
    const message = membershipsReviewCard({ draftId: 'd', lines: [line], problems: ['27 > 20'] }, pl);
    assert.ok(!verbsOf(message).includes('save-memberships'));
    assert.match(read(message), /27 > 20/);
  });

  it('never have their ids in the summary', () => {
    const { summary } = membershipsReviewCard({ draftId: 'd', lines: [line], problems: [] }, pl);
    assert.doesNotMatch(summary, /172693239/);
  });

  it('keep what was pasted or filled in when it has to be mended', () => {
    const pasted = membershipsPasteCard({ company, typed: 'a\nb', problem: 'nothing found' }, pl).card;
    assert.equal(nodesOf(pasted).find((node) => node.id === 'text')?.value, 'a\nb');
    const values = { offer: 'silver', otherCompetency: 'Data', startsOn: '2026-07-01' };
    const { card } = membershipFormCard({ values, problems: ['wrong'] }, pl);
    for (const [id, value] of Object.entries(values)) {
      assert.equal(nodesOf(card).find((node) => node.id === id)?.value, value);
    }
  });
});

describe('an explanation', () => {
  const facts: ExplanationFacts = { account: 'anna@contoso.com', bot: 'Bot', people: [] };

  it('stands for every topic in both languages, with nothing known', () => {
    for (const language of languages) {
      const kit = kitOf(language);
      for (const topic of explanationTopics) {
        const { text } = explanationCard(explanationOf(topic, facts, kit), kit);
        assert.match(text, /\[/, topic);
      }
    }
  });

  it('never offers Advanced Support for on-premises products', () => {
    const links = (area: 'on-premises' | 'cloud') =>
      plansCard({ area }, pl).text +
      explanationCard(explanationOf('pay-per-incident', { ...facts, area }, pl), pl).text;
    assert.doesNotMatch(links('on-premises'), /advanced-cloud-support/);
    assert.match(links('cloud'), /advanced-cloud-support/);
  });

  it('says that one incident is bought with a personal account only', () => {
    const text = read(explanationCard(explanationOf('pay-per-incident', facts, pl), pl));
    assert.match(text, /tylko z prywatnym kontem Microsoft, kontem firmowym się nie da/);
  });

  it('names people instead of "contact your administrator", and a way where nobody is known', () => {
    const people = [{ name: anna.name, roles: ['global-admin' as const] }];
    const known = read(explanationCard(explanationOf('who-may', { ...facts, people }, pl), pl));
    assert.match(known, /Anna Nowak, Administrator globalny/);
    const unknown = read(explanationCard(explanationOf('who-may', facts, pl), pl));
    assert.match(unknown, /Nie znam w firmie nikogo, kto może aktywować/);
  });
});

describe('help, language and signing in', () => {
  it('offers ids in a private chat only', () => {
    assert.match(read(helpCard({ personal: true }, pl)), /„identyfikatory”/);
    assert.doesNotMatch(read(helpCard({ personal: false }, pl)), /„identyfikatory”/);
  });

  it('names each language in itself, in every language', () => {
    for (const language of languages) {
      const { text } = languageCard(kitOf(language));
      assert.match(text, /\[Polski\]/);
      assert.match(text, /\[English\]/);
    }
  });

  it('shows the link, the code to paste and how long it works', () => {
    const url = 'https://bot.contoso.com/auth/start?t=x';
    const text = read(signInCard({ url, why: 'activate', minutes: 2 }, pl));
    assert.ok(text.includes(url));
    assert.match(text, /3\. Skopiuj kod ze strony i wklej go tutaj\./);
    assert.match(text, /Link działa 2 minuty\./);
  });
});
