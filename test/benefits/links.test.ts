import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { links, linkTo } from '../../benefits/index.ts';

/** Tests run from the root of the repository. */
function article(): string {
  const folder = 'docs/source';
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  const texts = names.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const found = texts.find((text) => text.includes('ms.openlocfilehash'));
  assert.ok(found, 'the article is kept under docs/source');
  return found;
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) =>
    target.startsWith('http')
      ? target
      : `https://learn.microsoft.com/partner-center/${target.replace(/\.md$/, '')}`,
  );
}

describe('links', () => {
  const known: readonly string[] = Object.values(links).map((link) => link.url);

  it('has every link of the article', () => {
    const written = linksOf(article());
    assert.equal(new Set(written).size, 8);
    for (const url of written) assert.ok(known.includes(url), url);
  });

  it('marks as the article’s only what stands there', () => {
    const written = linksOf(article());
    for (const link of Object.values(links))
      assert.equal(link.source === 'article', written.includes(link.url), link.url);
  });

  it('leads only to Microsoft, encrypted, each address once', () => {
    for (const url of known) {
      const { protocol, hostname } = new URL(url);
      assert.equal(protocol, 'https:');
      assert.match(hostname, /\.(microsoft|serviceshub\.microsoft|azure)\.com$/);
    }
    assert.equal(new Set(known).size, known.length);
    assert.equal(linkTo('partnerCenter'), 'https://partner.microsoft.com/dashboard');
  });
});
