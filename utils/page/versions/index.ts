/** The versions of packages that an article itself names. */
export { findVersions, type PackageVersion, versionsInCode } from './package-versions.ts';
