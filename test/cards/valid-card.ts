import { createRequire } from 'node:module';

/** What the renderer's own parser says of a card; loaded as the plain script that it ships. */
interface Renderer {
  readonly AdaptiveCard: new () => {
    parse(card: object, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Finding[] };
  };
  readonly SerializationContext: new (
    version: unknown,
  ) => {
    readonly eventCount: number;
    getEventAt(index: number): Finding;
  };
  readonly Versions: { readonly v1_5: unknown };
}
interface Finding {
  readonly message: string;
}

const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;

/** Newer than 1.5, and left alone by a client that does not know it: the choices in the card stay. */
const newer = /^Property "choices\.data" is supported in version 1\.6/;

/** What is wrong with a card as version 1.5; nothing for a good one. */
export function findingsIn(card: object): readonly string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  // The parser tests `lang` with a global expression, which forgets to start anew at every second card.
  const { lang: _, ...rest } = card as { readonly lang?: string };
  parsed.parse(rest, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // What 1.5 does not know is good where it says what stands in its place.
  const withFallback = nodesOf(card)
    .filter((node) => node.fallback !== undefined)
    .map((node) => `Unknown element type "${String(node.type)}". Fallback will be used if present.`);
  const unknown = found.filter((message) => !withFallback.includes(message) && !newer.test(message));
  return [...unknown, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

/** Every object inside a card, the card first. */
export function nodesOf(card: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(card)) return card.flatMap(nodesOf);
  if (typeof card !== 'object' || card === null) return [];
  return [card as Record<string, unknown>, ...Object.values(card).flatMap(nodesOf)];
}
