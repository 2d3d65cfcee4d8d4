import type { ClaimedNotice, Clock, OpIds, UseCases } from '../benefits/index.ts';
import { type CardKit, type CardMessage, withNoticeNumber } from '../cards/index.ts';
import { noticeCard } from '../dialogs/index.ts';
import { createWords } from '../locales/index.ts';
import { buttonsOf } from './draw-button.ts';
import type { Languages } from './languages.ts';

export interface NoticeRendererDeps {
  readonly useCases: UseCases;
  readonly opIds: OpIds;
  readonly languages: Languages;
  readonly clock: Clock;
}

/** A claimed notice as a card in its receiver's language, from the record as it is now. */
export function noticeRenderer(
  deps: NoticeRendererDeps,
): (claimed: ClaimedNotice) => Promise<CardMessage | 'not-due'> {
  return async ({ companyId, notice }) => {
    const view = await deps.useCases.view(companyId);
    const language = await deps.languages.of({ ...notice.to, companyId });
    const kit: CardKit = {
      words: createWords(language),
      now: deps.clock.now(),
      zone: view.record.zone,
      draw: buttonsOf(deps.opIds, companyId),
    };
    const message = noticeCard(view, notice, kit);
    return message === undefined ? 'not-due' : withNoticeNumber(message, notice.id, kit);
  };
}
