import {
  type Cause,
  causeMends,
  causes,
  type DiagnosisQuestion,
  diagnosisQuestions,
} from '../../benefits/index.ts';
import {
  causeCard,
  type DiagnosisView,
  diagnosisQuestionCard,
  diagnosisStartCard,
  instructionCard,
  privateChatCard,
} from '../../cards/index.ts';
import { goldCloud, goldLocal } from './contoso.ts';
import type { CardSample, CardSamples } from './samples.ts';

const view: DiagnosisView = {
  start: 'ids-refused',
  answers: [],
  asked: 0,
  account: 'jan.kowalski@contoso.com',
  company: 'Contoso',
  whoMay: ['Anna Nowak', 'Piotr Zieliński'],
  mayActivate: false,
  endings: { access: '39', contract: '24' },
  provider: 'Distri sp. z o.o., csp@distri.example',
};
const url = 'https://teams.microsoft.com/l/chat/0/0?users=28%3Asupport-benefits';

const questions = Object.fromEntries(
  (Object.keys(diagnosisQuestions) as DiagnosisQuestion[]).map((question): [string, CardSample] => [
    `diagnosis-${question}`,
    (kit) =>
      diagnosisQuestionCard(
        view,
        { kind: 'question', question, answers: diagnosisQuestions[question], checked: [], row: goldLocal },
        kit,
      ),
  ]),
);

const named = Object.fromEntries(
  causes.map((cause: Cause): [string, CardSample] => [
    `cause-${cause}`,
    (kit) =>
      causeCard(
        view,
        {
          kind: 'cause',
          cause,
          checked: [
            { check: 'benefit', found: 'active' },
            { check: 'linked', found: 'not-linked' },
          ],
          row: goldLocal,
        },
        causeMends[cause],
        kit,
      ),
  ]),
);

/** What is wrong, and what is said in a group. */
export const diagnosisSamples: CardSamples = {
  'diagnosis-start': (kit) => diagnosisStartCard(kit),
  'diagnosis-which-benefit': (kit) =>
    diagnosisQuestionCard(view, { kind: 'which-benefit', rows: [goldLocal, goldCloud], checked: [] }, kit),
  ...questions,
  ...named,
  'cause-without-benefit': (kit) =>
    causeCard(
      { ...view, mayActivate: true, whoMay: [] },
      { kind: 'cause', cause: 'nothing-recorded', checked: [{ check: 'recorded', found: 'nothing' }] },
      causeMends['nothing-recorded'],
      kit,
    ),
  instruction: (kit) =>
    instructionCard(
      { name: 'Jan Kowalski', account: 'jan.kowalski@contoso.com', bot: 'Partner Support Benefits' },
      kit,
    ),
  'private-chat': (kit) => privateChatCard({ why: 'personal', answered: true, idsSeen: true, url }, kit),
  'private-chat-outsiders': (kit) =>
    privateChatCard({ why: 'outsiders', answered: false, idsSeen: false, url }, kit),
};
