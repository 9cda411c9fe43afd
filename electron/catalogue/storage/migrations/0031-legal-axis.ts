import type { WriteTx } from '../sql.ts';

/** Court papers of a case, with corrections applied. */
const papers = [
  `CREATE TABLE court_applications (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX court_applications_of_case ON court_applications (case_id, seq)',
  `CREATE TABLE court_decisions (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX court_decisions_of_case ON court_decisions (case_id, seq)',
  `CREATE TABLE rulings (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX rulings_of_case ON rulings (case_id, seq)',
];

/**
 * How each item stands before the law. `seizures.legal`: what holds for every item of it that no court paper names by
 * itself, so that an item just seized need not be folded anew.
 */
const columns = [
  `ALTER TABLE seizures ADD COLUMN legal TEXT NOT NULL DEFAULT 'unauthorised'`,
  'ALTER TABLE seizures ADD COLUMN legal_since TEXT',
  `ALTER TABLE items ADD COLUMN legal TEXT NOT NULL DEFAULT 'unauthorised'`,
  'ALTER TABLE items ADD COLUMN legal_since TEXT',
  'CREATE INDEX items_by_legal ON items (legal, no)',
];

/**
 * What catalogues of before can hold, as shared/domain/legal/fold.ts reads it: no court paper but those in free text and
 * no Sprindik, so that the code is that of the day of the order. An audit folds the same anew.
 */
const seizedBefore = `
  WITH taken AS (
    SELECT s.id, s.case_id,
      substr(json_extract(s.data, '$.at'), 1, 10) AS day,
      json_extract(s.data, '$.urgentGround') AS ground,
      (SELECT count(DISTINCT value) FROM json_each(s.data, '$.witnesses')) AS witnesses,
      json_extract(w.data, '$.kind') AS own,
      json_extract(w.data, '$.date') AS own_date
    FROM seizures s LEFT JOIN warrants w ON w.id = json_extract(s.data, '$.warrant')
  ), paper AS (
    SELECT t.*,
      own IS 'court-leave' OR (own IS 'seizure-order' AND EXISTS (
        SELECT 1 FROM warrants p WHERE p.case_id = t.case_id
          AND json_extract(p.data, '$.kind') = 'court-leave' AND json_extract(p.data, '$.date') <= t.day)) AS leave,
      CASE WHEN own IS 'court-approval' THEN own_date ELSE (
        SELECT json_extract(p.data, '$.date') FROM warrants p WHERE p.case_id = t.case_id
          AND json_extract(p.data, '$.kind') = 'court-approval' AND json_extract(p.data, '$.date') >= t.day
        ORDER BY p.seq, p.station LIMIT 1) END AS approved
    FROM taken t
  )
  UPDATE seizures SET
    legal = CASE
      WHEN leave AND witnesses < 2 AND coalesce(own_date, day) >= '2026-01-02' THEN 'leave'
      WHEN leave OR approved IS NOT NULL THEN 'lawful'
      WHEN ground IS NOT NULL THEN 'urgent'
      WHEN own IS 'seizure-order' THEN 'ordered'
      ELSE 'unauthorised' END,
    legal_since = CASE WHEN leave OR approved IS NULL THEN day ELSE max(day, approved) END
  FROM paper WHERE paper.id = seizures.id`;

const itemsOfBefore = `UPDATE items SET (legal, legal_since) =
  (SELECT legal, legal_since FROM seizures WHERE seizures.id = items.seizure_id)`;

export function legalAxis(tx: WriteTx): void {
  for (const statement of [...papers, ...columns, seizedBefore, itemsOfBefore]) tx.run(statement);
}
