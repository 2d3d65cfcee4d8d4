import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { ChannelAuthenticator, ChannelToken } from '../../identity/index.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** Who is let in from the channel. Both steps, in this order, for every request. */
export interface ChannelDoor {
  /** Before the body is read. @throws ChannelRefused @throws ChannelKeysUnreachable */
  enter(authorization: string | undefined): Promise<ChannelToken>;
  /** For every activity, whatever its type. @throws ChannelRefused */
  admit(token: ChannelToken, activity: Activity, authorization: string): Promise<void>;
}

/** How the SDK is told of a cloud; its own names. */
export interface SdkCloud {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  /** The channel's own, so that no other way of proving oneself is open. */
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
}

export function createChannelDoor(deps: {
  readonly authenticator: ChannelAuthenticator;
  readonly secondOpinion: SecondOpinion;
  readonly cloud: SdkCloud;
  readonly credentials: ServiceClientCredentialsFactory;
}): ChannelDoor {
  const { authenticator, secondOpinion } = deps;
  // It would keep its keys for an hour and know no newer ones: 0 hours has it fetch them for each new token.
  const sdk = new ConfigurationBotFrameworkAuthentication(
    { ...deps.cloud },
    deps.credentials,
    undefined,
    undefined,
    { tokenRefreshInterval: 0 },
  );
  return {
    enter: (authorization) => authenticator.verifyToken(authorization),
    async admit(token, activity, authorization) {
      authenticator.checkActivity(token, activity);
      await secondOpinion(token, () => sdk.authenticateRequest(activity, authorization));
    },
  };
}
