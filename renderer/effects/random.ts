/** An id that no other request has had. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
