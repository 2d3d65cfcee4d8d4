import { cloudCompetencies, offers } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import { offerName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import membershipForm from './membership-form.card.json' with { type: 'json' };
import { type NamedOrganization, organizationChoices } from './organization-choice.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(membershipForm);

/** Inputs of the form. Several competencies are parted by commas. Days are `YYYY-MM-DD`. */
export const membershipFields = [
  'organization',
  'offer',
  'competency',
  'otherCompetency',
  'startsOn',
  'endsOn',
  'activateBy',
] as const;
export type MembershipField = (typeof membershipFields)[number];

export interface MembershipFormView {
  readonly values: Partial<Readonly<Record<MembershipField, string>>>;
  /** What is wrong, as sentences for the reader. */
  readonly problems: readonly string[];
  /** Of the company; asked whose it is where there are several. */
  readonly organizations?: readonly NamedOrganization[];
  /** The wrongly entered one that is corrected. */
  readonly membershipId?: string;
}

/** One offer by hand: choices and days instead of pasting. */
export function membershipFormCard(view: MembershipFormView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { values, problems, membershipId } = view;
  const corrects = membershipId !== undefined;
  const title = cardText(words, corrects ? 'membership-form.title-change' : 'membership-form.title');
  const organizations = organizationChoices(view.organizations ?? []);
  const filled: Record<string, CardText> = {};
  for (const field of membershipFields) filled[field] = inputText(values[field] ?? '');
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'membership-form.intro'),
      problems: problems.map((problem) => ({ text: userText(problem) })),
      ...filled,
      ...labelsOf(words),
      hasOrganizations: organizations.length > 0,
      organizations,
      offers: offers.map((offer) => choice(offerName(words, offer), offer)),
      competencies: cloudCompetencies.map((name) => choice(name, name)),
    },
    buttons: [
      verbButton(kit, 'review-membership', corrects ? { membershipId } : {}),
      ...(corrects ? [] : [withoutInputs(verbButton(kit, 'enter-memberships', {}, { what: 'paste' }))]),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

const choice = (title: string, value: string): CardView => ({
  title: title as CardText,
  value: value as CardText,
});

function labelsOf(words: Words): CardView {
  return {
    organizationLabel: cardText(words, 'membership-form.organization'),
    offerLabel: cardText(words, 'membership-form.offer'),
    offerError: cardText(words, 'membership-form.offer.error'),
    competencyLabel: cardText(words, 'membership-form.competency'),
    otherLabel: cardText(words, 'membership-form.competency.other'),
    otherExample: cardText(words, 'membership-form.competency.example'),
    startsOnLabel: cardText(words, 'membership-form.startsOn'),
    startsOnError: cardText(words, 'membership-form.startsOn.error'),
    endsOnLabel: cardText(words, 'membership-form.endsOn'),
    endsOnError: cardText(words, 'membership-form.endsOn.error'),
    activateByLabel: cardText(words, 'membership-form.activateBy'),
  };
}
