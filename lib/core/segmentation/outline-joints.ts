/** Merging and splitting items of an outline. What was merged comes apart as it was. */

import { endsWithStop } from './lines';
import type { OutlineItem, OutlineJoint, OutlinePart, OutlineRole } from './outline';
import { groupHasNoText, headed, inRole, labelBefore } from './outline-heads';
import { isGroupRole } from './outline-place';

/** Two items as one: the second's heading and text go on behind the first's. */
export function mergedItem(host: OutlineItem, item: OutlineItem): OutlineItem {
  if (isGroupRole(host.role)) throw new RangeError(groupHasNoText());
  const gap = host.text === '' ? '' : (item.gap ?? (endsWithStop(host.text) ? '\n' : ' '));
  const label = labelBefore(item);
  const from = host.text.length;
  const at = from + gap.length;
  const to = at + label.length;
  const printedBefore = host.printed ?? host.text;
  const printedFrom = printedBefore.length;
  const { joints: _joints, text: _text, ...own } = item;
  const end = to + item.text.length;
  const joint: OutlineJoint = { from, printedFrom, at, to, end, item: { ...own, text: '' } };
  const by = printedFrom + to - from;
  const inner = (item.joints ?? []).map((one) => movedJoint(one, to, by));
  const parts = [...(host.parts ?? []), ...renamed(movedParts(item.parts, to), host.parts)];
  const changed = host.printed !== undefined || item.printed !== undefined;
  return {
    ...host,
    text: host.text + gap + label + item.text,
    joints: [...(host.joints ?? []), joint, ...inner],
    ...(changed && { printed: printedBefore + gap + label + (item.printed ?? item.text) }),
    ...(parts.length > 0 && { parts }),
  };
}

type Cut = { readonly at: number; readonly role: OutlineRole; readonly line?: number };

/** One item as two; `id` names the second where it is new. Throws RangeError. */
export function splitItem(item: OutlineItem, cut: Cut, id: string): [OutlineItem, OutlineItem] {
  const joint = item.joints?.find(({ from, at }) => from <= cut.at && cut.at <= at);
  return joint ? atJoint(item, joint, cut.role) : atWords(item, cut, id);
}

function atJoint(
  item: OutlineItem,
  joint: OutlineJoint,
  role: OutlineRole,
): [OutlineItem, OutlineItem] {
  const { from, printedFrom, to, end } = joint;
  const { text, printed, parts, joints = [], ...head } = item;
  const behind = printedFrom + to - from;
  const earlier = joints.filter((one) => one !== joint && one.from < from);
  const later = joints.filter((one) => one !== joint && one.from > from);
  const left = withWords(head, {
    text: text.slice(0, from),
    printed: printed?.slice(0, printedFrom),
    parts: parts?.filter((part) => part.end <= from),
    joints: earlier,
  });
  const { parts: own, printed: _printed, ...second } = joint.item;
  const right = withWords(second, {
    text: text.slice(to),
    printed: printed?.slice(behind),
    parts: text.length === end ? own : movedParts(parts, -to).filter(({ start }) => start >= 0),
    joints: later.map((one) => movedJoint(one, -to, -behind)),
  });
  return [left, inRole(right, role)];
}

function atWords(item: OutlineItem, cut: Cut, id: string): [OutlineItem, OutlineItem] {
  const { text, printed, parts, joints = [], ...head } = item;
  const left = text.slice(0, cut.at).trimEnd();
  const words = text.slice(cut.at).trimStart();
  if (left === '' || words === '') {
    throw new RangeError('There must be words on both sides of the place where it is split.');
  }
  const begin = text.length - words.length;
  // Behind the cut the words of a joint are words like others.
  const before = joints.filter(({ to }) => to <= left.length);
  const behind = joints.filter(({ from }) => from >= begin);
  const across = joints.filter((joint) => !before.includes(joint) && !behind.includes(joint));
  const signs = [head.signs ?? '', ...[...across, ...behind].map((one) => one.item.signs ?? '')];
  const own = renamed(rooted(movedParts(parts, -begin).filter(({ start }) => start >= 0)));
  const apart = own.length > 0 || printed !== undefined;
  const second: OutlineItem = {
    id,
    role: cut.role,
    line: cut.line ?? item.line,
    gap: text.slice(left.length, begin),
    ...(item.inGroup && cut.role === 'article' && { inGroup: true as const }),
    ...(apart && !isGroupRole(cut.role) ? { label: '', text: words } : headed(words, cut.role)),
    ...(printed !== undefined && { printed: '' }),
    ...(own.length > 0 && { parts: own }),
  };
  if (apart && isGroupRole(cut.role)) throw new RangeError(groupHasNoText());
  const first = withWords(head, {
    text: left,
    printed,
    parts: parts
      ?.filter(({ start }) => start < left.length)
      .map((part) => ({ ...part, end: Math.min(part.end, left.length) })),
    joints: before,
  });
  const all = signs.join('');
  return [all === '' ? first : { ...first, signs: all }, second];
}

type Words = {
  readonly text: string;
  readonly printed: string | undefined;
  readonly parts: readonly OutlinePart[] | undefined;
  readonly joints: readonly OutlineJoint[];
};

function withWords(
  head: Omit<OutlineItem, 'text' | 'printed' | 'parts' | 'joints'>,
  { text, printed, parts, joints }: Words,
): OutlineItem {
  return {
    ...head,
    text,
    ...(printed !== undefined && printed !== text && { printed }),
    ...(parts && parts.length > 0 && { parts }),
    ...(joints.length > 0 && { joints }),
  };
}

function movedJoint(joint: OutlineJoint, by: number, printedBy: number): OutlineJoint {
  const { from, printedFrom, at, to, end, item } = joint;
  return {
    from: from + by,
    printedFrom: printedFrom + printedBy,
    at: at + by,
    to: to + by,
    end: end + by,
    item,
  };
}

function movedParts(parts: readonly OutlinePart[] = [], by: number): OutlinePart[] {
  return parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));
}

/** With names that do not speak of what encloses them and stayed behind. */
function rooted(parts: readonly OutlinePart[]): OutlinePart[] {
  const known = new Set<string>();
  return parts.map((part) => {
    let name = part.name;
    for (let end = name.lastIndexOf('__'); end >= 0 && !known.has(name.slice(0, end)); ) {
      name = name.slice(name.indexOf('__') + 2);
      end = name.lastIndexOf('__');
    }
    known.add(name);
    return { ...part, name };
  });
}

/** With names that the parts before them do not have. */
function renamed(
  parts: readonly OutlinePart[],
  before: readonly OutlinePart[] = [],
): OutlinePart[] {
  const taken = new Set(before.map(({ name }) => name));
  const names = new Map<string, string>();
  return parts.map((part) => {
    const [top = '', ...below] = part.name.split('__');
    let own = names.get(top) ?? top;
    for (let turn = 2; !names.has(top) && taken.has(own); turn += 1) own = `${top}-${turn}`;
    names.set(top, own);
    taken.add(own);
    return { ...part, name: [own, ...below].join('__') };
  });
}
