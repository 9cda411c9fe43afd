/** An id that no other request has had. */
export function newRequestId(): string {
  return crypto.randomUUID();
}

/** A whole number from 0 to just below `limit`, each as likely as the others for the small limits of a screen. */
export function randomBelow(limit: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % limit;
}
