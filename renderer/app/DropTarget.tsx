import { useEffect, useState } from 'react';
import { pathOf } from '../api.ts';
import { useToasts } from '../state/toasts/store.ts';
import { addFolders } from '../workspace/add-folders.ts';
import styles from './DropTarget.module.css';

const take = (files: readonly File[]): void => {
  const [first] = files;
  const folder = first ? pathOf(first) : '';
  const { show } = useToasts.getState();
  if (folder === '')
    show({
      tone: 'problem',
      title: 'That is no folder on this machine.',
      detail: 'Drop a folder from your file manager.',
    });
  else void addFolders(files.map(pathOf).filter(Boolean));
};

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes a dropped folder. What is no folder is refused by the host with its reason. */
export const DropTarget = () => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      event.preventDefault();
      if (carriesFiles(event)) setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (carriesFiles(event)) take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <div className={styles.veil}>Drop the folder to scan it</div> : null;
};
