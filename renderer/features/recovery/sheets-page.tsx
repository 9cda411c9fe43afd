import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconPrinter, IconShieldLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Sheets } from '#shared/contract/users.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { sheetFromCode } from '#shared/recovery/code.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { sheetsTexts as texts } from '#shared/text/screens/recovery.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { lockNow } from '../../bridge/lock.ts';
import { useSession } from '../../bridge/session.ts';
import { todayHere } from '../../effects/clock.ts';
import { randomBelow } from '../../effects/random.ts';
import { Keys } from '../../ui/commands/action-button.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { askedGroups, isThatGroup, type AskedGroup } from './asked-groups.ts';
import { Paper } from './paper.tsx';
import './sheets-page.css';

export interface SheetsPageProps {
  readonly sheets: Sheets;
  readonly language: ReactNode;
  readonly onDone: () => void;
}

/** Three steps on the left, the paper itself on the right. Goes on only when the paper was read. */
export function SheetsPage({ sheets, language, onDone }: SheetsPageProps) {
  const say = useSay();
  const { catalogue } = useSession();
  const { codes, threshold } = sheets;
  const [made] = useState(todayHere);
  const several = codes.length > 1;
  return (
    <div className="rb-sheets">
      <main className="rb-sheets-steps">
        <div className="rb-sheets-head">
          <h1>{several ? say(texts.titleSeveral, { count: codes.length }) : say(texts.titleOne)}</h1>
          {language}
        </div>
        <Notice tone="soon">{say(texts.once)}</Notice>
        <Steps codes={codes} onDone={onDone} />
      </main>
      <section className="rb-sheets-papers" aria-label={say(texts.preview)} tabIndex={0}>
        {codes.map((code, index) => (
          <Paper
            key={index}
            code={code}
            sheet={index + 1}
            shares={codes.length}
            threshold={threshold}
            set={setOf(code, index + 1)}
            catalogue={catalogue.name}
            unit={catalogue.unit}
            made={made}
          />
        ))}
      </section>
    </div>
  );
}

function setOf(code: string, sheet: number): string {
  const read = sheetFromCode(portablePrimitives, code, sheet);
  return read.ok ? read.value.set : '';
}

function Steps({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const say = useSay();
  const [asked] = useState(() => askedGroups(codes, randomBelow));
  const [typed, setTyped] = useState<readonly string[]>(() => asked.map(() => ''));
  const print = useCatalogueCommand('window.print');
  const [sent, setSent] = useState(false);
  const checked = asked.every((group, index) => isThatGroup(typed[index] ?? '', codes, group));
  const printNow = async () => {
    const result = await print.run({});
    if (result.ok && result.value.printed) setSent(true);
  };
  useCommands([
    { id: 'sheets.print', label: texts.print, group: kitTexts.groupHere, keys: 'Ctrl+P', run: () => void printNow() },
    { id: 'lock', label: shellTexts.lock, group: kitTexts.groupAlways, keys: 'Ctrl+L', run: () => void lockNow() },
  ]);
  return (
    <ol>
      <Step title={texts.stepPrint} text={texts.stepPrintText}>
        <Button
          variant={sent || checked ? 'default' : 'filled'}
          leftSection={<IconPrinter size={16} stroke={1.5} />}
          rightSection={<Keys keys="Ctrl+P" />}
          loading={print.pending}
          aria-keyshortcuts="Control+P"
          onClick={() => void printNow()}
        >
          {say(texts.print)}
        </Button>
        <span role="status" className="rb-quiet">
          {sent ? say(texts.printed) : ''}
        </span>
        <ErrorNotice failure={print.failure} />
      </Step>
      <Step title={texts.stepCheck} text={texts.stepCheckText}>
        <div className="rb-sheets-asked">
          {asked.map((group, index) => (
            <GroupField
              key={index}
              asked={group}
              several={codes.length > 1}
              codes={codes}
              value={typed[index] ?? ''}
              onChange={(value) => {
                setTyped(typed.map((other, place) => (place === index ? value : other)));
              }}
            />
          ))}
        </div>
      </Step>
      <Step title={texts.stepKeep} text={codes.length > 1 ? texts.stepKeepSeveral : texts.stepKeepText}>
        <Button disabled={!checked} leftSection={<IconShieldLock size={16} stroke={1.5} />} onClick={onDone}>
          {say(texts.done)}
        </Button>
      </Step>
    </ol>
  );
}

function Step({ title, text, children }: { readonly title: Text; readonly text: Text; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <li>
      <h2>{say(title)}</h2>
      <p className="rb-quiet">{say(text)}</p>
      {children}
    </li>
  );
}

interface GroupFieldProps {
  readonly asked: AskedGroup;
  readonly several: boolean;
  readonly codes: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function GroupField({ asked, several, codes, value, onChange }: GroupFieldProps) {
  const say = useSay();
  const [left, setLeft] = useState(false);
  const right = isThatGroup(value, codes, asked);
  const numbers = { sheet: asked.sheet + 1, group: asked.group + 1 };
  return (
    <TextInput
      label={say(several ? texts.groupOf : texts.group, numbers)}
      value={value}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: 'rb-mono' }}
      rightSection={right ? <IconCircleCheck size={18} stroke={1.5} className="rb-sheets-right" /> : null}
      error={left && value !== '' && !right ? say(texts.groupWrong) : undefined}
      onBlur={() => {
        setLeft(true);
      }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
