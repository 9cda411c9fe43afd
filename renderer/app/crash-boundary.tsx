import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { useSay } from '../ui/language/language.tsx';

interface State {
  readonly failed: boolean;
}

/** A fault of a screen shows as one, instead of an empty window. What was signed is in the ledger, not in the screen. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <FaultNotice
        onRetry={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}

function FaultNotice({ onRetry }: { readonly onRetry: () => void }) {
  const say = useSay();
  return (
    <div className="rb-fault">
      <Notice
        tone="alarm"
        title={say(shellTexts.faultTitle)}
        actions={
          <Button size="xs" variant="default" onClick={onRetry}>
            {say(shellTexts.faultRetry)}
          </Button>
        }
      >
        {say(shellTexts.faultText)}
      </Notice>
    </div>
  );
}
