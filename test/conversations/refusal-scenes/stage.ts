/** Plays a scene, and looks at what came of it. */
import assert from 'node:assert/strict';
import { type Language, type Verb, verbs } from '../../../benefits/index.ts';
import { startCompany } from '../../support/company.ts';
import type { PartnerCenterStandIn } from '../../support/partner-center.ts';
import type { TeamsPerson } from '../../support/teams.ts';
import { buttonsOf, linesOf } from '../../support/teams-card.ts';
import type { Post } from '../../support/teams-service.ts';
import { groupOf, type Ids, recordIn, type Scene, type Stage, signsIn } from './scene.ts';

export interface Refused {
  readonly stage: Stage;
  readonly person: TeamsPerson;
  /** Everything that came with the refusal. */
  readonly lines: readonly string[];
  readonly buttons: readonly ShownButton[];
  close(): Promise<void>;
}

export interface ShownButton {
  readonly title: string;
  readonly data?: { readonly verb: Verb; readonly ids: Ids };
  readonly url?: string;
}

/** The state right after the refusal; whoever calls closes it. */
export async function played(
  scene: Scene,
  language: Language,
  partnerCenter: PartnerCenterStandIn,
): Promise<Refused> {
  const company = await startCompany({ partnerCenter: () => partnerCenter.url, ...scene.company, language });
  const stage: Stage = { company, language, partnerCenter };
  partnerCenter.recovers();
  const close = () => company.close();
  try {
    let person = company.teams.person('jan');
    let before: readonly Post[] = [];
    for (const [index, [who, act]] of scene.lines.entries()) {
      if (who !== '-') person = company.teams.person(who.toLowerCase());
      before = postsOf(stage, scene, person).map((post) => ({ ...post }));
      await act(stage, person).catch((error: unknown) => {
        throw new Error(`line ${index + 1} of the scene, ${who}: ${String(error)}`, { cause: error });
      });
    }
    const came = newOf(before, postsOf(stage, scene, person));
    return { stage, person, lines: came.flatMap(linesIn), buttons: came.flatMap(buttonsIn), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function postsOf(stage: Stage, { inGroup }: Scene, person: TeamsPerson): readonly Post[] {
  return (inGroup === true ? groupOf(stage, person) : person.chat).posts;
}

/** What has come or changed. */
function newOf(before: readonly Post[], now: readonly Post[]): readonly Post[] {
  const version = new Map(before.map((post) => [post.id, post.version]));
  return now.filter(
    (post) => post.version !== version.get(post.id) && !post.deleted && post.activity.type === 'message',
  );
}

function cardIn({ activity }: Post): unknown {
  const [attached] = [activity.attachments ?? []].flat() as { readonly content?: unknown }[];
  return attached?.content;
}

function linesIn(post: Post): readonly string[] {
  const { text } = post.activity;
  return [...(typeof text === 'string' ? text.split('\n') : []), ...linesOf(cardIn(post))];
}

function buttonsIn(post: Post): readonly ShownButton[] {
  return buttonsOf(cardIn(post)).map(({ title, action }) => ({
    title,
    ...(action.url === undefined ? {} : { url: String(action.url) }),
    ...(action.data === undefined ? {} : { data: action.data as NonNullable<ShownButton['data']> }),
  }));
}

const isSignIn = ({ url }: ShownButton) => url?.includes('/auth/start') === true;

/** Links lead out of the chat, but for the sign-in. */
export function leadsAway(button: ShownButton): boolean {
  return button.data === undefined && !isSignIn(button);
}

/** A tap changes nothing for the next one: it reads, and asks for nobody to be there. */
export function onlyReads({ data }: ShownButton, scene: Scene): boolean {
  if (data === undefined || scene.mendedBy !== undefined) return false;
  const { writes, needs } = verbs[data.verb];
  return !writes && needs === 'channel' && data.verb !== 'sign-in';
}

/** Taps it, signs in where that is asked, and gives what the person reads in the end. */
export async function tapped(
  refused: Refused,
  scene: Scene,
  button: ShownButton,
): Promise<readonly string[]> {
  const { stage, person } = refused;
  const inChat = scene.inGroup === true ? person.in(groupOf(stage, person)) : person;
  const shownAfter = async (act: () => Promise<unknown>) => {
    const posts = postsOf(stage, scene, person);
    const before = posts.map((post) => ({ ...post }));
    await act();
    const came = newOf(before, posts);
    assert.ok(came.length > 0, 'nothing was answered');
    return came;
  };
  const record = await recordIn(stage);
  const signIn = () => signsIn()(stage, person);
  const tap = () =>
    inChat.sends({ type: 'message', ...scene.sentWith, value: { ...button.data, ...scene.mendedBy } });
  const came = await shownAfter(isSignIn(button) ? signIn : tap);
  if (onlyReads(button, scene))
    assert.deepEqual(await recordIn(stage), record, 'a look has changed something');
  const asksToSignIn = !isSignIn(button) && came.flatMap(buttonsIn).some(isSignIn);
  return (asksToSignIn ? await shownAfter(signIn) : came).flatMap(linesIn);
}
