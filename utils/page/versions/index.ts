/** The versions of packages that an article itself names. */
export { findVersions, type PackageVersion } from './package-versions.ts';
