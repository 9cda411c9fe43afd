import { Skeleton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';

/**
 * The picture of an ordinary item, asked for anew whenever items change: one that was blocked meanwhile goes at once, and is
 * kept nowhere when it is out of sight.
 */
export function Preview({ attachment, caption }: { readonly attachment: string; readonly caption: string }) {
  const preview = useCatalogueQuery('attachments.preview', { attachment }, { kept: false });
  if (preview.failure !== null) return <ErrorNotice failure={preview.failure} onRetry={preview.refetch} />;
  if (preview.data === undefined) return <Skeleton height={180} />;
  return <Picture picture={preview.data} caption={caption} />;
}

/** Decoded here in the sandbox; its address is taken back when it goes out of sight. */
function Picture({ picture, caption }: { readonly picture: Output<'attachments.preview'>; readonly caption: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (image.current === null) return;
    const address = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }));
    image.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [picture]);
  return <img ref={image} alt={caption} className="rb-picture" />;
}
