import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

const widestLine = 130;

/** Puts into one line what holds words, numbers and names only, and fits into one. */
export function layOut(node: unknown): void {
  const inside: unknown[] = isMap(node) ? node.items.map(({ value }: Pair) => value) : isSeq(node) ? node.items : [];
  for (const each of inside) layOut(each);
  if (!isMap(node) && !isSeq(node)) return;
  const isSimple = inside.every((each) => isScalar(each) || (isMap(each) && each.flow) || (isSeq(each) && each.flow));
  const isLong = String((node as Node).toJSON() && JSON.stringify(node)).length > widestLine;
  const hasLines = inside.some((each) => isScalar(each) && String((each as Scalar).value).includes('\n'));
  node.flow = isSimple && !isLong && !hasLines && (isMap(node) || inside.every((each) => isScalar(each)));
}
