import type { Language } from '../benefits/index.ts';
import type { SignInOutcome } from '../identity/index.ts';
import { createWords } from '../locales/index.ts';
import { escapeHtml, type HtmlPage } from './html-page.ts';
import { type TeamsJs, tellTeamsScript } from './teams-sign-in/index.ts';

/** How long a code works; `identity` holds it to that. */
const codeMinutes = 2;

const copyScript = `
const button = document.getElementById('copy');
button.addEventListener('click', async () => {
  const said = document.getElementById('said');
  try {
    await navigator.clipboard.writeText(document.getElementById('code').textContent.trim());
    said.className = 'good';
    said.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(document.getElementById('code'));
    said.className = '';
    said.textContent = button.dataset.byHand;
  }
});`;

/** Too much has failed from where this browser is: when the link may be opened again. */
export function tooManyPage(seconds: number, language: Language): HtmlPage {
  const words = createWords(language);
  const title = words.say('sign-in.page.too-many.title');
  return {
    title,
    language,
    body: `<h1 class="bad">${escapeHtml(title)}</h1>
<p>${escapeHtml(words.say('sign-in.page.too-many.mend', { seconds }))}</p>`,
  };
}

/** What the browser shows when a sign-in has ended, well or not. */
export function signInPage(outcome: SignInOutcome, otherwise: Language, teamsJs?: TeamsJs): HtmlPage {
  const language = outcome.language ?? otherwise;
  const words = createWords(language);
  const say: typeof words.say = (key, facts) => escapeHtml(words.say(key, facts));
  if (outcome.kind === 'code') {
    const account = say('sign-in.page.code.account', { account: outcome.account });
    return {
      title: words.say('sign-in.page.code.title'),
      language,
      script: teamsJs === undefined ? copyScript : copyScript + tellTeamsScript,
      ...(teamsJs === undefined ? {} : { scriptFile: teamsJs }),
      body: `<h1>${say('sign-in.page.code.title')}</h1>
<p class="good">✓ ${account}</p>
<p>${say('sign-in.page.code.lead', { minutes: codeMinutes })}</p>
<span class="code" id="code">${escapeHtml(outcome.code)}</span>
<p><button type="button" id="copy" data-copied="${say('sign-in.page.copied')}"
 data-by-hand="${say('sign-in.page.copy-by-hand')}">${say('sign-in.page.copy')}</button></p>
<p role="status" id="said"></p>
<p class="soft">${say('sign-in.page.close')}</p>`,
    };
  }
  if (outcome.kind === 'wrong-account') {
    const facts = { account: outcome.account || '–', expected: outcome.expected || '–' };
    return {
      title: words.say('sign-in.page.wrong-account.title'),
      language,
      body: `<h1 class="bad">${say('sign-in.page.wrong-account.title')}</h1>
<p>${say('sign-in.page.wrong-account.cause', facts)}</p>
<p>${say('sign-in.page.wrong-account.mend', facts)}</p>`,
    };
  }
  return {
    title: words.say(`sign-in.page.${outcome.reason}.title`),
    language,
    body: `<h1 class="bad">${say(`sign-in.page.${outcome.reason}.title`)}</h1>
<p>${say(`sign-in.page.${outcome.reason}.mend`)}</p>`,
  };
}
