import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

const rows = contosoRows;

describe('the language', () => {
  talk('is switched by words, and stays', { rows }, [
    ['Jan', 'korzyści'],
    ['bot', 'Korzyści z pomocy technicznej'],
    ['Jan', 'in english'],
    ['bot', 'I will speak English with you from now on.'],
    ['Jan', 'korzyści'],
    ['bot', 'Technical support benefits', '[New incident]'],
    ['Jan', 'po polsku'],
    ['bot', 'Od teraz rozmawiamy po polsku.'],
    ['Jan', 'benefits'],
    ['bot', 'Korzyści z pomocy technicznej'],
  ]);

  talk('is switched by the card, both ways', { rows }, [
    ['Jan', 'język'],
    ['bot', 'W jakim języku rozmawiamy?', '[Polski] [English]'],
    ['Jan', '[English]'],
    ['bot', 'I will speak English with you from now on.'],
    ['Jan', 'language'],
    ['bot', 'In which language shall we talk?', '[English] [Polski]'],
    ['Jan', '[Polski]'],
    ['bot', 'Od teraz rozmawiamy po polsku.'],
  ]);

  talk('is asked for by the button of help', { rows }, [
    ['Jan', 'pomoc'],
    ['Jan', '[Język]'],
    ['bot', 'W jakim języku rozmawiamy?'],
  ]);

  talk("is the one a person writes in, where it is not the client's", { rows }, [
    ['Jan', 'what is left'],
    ['bot', 'Technical support benefits'],
    ['Jan', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', 'Is this right?'],
  ]);

  talk('survives a restart', { rows }, [
    ['Jan', 'in english'],
    ['-', 'the bot is stopped and started'],
    ['Jan', 'korzyści'],
    ['bot', 'Technical support benefits'],
  ]);

  talk('does not change by words that both languages have', { rows }, [
    ['Jan', 'menu'],
    ['bot', 'W czym mogę pomóc?'],
    ['Jan', 'access id'],
    ['bot', 'Czyje identyfikatory?'],
    ['Jan', 'status'],
    ['bot', 'Nie ma teraz żadnej aktywacji.'],
  ]);
});
