import { cspModels } from '../benefits/memberships/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText, userText } from './card-text.ts';
import cspForm from './csp-form.card.json' with { type: 'json' };
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { cspWords } from './membership-words.ts';
import type { NamedOrganization } from './organization-choice.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(cspForm);

/** Inputs of the form. */
export const cspFields = ['csp', 'provider', 'contact', 'name'] as const;
export type CspField = (typeof cspFields)[number];

export interface CspFormView {
  readonly organization: NamedOrganization;
  /** One of several: then it can be named. */
  readonly several: boolean;
  readonly values: Partial<Readonly<Record<CspField, string>>>;
  readonly problem?: string;
}

/** How an organization sells cloud subscriptions, and through whom. Asked once and kept. */
export function cspFormCard(
  { organization, several, values, problem = '' }: CspFormView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'csp-form.title');
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: several ? userText(organization.name) : noText,
      hasProblem: problem !== '',
      problem: userText(problem),
      intro: cardText(words, 'csp-form.intro'),
      cspLabel: cardText(words, 'csp-form.csp'),
      cspError: cardText(words, 'csp-form.csp.error'),
      csp: inputText(values.csp ?? ''),
      models: cspModels.map((model) => ({
        title: cardText(words, 'csp.model', { model: cspWords[model] }),
        value: model as CardText,
      })),
      providerLabel: cardText(words, 'csp-form.provider'),
      providerExample: cardText(words, 'csp-form.provider.example'),
      provider: inputText(values.provider ?? ''),
      contactLabel: cardText(words, 'csp-form.contact'),
      contactExample: cardText(words, 'csp-form.contact.example'),
      contact: inputText(values.contact ?? ''),
      hasSeveral: several,
      nameLabel: cardText(words, 'csp-form.name'),
      name: inputText(values.name ?? ''),
    },
    buttons: [
      verbButton(kit, 'save-csp', { organizationId: organization.id }),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}
