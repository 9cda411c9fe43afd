/**
 * Why a row has no digest: it could not be read, was a link that is not followed, or a device, pipe or socket, or it
 * changed under our hands, so that no digest would be of a state it ever had, or the list that came to us gives none.
 */
export const fileProblems = ['unreadable', 'symbolic-link', 'special-file', 'changed-while-read', 'no-digest'] as const;
export type FileProblem = (typeof fileProblems)[number];
