import assert from 'node:assert/strict';
import { languages } from '../../benefits/index.ts';
import { withPage } from '../support/browser.ts';
import { drawSheet } from '../support/card-sheet.ts';
import { themes } from '../support/teams-look.ts';
import { cardGroups } from './all-samples.ts';
import { kitOf } from './contoso.ts';

const cards = languages.flatMap((language) =>
  Object.values(cardGroups).flatMap((samples) =>
    Object.entries(samples).map(([name, sample]) => ({
      name: `${name}.${language}`,
      card: sample(kitOf(language)).card,
    })),
  ),
);

describe('every card as Teams draws it', function () {
  this.timeout(60_000);

  it('can be read on a phone and on a desktop, light and dark', async () => {
    await withPage(async (page) => {
      for (const theme of themes) {
        for (const cardWidth of [320, 480]) {
          const flaws = await drawSheet(page, { cards, theme, cardWidth, columns: 4 });
          assert.deepEqual(flaws, [], `${theme}, ${cardWidth} pixels`);
        }
      }
    });
  });

  it('is looked at: grey on grey and a word too wide are found', async () => {
    const body = [
      { type: 'TextBlock', text: 'plan'.repeat(60) },
      { type: 'TextBlock', text: 'faint', color: 'light' },
    ];
    const wide = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Image', url: 'data:,', width: '600px' }, ...body],
    };
    const flaws = await withPage((page) =>
      drawSheet(page, { cards: [{ name: 'bad', card: wide }], theme: 'light', cardWidth: 320, columns: 1 }),
    );
    assert.ok(
      flaws.some((flaw) => flaw.what === 'contrast'),
      'contrast',
    );
    assert.ok(
      flaws.some((flaw) => flaw.what === 'overflow'),
      'overflow',
    );
  });
});
