/** What main reports: closed names, and values that come from our own code (error codes, switch names), never from a request. */
type MainEvent =
  | 'switch.refused'
  | 'start.failed'
  | 'request.refused'
  | 'request.failed'
  | 'service.crashed'
  | 'service.unavailable'
  | 'page.gone';

// SECURITY SEC-34: no free text, so no word of a case can come to stand in a log.
export function report(event: MainEvent, fields: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${JSON.stringify({ event, ...fields })}\n`);
}
