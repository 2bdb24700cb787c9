/**
 * The function with a memory: what it makes of an object is made once, and kept as long as that object is in use. For
 * pure functions of objects that never change.
 */
export function memoize<Subject extends object, Made>(make: (subject: Subject) => Made): (subject: Subject) => Made {
  const made = new WeakMap<Subject, { readonly value: Made }>();
  return (subject) => {
    const known = made.get(subject);
    if (known !== undefined) return known.value;
    const value = make(subject);
    made.set(subject, { value });
    return value;
  };
}
