import type { Refusal } from '../benefits/index.ts';
import { cspFormCard, refusalSentence, textNote, zoneFormCard } from '../cards/index.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import { organizationsFor } from './organizations.ts';
import type { Turn } from './turn.ts';

/** Where the company's days begin and end, and how each organization sells cloud subscriptions. */

async function showOrganization(
  turn: Turn,
  values: Readonly<Record<string, string>> | undefined,
  problem?: string,
): Promise<undefined> {
  const { record } = await turn.view();
  const organizations = organizationsFor(turn, record);
  const { organizationId = turn.asker.tenantId } = idsOf(turn);
  const organization = organizations.find(({ id }) => id === organizationId);
  if (organization === undefined) return refused(turn, 'organization_unknown');
  const known = record.organizations.find(({ id }) => id === organization.id);
  const recorded = {
    csp: known?.csp ?? '',
    provider: known?.provider?.name ?? '',
    contact: known?.provider?.contact ?? '',
    name: known?.name ?? '',
  };
  const card = cspFormCard(
    {
      organization,
      several: organizations.length > 1,
      values: values ?? recorded,
      ...(problem === undefined ? {} : { problem }),
    },
    turn.kit,
  );
  await (problem === undefined ? turn.show(card) : turn.replace(card));
  return undefined;
}

export async function enterOrganization(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  return showOrganization(turn, undefined);
}

export async function describeOrganization(turn: Turn): Promise<undefined> {
  const { organizationId = '' } = idsOf(turn);
  const values = inputsOf(turn);
  const { csp = '', name = '', provider = '', contact = '' } = values;
  const outcome = await turn.services.useCases.describeOrganization(ordered(turn), {
    organizationId,
    csp,
    name,
    provider,
    contact,
  });
  if (outcome.kind === 'refused' && isOfForm(outcome.refusal, ['csp_missing', 'provider_missing'])) {
    return showOrganization(turn, values, sentenceOf(turn, outcome.refusal));
  }
  return settle(turn, outcome, async () =>
    turn.replace(
      textNote({ title: 'csp-saved.title', paragraphs: ['csp-saved.text'], buttons: after }, turn.kit),
    ),
  );
}

export async function enterZone(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const { record } = await turn.view();
  await turn.show(zoneFormCard({ zone: record.zone }, turn.kit));
  return undefined;
}

export async function saveZone(turn: Turn): Promise<undefined> {
  const { zone = '', otherZone = '' } = inputsOf(turn);
  const { record } = await turn.view();
  const chosen = otherZone.trim() === '' ? zone : otherZone.trim();
  const outcome = await turn.services.useCases.setZone(ordered(turn), { zone: chosen });
  if (outcome.kind === 'refused' && isOfForm(outcome.refusal, ['zone_unknown'])) {
    const problem = sentenceOf(turn, outcome.refusal);
    await turn.replace(zoneFormCard({ zone: record.zone, other: otherZone, problem }, turn.kit));
    return undefined;
  }
  return settle(turn, outcome, async (answer) =>
    turn.replace(
      textNote(
        {
          title: 'zone-saved.title',
          facts: { zone: answer.zone },
          paragraphs: ['zone-saved.text'],
          buttons: after,
        },
        turn.kit,
      ),
    ),
  );
}

const after = [
  ['show-memberships', {}],
  ['show-table', {}],
] as const;

/** What is wrong with what was filled in is said in its place. */
function isOfForm({ code }: Refusal, codes: readonly Refusal['code'][]): boolean {
  return codes.includes(code);
}

function sentenceOf(turn: Turn, no: Refusal): string {
  return refusalSentence({ refusal: no, account: turn.asker.account }, turn.kit);
}
