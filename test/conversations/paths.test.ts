import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

const rows = contosoRows;

describe('the way of an incident', () => {
  talk('Azure, and nobody has said whose: it is asked, and each answer leads on', { rows }, [
    ['Jan', 'klientowi padła maszyna w azure'],
    ['bot', 'Czyja to subskrypcja?', '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna] [Nie wiem]'],
    ['Jan', '[Nasza własna]'],
    ['bot', 'Tu zadziała Signature Cloud Support · Gold (bez limitu).', '[Przygotuj zgłoszenie] [Zmień formularz]'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'wyślij zgłoszenie w portalu Azure'],
  ]);
});
