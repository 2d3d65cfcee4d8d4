import assert from 'node:assert/strict';
import {
  type CompanyUnderTest,
  line,
  must,
  openCompanyUnderTest,
  settleContoso,
} from './company-under-test.ts';
import { anna, jan } from './rules-kit.ts';

const [accessId, contractId] = ['174999111', '174999222'];
const typed = `ids ${accessId} / 174-999-222 are refused`;

describe('ids in texts that were typed before they were recorded', () => {
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());

  /** Everything a person can type, with ids in it that the bot does not know yet. */
  async function textsAreTyped(): Promise<{ membershipId: string; activationId: string }> {
    company.anew();
    await settleContoso(company);
    const { useCases, by } = company;
    const form = { product: 'SQL Server', problem: typed, errorMessage: typed };
    const { incidentId } = must(await useCases.saveDraft(by(jan), { form }));
    must(await useCases.prepareIncident(by(jan), { incidentId }));
    must(await useCases.addNote(by(jan), { incidentId, text: typed }));
    const [{ id: membershipId } = { id: '' }] = (await company.record()).memberships;
    const which = { membershipId, kind: 'signature-cloud' } as const;
    const { askId } = must(await useCases.ask(by(jan), { ...which, reason: typed }));
    must(await useCases.declineAsk(by(anna), { askId, answer: typed }));
    const first = must(await useCases.requestActivation(by(anna), which));
    must(await useCases.rejectActivation(by(anna), { ...first, reason: typed }));
    const { activationId } = must(await useCases.requestActivation(by(anna), which));
    assert.equal((JSON.stringify(await company.record()).match(/174999111/g) ?? []).length, 6);
    return { membershipId, activationId };
  }

  async function nothingIsLeft(): Promise<void> {
    const { incidents, asks, activations } = await company.record();
    const texts = JSON.stringify({ incidents, asks, activations });
    assert.doesNotMatch(texts, /174999111|174-999-222/);
    assert.equal((texts.match(/ids •+11 \/ •+22 are refused/g) ?? []).length, 6);
  }

  it('are masked once the ids are recorded by hand', async () => {
    const { membershipId } = await textsAreTyped();
    const pair = { membershipId, kind: 'signature-cloud', text: `${accessId} ${contractId}` } as const;
    const draft = must(await company.useCases.draftIds(company.by(anna), pair));
    must(await company.useCases.recordIds(company.by(anna), draft));
    await nothingIsLeft();
  });

  it('are masked once the ids come by themselves', async () => {
    const { activationId } = await textsAreTyped();
    const { asker, opId } = company.by(anna);
    const ids = { activationId, accessId, contractId };
    const by = { system: 'fulfilment-callback' } as const;
    must(await company.useCases.completeActivation(asker.companyId, opId, by, ids));
    await nothingIsLeft();
  });

  it('are masked once the ids are imported', async () => {
    await textsAreTyped();
    const { asker, opId } = company.by(anna);
    const given = { offer: 'silver', competency: 'Application Development', accessId, contractId } as const;
    const lines = [line({ ...given, kind: 'signature-cloud' })];
    must(await company.useCases.applyLines(asker.companyId, opId, { lines }));
    await nothingIsLeft();
  });

  it('stay as they are while somebody has only pasted the numbers', async () => {
    const { membershipId } = await textsAreTyped();
    const before = JSON.stringify((await company.record()).incidents);
    const pair = { membershipId, kind: 'signature-cloud', text: `${accessId} ${contractId}` } as const;
    must(await company.useCases.draftIds(company.by(jan), pair));
    assert.equal(JSON.stringify((await company.record()).incidents), before);
  });
});
