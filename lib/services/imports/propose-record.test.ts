import { describe, expect, it } from 'vitest';
import { proposeRecord } from './propose-record';

const nothing = { metadata: { parties: [], languages: [] } };

describe('proposeRecord', () => {
  it('takes what the text says of itself, on one line', () => {
    const title = 'TREATY ON RIVERS\nBETWEEN NORTHLAND AND THE SOUTHERN ISLES';
    const metadata = {
      title,
      parties: ['Northland', 'the Southern Isles'],
      signed: {
        place: 'Port\u00a0Haven',
        date: { value: '1970-05-04', precision: 'day' as const },
      },
      languages: [],
    };
    expect(proposeRecord({ title, metadata }, 'rivers.txt')).toEqual({
      title: 'TREATY ON RIVERS BETWEEN NORTHLAND AND THE SOUTHERN ISLES',
      shortTitle: 'TREATY ON RIVERS BETWEEN NORTHLAND AND THE SOUTHERN ISLES',
      parties: ['Northland', 'the Southern Isles'],
      signed: { value: '1970-05-04', precision: 'day' },
      place: 'Port Haven',
    });
  });

  it('has the name that a file gives the treaty as the short title', () => {
    const metadata = { ...nothing.metadata, title: 'Treaty on the Waters of the Great River' };
    expect(proposeRecord({ title: 'Northland – Isles', metadata }, 'a.xml')).toMatchObject({
      title: 'Treaty on the Waters of the Great River',
      shortTitle: 'Northland – Isles',
    });
  });

  it.each([
    ['folder/Treaty_on_Rivers.docx', 'Treaty on Rivers'],
    ['Договор о реках 1970.txt', 'Договор о реках 1970'],
    ['archive.zip/№ 4. Harbours.txt', '№ 4. Harbours'],
    ['.txt', '.txt'],
  ])('calls a text that names nothing after its file %s: %s', (file, title) => {
    expect(proposeRecord(nothing, file).title).toBe(title);
  });

  it('shortens a long title by whole words', () => {
    const title = `Treaty on ${'friendship and '.repeat(20)}peace`;
    const { shortTitle } = proposeRecord({ ...nothing, title }, 'a.txt');
    expect(shortTitle).toMatch(/^Treaty on (?:friendship and )+friendship(?: and)?…$/);
    expect(shortTitle.length).toBeLessThanOrEqual(80);
  });

  it('passes over a title that is a whole text', () => {
    expect(proposeRecord({ ...nothing, title: 'word '.repeat(300) }, 'rivers.txt').title).toBe(
      'rivers',
    );
  });

  it.each([
    [['the Parties', 'thus to foster'], []],
    [['Northland', 'thus to foster'], []],
    [
      ['Northland', 'the Isles', 'Contracting Parties'],
      ['Northland', 'the Isles'],
    ],
    [
      ['대한민국', 'ایران'],
      ['대한민국', 'ایران'],
    ],
  ])('of %j parties are %j', (proposed, parties) => {
    const metadata = { parties: proposed, languages: [] };
    expect(proposeRecord({ metadata }, 'a.txt').parties).toEqual(parties);
  });
});
