import { DialogContextError } from 'botbuilder-dialogs';

/**
 * What was thrown in a dialog. The library hands on an error of its own, which says only where it caught
 * it: neither a store's fault nor the place in our code could be told from it.
 */
export function thrownFault(fault: unknown): unknown {
  return fault instanceof DialogContextError && fault.error instanceof Error ? fault.error : fault;
}
