import type { Incident, IncidentForm } from '../benefits/incidents/index.ts';
import { type Language, languages } from '../benefits/index.ts';
import { createWords, type Words } from '../locales/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText, joined, noText } from './card-text.ts';
import description from './description.card.json' with { type: 'json' };
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { evidenceNames } from './evidence-words.ts';
import { productName, titleText } from './incident-words.ts';
import { portalOf, portalPage } from './portals.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(description);

/** What is pasted at Microsoft: plain lines, in the language it is to be sent in, whatever the reader's. */
export function descriptionOf(incident: Incident, language: Language = 'en'): string {
  const { form, by } = incident;
  const words = createWords(language);
  const fields = [
    ['product', productName(form)],
    ['customer', form.customer ?? ''],
    ['problem', problemIn(words, form)],
    ['error', form.errorMessage],
    ['impact', form.impact],
    ['severity', form.need === 'advice' ? '' : words.say(`description.severity.${form.severity}`)],
    ['contact', [by.name, form.phone].filter((part) => part !== '').join(', ')],
    ['reference', incident.number ?? ''],
    ['evidence', form.need === 'advice' ? '' : evidenceNames(words, form)],
  ] as const;
  return fields
    .filter(([, value]) => value.trim() !== '')
    .map(([field, value]) => `${words.say(`description.field.${field}`)}: ${inputText(value)}`)
    .join('\n');
}

/** A title that the bot made of product and error is told in the language of the description. */
function problemIn(words: Words, { product, version, problem, errorMessage: code }: IncidentForm): string {
  const facts = { name: [product, version].filter((part) => part !== '').join(' '), code };
  const made = languages.some((one) => createWords(one).say('incident-form.short-title', facts) === problem);
  return made ? words.say('incident-form.short-title', facts) : problem;
}

export interface DescriptionView {
  readonly incident: Incident;
  /** English where it is not said: what severity A is handled in. */
  readonly language?: Language;
}

/** The description to copy, and the same in the other language. `descriptionOf` is it as a plain message. */
export function descriptionCard({ incident, language = 'en' }: DescriptionView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { incidentId: incident.id };
  const portal = portalOf(incident.form);
  // Nobody here can open it there.
  const to = portal === 'azure-distributor' ? 'distributor' : 'microsoft';
  const title = cardText(words, 'description.title', { to });
  const lines = descriptionOf(incident, language).split('\n');
  const other = language === 'en' ? 'pl' : 'en';
  const sent = incident.state === 'prepared' ? [verbButton(kit, 'enter-case-number', ids)] : [];
  const open = to === 'distributor' ? [] : [linkButton(words.say(`link.${portal}`), portalPage(portal))];
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: titleText(words, incident),
      intro: joined(
        [
          cardText(words, 'description.intro', { to }),
          cardText(words, 'description.language', { language }),
          incident.form.severity === 'A' && incident.form.need !== 'advice'
            ? cardText(words, 'description.why-english')
            : noText,
        ],
        ' ',
      ),
      lines: lines.filter((line) => line.trim() !== '').map((line) => ({ text: inputText(line) })),
    },
    buttons: [
      ...open,
      verbButton(kit, 'show-description', { ...ids, language: other }, { language: other }),
      ...sent,
    ],
    summary: title,
  });
}
