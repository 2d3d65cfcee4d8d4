import assert from 'node:assert/strict';
import { refusal } from '../../benefits/index.ts';
import {
  askReceivedCard,
  benefitTableCard,
  doneBeforeCard,
  handOverCard,
  idsPasteCard,
  nothingRecordedCard,
  noticeTextCard,
  refusalCard,
  rejectedCard,
} from '../../cards/index.ts';
import { activation, goldLocal, kitOf, silverLocal } from './contoso.ts';
import { findingsIn, nodesOf } from './valid-card.ts';

const written = `**x** [y](https://evil.example) \${$root} <b>`;
const hidden = `\u202E\u200B\n${written}`;
const person = { tenantId: 't', oid: 'o', name: hidden };
const kit = kitOf('en');
const row = { ...silverLocal, activationId: 'a-41' };
const ask = {
  id: 'k',
  what: 'activate',
  membershipId: 'm',
  kind: 'product-support',
  asker: person,
  reason: hidden,
  askedAt: kit.now,
  sentTo: [],
  state: 'open',
} as const;

const cards = {
  'company of the table': benefitTableCard(
    { company: hidden, account: hidden, rows: [goldLocal], mayActivate: true, personal: true },
    kit,
  ),
  'company without benefits': nothingRecordedCard({ company: hidden, mayRecord: true }, kit),
  'reason of a rejection': rejectedCard(
    { row, activation: { ...activation, requester: person, reason: hidden } },
    kit,
  ),
  'asker and reason of a request': askReceivedCard({ row, ask }, kit),
  'person on a button': handOverCard({ row, activation, people: [person] }, kit),
  'sentence of a notice': noticeTextCard({ title: hidden, lines: [hidden] }, kit),
  'who was first': doneBeforeCard({ what: hidden, by: { person }, at: kit.now }, kit),
  'fact of a refusal': refusalCard(
    { refusal: refusal('incident_of_another_person', { name: hidden }), account: hidden },
    kit,
  ),
};

describe('text that somebody chose', () => {
  for (const [what, { card, text, summary }] of Object.entries(cards)) {
    it(`is shown as it was written: ${what}`, () => {
      assert.deepEqual(findingsIn(card), []);
      const texts = nodesOf(card).flatMap((node) => (node.type === 'TextBlock' ? [String(node.text)] : []));
      for (const shown of texts) assert.doesNotMatch(shown, /(?<!\\)\[y|(?<!\\)<b|[\u202E\u200B\n]/, shown);
      assert.ok(text.includes(written), text);
      assert.doesNotMatch(text + summary, /[\u202E\u200B]|\\/);
    });
  }

  it('stays in the input as it was typed, and escaped nowhere', () => {
    const { card } = idsPasteCard({ row, typed: 'a *b*\nc', problem: hidden }, kit);
    const input = nodesOf(card).find((node) => node.type === 'Input.Text');
    assert.equal(input?.value, 'a *b*\nc');
  });
});
