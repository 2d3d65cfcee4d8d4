import assert from 'node:assert/strict';
import { activationLateCard, idsThereYetCard } from '../../cards/index.ts';
import { activation, kitOf, silverLocal } from './contoso.ts';

const late = { ...silverLocal, expectedOn: '2026-11-20', attention: 'overdue' as const };
const submitted = { ...activation, state: 'submitted' as const, submittedAt: '2026-11-13T10:00:00.000Z' };
/** What the card says before its first button. */
const said = ({ text }: { readonly text: string }) => (text.split('[')[0] ?? '').replaceAll('\u00a0', ' ');

describe('an activation after its day', () => {
  for (const [language, portal, usually, passed] of [
    ['pl', /Centrum partnerskim/g, 'zwykle do', 'termin: 20 listopada, już minął'],
    ['en', /Partner Center/g, 'usually by', 'expected by November 20, which has passed'],
  ] as const) {
    const kit = kitOf(language);

    it(`names Partner Center once (${language})`, () => {
      for (const whom of ['assignee', 'others'] as const) {
        const text = said(activationLateCard({ row: late, activation: submitted, whom }, kit));
        assert.equal(text.match(portal)?.length, 1, text);
      }
    });

    it(`is not called usual any more, and before it is (${language})`, () => {
      const after = said(idsThereYetCard({ row: late, activation: submitted }, kit));
      assert.ok(after.includes(passed) && !after.includes(usually), after);
      const before = { ...late, expectedOn: '2026-11-27', attention: undefined };
      const { attention: _, ...row } = before;
      assert.ok(said(idsThereYetCard({ row, activation: submitted }, kit)).includes(usually));
    });
  }
});
