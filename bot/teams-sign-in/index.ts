/** The door of signing in as Teams' clients do it. */
export { answerSignIn, refuseSignIn, type SignInTurns } from './answer-sign-in.ts';
export { type OAuthCard, oauthCardFor } from './oauth-card.ts';
export { codeOfTap, type SignInInvoke, signInConnection, signInInvokeOf } from './sign-in-invoke.ts';
export { readTeamsJs, type TeamsJs, tellTeamsScript } from './teams-js.ts';
