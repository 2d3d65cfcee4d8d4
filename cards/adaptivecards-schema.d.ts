/**
 * Stands for `adaptivecards/src/schema`, which the types of adaptivecards-templating ask for: that is a
 * TypeScript source inside a package, and would be compiled with our settings.
 */
export type IAdaptiveCard = object;
