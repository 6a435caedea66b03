/** The look of Word files: the built-in one to take along, a bureau's own to choose. */
import { useState, type ReactNode } from 'react';
import { evaluate, exportFile } from '../../../stores/session.ts';
import { FileButton } from '../../FileButton.tsx';
import { download } from '../../format.ts';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { Faults, type FaultList } from './Faults.tsx';
import { useDesk } from './use-desk.ts';

const MAX_FILE = 2 * 1024 * 1024;
const TOO_LARGE = [{ code: 'TPL-001', at: '', field: '' }];

export function WordLook(): ReactNode {
  const { t } = useWords();
  const { tell } = useDesk();
  const [used, setUsed] = useState('');
  const [refused, setRefused] = useState<{
    name: string;
    faults: FaultList;
  } | null>(null);
  const take = async (f: File): Promise<void> => {
    setRefused(null);
    if (f.size > MAX_FILE) return setRefused({ name: f.name, faults: TOO_LARGE });
    const error = await evaluate({ kind: 'template', bytes: new Uint8Array(await f.arrayBuffer()) });
    if (error !== null && error !== 'unanswered' && !('code' in error))
      return setRefused({ name: f.name, faults: error });
    if (tell(error)) setUsed(f.name);
  };
  const get = async (): Promise<void> => {
    const f = await exportFile('template');
    if (f) download(f.name, f.mime, f.bytes);
  };
  const back = async (): Promise<void> => {
    if (tell(await evaluate({ kind: 'template', bytes: null }))) setUsed('');
  };
  return (
    <Section title={t('word.template')}>
      <p className="hint">{t('word.template.hint')}</p>
      <div className="row wrap">
        <button onClick={() => void get()}>⤓ {t('word.template.get')}</button>
        <FileButton accept=".docx" label={t('word.template.take')} onFile={take}>
          {t('word.template.take')}
        </FileButton>
        {used !== '' && (
          <>
            <span role="status">{t('word.template.used', { name: used })}</span>
            <button onClick={() => void back()}>{t('word.template.back')}</button>
          </>
        )}
      </div>
      {refused && (
        <Faults title={t('word.template.refused', { name: refused.name })} faults={refused.faults} />
      )}
    </Section>
  );
}
