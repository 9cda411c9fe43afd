import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { ListPreview } from '#shared/contract/listing.ts';
import type { Progress } from '#shared/contract/messages.ts';
import type { GivenListOptions } from '#shared/domain/file-list/listing.ts';
import type { Failure } from '#shared/errors/result.ts';
import { call, cancel } from '../../bridge/call.ts';
import { useProgress } from '../../bridge/progress.ts';
import { newRequestId } from '../../effects/random.ts';

export type ChosenList = NonNullable<Output<'window.choose'>>;

interface State {
  readonly file: ChosenList | null;
  /** Of these options; the last one stays in sight while another is read. */
  readonly preview: ListPreview | null;
  /** What the person said of how to read it; the rest is told by the list. */
  readonly given: GivenListOptions;
  readonly failure: Failure | null;
  /** Under way. */
  readonly request: string | null;
}
const nothing: State = { file: null, preview: null, given: {}, failure: null, request: null };

export interface PreviewView extends State {
  readonly progress: Progress | null;
  readonly open: (file: ChosenList) => void;
  readonly read: (given: GivenListOptions) => void;
  readonly stop: () => void;
}

/** Reads the chosen list, and again each time it is to be read otherwise; only the last reading counts. */
export function usePreview(): PreviewView {
  const [state, setState] = useState<State>(nothing);
  const running = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (running.current !== null) cancel(running.current);
    },
    [],
  );
  const end = () => {
    if (running.current !== null) cancel(running.current);
    running.current = null;
  };
  const read = async (file: ChosenList, given: GivenListOptions, kept: ListPreview | null) => {
    end();
    const request = newRequestId();
    running.current = request;
    setState({ file, preview: kept, given, failure: null, request });
    const result = await call('files.preview', { file: file.token, options: given }, { requestId: request });
    if (running.current !== request) return;
    running.current = null;
    const preview = result.ok ? result.value : null;
    setState({ file, preview, given, failure: result.ok ? null : result.error, request: null });
  };
  return {
    ...state,
    progress: useProgress(state.request),
    open: (file) => void read(file, {}, null),
    read: (given) => {
      if (state.file !== null) void read(state.file, given, state.preview);
    },
    stop: () => {
      end();
      setState({ ...state, request: null });
    },
  };
}
