import { type OpIds, type Refusal, refusal, verbs } from '../benefits/index.ts';
import type { ButtonData, ParsedButton } from '../cards/index.ts';
import { drawnAnewBy } from '../dialogs/index.ts';

/** The opId of a button that writes must be ours, for this company, this verb and these references. */
export function whyNotThisButton(parsed: ParsedButton, companyId: string, opIds: OpIds): Refusal | undefined {
  if (parsed.kind === 'unknown') return refusal('button_unknown');
  if (parsed.kind === 'old') return refusal('button_too_old');
  const { verb, op, ids } = parsed.button;
  if (!verbs[verb].writes) return undefined;
  const verdict = opIds.verify(op ?? '', { companyId, verb, ids });
  if (verdict === 'good') return undefined;
  if (verdict === 'forged') return refusal('button_forged');
  const anew = drawnAnewBy[verb];
  return refusal('button_too_old', anew === undefined ? {} : { anew });
}

/** What draws the card of a button anew that has become too old to do anything. */
export function drawnAnew({ code }: Refusal, parsed: ParsedButton): ButtonData | undefined {
  if (code !== 'button_too_old' || parsed.kind !== 'button') return undefined;
  const { verb, ids } = parsed.button;
  const anew = drawnAnewBy[verb];
  return anew === undefined ? undefined : { verb: anew, v: 1, ids };
}
