/** The door of the words. */
export { gluePolish } from './hard-spaces.ts';
export { createWords, type Facts, type TextKey, type Words, type WordsLanguage } from './words.ts';
