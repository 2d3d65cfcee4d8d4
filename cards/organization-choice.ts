import type { CardText } from './card-text.ts';
import { userText } from './card-text.ts';
import type { CardView } from './template.ts';

/** An organization of the company, as people call it. */
export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
}

/** Choices of the company's organizations; none where there is only one. */
export function organizationChoices(organizations: readonly NamedOrganization[]): readonly CardView[] {
  if (organizations.length < 2) return [];
  return organizations.map(({ id, name }) => ({ title: userText(name), value: id as CardText }));
}
