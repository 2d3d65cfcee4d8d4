import { companyStoreContract } from '../contracts/company-store.contract.ts';
import { keyedStoreContract } from '../contracts/keyed-store.contract.ts';
import { outboxContract } from '../contracts/outbox.contract.ts';
import { openInNewFolder } from './open-folder.ts';

for (const [found, compacted] of [
  ['lines', false],
  ['snapshots', true],
] as const) {
  describe(`the embedded store that finds ${found} after a restart`, () => {
    const open = openInNewFolder(compacted);
    describe('as a company store', () => companyStoreContract(open));
    describe('as an outbox', () => outboxContract(open));
    describe('as a keyed store', () => keyedStoreContract(open));
  });
}
