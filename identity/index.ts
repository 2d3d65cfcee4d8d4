/** The door of identity: who is asking, and what is sealed. */
export {
  type KeptToken,
  partnerCenterScope,
  type ServiceToken,
  type ServiceTokenAnswer,
  type ServiceTokens,
} from './api-tokens.ts';
export {
  type ActivityOrigin,
  type ChannelAuthenticator,
  type ChannelAuthenticatorDeps,
  createChannelAuthenticator,
} from './channel-authenticator.ts';
export { ChannelKeysUnreachable } from './channel-keys.ts';
export { type ChannelReason, ChannelRefused, type ChannelToken, channelReasons } from './channel-token.ts';
export type { SignInCredential, SignInSettings } from './directory.ts';
export { createIdentity, type Identity, type IdentityDeps } from './identity.ts';
export { createOpIds } from './op-ids.ts';
export {
  type BotCredential,
  createOutboundTokens,
  type OutboundSettings,
  type OutboundTokens,
} from './outbound-tokens.ts';
export { appRoles, globalAdminRoleId, type RoleGroup } from './role-claims.ts';
export type { SecurityLog } from './role-gate.ts';
export { createSealer, sealKeyIdsIn } from './sealer.ts';
export { newSealingKey, parseSealingKeys, type SealingKey, SealingKeysUnreadable } from './sealing-keys.ts';
export {
  type BrowserStep,
  type SignIn,
  type SignInFailure,
  type SignInOutcome,
  signInFailures,
} from './sign-in.ts';
export type { ExchangeAnswer, TokenExchange } from './token-exchange.ts';
export { teamsClients } from './token-verifier.ts';
