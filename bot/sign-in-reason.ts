import type { Verb } from '../benefits/index.ts';
import type { SignInReason } from '../cards/index.ts';

/** What a sign-in card says it is for. */
export function reasonOf(verb: Verb | undefined): SignInReason {
  if (verb === 'show-ids') return 'ids';
  if (verb === 'check-roles') return 'roles';
  if (verb === 'show-customers' || verb === 'pick-customer') return 'customers';
  if (verb?.startsWith('show-') || verb === 'send-usage') return 'open';
  return verb === 'activate' ? 'activate' : 'confirm';
}
