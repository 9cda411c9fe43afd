import { Button, Textarea } from '@mantine/core';
import { IconFileZip, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { auditTexts as texts } from '#shared/text/screens/audit.ts';
import { call } from '../../bridge/call.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { onSendKey } from '../../ui/form/send-key.ts';
import { useSay } from '../../ui/language/language.tsx';
import { tidy } from './checkpoint-text.ts';
import { ComparisonNotice } from './comparison-notice.tsx';

type Chosen = NonNullable<Output<'window.choose'>>;

/** This catalogue against what the unit keeps outside of it: a checkpoint on paper, or a bundle (F52). */
export function ComparePanel() {
  const say = useSay();
  const [paper, setPaper] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const task = useLatestTask('heads.compare');
  useShownOutcome(task);
  const running = task?.outcome === null;
  const compare = (checkpoint: string | null, bundle: Chosen | null) => {
    void startTask({
      method: 'heads.compare',
      input: { checkpoint, bundle: bundle?.token ?? null },
      title: texts.compareTask,
    });
  };
  const comparePaper = () => {
    if (paper.trim() !== '' && !running) compare(tidy(paper), null);
  };
  const compareBundle = async (purpose: 'bundle-folder' | 'bundle-file') => {
    const chosen = await call('window.choose', { purpose });
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) compare(null, chosen.value);
  };
  return (
    <section className="rb-compare" aria-labelledby="rb-compare-title">
      <h2 id="rb-compare-title">{say(texts.compareTitle)}</h2>
      <p className="rb-quiet">{say(texts.compareLead)}</p>
      {task?.outcome?.ok === true ? <ComparisonNotice comparison={task.outcome.value} /> : null}
      {task?.outcome?.ok === false && task.state === 'failed' ? <ErrorNotice failure={task.outcome.error} /> : null}
      <ErrorNotice failure={failure} />
      <Textarea
        label={say(texts.paper)}
        description={say(texts.paperHint)}
        classNames={{ input: 'rb-mono' }}
        rows={5}
        spellCheck={false}
        maxLength={65_536}
        value={paper}
        onKeyDownCapture={(event) => {
          onSendKey(event, comparePaper);
        }}
        onChange={(event) => {
          setPaper(event.currentTarget.value);
        }}
      />
      <div className="rb-form-actions">
        <Button variant="default" disabled={paper.trim() === ''} loading={running} onClick={comparePaper}>
          {say(texts.comparePaper)}
        </Button>
        <Button
          variant="default"
          disabled={running}
          leftSection={<IconFolder size={16} stroke={1.5} />}
          onClick={() => void compareBundle('bundle-folder')}
        >
          {say(texts.compareFolder)}
        </Button>
        <Button
          variant="default"
          disabled={running}
          leftSection={<IconFileZip size={16} stroke={1.5} />}
          onClick={() => void compareBundle('bundle-file')}
        >
          {say(texts.compareZip)}
        </Button>
      </div>
    </section>
  );
}
