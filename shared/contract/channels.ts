/** The three channels between preload and main. Only the preload and main's gateway know them. */
export const requestChannel = 'rantai:request';
export const cancelChannel = 'rantai:cancel';
export const pushChannel = 'rantai:push';

/** What the preload sends on `requestChannel`; main trusts none of it. */
export interface Envelope {
  readonly method: string;
  readonly requestId: string;
  readonly input: unknown;
}
