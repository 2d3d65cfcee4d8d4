import assert from 'node:assert/strict';
import { type CardText, userText } from '../../cards/card-text.ts';
import { cardTemplate, MissingCardValue } from '../../cards/template.ts';

const text = (value: string): CardText => userText(value);
/** A binding as a template writes it. */
const bind = (path: string): string => `\${${path}}`;
const block = { type: 'TextBlock', text: bind('title') };

describe('a card template', () => {
  it('reads no value again as a template', () => {
    const expanded = cardTemplate({ body: [block] }).expand({
      title: text(`${bind('title')} ${bind('$root')}`),
    });
    assert.deepEqual(expanded.body, [{ type: 'TextBlock', text: `${bind('title')} ${bind('$root')}` }]);
  });

  it('throws where a value is missing, instead of showing the binding', () => {
    assert.throws(() => cardTemplate({ body: [block] }).expand({}), MissingCardValue);
    const list = cardTemplate({ body: [{ $data: bind('rows'), ...block }] });
    assert.throws(() => list.expand({}), MissingCardValue);
    assert.throws(() => list.expand({ rows: [{ title: text('a') }, {}] }), MissingCardValue);
    assert.throws(
      () => cardTemplate({ body: [{ $when: bind('shown'), ...block }] }).expand({ title: text('a') }),
      MissingCardValue,
    );
  });

  it('throws where a value is an object that would become a card element', () => {
    const hostile = { title: { type: 'Image', url: 'https://evil.example' } } as unknown as {
      title: CardText;
    };
    assert.throws(() => cardTemplate({ body: [block] }).expand(hostile), MissingCardValue);
  });

  it('needs no value of a part that is not shown', () => {
    const expanded = cardTemplate({ body: [{ $when: bind('shown'), ...block }] }).expand({ shown: false });
    assert.deepEqual(expanded.body, []);
  });

  it('binds a list item by item, and the whole view by $root', () => {
    const template = cardTemplate({
      body: [{ $data: bind('rows'), text: `${bind('name')} of ${bind('$root.title')}` }],
    });
    const expanded = template.expand({ title: text('T'), rows: [{ name: text('a') }, { name: text('b') }] });
    assert.deepEqual(expanded.body, [{ text: 'a of T' }, { text: 'b of T' }]);
  });

  it('gives the same card every time it is expanded', () => {
    const template = cardTemplate({ body: [block] });
    assert.deepEqual(template.expand({ title: text('a') }), template.expand({ title: text('a') }));
    assert.deepEqual(template.expand({ title: text('b') }).body, [{ type: 'TextBlock', text: 'b' }]);
  });
});
