import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';

/** The picture of an ordinary item, decoded here in the sandbox; its address is taken back when it goes out of sight. */
export function Preview({ attachment, caption }: { readonly attachment: string; readonly caption: string }) {
  const preview = useCatalogueQuery('attachments.preview', { attachment });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (preview.data === undefined) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(preview.data.bytes)], { type: preview.data.mediaType }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [preview.data]);
  if (preview.failure !== null) return <ErrorNotice failure={preview.failure} onRetry={preview.refetch} />;
  if (address === null) return <Skeleton height={180} />;
  return <img src={address} alt={caption} className="rb-picture" />;
}
