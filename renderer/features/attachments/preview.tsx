import { Skeleton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';

/** The picture of an ordinary item, decoded here in the sandbox; its address is taken back when it goes out of sight. */
export function Preview({ attachment, caption }: { readonly attachment: string; readonly caption: string }) {
  const preview = useCatalogueQuery('attachments.preview', { attachment });
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (preview.data === undefined || picture.current === null) return;
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(preview.data.bytes)], { type: preview.data.mediaType }),
    );
    picture.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [preview.data]);
  if (preview.failure !== null) return <ErrorNotice failure={preview.failure} onRetry={preview.refetch} />;
  if (preview.data === undefined) return <Skeleton height={180} />;
  return <img ref={picture} alt={caption} className="rb-picture" />;
}
