import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { HashSetPreview } from '#shared/contract/hash-sets.ts';
import { hashSetKinds, type HashSetKind } from '#shared/domain/hash-set/events.ts';
import { ok, type Failure } from '#shared/errors/result.ts';
import { hashSetErrorTexts, hashSetKindTexts } from '#shared/text/list-fields.ts';
import { hashSetTexts as texts, matchTexts } from '#shared/text/screens/file-compare.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { FieldLabel } from '../../ui/form/field.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

type Chosen = NonNullable<Output<'window.choose'>>;

/** A set from a file: what is in it, its name and what it means for the files that it recognises. */
export function HashSetDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { file, looked, pending, failure, choose } = useLook();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<HashSetKind | null>(null);
  const [category, setCategory] = useState('');
  const ready = file !== null && looked?.errorCount === 0 && looked.rows > 0 && name.trim() !== '' && kind !== null;
  const run = async () => {
    if (file === null || looked === null || kind === null) return ok(null);
    const result = await startTask({
      method: 'hash-sets.add',
      input: { file: file.token, sha256: looked.sha256, name: name.trim(), kind, category: category.trim() },
      title: texts.addTask,
      parameters: { name: name.trim() },
      told: true,
    });
    if (result.ok) showToast({ message: say(texts.addedToast, { name: name.trim() }) });
    return result;
  };
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      act={say(texts.add)}
      sentence={
        looked === null || name.trim() === '' || kind === null
          ? say(texts.addSentenceEmpty)
          : say(texts.addSentence, {
              name: name.trim(),
              kind: say(hashSetKindTexts[kind]),
              rows: formatCount(language, looked.rows),
            })
      }
      run={run}
      disabled={!ready}
      dirty={name !== '' || category !== ''}
    >
      <div className="rb-file-source">
        <div className="rb-compare-folder">
          <Button data-autofocus variant="default" loading={pending} onClick={() => void choose()}>
            {say(texts.choose)}
          </Button>
          {file === null ? null : <bdi>{file.name}</bdi>}
        </div>
        <p className="rb-quiet">{say(texts.chooseHint)}</p>
        <ErrorNotice failure={failure} />
        {looked === null ? null : <LookedAt looked={looked} />}
      </div>
      <TextInput
        label={say(texts.name)}
        description={say(texts.handedOver)}
        value={name}
        maxLength={400}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say(texts.kind)}
        value={kind ?? ''}
        data={[
          { value: '', label: say(texts.kindChoose) },
          ...hashSetKinds.map((value) => ({ value, label: say(hashSetKindTexts[value]) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setKind(hashSetKinds.find((each) => each === chosen) ?? null);
        }}
      />
      <TextInput
        label={<FieldLabel label={texts.category} optional />}
        value={category}
        maxLength={80}
        onChange={(event) => {
          setCategory(event.currentTarget.value);
        }}
      />
    </ConfirmSigning>
  );
}

function useLook() {
  const [file, setFile] = useState<Chosen | null>(null);
  const [looked, setLooked] = useState<HashSetPreview | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'hash-set' });
    if (!chosen.ok || chosen.value === null) {
      setFailure(chosen.ok ? null : chosen.error);
      return;
    }
    setFile(chosen.value);
    setLooked(null);
    setPending(true);
    const result = await call('hash-sets.preview', { file: chosen.value.token });
    setPending(false);
    setFailure(result.ok ? null : result.error);
    setLooked(result.ok ? result.value : null);
  };
  return { file, looked, pending, failure, choose };
}

function LookedAt({ looked }: { readonly looked: HashSetPreview }) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  const { rows, kinds, categories, errorCount } = looked;
  return (
    <>
      <p role="status">
        {say(texts.counts, {
          rows: count(rows),
          sha256: count(kinds.sha256),
          sha1: count(kinds.sha1),
          md5: count(kinds.md5),
        })}
      </p>
      <p>
        {categories.map(({ category, rows: inCategory }) => (
          <span key={category} className="rb-hash-set-category">
            <bdi>{category === '' ? say(matchTexts.noCategory) : category}</bdi>{' '}
            <span className="rb-quiet">{count(inCategory)}</span>
          </span>
        ))}
      </p>
      {errorCount === 0 ? null : <Errors looked={looked} />}
    </>
  );
}

const mostShown = 5;

/** With any error nothing of the file is added: the first ones, each with its line. */
function Errors({ looked: { errors, errorCount } }: { readonly looked: HashSetPreview }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice tone="alarm">
      {say(texts.refused, { count: formatCount(language, errorCount) })}
      <ul className="rb-hash-set-errors">
        {errors.slice(0, mostShown).map(({ line, code }) => (
          <li key={`${String(line)} ${code}`}>
            {say(texts.lineOf, { line: formatCount(language, line), what: say(hashSetErrorTexts[code]) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
