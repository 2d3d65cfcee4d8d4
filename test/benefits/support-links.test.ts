import assert from 'node:assert/strict';
import { supportUrlOf } from '../../benefits/index.ts';

describe('a support link that Partner Center names', () => {
  for (const url of [
    'https://portal.azure.com/contoso.com#create/Microsoft.Support',
    'https://portal.office.com/Partner/BeginClientSession.aspx?CTID=1&CSDEST=Support',
    'https://admin.microsoft.com/support',
    'https://partner.microsoft.com/commerce/customers/list',
    'https://fabrikam.crm4.dynamics.com/help',
    'https://admin.powerplatform.microsoft.com/support',
  ]) {
    it(`is a button: ${url}`, () => assert.equal(supportUrlOf(url), url));
  }

  for (const url of [
    undefined,
    '',
    'not an address',
    'http://portal.azure.com/',
    'javascript:alert(1)',
    'https://portal.azure.com.evil.example/',
    'https://evilportal.azure.com/',
    'https://evil.example/portal.azure.com',
    'https://portal.azure.com@evil.example/',
    'https://me:secret@portal.azure.com/',
    'https://portal.azure.com:8443/',
    'https://dynamics.com/',
    'https://evildynamics.com/',
    `https://portal.azure.com/${'x'.repeat(2000)}`,
  ]) {
    it(`is none: ${String(url).slice(0, 60)}`, () => assert.equal(supportUrlOf(url), undefined));
  }
});
