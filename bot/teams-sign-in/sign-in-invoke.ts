import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';

/** One name for the sign-in; what was asked is told apart by its id. */
export const signInConnection = 'sign-in';

/** What a Teams client reports of signing in, as far as it can be read. */
export type SignInInvoke =
  /** A token, handed over by a client that nobody need have touched. */
  | { readonly kind: 'token'; readonly id: string; readonly connection: string; readonly token: string }
  /** What the last page of the browser said to the client; a one-time code where all went well. */
  | { readonly kind: 'code'; readonly code: string }
  /** The window was closed by its person. */
  | { readonly kind: 'cancelled' }
  /** The client could not even try; its reason, from Teams' own list. */
  | { readonly kind: 'failure'; readonly reason: string };

const short = z.string().max(256).catch('');
const tokenShape = z.looseObject({
  id: short,
  connectionName: short,
  token: z.string().max(32_768).catch(''),
});
const stateShape = z.looseObject({ state: short });
/** A word: Teams' reasons are such, and a log takes no other. */
const failureShape = z.looseObject({
  code: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .catch('unknown'),
});

const closedByPerson = 'CancelledByUser';

/** Undefined for any other activity. */
export function signInInvokeOf(activity: Activity): SignInInvoke | undefined {
  if (activity.type !== ActivityTypes.Invoke) return undefined;
  const value: unknown = activity.value ?? {};
  if (activity.name === 'signin/tokenExchange') {
    const { id, connectionName, token } = tokenShape
      .catch({ id: '', connectionName: '', token: '' })
      .parse(value);
    return { kind: 'token', id, connection: connectionName, token };
  }
  if (activity.name === 'signin/verifyState') {
    const { state } = stateShape.catch({ state: '' }).parse(value);
    return state === closedByPerson ? { kind: 'cancelled' } : { kind: 'code', code: state };
  }
  if (activity.name === 'signin/failure') {
    const { code } = failureShape.catch({ code: 'unknown' }).parse(value);
    return { kind: 'failure', reason: code };
  }
  return undefined;
}

/** The code that a client repeats a tap with, after the sign-in button of its `loginRequest`. */
export function codeOfTap(activity: Activity): string | undefined {
  const { state } = stateShape.catch({ state: '' }).parse(activity.value ?? {});
  return state === '' ? undefined : state;
}
