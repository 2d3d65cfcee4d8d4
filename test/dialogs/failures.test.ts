import assert from 'node:assert/strict';
import { recognizeIntent } from '../../dialogs/index.ts';
import { englishFailures } from './utterances/english-failures.ts';
import { polishFailures } from './utterances/polish-failures.ts';

const fewest = 150;

describe('a failure that is told of', () => {
  for (const [language, failures] of [
    ['Polish', polishFailures],
    ['English', englishFailures],
  ] as const) {
    for (const [named, texts] of Object.entries(failures)) {
      const [product, version] = named.split(' · ');
      for (const text of texts) {
        it(`is an incident of ${named}, in ${language}: ${text}`, () => {
          const { intent, slots } = recognizeIntent(text);
          assert.deepEqual([intent, slots.product, slots.version], ['open-incident', product, version]);
        });
      }
    }
  }

  it('is told of in many ways', () => {
    const all = [polishFailures, englishFailures].flatMap((failures) => Object.values(failures).flat());
    assert.ok(all.length >= 2 * fewest, `${all.length}`);
    assert.equal(new Set(all.map((text) => text.toLowerCase())).size, all.length, 'one stands twice');
  });

  const codes: readonly (readonly [string, string])[] = [
    ['sql server 2022 pada, błąd 17066', '17066'],
    ['Po instalacji KB5034441 na Windows 10 22H2 dostajemy 0x80070643', '0x80070643'],
    ['windows server 2012 R2 patching fails with error 0x800f0922', '0x800F0922'],
    ['entra conditional access blocks everyone aadsts53003', 'AADSTS53003'],
    ['TFS 2017 upgrade fails TF400711', 'TF400711'],
    ['Event ID 1069 cluster resource failed, sql 2022', '1069'],
    ['hyper-v 2019 live migration error code 21502', '21502'],
  ];
  for (const [text, code] of codes)
    it(`has the error code ${code}: ${text}`, () =>
      assert.equal(recognizeIntent(text).slots.errorMessage, code));

  it('holds no ids where it quotes updates and error codes', () => {
    const { slots } = recognizeIntent('po KB5034441 i KB5034439 na windows 11 23H2 mamy 0x80070643');
    assert.equal(slots.hasIds, undefined);
  });

  const others: readonly (readonly [string, string])[] = [
    ['ile zostało na sql server 2022', 'entitlements'],
    ['raport zużycia sql server', 'usage'],
    ['portal azure nie przyjmuje identyfikatorów', 'diagnose'],
    ['w azure nie widzę planu', 'diagnose'],
    ['jakie mam zgłoszenia sql server 2022', 'my-incidents'],
    ['mam numer sprawy do sql server 2022', 'case-update'],
    ['aktywuj pomoc do azure', 'activate'],
    ['who can activate support for azure', 'who-may'],
    ['support plan for azure disappeared', 'diagnose'],
    ['how many incidents are left for sql server 2022', 'entitlements'],
  ];
  for (const [text, intent] of others)
    it(`is none where it is about benefits: ${text}`, () =>
      assert.equal(recognizeIntent(text).intent, intent));
});
