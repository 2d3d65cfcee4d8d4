import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

const options = { rows: contosoRows, language: 'en' } as const;
const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,172693239,172583624,1';

describe('the way of an incident, in English', () => {
  talk('ours: which benefit helps', options, [
    ['Jan', 'an azure vm does not start'],
    ['bot', 'Whose subscription is it?', 'It decides who opens the incident'],
    ['Jan', '[Our own]'],
    [
      'bot',
      'The CSP plan does not cover our own organization.',
      'Signature Cloud Support · Gold helps (no limit)',
    ],
    ['Jan', '[Prepare the incident]'],
    [
      'bot',
      'send it in the Azure portal',
      'Link support benefits',
      'Collect now: the resource ID, the region',
    ],
  ]);

  talk('from a distributor', options, [
    ['Jan', "a customer's azure vm does not start"],
    ['Jan', '[A customer’s, from a distributor]'],
    [
      'bot',
      'Only the distributor can open it',
      'only the distributor can open an Azure incident, even if we have a contract',
      'Nobody has recorded yet who the distributor is.',
      '[Show the ready description]',
      '![Prepare the incident]',
    ],
  ]);

  talk('nobody knows whose, reminded in an hour', options, [
    ['Jan', "a customer's azure vm does not start"],
    ['Jan', '[I do not know]'],
    ['bot', 'Ask whoever looks after the customer', 'The description is kept.', '[Remind me in an hour]'],
    ['Jan', '[Remind me in an hour]'],
    ['bot', 'I will come back to it in an hour.'],
    ['-', '61 minutes later'],
    ['bot→Jan', 'Whose subscription is it?', 'You asked to be reminded.'],
  ]);

  talk('Power Platform of a customer: ids are added there', options, [
    ['Jan', 'power bi of a customer is down'],
    ['bot', '[A customer’s] [Our own] [I do not know]'],
    ['Jan', '[A customer’s]'],
    ['bot', 'It is raised in the customer’s organization', 'Our support contract is added there'],
    ['Jan', '[Prepare the incident]', { Customer: 'Fabrikam' }],
    ['bot', 'send it from Partner Center for the customer', 'Add our support contract there', '[Show IDs]'],
  ]);

  talk('Dynamics 365 of our own: sources disagree on ids', options, [
    ['Jan', 'our dynamics 365 is down'],
    ['Jan', '[Prepare the incident]', { severity: 'B' }],
    ['bot', 'in the Dynamics 365 admin center', 'Microsoft’s own pages disagree on whether it is needed.'],
  ]);

  talk('a product that is too old', options, [
    ['Jan', 'sql server 2016 does not start after an update'],
    [
      'bot',
      'Probably not covered: SQL Server 2016',
      '(according to the catalog: SQL Server 2025 and 2022)',
      'Support plan cannot be used for the specified product',
      '[Buy one incident] [Compare the plans] [Try anyway]',
    ],
    ['Jan', '[Try anyway]'],
    ['Jan', '[Prepare the incident]', { severity: 'B' }],
    ['bot', 'One more step: send it in Support for Business'],
  ]);

  talk('Action Pack and the cloud', { ...options, rows: actionPack }, [
    ['Jan', 'we have an action pack and need help with azure'],
    ['bot', 'Action Pack does not cover cloud products, only 10 incidents for on-premises products.'],
    ['Jan', '[Our own]'],
    [
      'bot',
      'Free: billing and subscriptions in the Azure portal.',
      'a Silver or Gold competency, or a paid plan',
      'Do not type the Action Pack IDs in Azure: nothing will appear.',
      '[Compare the plans] [Azure portal ↗]',
    ],
  ]);

  talk('a similar case, two problems, advice', options, [
    ['Piotr', 'sql server 2022 crashes, error 17066, production is down'],
    ['Piotr', '[Prepare the incident]'],
    ['Jan', 'sql server 2022 crashes with error 17066 and also the backup fails'],
    [
      'bot',
      'A similar incident on November 23: Piotr Zieliński, “SQL Server 2022, error 17066”.',
      'This looks like two problems.',
      '[Prepare the incident] [Show that incident]',
    ],
    ['Jan', '[Only a question, nothing is broken]'],
    ['bot', 'A question', 'Advice uses no incident', '!Severity and first response'],
    ['Jan', '[Prepare the incident]'],
    ['bot', 'One more step: ask for a consultation', 'Partner Advisory Hours', '[Advisory hours ↗]'],
  ]);
});
