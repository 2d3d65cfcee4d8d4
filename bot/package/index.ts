/** The door of packing the Teams app. */
export { type Packaged, type PackageFolders, packageApp, packageName } from './package-app.ts';
export type { PackageSettings } from './package-settings.ts';
