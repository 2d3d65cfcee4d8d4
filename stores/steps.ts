/** The moments of a commit and of a compaction at which a power cut makes a difference. */
export const commitSteps = [
  'decided',
  'queued',
  'before-write',
  'half-written',
  'written',
  'synced',
  'applied',
  'answered',
] as const;
export const compactionSteps = [
  'segment-created',
  'history-appended',
  'snapshot-written-aside',
  'previous-kept',
  'snapshot-renamed',
  'manifest-written',
  'segment-deleted',
] as const;
export type Step = (typeof commitSteps)[number] | (typeof compactionSteps)[number];

/** Called at each of them; a test ends the process there. */
export type OnStep = (step: Step) => void;
