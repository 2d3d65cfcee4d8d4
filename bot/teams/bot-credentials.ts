import type { ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { OutboundTokens } from '../../identity/index.ts';
import { ServiceUrlNotAllowed } from '../connector.ts';

export interface BotCredentialsDeps {
  readonly appId: string;
  /** What the token is for: `https://api.botframework.com`. */
  readonly resource: string;
  readonly tokens: OutboundTokens;
  readonly mayCall: (address: string) => boolean;
}

type Signed = Parameters<ServiceClientCredentials['signRequest']>[0];

/**
 * Puts the bot's token on a request, where the request goes to a host of the list: the last moment
 * before it leaves, whatever it was that made it.
 */
class BotCredentials implements ServiceClientCredentials {
  readonly appId: string;
  readonly #deps: BotCredentialsDeps;

  constructor(deps: BotCredentialsDeps) {
    this.appId = deps.appId;
    this.#deps = deps;
  }

  /** `renewed` asks the directory again: for a token that was not taken. */
  getToken(renewed = false): Promise<string> {
    return this.#deps.tokens.token(this.#deps.resource, renewed);
  }

  async signRequest(request: Signed): Promise<Signed> {
    if (!this.#deps.mayCall(`${new URL(request.url).origin}/`))
      throw new ServiceUrlNotAllowed('a request to a host that is not on the list');
    request.headers.set('authorization', `Bearer ${await this.getToken()}`);
    return request;
  }
}

/** The SDK's way to be given credentials; the ones it brings keep tokens for the whole process. */
export function botCredentialsFactory(deps: BotCredentialsDeps): ServiceClientCredentialsFactory {
  const credentials = new BotCredentials(deps);
  return {
    isValidAppId: async (appId) => appId === deps.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (appId) => {
      if (appId !== deps.appId) throw new Error('credentials were asked for another bot');
      return credentials;
    },
  };
}
