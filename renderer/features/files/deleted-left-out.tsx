import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

/** Deleted files of a device are not in its list: nobody may take "nothing recognised" for an answer about them. */
export function DeletedLeftOut({ count }: { readonly count: number }) {
  const say = useSay();
  const language = useLanguage();
  if (count === 0) return null;
  return <Notice tone="soon">{say(texts.deletedLeftOut, { count: formatCount(language, count) })}</Notice>;
}
