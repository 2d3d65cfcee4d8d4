/** The door of the import: files and pasted texts to lines, lines to a plan in words. */
export { type ImportCommand, type ImportEnd, type OpenedData, runImport } from './command.ts';
export { differenceInWords } from './difference-texts.ts';
export { mostRows } from './found-lines.ts';
export {
  type ImportFormat,
  importFormats,
  largestBytes,
  type ParseOptions,
  parseRows,
} from './parse-rows.ts';
export { problemInWords, problemsInWords } from './problem-texts.ts';
export { rowProblemCodes } from './problems.ts';
export {
  differencesForChat,
  type ForWhom,
  type ReadForChat,
  readMembershipFile,
  readMembershipForm,
  readMemberships,
  type Sentence,
} from './read-for-chat.ts';
