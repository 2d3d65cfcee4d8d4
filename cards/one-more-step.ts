import type { Incident } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { evidenceNames } from './evidence-words.ts';
import { incidentTitle, numbered, productName, takenOff } from './incident-words.ts';
import oneMoreStep from './one-more-step.card.json' with { type: 'json' };
import { needsIds, type Portal, portalPage } from './portals.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(oneMoreStep);

export interface OneMoreStepView {
  readonly incident: Incident;
  /** The benefit it uses, as it stands now; absent on a free path. */
  readonly row?: BenefitRow;
  /** Whether this person's account is linked with the contract already. */
  readonly linked: boolean;
  readonly portal: Portal;
}

/** A prepared incident: what is left to do at Microsoft, who knows nothing of it yet. */
export function oneMoreStepCard(view: OneMoreStepView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident, portal, row } = view;
  const { severity } = incident.form;
  const problem = incidentTitle(words, incident);
  const at = momentOf(kit, incident.preparedAt ?? incident.createdAt);
  const named = { name: incident.by.name, at };
  const balance = takenOff(words, row);
  const advice = incident.form.need === 'advice';
  const evidence = advice
    ? noText
    : cardText(words, 'evidence.collect', { items: evidenceNames(words, incident.form) });
  return drawCard(kit, {
    template,
    view: {
      title: cardText(words, `one-more-step.title.${portal}`),
      subtitle: joined(
        [
          joined([userText(problem), advice ? noText : cardText(words, 'severity.name', { severity })]),
          advice ? noText : cardText(words, `severity.${severity}.response`),
        ],
        ', ',
      ),
      notKnown: cardText(words, 'one-more-step.not-known'),
      steps: numbered(stepsOf(view, kit)),
      evidence,
      hasEvidence: evidence !== '',
      balance,
      hasBalance: balance !== '',
      footer:
        incident.number === undefined
          ? cardText(words, 'one-more-step.foot', named)
          : cardText(words, 'one-more-step.foot-number', { ...named, number: incident.number }),
    },
    buttons: buttonsOf(view, kit),
    summary: words.say('one-more-step.summary', { problem }),
  });
}

function stepsOf(
  { incident, portal, row, linked }: OneMoreStepView,
  { words }: CardKit,
): readonly CardText[] {
  const { severity } = incident.form;
  const ids = row !== undefined && linked && needsIds(portal) ? 'linked' : portal;
  const missing = row?.contractIdMissing === true && !linked && needsIds(portal);
  const contract = cardText(words, `one-more-step.ids.${ids}`);
  const steps = [openStep(incident, portal, words)];
  if (row !== undefined || !needsIds(portal)) {
    steps.push(missing ? joined([contract, cardText(words, 'one-more-step.ids.missing')], ' ') : contract);
  }
  const critical = severity === 'A' && incident.form.need !== 'advice';
  steps.push(cardText(words, critical ? 'one-more-step.paste-A' : 'one-more-step.paste'));
  return [...steps, cardText(words, 'one-more-step.back')];
}

function openStep({ form }: Incident, portal: Portal, words: CardKit['words']): CardText {
  if (portal !== 'support-for-business') return cardText(words, `one-more-step.open.${portal}`);
  const { product } = form;
  return form.version === ''
    ? cardText(words, 'one-more-step.open.support-for-business-plain', { product })
    : cardText(words, 'one-more-step.open.support-for-business', { product, version: productName(form) });
}

function buttonsOf({ incident, portal, row, linked }: OneMoreStepView, kit: CardKit): readonly ShownButton[] {
  const ids = { incidentId: incident.id };
  const open = linkButton(kit.words.say(`link.${portal}`), portalPage(portal));
  const grantId = row?.grantId;
  const reveal =
    grantId === undefined || linked || !needsIds(portal) ? [] : [verbButton(kit, 'show-ids', { grantId })];
  const description = verbButton(kit, 'show-description', ids);
  return [open, ...reveal, description, verbButton(kit, 'enter-case-number', ids)];
}
