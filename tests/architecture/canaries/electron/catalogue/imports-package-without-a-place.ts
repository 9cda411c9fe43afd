import semver from 'semver';

export const used = semver;
