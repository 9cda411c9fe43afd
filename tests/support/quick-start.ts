/**
 * For processes that live for a moment: most of what they cost is their start, and with room for all that is made then,
 * nothing is collected meanwhile.
 */
export const quickStart: readonly string[] = ['--min-semi-space-size=16'];
