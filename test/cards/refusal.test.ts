import assert from 'node:assert/strict';
import { languages, type RefusalCode, refusal, refusals } from '../../benefits/index.ts';
import { hasNeeds, refusalCard, refusalSentence } from '../../cards/index.ts';
import { kitOf } from './contoso.ts';
import { buttonsOf } from './golden-files.ts';
import { findingsIn } from './valid-card.ts';

const codes = Object.keys(refusals) as RefusalCode[];
const account = 'anna.nowak@contoso.com';
const about = {
  membershipId: 'm',
  kind: 'product-support',
  activationId: 'a',
  incidentId: 'i',
  askId: 'k',
  grantId: 'g',
};
const facts = {
  kind: 'product-support',
  offer: 'silver',
  account,
  roles: 'admin-agent',
  whoMay: 'Anna Nowak, Piotr Zieliński',
  endsOn: '2027-06-30',
  activateBy: '2026-12-14',
  until: '2027-06-30',
  by: 'Anna Nowak',
  on: '2026-11-19',
  state: 'submitted',
  name: 'Jan Kowalski',
  which: 'access',
};

for (const language of languages) {
  const kit = kitOf(language);
  describe(`a refusal in ${language}`, () => {
    it('reads well with every fact and with none', () => {
      for (const code of codes) {
        for (const given of [refusal(code), refusal(code, facts, about)]) {
          const { card, text, summary } = refusalCard({ refusal: given, account }, kit);
          assert.deepEqual(findingsIn(card), [], code);
          assert.doesNotMatch(
            text,
            /\bnone\b|undefined|NaN|\{|product-support|admin-agent|\d{4}-\d\d-\d\d/,
            code,
          );
          assert.doesNotMatch(text.replaceAll('\u00a0', ' '), / {2}| [.,;:)]|\(\)/, `${code}: ${text}`);
          assert.notEqual(summary, '');
          assert.ok(
            text
              .replaceAll('\u00a0', ' ')
              .includes(refusalSentence({ refusal: given, account }, kit).replaceAll('\u00a0', ' ')),
            code,
          );
        }
      }
    });

    it('always offers something to tap', () => {
      for (const code of codes) {
        assert.ok(
          buttonsOf(refusalCard({ refusal: refusal(code, facts, about), account }, kit)).length > 0,
          code,
        );
      }
    });

    it('leaves out a button whose references are missing', () => {
      for (const code of codes) {
        for (const { verb, ids } of buttonsOf(refusalCard({ refusal: refusal(code), account }, kit))) {
          assert.ok(hasNeeds(verb, ids), `${code}: ${verb}`);
        }
      }
      const without = refusalCard({ refusal: refusal('role_missing'), account }, kit);
      assert.ok(!buttonsOf(without).some(({ verb }) => verb === 'ask'));
    });

    it('tells codes, days and what works by itself in words', () => {
      const told = (code: RefusalCode, given: Record<string, string>) =>
        refusalSentence({ refusal: refusal(code, given), account }, kit).replaceAll('\u00a0', ' ');
      assert.match(
        told('form_incomplete', { fields: 'product,severity' }),
        /: (produkt, ważność|product, severity)\./,
      );
      assert.match(told('benefit_already_active', { by: 'demo-fulfilment' }), /DEMO/);
      assert.match(told('activation_not_open', { state: 'submitted' }), /Microsoft/);
      assert.match(told('benefit_expired', { endsOn: '2026-10-31' }), /31 października|October 31/);
    });

    it('names who can mend it', () => {
      const { text } = refusalCard({ refusal: refusal('role_missing', facts, about), account }, kit);
      assert.match(text, /Anna Nowak, Piotr Zieliński/);
    });

    it('names the account in use', () => {
      const { text } = refusalCard({ refusal: refusal('role_taken_away', {}, about), account }, kit);
      assert.match(text, /anna\.nowak@contoso\.com/);
    });
  });
}
