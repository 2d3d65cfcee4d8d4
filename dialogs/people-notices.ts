import {
  type CompanyView,
  countLeft,
  leftBehind,
  type NoticeRow,
  openAsks,
  personKey,
  samePerson,
} from '../benefits/index.ts';
import {
  askGrantedCard,
  askName,
  askReceivedCard,
  type CardKit,
  type CardMessage,
  idsOfAsk,
  leaverCard,
  saidToHaveLeftCard,
  textNote,
} from '../cards/index.ts';
import { askViewOf } from './ask-view.ts';

/** A notice about an ask. */
export function askNoticeCard(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  const ask = view.record.asks.find(({ id }) => id === notice.about.askId);
  if (ask === undefined) return undefined;
  const about = askViewOf(view, ask);
  const { row, incident } = about;
  // What it is about is gone: there is nothing left to decide.
  if (ask.membershipId !== undefined && row === undefined) return undefined;
  const receives = ['activation-asked', 'colleague-asked', 'ask-forwarded'].includes(notice.kind);
  if (receives && ask.what === 'open-for-customer' && incident === undefined) return undefined;
  if (receives) return askReceivedCard(about, kit);
  const texts = [askName(kit.words, about)];
  const anew = { ...ask, id: '' };
  switch (notice.kind) {
    case 'ask-granted':
      return askGrantedCard(about, kit);
    case 'ask-expired':
      return textNote(
        {
          title: 'notice.ask-expired',
          paragraphs: ['notice.ask-expired.what'],
          texts,
          buttons: [
            ['choose-colleague', idsOfAsk(anew)],
            ['show-forward-text', idsOfAsk(anew)],
          ],
        },
        kit,
      );
    default:
      return textNote(
        {
          title: 'notice.ask-declined',
          facts: { name: ask.decidedBy?.name ?? '' },
          texts: [...texts, ...(ask.answer === undefined ? [] : [ask.answer])],
          buttons: [
            ['show-who-may', {}],
            ...(ask.what === 'activate' ? ([['explain-pay-per-incident', {}]] as const) : []),
          ],
        },
        kit,
      );
  }
}

/** A notice about somebody who has left. */
export function leaverNoticeCard(
  view: CompanyView,
  notice: NoticeRow,
  kit: CardKit,
): CardMessage | undefined {
  const { record } = view;
  const leaver = record.leavers.find(({ person }) => personKey(person) === notice.about.person);
  if (leaver === undefined) return undefined;
  const counts = countLeft(leftBehind(record, leaver.person));
  switch (notice.kind) {
    case 'leaver-found':
      return leaverCard({ leaver, ...counts }, kit);
    case 'nobody-may':
      return nobodyMay(view, notice, kit);
    case 'said-to-have-left':
      return saidToHaveLeftCard(leaver, kit);
    default: {
      const { person, takenOverBy } = leaver;
      const count = counts.activations + counts.incidents + counts.refunds;
      return textNote(
        {
          title: 'notice.leaver-taken-over',
          paragraphs: count > 0 ? ['notice.leaver-taken-over.left'] : [],
          facts: { name: person.name, by: takenOverBy?.name ?? '', count },
          buttons: count > 0 ? [['choose-take-over', { tenantId: person.tenantId, oid: person.oid }]] : [],
        },
        kit,
      );
    }
  }
}

/** To somebody who waits for what only the person who has left was to do. */
function nobodyMay({ record, now }: CompanyView, { to, about }: NoticeRow, kit: CardKit): CardMessage {
  const own = openAsks(record, now).find(({ asker }) => samePerson(asker, to));
  const leaver = record.leavers.find(({ person }) => personKey(person) === about.person);
  const activation = leaver && leftBehind(record, leaver.person).activations[0];
  const ids =
    own !== undefined
      ? { askId: own.id }
      : activation !== undefined
        ? { what: 'activate', membershipId: activation.membershipId, kind: activation.kind }
        : undefined;
  return textNote(
    {
      title: 'leaver.gone-title',
      paragraphs: ['leaver.nobody'],
      facts: { name: leaver?.person.name ?? '' },
      buttons:
        ids === undefined
          ? [['show-who-may', {}]]
          : [
              ['choose-colleague', ids],
              ['show-forward-text', ids],
            ],
    },
    kit,
  );
}
