import { isCalendarDay, isZone, languages, type NoticeChoices, noticeTopics } from '../benefits/index.ts';
import { companyZone, notificationsCard, notificationsSavedCard, reminderSetCard } from '../cards/index.ts';
import { createWords } from '../locales/index.ts';
import type { Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** What each person is written to about, and a reminder put off by a day. */
export const notifications: Feature = {
  id: 'notifications',
  verbs: {
    'show-notifications': show,
    'set-notifications': save,
    'remind-tomorrow': remindTomorrow,
  },
  intents: { notifications: show },
  hears: {},
};

async function show(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const choices = await turn.services.useCases.noticeChoices(turn.asker);
  await turn.show(notificationsCard({ choices }, turn.kit));
  return undefined;
}

/** All of the card at once; *only what is mine* leaves hour and language as they are. */
async function save(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const { useCases } = turn.services;
  const inputs = inputsOf(turn);
  const onlyMine = idsOf(turn).what === 'mine';
  // Without the card's inputs there is nothing to save.
  if (!onlyMine && inputs.zone === undefined) return show(turn);
  const before = await useCases.noticeChoices(turn.asker);
  const choices = onlyMine ? { ...before, muted: noticeTopics } : choicesIn(inputs);
  if (choices === undefined) return refused(turn, 'button_unknown');
  await useCases.chooseNotices(turn.asker, choices);
  const language = languages.find((one) => one === inputs.language) ?? turn.words.language;
  if (language !== turn.words.language) await turn.services.setLanguage(turn.asker, language);
  const kit = { ...turn.kit, words: createWords(language) };
  await turn.replace(notificationsSavedCard({ choices }, kit));
  return undefined;
}

function choicesIn(inputs: Readonly<Record<string, string>>): NoticeChoices | undefined {
  const { zone = companyZone } = inputs;
  if (zone !== companyZone && !isZone(zone)) return undefined;
  return {
    // Nothing ticked comes as an empty text, or not at all.
    muted: noticeTopics.filter((topic) => !(inputs.topics ?? '').split(',').includes(topic)),
    weekends: inputs.days === 'all',
    ...(zone === companyZone ? {} : { zone }),
  };
}

async function remindTomorrow(turn: Turn): Promise<undefined> {
  const { membershipId, on } = idsOf(turn);
  if (membershipId === undefined || on === undefined || !isCalendarDay(on))
    return refused(turn, 'benefit_unknown');
  const outcome = await turn.services.useCases.remindTomorrow(ordered(turn), { membershipId, on });
  return settle(turn, outcome, async (answer) => {
    await turn.replace(reminderSetCard({ on: answer.on, lastOn: on }, turn.kit));
  });
}
