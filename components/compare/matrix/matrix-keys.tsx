'use client';

import { useEffect, useRef } from 'react';
import { gridStep } from './grid-step';
import styles from './matrix-view.module.css';

/**
 * The keys of the matrix, after the grid pattern of ARIA: one stop of the Tab key, arrows and Home, End,
 * Page Up and Page Down from cell to cell, Enter opens the pair. Shows which cell is meant.
 */
export function MatrixKeys() {
  const caption = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const table = caption.current?.closest('section')?.querySelector('table');
    if (!table) return;
    const abort = new AbortController();
    const { signal } = abort;
    const tell = (cell: HTMLTableCellElement | undefined) => {
      if (caption.current) caption.current.textContent = cell ? captionOf(table, cell) : '';
      markHeads(table, cell);
    };
    markHeads(table, undefined);
    holdStop(table, firstCell(table));
    table.addEventListener('keydown', (event) => onKey(table, event), { signal });
    table.addEventListener('focusin', ({ target }) => tell(cellAt(target)), { signal });
    table.addEventListener('pointerover', ({ target }) => tell(cellAt(target)), { signal });
    table.addEventListener('pointerleave', () => tell(cellAt(document.activeElement)), { signal });
    table.addEventListener('focusout', () => tell(undefined), { signal });
    return () => abort.abort();
  });

  return <p ref={caption} className={styles.caption} aria-hidden="true" />;
}

type Cell = HTMLTableCellElement;

function cellAt(target: EventTarget | null): Cell | undefined {
  const cell = target instanceof Element ? target.closest('tbody td') : null;
  return cell instanceof HTMLTableCellElement ? cell : undefined;
}

/** The first that shows something: that is where reading begins. */
function firstCell(table: HTMLTableElement): Cell | undefined {
  return cellAt(table.querySelector('tbody td > a')) ?? cellAt(table.querySelector('tbody td'));
}

/** A cell's link, or the cell itself where it shows nothing. */
function focusable(cell: Cell): HTMLElement {
  return cell.querySelector('a') ?? cell;
}

/** Makes one cell the table's only stop of the Tab key. */
function holdStop(table: HTMLTableElement, cell: Cell | undefined): HTMLElement | undefined {
  if (!cell) return undefined;
  for (const stop of table.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  const element = focusable(cell);
  element.tabIndex = 0;
  return element;
}

function onKey(table: HTMLTableElement, event: KeyboardEvent): void {
  const cell = cellAt(event.target);
  if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const columns = rows[0]?.querySelectorAll('td').length ?? 0;
  const at = { row: rowOf(cell), column: cell.cellIndex - 1 };
  const to = gridStep(at, event, { rows: rows.length, columns });
  if (to === undefined) return;
  event.preventDefault();
  holdStop(table, cellAt(rows[to.row]?.cells[to.column + 1] ?? null))?.focus();
}

function rowOf(cell: Cell): number {
  return cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement.sectionRowIndex : 0;
}

function headsOf(table: HTMLTableElement, cell: Cell): (Element | null | undefined)[] {
  return [cell.parentElement?.querySelector('th'), table.tHead?.rows[0]?.cells[cell.cellIndex]];
}

function captionOf(table: HTMLTableElement, cell: Cell): string {
  const link = cell.querySelector('a');
  const heads = headsOf(table, cell).map((head) => head?.getAttribute('title') ?? '');
  if (!link) return heads.join(', ');
  const [, said = ''] = /: (\d+%.*)$/.exec(link.title) ?? [];
  return `${heads.join(', ')}: ${said}`;
}

/** Draws the eye along row and column to the heads of a cell. */
function markHeads(table: HTMLTableElement, cell: Cell | undefined): void {
  for (const head of table.querySelectorAll('th[data-lit]')) head.removeAttribute('data-lit');
  if (cell) for (const head of headsOf(table, cell)) head?.setAttribute('data-lit', '');
}
