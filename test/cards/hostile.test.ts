import assert from 'node:assert/strict';
import { refusal } from '../../benefits/index.ts';
import {
  askReceivedCard,
  benefitTableCard,
  doneBeforeCard,
  handOverCard,
  idsPasteCard,
  incidentsCard,
  nothingRecordedCard,
  refusalCard,
  rejectedCard,
  textNote,
} from '../../cards/index.ts';
import { activation, goldLocal, kitOf, silverLocal } from './contoso.ts';
import { findingsIn, nodesOf } from './valid-card.ts';

const written = `**x** [y](https://evil.example) \${$root} <b>`;
/** One of each kind of what is not seen, and marks that cover what stands above. */
const unseen =
  '\u202E\u200B\n\u00ad\u2067\u180e\u3164\u115f\u2800\ufff9\ue000\ud800\u{e0041}\u{e0101}\u{1d173}';
const hidden = `${unseen}${written}a${'\u0301'.repeat(40)}`;
const notSeen =
  /\u202E|\u200B|\n|\u00ad|\u2067|\u180e|\u3164|\u115f|\u2800|\ufff9|\ue000|\p{Cs}|\u{e0041}|\u{e0101}|\u{1d173}|\p{M}{4}/u;
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
  'names of people, one a button': textNote(
    { title: 'choose.forward', named: [['forward-ask', { askId: 'k' }, hidden]] },
    kit,
  ),
  'products and people to choose from': incidentsCard(
    {
      whose: 'company',
      list: {
        wanted: { show: 'all', product: hidden },
        items: [],
        counts: { all: 2, open: 2, waiting: 1, drafts: 0, closed: 0 },
        products: [
          { product: hidden, incidents: 1 },
          { product: 'SQL Server', incidents: 1 },
        ],
        people: [
          { person, incidents: 1 },
          { person: { ...person, oid: 'p' }, incidents: 1 },
        ],
      },
    },
    kit,
  ),
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
      for (const shown of texts) assert.doesNotMatch(shown, /(?<!\\)\[y|(?<!\\)<b/, shown);
      const labels = nodesOf(card).flatMap(({ title, label, placeholder }) => [title, label, placeholder]);
      for (const shown of [...texts, ...labels.map((one) => String(one ?? ''))])
        assert.doesNotMatch(shown, notSeen, shown);
      assert.ok(text.includes(written), text);
      assert.doesNotMatch(`${text}${summary}`.replaceAll('\n', ' '), notSeen);
      assert.doesNotMatch(text + summary, /\\/);
    });
  }

  it('stays in the input as it was typed, and escaped nowhere', () => {
    const { card } = idsPasteCard({ row, typed: 'a *b*\nc', problem: hidden }, kit);
    const input = nodesOf(card).find((node) => node.type === 'Input.Text');
    assert.equal(input?.value, 'a *b*\nc');
  });
});
