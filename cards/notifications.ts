import { languages, type NoticeChoices, noticeTopics } from '../benefits/index.ts';
import { offeredZones } from '../benefits/memberships/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { noteCard } from './note.ts';
import notifications from './notifications.card.json' with { type: 'json' };
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(notifications);

/** The choice of the company's own zone: an input's choice must have a value. */
export const companyZone = 'company';

export interface NotificationsView {
  readonly choices: NoticeChoices;
}

/** What this person is written to about, when, and in which language: one card, one *Save*. */
export function notificationsCard({ choices }: NotificationsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'notifications.title');
  const offered: readonly string[] = offeredZones;
  const own = choices.zone === undefined || offered.includes(choices.zone) ? [] : [choices.zone];
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'notifications.intro'),
      topicsLabel: cardText(words, 'notifications.topics'),
      topics: noticeTopics.filter((topic) => !choices.muted.includes(topic)).join(',') as CardText,
      topicChoices: noticeTopics.map((topic) => choice(words.say(`notifications.${topic}`), topic)),
      daysLabel: cardText(words, 'notifications.days'),
      days: (choices.weekends ? 'all' : 'working') as CardText,
      dayChoices: (['working', 'all'] as const).map((days) =>
        choice(words.say('notifications.days.which', { days }), days),
      ),
      zoneLabel: cardText(words, 'notifications.zone'),
      zone: (choices.zone ?? companyZone) as CardText,
      zones: [
        choice(words.say('notifications.zone.company', { zone: kit.zone }), companyZone),
        ...[...own, ...offered].map((zone) => choice(zone, zone)),
      ],
      languageLabel: cardText(words, 'notifications.language'),
      language: words.language as string as CardText,
      languages: languages.map((language) =>
        choice(words.say('button.set-language', { language }), language),
      ),
    },
    buttons: [
      verbButton(kit, 'set-notifications'),
      withoutInputs(verbButton(kit, 'set-notifications', { what: 'mine' }, { what: 'mine' })),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: title,
  });
}

const choice = (title: string, value: string): CardView => ({
  title: title as CardText,
  value: value as CardText,
});

/** What will come from now on, and when. */
export function notificationsSavedCard({ choices }: NotificationsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const topics = noticeTopics
    .filter((topic) => !choices.muted.includes(topic))
    .map((topic) => words.say(`notifications.${topic}`))
    .map((name) => `${name.charAt(0).toLocaleLowerCase(words.language)}${name.slice(1)}`);
  return noteCard(kit, {
    title: cardText(words, 'notifications.saved'),
    paragraphs: [
      cardText(words, 'notifications.comes', { topics: topics.length === 0 ? 'none' : words.list(topics) }),
      ...(topics.length === 0
        ? []
        : [
            cardText(words, 'notifications.when', {
              weekends: choices.weekends ? 'yes' : 'no',
              zone: choices.zone ?? kit.zone,
            }),
          ]),
    ],
    buttons: [verbButton(kit, 'show-table'), verbButton(kit, 'show-notifications')],
  });
}
