import { daysBetween, refusal } from '../benefits/index.ts';
import { type Membership, whyNotCorrectable, whyNotRenewable } from '../benefits/memberships/index.ts';
import { membershipDetailCard, membershipName, membershipsCard, textNote } from '../cards/index.ts';
import { askMemberships, declineMemberships, reviewAsked, withdrawMemberships } from './asked-memberships.ts';
import { describeOrganization, enterOrganization, enterZone, saveZone } from './company-facts.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { recognizeIntent } from './intents.ts';
import { choose, enter, form, readFile, readRows, review, save } from './memberships-entry.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import { organizationsFor } from './organizations.ts';
import { hearPlans } from './reconcile.ts';
import { confirmRenewal, notRenewing, renew } from './renewals.ts';
import type { Turn } from './turn.ts';

/** What the company holds: listed, entered, corrected, renewed; read back first, saved by one tap. */
export const memberships: Feature = {
  id: 'memberships',
  verbs: {
    'show-memberships': list,
    'show-membership': detail,
    'enter-memberships': enter,
    'choose-membership': choose,
    'review-membership': reviewed,
    'save-memberships': save,
    'explain-file': explainFile,
    'ask-memberships': askMemberships,
    'review-asked': reviewAsked,
    'decline-memberships': declineMemberships,
    'withdraw-memberships': withdrawMemberships,
    'change-membership': change,
    'ask-delete-membership': askDelete,
    'delete-membership': remove,
    renew,
    'confirm-renewal': confirmRenewal,
    'not-renewing': notRenewing,
    'enter-csp': enterOrganization,
    'save-csp': describeOrganization,
    'enter-zone': enterZone,
    'save-zone': saveZone,
  },
  intents: { memberships: said },
  hears: { rows: (turn, text) => readRows(turn, text) },
};

/** Days before the end from which a membership can be said to be renewed. */
const renewalAheadDays = 60;

/** Rows, a file, or the wish to see what is recorded; where nothing is, how to begin. */
async function said(turn: Turn): Promise<Awaiting | undefined> {
  if (turn.input.kind !== 'text') return undefined;
  const { slots } = turn.input.recognized;
  if (slots.hasFile) return turn.personal ? readFile(turn) : refused(turn, 'personal_chat_only');
  if (slots.hasMemberships) return readRows(turn, turn.input.text);
  const { record } = await turn.view();
  return record.memberships.length === 0 ? enter(turn) : list(turn);
}

/** Plan lines pasted into the card may be of plans that are known already. */
function reviewed(turn: Turn): Promise<Awaiting | undefined> {
  const { text } = inputsOf(turn);
  const plans = text !== undefined && recognizeIntent(text).slots.hasPortalLine === true;
  return plans ? hearPlans(turn, text) : review(turn);
}

async function list(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const { record } = view;
  const over = (one: Membership): number => (one.endsOn < view.today ? 1 : 0);
  const sorted = [...record.memberships].sort(
    (a, b) => over(a) - over(b) || a.endsOn.localeCompare(b.endsOn) || a.id.localeCompare(b.id),
  );
  await turn.show(
    membershipsCard(
      {
        company: turn.companyName(view),
        zone: record.zone,
        organizations: organizationsFor(turn, record),
        described: record.organizations,
        memberships: sorted,
        rows: view.rows,
        mayKeep: turn.personal && (await turn.services.mayTryToActivate(turn.asker)),
      },
      turn.kit,
    ),
  );
  return undefined;
}

/** The membership a button names, or the refusal that says why there is none. */
async function named(turn: Turn): Promise<Membership | undefined> {
  const { record } = await turn.view();
  const found = record.memberships.find(({ id }) => id === idsOf(turn).membershipId);
  return found ?? refused(turn, 'membership_unknown');
}

async function detail(turn: Turn): Promise<undefined> {
  const membership = await named(turn);
  if (membership === undefined) return undefined;
  const { record, rows, today } = await turn.view();
  const organizations = organizationsFor(turn, record);
  const organization = organizations.find(({ id }) => id === membership.tenantId)?.name;
  const near = daysBetween(today, membership.endsOn) <= renewalAheadDays;
  await turn.show(
    membershipDetailCard(
      {
        membership,
        rows: rows.filter(({ membershipId }) => membershipId === membership.id),
        ...(organizations.length > 1 && organization !== undefined ? { organization } : {}),
        correctable: whyNotCorrectable(record, membership.id) === undefined,
        renewable: near && whyNotRenewable(record, membership.id, today) === undefined,
        mayKeep: turn.personal && (await turn.services.mayTryToActivate(turn.asker)),
      },
      turn.kit,
    ),
  );
  return undefined;
}

/** The form with what is recorded, to be put right. */
async function change(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const membership = await named(turn);
  if (membership === undefined) return undefined;
  const why = whyNotCorrectable((await turn.view()).record, membership.id);
  if (why !== undefined) return turn.refuse(why.refusal);
  const { tenantId, offer, competencies, startsOn, endsOn, activateBy } = membership;
  const [day] = Object.values(activateBy);
  const names = competencies.length === 0 ? [''] : competencies;
  const lines = names.map((competency) => ({
    tenantId,
    offer,
    competency,
    startsOn,
    endsOn,
    ...(day === undefined ? {} : { activateBy: day }),
  }));
  return form(turn, lines, membership.id);
}

async function askDelete(turn: Turn): Promise<undefined> {
  const membership = await named(turn);
  if (membership === undefined) return undefined;
  const why = whyNotCorrectable((await turn.view()).record, membership.id);
  if (why !== undefined) return turn.refuse(why.refusal);
  const { id: membershipId, startsOn, endsOn } = membership;
  const days = { from: turn.words.day(startsOn), to: turn.words.day(endsOn) };
  await turn.show(
    textNote(
      {
        title: 'membership-delete.title',
        paragraphs: ['membership-delete.text'],
        facts: { name: membershipName(membership, turn.kit), ...days },
        buttons: [
          ['delete-membership', { membershipId }],
          ['cancel', {}],
        ],
      },
      turn.kit,
    ),
  );
  return undefined;
}

async function remove(turn: Turn): Promise<undefined> {
  const { membershipId = '' } = idsOf(turn);
  const { record } = await turn.view();
  const membership = record.memberships.find(({ id }) => id === membershipId);
  const name = membership === undefined ? 'none' : membershipName(membership, turn.kit);
  const outcome = await turn.services.useCases.removeMembership(ordered(turn), { membershipId });
  return settle(turn, outcome, async () =>
    turn.replace(
      textNote(
        { title: 'membership-deleted.title', facts: { name }, buttons: [['show-memberships', {}]] },
        turn.kit,
      ),
    ),
  );
}

/** How a file gets here, and what stands in it. */
async function explainFile(turn: Turn): Promise<undefined> {
  if (!turn.personal) return turn.refuse(refusal('personal_chat_only'));
  await turn.show(
    textNote(
      {
        title: 'attach-file.title',
        paragraphs: ['attach-file.how', 'attach-file.columns', 'attach-file.then'],
        buttons: [
          ['enter-memberships', {}, { what: 'paste' }],
          ['choose-membership', {}],
        ],
      },
      turn.kit,
    ),
  );
  return undefined;
}
