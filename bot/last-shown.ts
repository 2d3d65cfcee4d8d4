/** The last card of each conversation as text, for *as text*. In memory; the oldest are forgotten. */
export interface LastShown {
  keep(conversationId: string, text: string): void;
  of(conversationId: string): string | undefined;
}

const MOST = 1000;

export function createLastShown(): LastShown {
  const texts = new Map<string, string>();
  return {
    keep(conversationId, text) {
      texts.delete(conversationId);
      texts.set(conversationId, text);
      const oldest = texts.size > MOST ? texts.keys().next().value : undefined;
      if (oldest !== undefined) texts.delete(oldest);
    },
    of: (conversationId) => texts.get(conversationId),
  };
}
