import { type OpIds, type Verb, verbs } from '../benefits/index.ts';
import { type ButtonData, buttonVersion, type DrawButton } from '../cards/index.ts';

/** Draws the buttons of one company's cards; a verb that writes gets its opId here. */
export function buttonsOf(opIds: OpIds, companyId: string): DrawButton {
  return (verb: Verb, ids = {}) => {
    const button: ButtonData = { verb, v: buttonVersion, ids };
    return verbs[verb].writes ? { ...button, op: opIds.draw({ companyId, verb, ids }) } : button;
  };
}
