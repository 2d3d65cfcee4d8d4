import { type Activity, ActivityTypes } from 'botbuilder';
import type { Asker } from '../../benefits/index.ts';
import type { TokenExchange } from '../../identity/index.ts';
import type { Words } from '../../locales/index.ts';
import { signInConnection } from './sign-in-invoke.ts';

/** Makes the card that a Teams client answers by itself where it can, and shows with its button where not. */
export type OAuthCard = (asker: Asker, link: string, words: Words) => Promise<Partial<Activity>>;

/** `audience`: what the client asks a token for, the sign-in app's ID URI. */
export function oauthCardFor(audience: string, exchange: Pick<TokenExchange, 'ask'>): OAuthCard {
  return async (asker, link, words) => {
    const title = words.say('sign-in.title.sign-in');
    return {
      type: ActivityTypes.Message,
      summary: title,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.oauth',
          content: {
            text: words.say('sign-in.why.sign-in'),
            connectionName: signInConnection,
            tokenExchangeResource: { id: await exchange.ask(asker), uri: audience, providerId: '' },
            buttons: [{ type: 'signin', title: words.say('button.sign-in'), value: link }],
          },
        },
      ],
    };
  };
}
