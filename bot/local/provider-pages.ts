import { type Language, type Role, roles, terms } from '../../benefits/index.ts';
import { escapeHtml, type HtmlPage } from '../html-page.ts';
import type { LocalPerson, PeopleBook } from './provider-people.ts';

/** This page stands in for another company's: its words are its own, and not the product's. */
const texts = {
  en: {
    tag: 'Local sign-in, not Microsoft',
    title: 'Who is signing in?',
    lead: 'Pick a person, and tick the roles this person holds today. No password is asked and nothing leaves this computer.',
    asked: 'writes in the chat',
    held: 'Roles today',
    go: 'Sign in: {name}',
    people: 'Roles of today',
    peopleLead: 'A role taken away here is missing at the very next check, also for somebody signed in.',
    peopleLink: 'Change roles without signing in',
    save: 'Save: {name}',
    saved: 'Saved.',
    gone: 'This sign-in is over',
    goneLead: 'Go back to the chat and open a new link.',
  },
  pl: {
    tag: 'Logowanie lokalne, nie Microsoft',
    title: 'Kto się loguje?',
    lead: 'Wybierz osobę i zaznacz role, które ma dzisiaj. Hasła nie trzeba, nic nie opuszcza tego komputera.',
    asked: 'pisze na czacie',
    held: 'Role na dziś',
    go: 'Zaloguj: {name}',
    people: 'Role na dziś',
    peopleLead: 'Roli odebranej tutaj brakuje już przy następnym sprawdzeniu, także u osoby zalogowanej.',
    peopleLink: 'Zmień role bez logowania',
    save: 'Zapisz: {name}',
    saved: 'Zapisano.',
    gone: 'To logowanie jest już zakończone',
    goneLead: 'Wróć na czat i otwórz nowy link.',
  },
} as const satisfies Record<Language, Record<string, string>>;

function roleBox(role: Role, held: readonly Role[], language: Language): string {
  const checked = held.includes(role) ? ' checked' : '';
  const name = escapeHtml(terms[role][language]);
  return `<label><input type="checkbox" name="role" value="${role}"${checked}>${name}</label>`;
}

function personForm(
  person: LocalPerson,
  book: PeopleBook,
  form: {
    readonly action: string;
    readonly button: string;
    readonly language: Language;
    readonly asked: boolean;
  },
): string {
  const text = texts[form.language];
  const held = book.rolesOf(person.oid);
  const boxes = roles.map((role) => roleBox(role, held, form.language)).join('');
  const asked = form.asked ? `<p class="soft good">✓ ${text.asked}</p>` : '';
  return `<form class="person${form.asked ? ' asked' : ''}" method="post" action="${escapeHtml(form.action)}" data-person="${escapeHtml(person.key)}">
<div><h2>${escapeHtml(person.name)}</h2><p class="soft">${escapeHtml(person.upn)}</p>${asked}</div>
<input type="hidden" name="oid" value="${escapeHtml(person.oid)}">
<fieldset><legend>${text.held}</legend>${boxes}</fieldset>
<button type="submit">${escapeHtml(form.button.replace('{name}', person.name))}</button></form>`;
}

/** One form a person; `current` is the one who writes in the chat and comes first. */
export function signInPage(
  book: PeopleBook,
  options: { readonly action: string; readonly language: Language; readonly current: string },
): HtmlPage {
  const text = texts[options.language];
  const asked = book.find(options.current);
  const ordered = [...book.people].sort((a, b) => Number(b === asked) - Number(a === asked));
  const forms = ordered.map((person) =>
    personForm(person, book, { ...options, button: text.go, asked: person === asked }),
  );
  return {
    title: text.title,
    language: options.language,
    wide: true,
    body: `<p class="tag">${text.tag}</p><h1>${text.title}</h1><p>${text.lead}</p>
<div class="people">${forms.join('\n')}</div><p class="soft"><br><a href="/people">${text.peopleLink}</a></p>`,
  };
}

/** Where roles change without a sign-in. */
export function peoplePage(book: PeopleBook, language: Language, saved: boolean): HtmlPage {
  const text = texts[language];
  const forms = book.people.map((person) =>
    personForm(person, book, { action: '/people', button: text.save, language, asked: false }),
  );
  return {
    title: text.people,
    language,
    wide: true,
    body: `<p class="tag">${text.tag}</p><h1>${text.people}</h1><p>${text.peopleLead}</p>
<p role="status" class="good">${saved ? text.saved : ''}</p><div class="people">${forms.join('\n')}</div>`,
  };
}

export function gonePage(language: Language): HtmlPage {
  const text = texts[language];
  return {
    title: text.gone,
    language,
    body: `<p class="tag">${text.tag}</p><h1>${text.gone}</h1><p>${text.goneLead}</p>`,
  };
}
