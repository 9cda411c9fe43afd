import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconHelp, IconReplace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import type { AcquisitionStanding } from '#shared/domain/acquisition/acquisition.ts';
import {
  acquisitionStandingTexts,
  imageFormatTexts,
  noBlockerTexts,
  sayPastAlarm,
  verifyMethodTexts,
  verifyOutcomeTexts,
} from '#shared/text/acquisitions.ts';
import { formatDate } from '#shared/text/dates.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatBytes } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';
import { methodsOf, needsTool, stands } from './methods.ts';

const small = { size: 14, stroke: 1.5 } as const;
const looks: Readonly<Record<AcquisitionStanding, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  verified: { tone: 'done', icon: <IconCheck {...small} /> },
  unverified: { tone: 'neutral', icon: <IconHelp {...small} /> },
  alarm: { tone: 'alarm', icon: <IconAlertTriangle {...small} /> },
  replaced: { tone: 'neutral', icon: <IconReplace {...small} /> },
  unanswered: { tone: 'alarm', icon: <IconAlertTriangle {...small} /> },
};

export interface AcquisitionProps {
  readonly image: AcquisitionView;
  /** The programs that read E01 are there. */
  readonly ewf: boolean;
  readonly onVerify?: () => void;
  readonly onNote?: () => void;
}

/** One copy: what it is, how it stands, and what was found since. */
export function Acquisition({ image, ewf, onVerify, onNote }: AcquisitionProps) {
  const say = useSay();
  const { data, standing } = image;
  const { tone, icon } = looks[standing];
  const { name } = data.image;
  const methods = methodsOf(image, ewf);
  const task = useLatestTask('acquisition.verify', data.acquisition);
  useShownOutcome(task);
  const running = task?.outcome === null;
  return (
    <li>
      <div className="rb-image-head">
        <bdi className="rb-mono rb-image-name">{name}</bdi>
        <Badge tone={tone} icon={icon}>
          {say(acquisitionStandingTexts[standing])}
        </Badge>
      </div>
      <Facts image={image} />
      <Alarm image={image} />
      <OnceInQuestion image={image} />
      <Hashes image={image} />
      <Checks image={image} />
      <NextDay image={image} />
      {task?.outcome?.ok === false && task.state === 'failed' ? <ErrorNotice failure={task.outcome.error} /> : null}
      {needsTool(image, methods) ? <p className="rb-quiet">{say(texts.noTool)}</p> : null}
      {onVerify === undefined || !stands(image) ? null : (
        <div className="rb-image-acts">
          {methods.length === 0 ? null : (
            <Button
              variant="default"
              size="compact-sm"
              disabled={running}
              aria-label={say(texts.verifyOf, { name })}
              onClick={onVerify}
            >
              {say(running ? texts.running : texts.verify)}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={say(texts.noteOf, { name })}
            onClick={onNote}
          >
            {say(texts.note)}
          </Button>
        </div>
      )}
    </li>
  );
}

function Facts({ image: { data } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  const language = useLanguage();
  const { image, tool, toolVersion, blocker, noBlocker, badSectors } = data;
  const lines = [
    say(texts.made, {
      format: say(imageFormatTexts[image.format]),
      size: formatBytes(language, image.bytes),
      tool: `${tool} ${toolVersion}`.trim(),
    }),
    ...(image.segments > 1 ? [say(texts.segments, { count: image.segments })] : []),
    ...(badSectors > 0 ? [say(texts.bad, { count: badSectors })] : []),
  ];
  return (
    <div className="rb-quiet rb-image-facts">
      <p>{lines.join(' · ')}</p>
      <p>
        <DateText value={data.finished} /> {say(texts.by, { name: data.acquiredBy })}
      </p>
      <p>
        {blocker === null
          ? say(texts.unblocked, { reason: noBlocker === null ? '' : say(noBlockerTexts[noBlocker]) })
          : say(texts.blocked, { model: `${blocker.model} ${blocker.serial}`.trim() })}
      </p>
      <p>{say(texts.kept, { place: data.kept })}</p>
    </div>
  );
}

function Alarm({ image: { checks, standing } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  if (standing === 'unanswered') return <Notice tone="alarm">{say(texts.unanswered)}</Notice>;
  if (standing !== 'alarm') return null;
  const last = checks.at(-1)?.data.outcome;
  const sentences = {
    'not-readable': texts.unreadable,
    damaged: texts.damaged,
    match: texts.alarm,
    mismatch: texts.alarm,
  };
  return <Notice tone="alarm">{say(last === undefined ? texts.alarm : sentences[last])}</Notice>;
}

/** What was wrong once does not go out of sight because it matches now: a court may ask, and the bundle shows it. */
function OnceInQuestion({ image: { pastAlarms } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  const language = useLanguage();
  return pastAlarms.map((past, place) => (
    <Notice key={place} tone="soon" title={sayPastAlarm(language, past)}>
      {past.why === '' ? (past.until === null ? null : say(texts.whyMissing)) : say(texts.why, { why: past.why })}
    </Notice>
  ));
}

/** The strongest first; a pair that disagrees shows both. */
function Hashes({ image: { data } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  return (
    <dl className="rb-image-hashes">
      {data.hashes.map(({ algorithm, acquired, verified }) => {
        const word = say(algorithmTexts[algorithm]);
        return (
          <div key={algorithm}>
            <dt>{word}</dt>
            <dd>
              <HashText value={acquired} what={say(texts.acquiredHash, { algorithm: word })} short />
              {verified === null || verified === acquired ? null : (
                <span className="rb-image-differs">
                  {say(texts.differs)} <HashText value={verified} what={word} short copy={false} />
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const mostChecks = 3;

/** The newest first. */
function Checks({ image: { checks } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  if (checks.length === 0) return null;
  return (
    <ul className="rb-image-checks">
      {checks
        .slice(-mostChecks)
        .reverse()
        .map(({ seq, data }) => (
          <li key={seq} className={data.outcome === 'match' ? 'rb-quiet' : 'rb-image-differs'}>
            <DateText value={data.on} />
            {' · '}
            {say(texts.checked, {
              outcome: say(verifyOutcomeTexts[data.outcome]),
              method: data.tool === '' ? say(verifyMethodTexts[data.method]) : data.tool,
            })}
          </li>
        ))}
    </ul>
  );
}

function NextDay({ image: { nextOn, late } }: { readonly image: AcquisitionView }) {
  const say = useSay();
  const language = useLanguage();
  if (nextOn === null) return null;
  return (
    <p>
      <Badge tone={late ? 'alarm' : 'neutral'} icon={<IconClock {...small} />}>
        {say(late ? texts.late : texts.nextOn, { date: formatDate(language, nextOn) })}
      </Badge>
    </p>
  );
}
