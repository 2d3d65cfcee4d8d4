import type { Incident } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { coveredNames, policyOf } from './incident-form-words.ts';
import { leftOf, productName } from './incident-words.ts';
import { answerAgain, draftIds, drawPath, theForm, toPrepare } from './path-card.ts';
import { portalOf, portalPage } from './portals.ts';

/** The company's own subscription: which benefit helps. */
export function ownPathCard(
  { incident, row }: { readonly incident: Incident; readonly row?: BenefitRow },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  return drawPath(kit, incident, {
    title: cardText(words, 'path.own.title'),
    paragraphs: [
      cardText(words, 'path.own.why'),
      row === undefined
        ? noText
        : cardText(words, 'path.own.benefit', { benefit: benefitName(words, row), left: leftOf(words, row) }),
    ],
    buttons: [toPrepare(kit, incident), theForm(kit, incident), answerAgain(kit, incident)],
  });
}

/** The company's own subscription, and nothing the company holds covers the cloud: what is free, what is paid. */
export function ownExcludedCard(
  { incident, actionPack }: { readonly incident: Incident; readonly actionPack: boolean },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const portal = portalOf(incident.form);
  const name = words.say(`link.${portal}`);
  return drawPath(kit, incident, {
    title: cardText(words, 'path.own-excluded.title'),
    paragraphs: [
      portal === 'customer-workload' ? noText : cardText(words, 'path.own-excluded.free', { portal: name }),
      cardText(words, 'path.own-excluded.paid'),
      actionPack ? cardText(words, 'path.own-excluded.action-pack') : noText,
    ],
    buttons: [
      verbButton(kit, 'show-plans', { ...draftIds(incident), area: 'cloud' }),
      linkButton(name, portalPage(portal)),
      theForm(kit, incident),
      answerAgain(kit, incident),
    ],
  });
}

/** Microsoft 365: free, without ids, by whoever is an administrator there. */
export function microsoft365PathCard(
  { incident }: { readonly incident: Incident },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  return drawPath(kit, incident, {
    title: cardText(words, 'path.microsoft-365.title'),
    paragraphs: [cardText(words, 'path.microsoft-365.why'), cardText(words, 'path.microsoft-365.where')],
    buttons: [
      linkButton(words.say('link.microsoft-365'), portalPage('microsoft-365')),
      verbButton(kit, 'pass-on-incident', draftIds(incident)),
      verbButton(
        kit,
        'choose-subscription',
        { ...draftIds(incident), subscription: 'customer-direct' },
        { what: 'customer' },
      ),
      verbButton(kit, 'prepare', draftIds(incident)),
    ],
  });
}

/** The version is too old: what the portal will say, what helps instead, and the way to try. */
export function tooOldCard({ incident }: { readonly incident: Incident }, kit: CardKit): CardMessage {
  const { words } = kit;
  const { form } = incident;
  const versions = coveredNames(form, kit);
  return drawPath(kit, incident, {
    title: cardText(words, 'path.too-old.title', { product: productName(form) }),
    paragraphs: [
      versions === 'none'
        ? cardText(words, 'path.too-old.why-plain', { policy: policyOf(form) })
        : cardText(words, 'path.too-old.why', { versions, policy: policyOf(form) }),
      cardText(words, 'path.too-old.portal'),
    ],
    buttons: [
      verbButton(kit, 'explain-pay-per-incident', draftIds(incident)),
      verbButton(kit, 'show-plans', { ...draftIds(incident), area: 'on-premises' }),
      verbButton(kit, 'change-draft', { ...draftIds(incident), anyway: 'yes' }, { what: 'anyway' }),
    ],
  });
}
