import { bareCode } from './error-code.ts';
import type { Slots } from './intents.ts';

/** Words of benefits, ids, portals and people: a message that holds one may be about those. */
const ours =
  /\b(korzysci\w*|benefi\w*|zalet\w*|entitle\w*|identyfikator\w*|identifier\w*|ids|access id|contract\w*|kontrakt\w*|umow\w*|plan\w*|pul[aei]|sald\w*|balance|allowance|left|remain\w*|zosta[lj]\w*|ile|how (many|much)|zgloszen\w*|incydent\w*|incident\w*|tickets?|spraw\w*|cases?|requests?|numer\w*|portal\w*|centrum|partner\w*|czlonkostw\w*|membership\w*|gold|silver|action pack|distributor\w*|dystrybutor\w*|rol[aei]\w*|roles?|odsz\w*|resigned|associated|powiazan\w*|skojarzon\w*|raport(u|y)? (zuzycia|wykorzystania)|usage)\b/;
const failing =
  /\b(nie (?!ma\b|mam\b|mamy\b|wiem\b|chce\b|moge\b|potrzebuj)\w{2,}|padl\w*|pada|lezy|leza|stoi|stoja|wisi|wisza|blad|bledy|bledem|awari\w*|wywala\w*|wiesza\w*|zawiesz\w*|rozlacza\w*|restartuj\w*|zwraca|czarny ekran|fail\w*|error\w*|crash\w*|hang\w*|hung|stuck|broken|down|dropped|drops?|corrupt\w*|offline|expired|refused|denied|slow|timeouts?|times out|(won|can|doesn|isn|aren) t|cannot|not (working|responding|starting|syncing|connecting)|black screen|blue ?screen|bsod)\b/;
const update = /\bkb\d{6,}\b/;

/**
 * Whether something of a product fails: it is named with its version, or beside words of a failure, and
 * nothing of benefits stands in the message. Words such as *report*, *alert*, *activate* or *sign in* then
 * tell of the product, not of the bot.
 */
export function tellsOfFailure(
  plain: string,
  { product, version }: Pick<Slots, 'product' | 'version'>,
): boolean {
  if (product === undefined || ours.test(plain)) return false;
  return version !== undefined || failing.test(plain) || bareCode.test(plain) || update.test(plain);
}
