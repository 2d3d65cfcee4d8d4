import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Language, type Mender, type RefusalCode, refusals, type Verb } from '../../benefits/index.ts';
import { type PartnerCenterStandIn, startPartnerCenter } from '../support/partner-center.ts';
import { refusalsIn, saysText } from './refusal-scenes/said.ts';
import type { Scene } from './refusal-scenes/scene.ts';
import { scenes } from './refusal-scenes/scenes.ts';
import {
  leadsAway,
  onlyReads,
  played,
  type Refused,
  type ShownButton,
  tapped,
} from './refusal-scenes/stage.ts';

/**
 * Who can put it right, in words or as the first thing a button leads to. Of what the reader mends the
 * main button is the mend; where nobody has to mend anything there is nobody to name.
 */
const named: Readonly<Record<Exclude<Mender, 'you' | 'nobody'>, Readonly<Record<Language, RegExp>>>> = {
  'whoever-may-activate': {
    pl: /Kto może\nAnna Nowak|\[Kto to może zrobić\?\]/,
    en: /Who may\nAnna Nowak|\[Who can do it\?\]/,
  },
  'admin-agent': { pl: /Kto może\nMaria Wójcik/, en: /Who may\nMaria Wójcik/ },
  'global-admin': { pl: /[Aa]dministrator(a)? globaln/, en: /Global admin/ },
  colleague: { pl: /Jan Kowalski/, en: /Jan Kowalski/ },
  operator: { pl: /osoba,? (która (go )?prowadzi|prowadząca)/i, en: /whoever runs (this|the) bot/i },
  time: {
    pl: /spróbuj ponownie za|Odpowie znowu za|Nie trzeba (jej powtarzać|wysyłać jej ponownie)/,
    en: /try again in|answers again in|need not (do it|send it) again/,
  },
};

describe('every refusal: its cause, who can mend it, and buttons that lead on', () => {
  let partnerCenter: PartnerCenterStandIn;
  before(async () => {
    partnerCenter = await startPartnerCenter();
  });
  after(() => partnerCenter.close());

  for (const code of Object.keys(refusals) as readonly RefusalCode[]) {
    const scene = scenes[code];
    for (const language of ['pl', 'en'] as const)
      it(`${code} (${language})`, async () => {
        const refused = await played(scene, language, partnerCenter);
        try {
          says(code, scene, refused, language);
          await everyButtonLeadsOn(code, scene, refused, language, partnerCenter);
        } finally {
          await refused.close();
        }
      });
  }
});

function says(code: RefusalCode, scene: Scene, { lines, buttons }: Refused, language: Language): void {
  const shown = lines.join('\n').replace(/[\u00a0\u202f]/g, ' ');
  const { title = `refusal.${code}.title`, cause = `refusal.${code}.cause` } = scene;
  if (scene.mendedBy === undefined) {
    assert.ok(saysText(lines, language, title), `not this refusal:\n${shown}`);
    const others = refusalsIn(lines, language).filter((one) => one !== code);
    assert.deepEqual(others, [], `another refusal as well:\n${shown}`);
  }
  assert.ok(saysText(lines, language, cause), `no cause:\n${shown}`);
  const [main] = buttons;
  assert.ok(main, `no button:\n${shown}`);
  const { mender, buttons: verbs } = refusals[code];
  if (mender === 'you') assert.ok(mends(main, verbs, scene), `[${main.title}] mends nothing`);
  else if (mender !== 'nobody') assert.match(shown, named[mender][language], 'nobody is named');
}

/** By the table of refusals, by the form it was said on, or by a link to where it goes on. */
function mends({ data }: ShownButton, verbs: readonly Verb[], { mendedBy }: Scene): boolean {
  return data === undefined || mendedBy !== undefined || verbs.includes(data.verb);
}

/** Each from the state right after the refusal: one that may change something has a company of its own. */
async function everyButtonLeadsOn(
  code: RefusalCode,
  scene: Scene,
  refused: Refused,
  language: Language,
  partnerCenter: PartnerCenterStandIn,
): Promise<void> {
  const buttons = refused.buttons.filter((button) => !leadsAway(button));
  const leadsOn = async (at: Refused, button: ShownButton) => {
    await scene.meanwhile?.(at.stage, at.person);
    const shown = await tapped(at, scene, button).catch((error: unknown) => {
      throw new Error(`[${button.title}]: ${String(error)}`, { cause: error });
    });
    const no = refusalsIn(shown, language);
    assert.deepEqual(no, [], `[${button.title}] leads to a refusal:\n${shown.join('\n')}`);
    const cause = scene.cause ?? (`refusal.${code}.cause` as const);
    const same = scene.mendedBy !== undefined && saysText(shown, language, cause);
    assert.ok(!same, `[${button.title}] leads to the same:\n${shown.join('\n')}`);
  };
  const changing = buttons.filter((button) => !onlyReads(button, scene));
  for (const button of buttons.filter((one) => onlyReads(one, scene))) await leadsOn(refused, button);
  for (const [index, button] of changing.entries()) {
    if (index === changing.length - 1) {
      await leadsOn(refused, button);
      continue;
    }
    const fresh = await played(scene, language, partnerCenter);
    try {
      const same = fresh.buttons.find(({ title }) => title === button.title);
      assert.ok(same, `no [${button.title}] the next time`);
      await leadsOn(fresh, same);
    } finally {
      await fresh.close();
    }
  }
}
