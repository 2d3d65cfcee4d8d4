import assert from 'node:assert/strict';
import { createLastShown } from '../../bot/last-shown.ts';

describe('the last card as text', () => {
  const place = (id: string, tenantId: string) =>
    ({ conversation: { id, tenantId } }) as Parameters<ReturnType<typeof createLastShown>['of']>[0];

  it('is told in its own conversation and organization only', () => {
    const lastShown = createLastShown();
    lastShown.keep(place('a:1', 'contoso'), 'Gold');
    assert.equal(lastShown.of(place('a:1', 'contoso')), 'Gold');
    assert.equal(lastShown.of(place('a:1', 'fabrikam')), undefined);
    assert.equal(lastShown.of(place('a:2', 'contoso')), undefined);
  });

  it('forgets the oldest conversations first', () => {
    const lastShown = createLastShown();
    for (let at = 0; at <= 1000; at += 1) lastShown.keep(place(`a:${at}`, 'contoso'), 'Gold');
    assert.equal(lastShown.of(place('a:0', 'contoso')), undefined);
    assert.equal(lastShown.of(place('a:1', 'contoso')), 'Gold');
  });
});
