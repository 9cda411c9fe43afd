import type { TimelineEntry } from '#shared/contract/items.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import {
  attachmentKindTexts,
  classTexts,
  fileMethodTexts,
  purposeTexts,
  stageTexts,
  urgentGroundTexts,
  warrantKindTexts,
} from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

/** Identifiers say nothing to a reader; what they point at is shown where it lives. */
const hidden = new Set([
  'case',
  'item',
  'seizure',
  'warrant',
  'attachment',
  'list',
  'bundle',
  'corrects',
  'changes',
  'digest',
  'sha256',
  'rootHash',
  'tagManifestSha256',
  'treeSize',
  'attributes',
  'lines',
]);
const dates = new Set(['due', 'date', 'openedOn', 'at', 'createdAt']);
const labels: ReadonlyMap<string, Text> = new Map(Object.entries(fieldLabels));
const words: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...Object.entries(purposeTexts),
  ...Object.entries(warrantKindTexts),
  ...Object.entries(urgentGroundTexts),
  ...Object.entries(stageTexts),
  ...Object.entries(attachmentKindTexts),
  ...Object.entries(fileMethodTexts),
  ...Object.entries(classTexts),
]);
/** Fields whose values come from a closed list and are shown by their words. */
const chosen = new Set(['purpose', 'kind', 'urgentGround', 'stage', 'method', 'class']);

/** What the entry says, field by field, without what was left empty. */
export function EntryFields({ data }: { readonly data: TimelineEntry['data'] }) {
  const shown = Object.entries(data).filter(([field, value]) => !hidden.has(field) && !isEmpty(value));
  if (shown.length === 0) return null;
  return (
    <dl className="rb-entry">
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>
            <ValueText field={field} label />
          </dt>
          <dd>
            <ValueText field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export type ValueTextProps =
  | { readonly field: string; readonly label: true }
  | { readonly field: string; readonly label?: never; readonly value: unknown };

/** A field's name, or its value as a person writes it. */
export function ValueText(props: ValueTextProps) {
  const say = useSay();
  const language = useLanguage();
  const { field } = props;
  if (props.label === true) {
    const label = labels.get(field);
    return <>{label === undefined ? field : say(label)}</>;
  }
  const { value } = props;
  if (typeof value === 'string' && dates.has(field)) return <DateText value={value} />;
  if (typeof value === 'string') {
    const word = chosen.has(field) ? words.get(value) : undefined;
    return <>{word === undefined ? value : say(word)}</>;
  }
  if (Array.isArray(value)) return <>{value.map(String).join(', ')}</>;
  return <>{typeof value === 'number' ? formatCount(language, value) : JSON.stringify(value)}</>;
}
