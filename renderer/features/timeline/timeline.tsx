import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBinoculars,
  IconBuildingBank,
  IconCamera,
  IconClipboardX,
  IconDeviceFloppy,
  IconEye,
  IconEyeOff,
  IconFileCertificate,
  IconFileCheck,
  IconFileText,
  IconFolder,
  IconFolderDown,
  IconFolderOpen,
  IconGavel,
  IconHandGrab,
  IconInbox,
  IconKey,
  IconLink,
  IconList,
  IconListCheck,
  IconListSearch,
  IconLock,
  IconLockOpen,
  IconMailForward,
  IconMailOpened,
  IconPackageExport,
  IconPaperclip,
  IconPencil,
  IconPhotoShield,
  IconPlus,
  IconScale,
  IconSend,
  IconStairsUp,
  IconTags,
  IconTruckDelivery,
  IconUnlink,
  IconUserEdit,
  IconUserMinus,
  IconUserPause,
  IconUserPlus,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import { memo, useState, type ComponentType } from 'react';
import type { TimelineEntry } from '#shared/contract/items.ts';
import { correctableFields } from '#shared/domain/correction/correctable.ts';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { eventTexts } from '#shared/text/terms.ts';
import { useMay } from '../../bridge/session.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { EntryFields, ValueText } from '../../ui/entry/entry-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { changedParts } from './changed-parts.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { GroupPoint } from './group-point.tsx';
import { groupsOf } from './groups.ts';
import './timeline.css';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const icons: Readonly<Partial<Record<EventType, Icon>>> = {
  'case.opened': IconFolder,
  'find.recorded': IconBinoculars,
  'find.captured': IconCamera,
  'find.closed': IconLock,
  'find.adopted': IconFolderDown,
  'referral.sent': IconMailForward,
  'referral.answered': IconMailOpened,
  'warrant.recorded': IconFileCertificate,
  'seizure.recorded': IconHandGrab,
  'item.seized': IconPlus,
  'custody.received': IconInbox,
  'custody.moved': IconArrowsExchange,
  'custody.lent': IconTruckDelivery,
  'custody.returned': IconArrowBackUp,
  'custody.handed-over': IconBuildingBank,
  'package.sealed': IconLock,
  'package.opened': IconLockOpen,
  'attachment.added': IconPaperclip,
  'file-list.sealed': IconList,
  'file-list.compared': IconListCheck,
  'file-list.matched': IconListSearch,
  'bundle.exported': IconPackageExport,
  'case.team-set': IconUsers,
  'case.tagged': IconTags,
  'case.linked': IconLink,
  'case.unlinked': IconUnlink,
  'case.stage-changed': IconStairsUp,
  'case.regime-set': IconScale,
  'paper.recorded': IconFileText,
  'court.applied': IconSend,
  'court.decided': IconGavel,
  'pretrial.ruled': IconGavel,
  'intake.judged': IconClipboardX,
  'item.content-blocked': IconEyeOff,
  'item.content-released': IconEye,
  'attachment.opened': IconFolderOpen,
  'person.held': IconUserPause,
  'acquisition.recorded': IconDeviceFloppy,
  'acquisition.verified': IconFileCheck,
  'entry.corrected': IconPencil,
  'clearance.granted': IconUserPlus,
  'clearance.revoked': IconUserMinus,
  'case.key-rotated': IconKey,
  'person.recorded': IconUserShield,
  'person.amended': IconUserEdit,
  'restricted.added': IconPhotoShield,
  'restricted.opened': IconEye,
};

const isEventType = (type: string): type is EventType => Object.hasOwn(eventSchemas, type);

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** Where entries of many items stand together, each says which one it is about, and leads there. */
  readonly onOpenItem?: (item: string) => void;
}

/** The story as a line with points on it: what happened, when, who signed; corrections stand beside what they correct. */
export function Timeline({ entries, onOpenItem }: TimelineProps) {
  const say = useSay();
  const [correcting, setCorrecting] = useState<TimelineEntry | null>(null);
  const groups = onOpenItem === undefined ? entries.map((entry) => [entry] as const) : groupsOf(entries);
  if (entries.length === 0) return <p className="rb-quiet">{say(texts.empty)}</p>;
  return (
    <>
      <ol className="rb-timeline">
        {groups.map((group) => {
          const [first] = group;
          const points = group.map((entry) => (
            <Point
              key={keyOf(entry)}
              entry={entry}
              onCorrect={setCorrecting}
              {...(onOpenItem === undefined ? {} : { onOpenItem })}
            />
          ));
          const { title, icon } = lookOf(first.type, say);
          return group.length === 1 ? (
            points
          ) : (
            <GroupPoint key={keyOf(first)} title={title} icon={icon} group={group}>
              {points}
            </GroupPoint>
          );
        })}
      </ol>
      {correcting === null ? null : (
        <CorrectDialog
          entry={correcting}
          onClose={() => {
            setCorrecting(null);
          }}
        />
      )}
    </>
  );
}

const keyOf = (entry: TimelineEntry) => `${entry.station}/${String(entry.seq)}`;

/** The word and the sign of a kind of entry; a kind of a newer version is shown by its name. */
function lookOf(type: string, say: ReturnType<typeof useSay>) {
  const known = isEventType(type) ? type : null;
  const Icon = (known === null ? undefined : icons[known]) ?? IconPlus;
  return { title: known === null ? type : say(eventTexts[known]), icon: <Icon size={16} stroke={1.5} /> };
}

interface PointProps {
  readonly entry: TimelineEntry;
  readonly onCorrect: (entry: TimelineEntry) => void;
  readonly onOpenItem?: (item: string) => void;
}

/** What is signed stays as it is: when one entry is added, the others are not drawn anew. */
const Point = memo(function Point({ entry, onCorrect, onOpenItem }: PointProps) {
  const say = useSay();
  const type = isEventType(entry.type) ? entry.type : null;
  const { title, icon } = lookOf(entry.type, say);
  const mayCorrect = useMay('correct');
  const canCorrect = mayCorrect && type !== null && correctableFields(type).length > 0;
  return (
    <li className="rb-point" data-type={entry.type}>
      <span className="rb-point-mark" aria-hidden>
        {icon}
      </span>
      <div className="rb-point-body">
        <div className="rb-point-head">
          <strong>{title}</strong>
          {onOpenItem === undefined ? null : <ItemLink entry={entry} onOpen={onOpenItem} />}
          <span className="rb-point-when">
            <span className="rb-quiet">
              {say(texts.recordedAt)} <DateText value={entry.at} />
            </span>
            {canCorrect ? (
              <IconButton
                label={`${say(texts.correct)}: ${title}`}
                onClick={() => {
                  onCorrect(entry);
                }}
              >
                <IconPencil size={16} stroke={1.5} />
              </IconButton>
            ) : null}
          </span>
        </div>
        <EntryFields type={entry.type} data={entry.data} names={entry.names} />
        <p className="rb-quiet" title={entry.leaf}>
          {say(texts.by, { name: entry.byName })} · {say(texts.entry, { seq: entry.seq })} ·{' '}
          <span className="rb-mono">{entry.leaf.slice(0, 8)}</span>
        </p>
        {entry.corrections.map((correction) => (
          <Correction key={correction.seq} type={entry.type} correction={correction} />
        ))}
      </div>
    </li>
  );
});

function ItemLink({ entry, onOpen }: { readonly entry: TimelineEntry; readonly onOpen: (item: string) => void }) {
  const { item, itemNumber } = entry;
  if (item === null || itemNumber === null) return null;
  return (
    <button
      type="button"
      className="rb-point-item rb-mono"
      onClick={() => {
        onOpen(item);
      }}
    >
      {itemNumber}
    </button>
  );
}

interface CorrectionProps {
  readonly type: string;
  readonly correction: TimelineEntry['corrections'][number];
}

function Correction({ type, correction }: CorrectionProps) {
  const say = useSay();
  const { byName, secondName, reason } = correction;
  return (
    <div className="rb-correction">
      <p>
        <DateText value={correction.at} /> ·{' '}
        {secondName === null
          ? say(texts.corrected, { name: byName, reason })
          : say(texts.correctedByTwo, { name: byName, second: secondName, reason })}
      </p>
      {changedParts(correction.before, correction.after).map(({ field, before, after }) => (
        <p key={field}>
          <ValueText field={field} label />:{' '}
          <del>
            <ChangedValue type={type} field={field} value={before} />
          </del>{' '}
          →{' '}
          <ins>
            <ChangedValue type={type} field={field} value={after} />
          </ins>
        </p>
      ))}
    </div>
  );
}

/** A stroke where there was nothing, or is nothing any more. */
function ChangedValue(props: { readonly type: string; readonly field: string; readonly value: unknown }) {
  const none = props.value === null || props.value === undefined || props.value === '';
  return none ? '–' : <ValueText {...props} />;
}
