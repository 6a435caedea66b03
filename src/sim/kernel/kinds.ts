/** Names of a type's fields as a list that the compiler holds to the type: one too few or too many does not compile. */
type Words<S extends string> = S extends `${infer A} ${infer B}` ? A | Words<B> : S;
type Whole<M, S extends string> = [keyof M] extends [Words<S>]
  ? [Words<S>] extends [keyof M]
    ? unknown
    : { readonly unknown: Exclude<Words<S>, keyof M> }
  : { readonly lacks: Exclude<keyof M, Words<S>> };

/** @param lines names set apart by single spaces. */
export const namesOf =
  <M>() =>
  <S extends string>(...lines: readonly S[] & Whole<M, S>): readonly (keyof M & string)[] =>
    lines.flatMap((l) => l.split(' ')) as (keyof M & string)[];
