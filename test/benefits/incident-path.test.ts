import assert from 'node:assert/strict';
import {
  asksWhoseSubscription,
  chooseEntitlement,
  type IncidentForm,
  type IncidentPath,
  incidentPaths,
  pathOf,
  type Subscription,
  subscriptionAnswers,
} from '../../benefits/incidents/index.ts';
import { links } from '../../benefits/index.ts';
import type { CspModel } from '../../benefits/memberships/index.ts';
import { grant, membership, record } from './rules-kit.ts';

const today = '2026-11-23';
type Given = Pick<IncidentForm, 'area' | 'product'> & Partial<IncidentForm>;
const cloud = (product: string, subscription?: Subscription): Given => ({
  area: 'cloud',
  product,
  ...(subscription === undefined ? {} : { subscription }),
});
const local: Given = { area: 'on-premises', product: 'SQL Server' };

describe('the way of an incident', () => {
  const ways: readonly (readonly [string, Given, IncidentPath])[] = [
    ['an on-premises product', local, 'on-premises'],
    ['a product nobody knows', { area: 'on-premises', product: 'Fabrikam ERP' }, 'on-premises'],
    ['advice about an on-premises product', { ...local, need: 'advice' }, 'advice'],
    ['advice about Azure', { ...cloud('Azure'), need: 'advice' }, 'advice'],
    ['something broken', { ...local, need: 'broken' }, 'on-premises'],
    ['our own Azure', cloud('Azure', 'own'), 'azure'],
    ['an Azure service by its name', cloud('Azure Kubernetes Service'), 'azure'],
    ['a cloud service nobody knows', cloud('Fabrikam Cloud'), 'azure'],
    ['Azure of nobody knows whom', cloud('Azure', 'unknown'), 'azure'],
    ['a customer’s Azure, sold by us', cloud('Azure', 'customer-direct'), 'azure-customer'],
    ['a customer’s Azure, from a distributor', cloud('Azure', 'customer-distributor'), 'azure-distributor'],
    ['Microsoft 365', cloud('Microsoft 365'), 'microsoft-365'],
    ['an app of Microsoft 365', cloud('Outlook'), 'microsoft-365'],
    ['a customer’s Microsoft 365', cloud('Microsoft 365', 'customer-direct'), 'customer-workload'],
    ['our own Power Platform', cloud('Power BI', 'own'), 'power-platform'],
    ['our own Dynamics 365', cloud('Dynamics 365', 'own'), 'dynamics-365'],
    ['a customer’s Dynamics 365', cloud('Dynamics 365', 'customer-distributor'), 'customer-workload'],
  ];
  for (const [title, form, path] of ways)
    it(`of ${title} is ${path}`, () => assert.equal(pathOf(form), path));

  it('takes what the table of ways says, cell by cell', () => {
    const cells = Object.entries(incidentPaths).map(([path, { uses, ids, opens }]) => [
      path,
      uses,
      ids,
      opens,
    ]);
    assert.deepEqual(cells, [
      ['advice', 'nothing', 'none', 'anybody'],
      ['on-premises', 'product-support', 'needed', 'anybody'],
      ['azure', 'signature-cloud', 'needed', 'anybody'],
      ['azure-customer', 'nothing', 'none', 'admin-agent'],
      ['azure-distributor', 'nothing', 'none', 'provider'],
      ['microsoft-365', 'nothing', 'none', 'admin-there'],
      ['power-platform', 'signature-cloud', 'needed', 'admin-there'],
      ['dynamics-365', 'signature-cloud', 'unsure', 'admin-there'],
      ['customer-workload', 'signature-cloud', 'needed', 'admin-agent'],
    ]);
    for (const { page } of Object.values(incidentPaths)) assert.match(links[page].url, /^https:\/\//);
  });
});

describe('what a way uses', () => {
  const gold = membership('gold', { competencies: ['Cloud Platform'] });
  const company = record({
    memberships: [gold],
    grants: [
      grant(gold.id, 'product-support', { id: 'local' }),
      grant(gold.id, 'signature-cloud', { id: 'cloud', allowance: 'unlimited' }),
    ],
  });
  const chosen = (form: Given) => {
    const choice = chooseEntitlement(company, form, today);
    return choice.kind === 'grant' ? choice.grant.id : choice.kind;
  };

  it('is a grant where the way takes one, and nothing on a free one', () => {
    assert.equal(chosen(local), 'local');
    assert.equal(chosen(cloud('Azure', 'own')), 'cloud');
    assert.equal(chosen(cloud('Dynamics 365', 'own')), 'cloud');
    assert.equal(chosen(cloud('Microsoft 365', 'customer-direct')), 'cloud');
    assert.equal(chosen(cloud('Microsoft 365')), 'free');
    assert.equal(chosen(cloud('Azure', 'customer-direct')), 'free');
    assert.equal(chosen({ ...local, need: 'advice' }), 'free');
    assert.equal(chosen({ ...cloud('Azure'), need: 'advice' }), 'free');
  });

  it('is nothing we can give where a distributor has to open it', () => {
    assert.equal(chosen(cloud('Azure', 'customer-distributor')), 'provider');
  });
});

describe('whose subscription it is', () => {
  const organization = (csp: CspModel) => ({ csp });
  const azure = cloud('Azure');

  it('is asked for Azure and other paid cloud products, until it has been said', () => {
    assert.equal(asksWhoseSubscription(azure, undefined), true);
    assert.equal(asksWhoseSubscription(cloud('Dynamics 365'), undefined), true);
    assert.equal(asksWhoseSubscription(cloud('Azure', 'unknown'), undefined), true);
    for (const said of ['own', 'customer-direct', 'customer-distributor'] as const)
      assert.equal(asksWhoseSubscription(cloud('Azure', said), undefined), false, said);
  });

  it('is never asked on premises, in Microsoft 365, or for advice', () => {
    assert.equal(asksWhoseSubscription(local, undefined), false);
    assert.equal(asksWhoseSubscription(cloud('Outlook'), undefined), false);
    assert.equal(asksWhoseSubscription({ ...azure, need: 'advice' }, undefined), false);
  });

  it('is not asked where the company sells no cloud: it can only be its own', () => {
    assert.equal(asksWhoseSubscription(azure, organization('none')), false);
    assert.equal(asksWhoseSubscription(azure, organization('direct')), true);
  });

  const answers: readonly (readonly [string, CspModel | undefined, readonly Subscription[]])[] = [
    [
      'all where nobody has recorded how it sells',
      undefined,
      ['customer-direct', 'customer-distributor', 'own', 'unknown'],
    ],
    ['no customers where it sells none', 'none', ['own', 'unknown']],
    ['our customers where it sells direct', 'direct', ['customer-direct', 'own', 'unknown']],
    ['our customers where it is the provider', 'indirect-provider', ['customer-direct', 'own', 'unknown']],
    ['the distributor’s where it resells', 'indirect-reseller', ['customer-distributor', 'own', 'unknown']],
  ];
  for (const [title, csp, wanted] of answers) {
    it(`can be answered with ${title}`, () => {
      const known = csp === undefined ? undefined : organization(csp);
      assert.deepEqual(subscriptionAnswers(azure, known), wanted);
    });
  }

  it('makes no difference between direct and distributor outside Azure', () => {
    for (const csp of [undefined, 'direct', 'indirect-reseller'] as const) {
      const known = csp === undefined ? undefined : organization(csp);
      assert.deepEqual(
        subscriptionAnswers(cloud('Power BI'), known),
        ['customer-direct', 'own', 'unknown'],
        csp,
      );
    }
  });
});
