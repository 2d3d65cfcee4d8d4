import {
  caseUpdate,
  correctCaseNumber,
  enterCaseNumber,
  hearCaseNumber,
  saveCaseNumber,
} from './case-number.ts';
import type { Feature } from './feature-dialog.ts';
import { askWithdrawal, close, remindOfRefund, sendLater, stillOpen, withdraw } from './incident-end.ts';
import { change, open, switchNeed } from './incident-form.ts';
import { addNote, hearNote, saveNote } from './incident-note.ts';
import { chooseSubscription, remindOfDraft, showPathOfDraft } from './incident-path.ts';
import { prepare } from './incident-prepare.ts';
import { description, detail, mine } from './incident-view.ts';
import { passOn, showAdminAgents, showProvider } from './pass-on.ts';

/** An incident from the first sentence to its end: form, one more step, case number, outcome. */
export const incident: Feature = {
  id: 'incident',
  verbs: {
    'new-incident': open,
    'change-draft': change,
    'switch-need': switchNeed,
    'choose-subscription': chooseSubscription,
    'show-path': showPathOfDraft,
    'remind-draft': remindOfDraft,
    'pass-on-incident': passOn,
    'show-provider': showProvider,
    'show-admin-agents': showAdminAgents,
    prepare,
    'enter-case-number': enterCaseNumber,
    'save-case-number': saveCaseNumber,
    'send-later': sendLater,
    withdraw,
    'still-open': stillOpen,
    close,
    'ask-withdrawal': askWithdrawal,
    'remind-of-refund': remindOfRefund,
    'correct-case-number': correctCaseNumber,
    'add-note': addNote,
    'save-note': saveNote,
    'show-my-incidents': mine,
    'show-incident': detail,
    'show-description': description,
  },
  intents: { 'open-incident': open, 'my-incidents': mine, 'case-update': caseUpdate },
  hears: { 'case-number': hearCaseNumber, note: hearNote },
};
