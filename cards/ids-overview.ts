import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { distinctNames } from './choice-of-benefit.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface IdsOverview {
  /** Benefits whose ids are recorded. */
  readonly rows: readonly BenefitRow[];
  /** Benefits whose contract has ended: their ids are recorded, and open nothing any more. */
  readonly ended?: readonly BenefitRow[];
  /** In a group: opens the personal chat, where alone ids are shown. */
  readonly chatUrl?: string;
}

/** Whose ids? One button a benefit; in a group it only says where they can be seen. */
export function idsOverviewCard({ rows, ended = [], chatUrl }: IdsOverview, kit: CardKit): CardMessage {
  const { words } = kit;
  if (rows.length === 0) {
    const over = ended.length > 0;
    return noteCard(kit, {
      title: cardText(words, over ? 'ids-overview.ended' : 'ids-overview.none'),
      paragraphs: [
        ...ended.map((row) => lineOf(row, kit)),
        cardText(words, over ? 'ids-overview.ended-mend' : 'ids-overview.none-mend'),
      ],
      buttons: [verbButton(kit, 'show-activations'), verbButton(kit, 'show-table')],
    });
  }
  const names = distinctNames(words, rows);
  // One pair leaves nothing to choose.
  const choose = rows.length > 1;
  return noteCard(kit, {
    title: cardText(words, chatUrl === undefined && choose ? 'ids-overview.title' : 'ids.title'),
    paragraphs: [
      ...rows.map((row) => lineOf(row, kit)),
      cardText(words, chatUrl === undefined ? 'ids-overview.belong' : 'ids-overview.personal-only', {
        count: rows.length,
      }),
    ],
    buttons:
      chatUrl === undefined
        ? rows.map((row, index) => ({
            ...verbButton(kit, 'show-ids', { grantId: row.grantId ?? '', ...benefitIds(row) }),
            ...(choose ? { title: names[index] ?? '' } : {}),
          }))
        : [linkButton(words.say('group.write-to-me'), chatUrl)],
  });
}

function lineOf(row: BenefitRow, { words }: CardKit): CardText {
  return cardText(words, 'ids-overview.line', {
    benefit: benefitName(words, row),
    day: words.day(row.endsOn),
  });
}
