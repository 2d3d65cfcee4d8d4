import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Clock } from '../../benefits/index.ts';
import { createChannelAuthenticator, type OutboundTokens } from '../../identity/index.ts';
import { type AdapterDeps, TeamsAdapter } from '../adapter.ts';
import { type ConnectorLimits, LimitedAuthentication } from '../connector.ts';
import type { Log } from '../logs.ts';
import { botCredentialsFactory } from './bot-credentials.ts';
import { type ChannelDoor, createChannelDoor, type SdkCloud } from './channel-door.ts';
import { createSecondOpinion } from './second-opinion.ts';

/** Where the channel is, how it proves itself to the bot, and how the bot does to it. */
export interface ChannelParts {
  readonly appId: string;
  readonly issuer: string;
  readonly metadataUrl: string;
  readonly loginAuthority: string;
  /** `host` or `http://127.0.0.1:port/`. */
  readonly connectorHosts: readonly string[];
  readonly tokens: OutboundTokens;
}

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/**
 * Lets in what the door lets in, also where the SDK calls it by another way than the server does, and
 * sends to hosts of the list only. Skills and streaming are not for this bot: nobody is let in there.
 */
class StrictAuthentication extends LimitedAuthentication {
  readonly #door: ChannelDoor;
  readonly #appId: string;
  readonly #resource: string;

  constructor(
    parts: { readonly door: ChannelDoor; readonly appId: string; readonly cloud: SdkCloud },
    limits: ConnectorLimits,
    credentials: ServiceClientCredentialsFactory,
  ) {
    super({ ...parts.cloud }, limits, credentials);
    this.#door = parts.door;
    this.#appId = parts.appId;
    this.#resource = parts.cloud.ToChannelFromBotOAuthScope;
  }

  protected override async identified(
    ...[activity, header]: Parameters<Authenticate>
  ): ReturnType<Authenticate> {
    const token = await this.#door.enter(header);
    await this.#door.admit(token, activity, header);
    const claimsIdentity = new ClaimsIdentity(
      [
        { type: 'aud', value: this.#appId },
        { type: 'serviceurl', value: token.serviceUrl },
      ],
      true,
    );
    return {
      audience: this.#resource,
      // Nothing of the kind is taken from a body.
      callerId: '',
      claimsIdentity,
      connectorFactory: this.ownConnectorFactory(claimsIdentity),
    };
  }

  override authenticateChannelRequest(): Promise<never> {
    return Promise.reject(new Error('this bot calls no skills'));
  }

  override authenticateStreamingRequest(): Promise<never> {
    return Promise.reject(new Error('this bot takes no streams'));
  }
}

/** The token for the channel is for the cloud's Bot Framework, which in Microsoft's clouds is its issuer. */
function resourceOf(issuer: string): string {
  return /^https:\/\/api\.botframework\.[a-z.]+$/.test(issuer) ? issuer : 'https://api.botframework.com';
}

/** The adapter that talks with Teams, and the door in front of it. */
export function createTeamsEdge(
  channel: ChannelParts,
  deps: AdapterDeps & {
    readonly clock: Clock;
    readonly isAllowedTenant: (tenantId: string) => boolean;
    readonly log: Log;
  },
): { readonly adapter: TeamsAdapter; readonly door: ChannelDoor } {
  const { appId, issuer, metadataUrl, connectorHosts, tokens } = channel;
  const { clock, isAllowedTenant } = deps;
  const resource = resourceOf(issuer);
  const cloud: SdkCloud = {
    ToChannelFromBotLoginUrl: channel.loginAuthority,
    ToChannelFromBotOAuthScope: resource,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    OAuthUrl: resource,
  };
  const authenticator = createChannelAuthenticator({
    appId,
    issuer,
    metadataUrl,
    connectorHosts,
    isAllowedTenant,
    clock,
  });
  const mayCall = (address: string) => authenticator.isAllowedServiceUrl(address);
  const credentials = botCredentialsFactory({ appId, resource, tokens, mayCall });
  const secondOpinion = createSecondOpinion(deps.log, () => Date.parse(clock.now()));
  const door = createChannelDoor({ authenticator, secondOpinion, cloud, credentials });
  const limits = { timeoutMs: deps.timeoutMs ?? 10_000, limiter: deps.limiter, mayCall };
  const adapter = new TeamsAdapter(new StrictAuthentication({ door, appId, cloud }, limits, credentials), {
    ...deps,
    appId,
  });
  return { adapter, door };
}
