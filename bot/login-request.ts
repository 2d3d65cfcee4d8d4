import { randomUUID } from 'node:crypto';
import type { Asker, Language } from '../benefits/index.ts';
import { createWords } from '../locales/index.ts';
import { signInConnection } from './teams-sign-in/index.ts';

/**
 * The body that answers a confirming `Action.Execute` where Teams is to repeat it with a token:
 * single sign-on first, the button where that is not possible.
 */
export function loginRequestFor(
  audience: string,
  linkOf: (asker: Asker, language: Language) => Promise<string>,
): (asker: Asker, language: Language) => Promise<object> {
  return async (asker, language) => {
    const words = createWords(language);
    return {
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: {
        text: words.say('login-request.text'),
        connectionName: signInConnection,
        tokenExchangeResource: { id: randomUUID(), uri: audience, providerId: '' },
        buttons: [
          { title: words.say('button.sign-in'), type: 'signin', value: await linkOf(asker, language) },
        ],
      },
    };
  };
}
