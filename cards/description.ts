import type { Incident } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText } from './card-text.ts';
import description from './description.card.json' with { type: 'json' };
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { productName, titleText } from './incident-words.ts';
import { portalOf, portalPage } from './portals.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(description);

const severityMeanings = {
  A: 'A (critical business impact)',
  B: 'B (moderate business impact)',
  C: 'C (minimal business impact)',
} as const;

/** What is pasted at Microsoft: plain lines, in English whatever the reader's language. */
export function descriptionOf(incident: Incident): string {
  const { form, by } = incident;
  const fields = [
    ['Product', productName(form)],
    ['Problem', form.problem],
    ['Error message', form.errorMessage],
    ['Business impact', form.impact],
    ['Severity', severityMeanings[form.severity]],
    ['Contact', [by.name, form.phone].filter((part) => part !== '').join(', ')],
    ['Our reference', incident.number ?? ''],
  ] as const;
  return fields
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => `${label}: ${inputText(value)}`)
    .join('\n');
}

/** The description to copy. `descriptionOf` is the same as a plain message. */
export function descriptionCard(view: { readonly incident: Incident }, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident } = view;
  const ids = { incidentId: incident.id };
  const portal = portalOf(incident.form);
  const title = cardText(words, 'description.title');
  const lines = descriptionOf(incident).split('\n');
  const sent = incident.state === 'prepared' ? [verbButton(kit, 'enter-case-number', ids)] : [];
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: titleText(words, incident),
      intro: cardText(words, 'description.intro'),
      lines: lines.filter((line) => line.trim() !== '').map((line) => ({ text: inputText(line) })),
    },
    buttons: [linkButton(words.say(`link.${portal}`), portalPage(portal)), ...sent],
    summary: title,
  });
}
